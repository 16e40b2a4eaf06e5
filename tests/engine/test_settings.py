"""The hyperparameters: every bound and every code, from code, command line and file."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from engine import findings, settings
from engine.errors import SENTENCES, EngineError
from engine.settings import Settings, checked

LIVE = {"epochs", "learning_rate", "momentum"}
NAMES = list(Settings.model_fields)


def code_of(**values) -> str:
    with pytest.raises(EngineError) as caught:
        checked(values)
    return caught.value.code


def test_the_defaults_are_the_courses_own():
    made = checked({})
    assert (made.epochs, made.batch_size, made.learning_rate, made.momentum, made.optimizer) == (
        10,
        64,
        0.01,
        0.5,
        "SGD",
    )
    assert made.normalise
    assert not made.course_protocol


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_explained_and_offered(name):
    declared = settings.field(name)
    assert declared.title
    assert declared.description
    assert declared.description.endswith(".")
    assert settings.control(name).live == (name in LIVE)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("epochs", 0, "setting_too_small"),
        ("epochs", 1_000_001, "setting_too_large"),
        ("epochs", 1.5, "setting_not_an_integer"),
        ("epochs", "ten", "setting_not_an_integer"),
        ("batch_size", 0, "setting_too_small"),
        ("batch_size", 4097, "setting_too_large"),
        ("learning_rate", 0, "setting_not_above"),
        ("learning_rate", 100.1, "setting_too_large"),
        ("learning_rate", "fast", "setting_not_a_number"),
        ("learning_rate", float("nan"), "setting_not_a_number"),
        ("learning_rate", "inf", "setting_not_a_number"),
        ("learning_rate", None, "setting_not_a_number"),
        ("momentum", -0.1, "setting_too_small"),
        ("momentum", 1, "setting_not_below"),
        ("optimizer", "sgd", "setting_not_offered"),
        ("seed", -1, "setting_too_small"),
        ("seed", 2**31, "setting_too_large"),
        ("device", "gpu", "setting_not_offered"),
        ("precision", "fp16", "setting_not_offered"),
        ("normalise", "perhaps", "setting_not_a_switch"),
        ("course_protocol", 2, "setting_not_a_switch"),
        ("hidden", 5, "setting_unknown"),
    ],
)
def test_a_value_out_of_range_has_its_code(name, value, code):
    assert code_of(**{name: value}) == code


@pytest.mark.parametrize(
    ("name", "lowest", "highest"),
    [
        ("epochs", 1, 1_000_000),
        ("batch_size", 1, 4096),
        ("learning_rate", 1e-12, 100),
        ("momentum", 0, 0.999999),
        ("seed", 0, 2**31 - 1),
    ],
)
def test_the_bounds_themselves_are_allowed(name, lowest, highest):
    for value in (lowest, highest, str(lowest), str(highest)):
        assert getattr(checked({name: value}), name) == float(value)


def test_texts_of_the_command_line_become_numbers():
    made = checked({"epochs": "3", "learning_rate": "1e-3", "batch_size": "128", "seed": "7"})
    assert (made.epochs, made.learning_rate, made.batch_size, made.seed) == (3, 0.001, 128, 7)


def test_the_sentence_names_the_setting_its_limit_and_the_value():
    with pytest.raises(EngineError) as caught:
        checked({"batch_size": 5000})
    assert str(caught.value) == "Batch size must be at most 4,096; 5,000 is too large."


@pytest.mark.parametrize(
    ("value", "text"),
    [(101.0, "101"), (0.5, "0.5"), (1e-12, "1e-12"), (1_000_000, "1,000,000"), (True, "True"), ("1.0", "1.0")],
)
def test_a_value_is_shown_as_one_writes_it(value, text):
    assert findings.shown(value) == text


def test_the_choices_are_listed():
    with pytest.raises(EngineError) as caught:
        checked({"precision": "fp16"})
    assert "exact, bf16" in str(caught.value)


@pytest.mark.parametrize("value", [10**5000, "9" * 5000, [10**5000]], ids=["number", "text", "list"])
def test_a_monstrous_value_is_refused_in_one_short_sentence(value):
    with pytest.raises(EngineError) as caught:
        checked({"epochs": value})
    assert len(str(caught.value)) < 150


def test_settings_are_immutable_and_a_change_is_checked():
    made = checked({})
    with pytest.raises(Exception, match="frozen"):
        made.epochs = 3
    assert made.changed(epochs=3).epochs == 3
    assert made.epochs == 10
    with pytest.raises(EngineError):
        made.changed(momentum=1.5)


@pytest.mark.parametrize("question", [settings.field, settings.control])
def test_an_unknown_name_has_its_code(question):
    with pytest.raises(EngineError) as caught:
        question("fortune")
    assert caught.value.code == "setting_unknown"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.complex_numbers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@examples(deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES) | st.text(), anything, max_size=4))
def test_any_values_give_settings_or_one_of_our_errors(values):
    try:
        made = checked(values)
    except EngineError as error:
        made, code = None, error.code
    assert code in SENTENCES if made is None else checked(made.model_dump()) == made


@pytest.mark.parametrize("wanted", [None, "__all__", "some-plugin", ""])
def test_no_plugin_is_looked_for_unless_somebody_wants_one(wanted: str | None) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYDANTIC_DISABLE_PLUGINS"}
    if wanted is not None:
        environment["PYDANTIC_DISABLE_PLUGINS"] = wanted
    program = (
        "import sys, engine\n"
        "print('importlib.metadata' in sys.modules)\n"
        "import importlib.metadata\n"
        "importlib.metadata.version('pydantic')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.stdout, done.stderr) == (f"{wanted not in (None, '__all__')}\n", "")
