"""Drives the training generator from a terminal: a progress bar or JSON lines, and a checkpoint every epoch."""

import signal
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Event
from typing import Any

import numpy as np
from tqdm import tqdm

from engine.console import print_json, said
from engine.errors import EngineError
from engine.progress import Batches, Diverged, Finished, Progress, Score
from engine.runs import recorder
from engine.runs.lock import Lock
from engine.runs.run import Run, State
from engine.training import train
from engine.words import words


def drive(run: Run, state: State | None = None, lock: Lock | None = None, *, as_json: bool) -> dict[str, Any] | None:
    """Train `run` to its end and return the result, or None when it was interrupted (and saved).

    `state` and `lock` are those of `recorder.resume`; a new run is held from its first save on. Raises EngineError
    `diverged`, `run_in_use`, and as `train` and `recorder.save` do.
    """
    with _interruptible() as interrupted, closing(train(run, state)) as records:
        record = next(records)
        with lock or Lock(run.id):
            return _drive(run, record, records, interrupted, as_json)


def _drive(
    run: Run, record: Progress, records: Iterator[Progress], interrupted: Event, as_json: bool
) -> dict[str, Any] | None:
    recorder.save(run, "running")  # now, not after ten epochs, it shows whether the run can be stored at all
    if as_json:
        print_json({"run": run.id, "entry": run.entry.id, "settings": run.settings.model_dump()})
    with _progress_bar(run, hidden=as_json) as bar:
        _follow(run, record, bar, as_json)
        while not (isinstance(record, Finished) or interrupted.is_set()):
            record = next(records)
            _follow(run, record, bar, as_json)
    if isinstance(record, Finished):
        recorder.save(run, "finished")
        return result(run)
    recorder.save(run, "paused")
    return None


@contextmanager
def _interruptible() -> Iterator[Event]:
    """Turn Ctrl+C and a termination into an event, looked at between two records: a batch is never cut in two.

    A second one ends the program at once.
    """
    interrupted = Event()

    def interrupt(number: int, _: object) -> None:
        interrupted.set()
        signal.signal(number, before[number])

    before: dict[int, Any] = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        for number in before:
            signal.signal(number, interrupt)
        yield interrupted
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Bar(tqdm):  # type: ignore[misc]
    monitor_interval = 0  # no thread that watches over slow bars, and outlives them


def _progress_bar(run: Run, *, hidden: bool) -> _Bar:
    return _Bar(
        total=run.settings.epochs * run.batches_per_epoch,
        initial=run.epoch * run.batches_per_epoch + run.batch,
        unit="batch",
        disable=hidden or not sys.stderr.isatty(),
    )


def _follow(run: Run, record: object, bar: Any, as_json: bool) -> None:
    if isinstance(record, Batches):
        bar.update(len(record.losses))
        bar.set_postfix_str(
            said(words("cli", "epoch {epoch}, loss {loss:.4f}"), epoch=record.epoch, loss=record.losses.mean()),
            refresh=False,
        )
    elif isinstance(record, Score):
        recorder.save(run, "running")
        if as_json:
            name = f"{record.part}_accuracy"
            print_json({"epoch": record.epoch, name: record.accuracy, f"{record.part}_loss": record.loss})
        else:
            bar.write(_sentence(record))
    elif isinstance(record, Diverged):
        recorder.save(run, "diverged")
        raise EngineError("diverged", **vars(record))
    elif isinstance(record, Finished):
        bar.set_postfix_str("")


def _sentence(score: Score) -> str:
    texts = {
        "validation": words(
            "cli", "epoch {epoch}: validation accuracy {percent:.2f} % ({correct} of {total}), loss {loss:.4f}"
        ),
        "test": words("cli", "epoch {epoch}: test accuracy {percent:.2f} % ({correct} of {total}), loss {loss:.4f}"),
    }
    return said(texts[score.part], percent=100 * score.accuracy, **vars(score))


def result(run: Run) -> dict[str, Any]:
    """Return what a finished run reached, as `train --json` prints it."""
    test = run.history.score("test")
    part = "test" if run.settings.course_protocol else "validation"
    losses = np.concatenate(run.history.losses)[-run.batches_per_epoch :]
    return {
        "run": run.id,
        "epochs": run.epoch,
        "train_loss": float(losses.mean()),
        "test_accuracy": None if test is None else test.accuracy,
        f"{part}_accuracies": [score.accuracy for score in run.history.scores if score.part == part],
        "seconds": run.seconds,
    }
