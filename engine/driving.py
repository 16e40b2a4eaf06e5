"""Drives the training generator from a terminal: a progress bar or JSON lines, and a checkpoint every epoch."""

import sys
from typing import Any

import numpy as np
from tqdm import tqdm

from engine.console import print_json
from engine.errors import EngineError
from engine.progress import Batches, Diverged, Finished, Score
from engine.runs import recorder
from engine.runs.run import Run, State
from engine.training import train


def drive(run: Run, state: State | None, *, as_json: bool) -> dict[str, Any] | None:
    """Train `run` to its end and return the result, or None when it was interrupted (and saved).

    Raises EngineError `diverged`, and as `train` and `recorder.save` do.
    """
    records = train(run, state)
    try:
        first = next(records)
        recorder.save(run, "running")  # now, not after ten epochs, it shows whether the run can be stored at all
        if as_json:
            print_json({"run": run.id, "entry": run.entry.id, "settings": run.settings.model_dump()})
        with tqdm(
            total=run.settings.epochs * run.batches_per_epoch,
            initial=run.epoch * run.batches_per_epoch,
            unit="batch",
            disable=as_json or not sys.stderr.isatty(),
        ) as bar:
            _follow(run, first, bar, as_json)
            for record in records:
                _follow(run, record, bar, as_json)
    except KeyboardInterrupt:
        records.close()
        recorder.save(run, "paused")
        return None
    recorder.save(run, "finished")
    return result(run)


def _follow(run: Run, record: object, bar: Any, as_json: bool) -> None:
    if isinstance(record, Batches):
        bar.update(len(record.losses))
        bar.set_postfix_str(f"epoch {record.epoch}, loss {record.losses.mean():.4f}", refresh=False)
    elif isinstance(record, Score):
        recorder.save(run, "running")
        if as_json:
            name = f"{record.part}_accuracy"
            print_json({"epoch": record.epoch, name: record.accuracy, f"{record.part}_loss": record.loss})
        else:
            accuracy = f"{100 * record.accuracy:.2f} % ({record.correct} of {record.total})"
            bar.write(f"epoch {record.epoch}: {record.part} accuracy {accuracy}, loss {record.loss:.4f}")
    elif isinstance(record, Diverged):
        recorder.save(run, "diverged")
        raise EngineError("diverged", **vars(record))
    elif isinstance(record, Finished):
        bar.set_postfix_str("")


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
