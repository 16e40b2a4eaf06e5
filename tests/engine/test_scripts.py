"""The matching PyTorch code: a program for every entry and all its settings, with the course's numbers."""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from engine import catalogue
from engine.errors import EngineError
from engine.scripts import STEPS, script
from tests.engine.programs import losses_by_engine, losses_of, program, said

ROOT = Path(__file__).parents[2]
OPTIMIZERS = ["SGD", "Rprop", "Adamax", "Adagrad", "Adam", "AdamW", "ASGD", "RMSprop", "LBFGS"]
VARIANTS = [
    {},
    *({"optimizer": name, "schedule": "one-cycle", "momentum": 0.3} for name in OPTIMIZERS),
    {"schedule": "step", "patience": 3, "keep_best": True, "shuffle": True, "batch_size": 2},
    {"schedule": "cosine", "patience": 3, "batch_size": 1000, "device": "mps"},
    {"keep_best": True, "surface": "saddle", "course_protocol": True, "device": "cuda", "normalise": False},
    {"surface": "saddle", "batch_size": 3, "patience": 1},
    {"table": "course", "cell": "GRU", "depth": 3, "block": "notebook", "precision": "bf16"},
    {"fill_missing": True, "cell": "RNN", "skip": False, "device": "cpu"},
]


def numbers(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"-?\d+\.?\d*(?:e[-+]\d+)?", text)]


def result(printed: str, name: str) -> float:
    """Return the number that `printed` gives as "name = number" or after "name"."""
    (line,) = [line for line in printed.splitlines() if name in line]
    return numbers(line.split(name)[1])[0]


def losses(printed: str) -> list[float]:
    return [float(found) for found in re.findall(r": loss (\S+)", printed)]


@pytest.mark.parametrize("settings", VARIANTS, ids=str)
@pytest.mark.parametrize("entry", catalogue.TRAINED, ids=lambda entry: entry.id)
def test_every_setting_makes_a_program(entry, settings):
    made = program(entry.id, **settings)
    compile(made.text, "program.py", "exec")
    lines = made.text.splitlines()
    assert max(map(len, lines)) <= 100
    assert not any(one == other == third == "" for one, other, third in zip(lines, lines[1:], lines[2:], strict=False))
    assert {"data", "forward", "loss", "step", "evaluate"} <= made.steps.keys() <= set(STEPS)
    taken = [number for numbers in made.steps.values() for number in numbers]
    assert len(taken) == len(set(taken))
    assert all(1 <= number <= len(lines) and lines[number - 1].strip() for number in taken)
    assert all(one < other for numbers in made.steps.values() for one, other in pairwise(numbers))


def test_steps_name_the_lines_that_do_them():
    made = program("C2")
    lines = made.text.splitlines()

    def of(step: str) -> list[str]:
        return [lines[number - 1].strip() for number in made.steps[step]]

    assert of("forward") == ["outputs = network(x)"]
    assert of("loss")[0] == "loss = F.cross_entropy(outputs, y)"
    assert of("backward") == ["optimizer.zero_grad()", "loss.backward()"]
    assert of("step")[-1] == "optimizer.step()"
    assert "for batch in order.split(64):" in of("order")
    assert "class Network(nn.Module):" in of("network")
    assert of("evaluate")[-1].startswith('print(f"test')


def test_what_is_off_is_left_out():
    text = program("C2", device="cpu").text
    for word in ("momentum=0.0", "schedule", "rate(", "best", "device", "bf16", "import copy", "import math"):
        assert word not in text
    assert "momentum" not in program("B3").text


def test_only_a_number_changes_with_a_number():
    one, other = (program("C3", learning_rate=rate).text.splitlines() for rate in (0.01, 0.02))
    assert [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]] == [
        tuple(
            f"optimizer = torch.optim.SGD(network.parameters(), lr={rate}, momentum=0.5, fused=fused)"
            for rate in (0.01, 0.02)
        )
    ]


def test_an_explorer_has_no_run():
    found = catalogue.entry("D1")
    with pytest.raises(EngineError) as caught:
        script(found, found.settings)
    assert caught.value.code == "explorer_not_trained"


def test_programs_are_written_without_torch():
    made = (
        "import sys; from engine import catalogue; from engine.scripts import script\n"
        "for entry in catalogue.TRAINED: script(entry, entry.settings)\n"
        "print([name for name in ('torch', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", made], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


# the course's numbers


def test_a1(tmp_path):
    printed = said(program("A1").text, tmp_path)
    found = losses(printed)
    assert len(found) == 40
    assert (found[0], found[39]) == pytest.approx((18.6667, 16.8467), abs=5e-5)
    assert numbers(printed.splitlines()[-1]) == [2.0, 0.0]


def test_a2(tmp_path):
    printed = said(program("A2").text, tmp_path)
    assert losses(printed)[0] == pytest.approx(14 / 3, rel=1e-6)
    assert losses(printed)[99] == pytest.approx(1.752433e-8, rel=1e-6)
    assert result(printed, "w =") == pytest.approx(1.99994444, abs=5e-9)
    assert result(printed, "f(4) =") == pytest.approx(7.99977776, abs=5e-9)


def test_a3(tmp_path):
    printed = said(program("A3").text, tmp_path)
    assert losses(printed)[0] == pytest.approx(7.315943, rel=1e-6)
    assert 2 - result(printed, "w =") == pytest.approx(7.64e-14, rel=0.01)


def test_a4(tmp_path):
    printed = said(program("A4").text, tmp_path)
    assert losses(printed)[0] == pytest.approx(7.315943, rel=1e-6)
    assert result(printed, "w =") == pytest.approx(2, abs=1e-6)


def test_a5(tmp_path):
    printed = said(program("A5").text, tmp_path)
    expected = {"w1 =": 0.240382, "w2 =": 0.926676, "b =": 0.991354, "f(4) =": 8.544170}
    assert {name: result(printed, name) for name in expected} == pytest.approx(expected, abs=1e-5)
    assert losses(printed)[-1] == pytest.approx(6.318e-3, abs=1e-6)


@pytest.mark.parametrize(("optimizer", "last"), [("SGD", 3.2e-7), ("Adamax", 0.545)])
def test_a6(optimizer, last, tmp_path):
    text = program("A6", optimizer=optimizer).text
    assert losses(said(text, tmp_path))[-1] == pytest.approx(last, rel=0.05)


@pytest.mark.slow
def test_b1(tmp_path):
    printed = said(program("B1").text, tmp_path)
    assert 4.05 <= result(printed, "w =") <= 4.10
    assert -10.05 <= result(printed, "b =") <= -9.94
    assert result(printed, "fail:") == pytest.approx(2.453, abs=1e-3)
    assert result(printed, "f(4) =") == pytest.approx(0.9982, abs=1e-4)
    assert losses(printed)[-1] == pytest.approx(0.25, abs=5e-3)


def test_a_rate_that_is_too_large_ends_the_program(tmp_path):
    text = program("A2", learning_rate=0.3).text
    with pytest.raises(AssertionError, match="epoch 76: the loss is no longer a finite number"):
        said(text, tmp_path)


# the losses of the window's run


@pytest.mark.slow
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("schedule", ["constant", "one-cycle"])
def test_a6_has_the_losses_of_the_run(optimizer, schedule):
    settings = {"optimizer": optimizer, "schedule": schedule, "momentum": 0.3, "epochs": 200}
    found = losses_of(program("A6", **settings).text, 200)
    assert (found == losses_by_engine("A6", 200, **settings)).all()


@pytest.mark.slow
@pytest.mark.parametrize("settings", [{}, {"schedule": "step"}, {"surface": "saddle"}, {"shuffle": True}], ids=str)
def test_a3_has_the_losses_of_the_run(settings):
    found = losses_of(program("A3", **settings).text, 300)
    assert found == pytest.approx(losses_by_engine("A3", 300, **settings), rel=1e-5, abs=1e-12)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("id_", "batches", "settings"),
    [
        ("B1", 2000, {}),
        ("B2", 2000, {}),
        ("B2", 500, {"normalise": False}),
        ("B2", 500, {"fill_missing": True, "seed": 3}),
        ("B2", 500, {"table": "course", "optimizer": "Adam"}),
        ("B3", 2000, {"table": "course"}),
        ("B3", 2000, {"fill_missing": True, "schedule": "cosine"}),
        pytest.param("B3", 20 * 2000, {}, marks=pytest.mark.timeout(180)),
    ],
    ids=str,
)
def test_tables_have_the_losses_of_the_run(id_, batches, settings):
    found = losses_of(program(id_, **settings).text, batches)
    assert (found == losses_by_engine(id_, batches, **settings)).all()


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("id_", ["C1", "C2", "C3", "C4", "C5"])
def test_the_first_300_batches_of_digits_have_the_losses_of_the_run(id_, tmp_path):
    found = losses_of(program(id_, device="cpu").text, 300, tmp_path)
    assert (found == losses_by_engine(id_, 300)).all()


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    ("id_", "settings"),
    [
        ("C1", {"optimizer": "Rprop", "schedule": "step"}),
        ("C1", {"course_protocol": True, "normalise": False, "seed": 7}),
        ("C2", {"optimizer": "LBFGS"}),
        ("C2", {"optimizer": "Adam", "schedule": "one-cycle"}),
        ("C4", {"block": "notebook", "depth": 2}),
        ("C4", {"skip": False, "batch_size": 32}),
        ("C5", {"cell": "RNN"}),
        ("C5", {"cell": "GRU", "optimizer": "ASGD", "schedule": "cosine"}),
    ],
    ids=str,
)
def test_other_settings_of_digits_have_the_losses_of_the_run(id_, settings):
    found = losses_of(program(id_, device="cpu", **settings).text, 30)
    assert (found == losses_by_engine(id_, 30, **settings)).all()


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize("settings", [{}, {"precision": "bf16", "width": 8}, {"optimizer": "LBFGS"}], ids=str)
def test_the_reader_has_the_losses_of_the_run(settings, tmp_path):
    from engine import device

    if settings.get("precision", "exact") not in device.precisions():
        pytest.skip("this processor cannot multiply in bf16")
    settings = {"label_smoothing": 0.0, **settings}  # which the two compute in another order
    found = losses_of(program("E1", device="cpu", **settings).text, 8, tmp_path)
    assert (found == losses_by_engine("E1", 8, **settings)).all()


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize("settings", [{}, {"label_smoothing": 0.1, "weight_decay": 0.1}], ids=str)
def test_labels_are_smoothed_up_to_the_last_digits(settings):
    found = losses_of(program("E1", device="cpu", **settings).text, 8)
    assert found == pytest.approx(losses_by_engine("E1", 8, **settings), rel=1e-4)


@pytest.mark.parametrize("name", ["pen_share", "rotation", "elastic"])
def test_digits_that_are_written_anew_need_too_long_a_program(name):
    with pytest.raises(EngineError) as caught:
        program("E1", **{name: 0.2})
    assert caught.value.code == "program_too_long"


@pytest.mark.slow
def test_fewer_digits_of_precision_are_the_same(tmp_path):
    from engine import device

    if "bf16" not in device.precisions():
        pytest.skip("this processor cannot multiply in bf16")
    found = losses_of(program("C1", device="cpu", precision="bf16").text, 30, tmp_path)
    assert (found == losses_by_engine("C1", 30, precision="bf16")).all()


@pytest.mark.slow
def test_the_early_stop_and_the_best_epoch_are_those_of_the_run(tmp_path):
    from tests.engine.trainings import run_of, train_all

    settings = {"epochs": 400, "patience": 4, "keep_best": True, "learning_rate": 0.5}
    run = run_of("B3", **settings)
    train_all(run, block_seconds=0.1)
    printed = said(program("B3", **settings).text, tmp_path)
    assert run.best is not None
    assert run.epoch < 400
    assert result(printed, "best epoch") == run.best.epoch
    test = run.history.score("test")
    assert f"loss {test.loss:.4f}, right {100 * test.accuracy:.2f} %" in printed.splitlines()[-1]
