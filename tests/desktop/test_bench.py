"""The benchmark of the window does what its rows say. What it measures is not tested here."""

import json
import subprocess
import sys
import time

import pytest

import engine.training
from desktop import bench, bench_window
from desktop.training.run_state import RunState
from tests.desktop.scripted import Endless, Script

FIGURES = (
    "batches_per_second",
    "late_p99",
    "training_p99",
    "idle_p99",
    "idle_median",
    "idle_first",
    "first_answer",
    "pause",
    "stop",
    "close",
)
ENTRIES = ("opened", "b2_late_p99", "b2_late_most")
COURSE = ("first_lesson", "lesson", "frames_B4", "frames_D1")


def test_a_run_is_paused_stopped_and_closed_in_the_middle_of_an_epoch(qtbot, qapp, window, monkeypatch) -> None:
    monkeypatch.setattr(engine.training, "train", Script(Endless()))
    states: list[RunState] = []
    window.session.run_state_changed.connect(lambda: states.append(window.session.run_state))
    found = bench_window.leave(qapp, window)
    assert {name: len(values) for name, values in found.items()} == {"pause": 3, "stop": 3, "close": 1}
    assert all(value > 0 for values in found.values() for value in values)
    assert states.count(RunState.PAUSED) == 3
    assert states.count(RunState.STOPPING) == 3
    assert not window.isVisible()


def test_every_figure_of_the_window_gets_a_row(monkeypatch) -> None:
    monkeypatch.setattr(bench, "starts", lambda repeats: iter(()))

    def child(*arguments: str) -> dict[str, list[float]]:
        parts = {"entries": ENTRIES, "course": COURSE}
        return {name: [1.0] for name in next((parts[one] for one in parts if one in arguments), FIGURES)}

    monkeypatch.setattr(bench, "_child", child)
    names = [row["name"].split()[0] for row in bench.rows(1)]
    window = ["C2", "timer", *["answer"] * 4, "first", "Pause", "Stop"]
    assert names == [*window, "an", "timer", "timer", "a", "a", "B4", "D1", "the"]


def test_the_first_answer_counts_from_before_the_process_was_made(monkeypatch) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0, stdout=json.dumps({}))

    before = time.time()
    monkeypatch.setattr(bench.subprocess, "run", run)
    bench._child("--part", "window")
    assert before <= float(commands[0][commands[0].index("--started") + 1]) <= time.time()


@pytest.mark.parametrize("ago", [0.0, 1000.0])
def test_the_window_is_told_when_its_process_started(monkeypatch, capsys, ago: float) -> None:
    asked: list[float] = []
    monkeypatch.setattr(bench_window, "measure", lambda seconds, hz, points, started: asked.append(started))
    started = time.time() - ago
    monkeypatch.setattr(sys, "argv", ["bench", "--part", "window", "--started", str(started)])
    monkeypatch.setenv("DESCENT_HOME", "")
    assert bench.main() == 0
    assert asked == [started]


@pytest.mark.parametrize("starter", ["_child", "_seconds_to_screen"])
def test_a_child_that_fails_is_told_in_its_own_last_words(monkeypatch, capsys, starter: str) -> None:
    def failing(repeats: int) -> object:
        return getattr(bench, starter)("--part=nonsense" if starter == "_child" else "raise OSError('no room')\n")

    monkeypatch.setattr(bench, "rows", failing)
    monkeypatch.setattr(sys, "argv", ["bench"])
    monkeypatch.setenv("DESCENT_HOME", "")
    assert bench.main() == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert ("nonsense" if starter == "_child" else "OSError: no room") in line
