"""Measures the window: `python -m engine bench --gui` runs this in a process of its own.

Everything is measured on the real window, offscreen, with the real network training; each figure several times,
alternating with what it is compared to.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from statistics import median
from time import perf_counter
from typing import Any

from engine.console import forgive_the_console, print_row

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SECONDS = 6.0
"""How long each stretch of training is watched."""

HZ = 60
POINTS = 60
"""Points of a stroke whose answers are timed."""

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph
app = QApplication([])
window = QMainWindow()
window.resize(1280, 720)
window.show()
"""

OURS = """
from desktop import preflight
assert preflight.problem() is None
import gc
gc.disable()
import desktop.imports
from desktop.application import make
app = make([])
from desktop.main_window import MainWindow
window = MainWindow()
window.show()
"""

ON_SCREEN = """
import os, sys
while not window.windowHandle().isExposed():
    app.processEvents()
window.repaint()
assert "torch" not in sys.modules
print("shown", flush=True)
os._exit(0)
"""

Row = dict[str, Any]


def _row(name: str, values: list[float], unit: str, shown: float | None = None) -> Row:
    value = median(values) if shown is None else shown
    spread = f"{min(values):.3g}…{max(values):.3g}"
    return {"name": name, "value": round(value, 3), "unit": unit, "repeats": len(values), "spread": spread}


def _seconds_to_screen(code: str) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code + ON_SCREEN], check=True, capture_output=True, text=True)  # noqa: S603
    return perf_counter() - start


def starts(repeats: int) -> Iterator[Row]:
    """Yield how long the window takes to be on the screen, beside a bare one; the first run of each only warms up."""
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    for repeat in range(repeats + 1):
        for name, code in (("ours", OURS), ("bare", BARE)):
            seconds = _seconds_to_screen(code)
            if repeat:
                times[name].append(seconds)
    ratios = [ours / bare for ours, bare in zip(times["ours"], times["bare"], strict=True)]
    yield _row("window on the screen ÷ bare window", ratios, "×", median(times["ours"]) / median(times["bare"]))
    yield _row("window on the screen", times["ours"], "s")
    yield _row("bare PySide6 and pyqtgraph window", times["bare"], "s")


def _child(*arguments: str) -> dict[str, list[float]]:
    """Run one measurement in a process of its own and return what it prints."""
    # the wall's clock: the one that the two processes share
    command = [sys.executable, "-m", "desktop.bench", *arguments, "--started", str(time.time())]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    found: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return found


def headless() -> dict[str, list[float]]:
    """Return the batches of C2 a second with no window."""
    from engine.catalogue import entry
    from engine.progress import Batches
    from engine.runs.run import Run
    from engine.training import train

    records = train(Run(entry("C2")))
    next(records)
    start = perf_counter()
    batches = 0
    while perf_counter() - start < SECONDS:
        record = next(records)
        batches += len(record.losses) if isinstance(record, Batches) else 0
    return {"batches_per_second": [batches / (perf_counter() - start)]}


def rows(repeats: int) -> Iterator[Row]:
    """Yield every figure of the window."""
    yield from starts(repeats)
    alone: list[float] = []
    window: dict[str, list[float]] = {}
    for _ in range(repeats):
        alone += _child("--part", "headless")["batches_per_second"]
        for part in ("window", "entries", "course"):
            for name, values in _child("--part", part).items():
                window.setdefault(name, []).extend(values)
    inside = window["batches_per_second"]
    slower = [100 * (1 - w / a) for w, a in zip(inside, alone, strict=True)]
    yield _row("C2 trains slower in the window than headless", slower, "%", 100 * (1 - median(inside) / median(alone)))
    yield _row("timer of 60 Hz while C2 trains: lateness, p99", window["late_p99"], "ms")
    yield _row("answer to a stroke while C2 trains, p99", window["training_p99"], "ms")
    yield _row("answer to a stroke, idle, p99", window["idle_p99"], "ms")
    yield _row("answer to a stroke, idle, median", window["idle_median"], "ms")
    yield _row("answer to the first point of a stroke after a pause", window["idle_first"], "ms")
    yield _row("first answer to a drawing, from the program's start", window["first_answer"], "s")
    yield _row("Pause in the middle of an epoch of C2, until paused", window["pause"], "ms")
    yield _row("Stop in the middle of an epoch of C2, until ended", window["stop"], "ms")
    yield _row("an entry opens, the slowest", window["opened"], "ms", max(window["opened"]))
    yield _row("timer of 60 Hz while B2 trains: lateness, p99", window["b2_late_p99"], "ms")
    yield _row("timer of 60 Hz while B2 trains: lateness, most", window["b2_late_most"], "ms")
    yield _row("a lesson opens, the first", window["first_lesson"], "ms", max(window["first_lesson"]))
    yield _row("a lesson opens, the slowest of the others", window["lesson"], "ms", max(window["lesson"]))
    for name in sorted(window):
        if name.startswith("frames_"):
            yield _row(f"{name[7:]} follows the mouse", window[name], "frames/s")
    yield _row("the window's closing in the middle of an epoch of C2", window["close"], "ms")


def main() -> int:
    """Print every row, or the one part that a child process was asked for; 1 where a child fails."""
    forgive_the_console()
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DESCENT_HOME"] = folder
        if options.part == "headless":
            print(json.dumps(headless()))
        elif options.part == "entries":
            from desktop.bench_window import measure_entries

            print(json.dumps(measure_entries(SECONDS, HZ)))
        elif options.part == "course":
            from desktop.bench_course import measure_course

            print(json.dumps(measure_course()))
        elif options.part == "window":
            from desktop.bench_window import measure

            print(json.dumps(measure(SECONDS, HZ, POINTS, options.started)))
        else:
            try:
                for row in rows(options.repeats):
                    print_row(row, as_json=options.json)
            except subprocess.CalledProcessError as error:
                said = error.stderr.strip().splitlines()
                print(said[-1] if said else error, file=sys.stderr)  # a traceback ends with what went wrong
                return 1
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m desktop.bench", description=__doc__)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part", choices=("headless", "window", "entries", "course"), help=argparse.SUPPRESS)
    parser.add_argument("--started", type=float, default=time.time(), help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
