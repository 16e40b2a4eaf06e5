"""What `train --help` says of each setting: explanation, range or choices, and default."""

import argparse

import pytest

from engine import options
from engine.catalogue import Entry
from engine.options import add_settings
from engine.settings import Settings


def help_of(name: str) -> str:
    """Return what the help says of an option, in one line."""
    parser = argparse.ArgumentParser(prog="x")
    add_settings(parser)
    (action,) = (action for action in parser._actions if action.dest == name)
    formatter = parser._get_formatter()
    return formatter._expand_help(action)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_option_has_its_explanation_and_default(name):
    said = help_of(name)
    assert said.startswith(Settings.model_fields[name].description)
    assert "Default: " in said


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("epochs", "From 1 to 1,000,000."),
        ("learning_rate", "Above 0, at most 100."),
        ("momentum", "From 0 to below 1."),
        ("precision", "One of exact, bf16."),
        ("normalise", "Default: on."),
    ],
)
def test_an_option_says_what_it_takes(name, sentence):
    assert sentence in help_of(name)


def test_a_switch_has_neither_range_nor_choices():
    assert "From" not in help_of("course_protocol")
    assert "One of" not in help_of("course_protocol")


def entry(id_: str, **settings) -> Entry:
    return Entry(id_, "", "", "", "", settings=Settings(**settings), offers=("seed", "epochs"))


def test_a_default_in_which_entries_differ_is_the_entrys_own(monkeypatch):
    monkeypatch.setattr(options, "COURSE", (entry("X1", seed=7, epochs=3), entry("X2", seed=7, epochs=4)))
    assert help_of("seed").endswith("Default: 7.")
    assert help_of("epochs").endswith("Default: the entry's own.")


def test_a_setting_that_an_entry_does_not_have_says_nothing_of_it(monkeypatch):
    others = (entry("X1", depth=1), Entry("X2", "", "", "", "", settings=Settings(depth=3), offers=("depth",)))
    monkeypatch.setattr(options, "COURSE", others)
    assert help_of("depth").endswith("Default: 3.")


def test_choices_are_named_as_they_are_typed_in_every_language(monkeypatch):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert "exact, bf16" in help_of("precision")
