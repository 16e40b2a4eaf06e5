"""Drives the training generator from a terminal: a progress bar or JSON lines, and a checkpoint every epoch."""

import signal
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Event
from time import monotonic
from typing import Any

import torch
from tqdm import tqdm

from engine.console import print_json, said
from engine.errors import EngineError
from engine.losses import of_classes
from engine.progress import Batches, Diverged, Finished, Progress, Score
from engine.runs import recorder
from engine.runs.lock import Lock
from engine.runs.run import Run
from engine.runs.state import State
from engine.training import train
from engine.words import words

SAVE_SECONDS = 1.0


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
        follower = _Follower(run, bar, as_json)
        follower.follow(record)
        while not (isinstance(record, Finished) or interrupted.is_set()):
            record = next(records)
            follower.follow(record)
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


class _Follower:
    """Tells the terminal what happens, and saves the run after a score: at most once a second."""

    def __init__(self, run: Run, bar: _Bar, as_json: bool) -> None:
        self._run, self._bar, self._as_json = run, bar, as_json
        self._of_classes = of_classes(run.loss)
        self._saved_at = monotonic()

    def follow(self, record: Progress) -> None:
        """Tell `record`; raises EngineError `diverged`."""
        if isinstance(record, Batches):
            self._bar.update(len(record.losses))
            told = words("cli", "epoch {epoch}, loss {loss:.4f}")
            self._bar.set_postfix_str(said(told, epoch=record.epoch, loss=record.losses[-1]), refresh=False)
        elif isinstance(record, Score):
            if monotonic() - self._saved_at > SAVE_SECONDS:
                recorder.save(self._run, "running")
                self._saved_at = monotonic()
            self._tell(record)
        elif isinstance(record, Diverged):
            recorder.save(self._run, "diverged")
            raise EngineError("diverged", **vars(record))
        elif isinstance(record, Finished):
            self._bar.set_postfix_str("")

    def _tell(self, score: Score) -> None:
        if not self._as_json:
            self._bar.write(_sentence(score, self._of_classes))
            return
        line: dict[str, Any] = {"epoch": score.epoch, f"{score.part}_loss": score.loss}
        if self._of_classes:
            line[f"{score.part}_accuracy"] = score.accuracy
        print_json(line)


_PARTS = {
    "validation": words("cli", "validation"),
    "test": words("cli", "test"),
    "training": words("cli", "training"),
}


def _sentence(score: Score, of_classes: bool) -> str:
    named = {**vars(score), "part": said(_PARTS[score.part]), "percent": 100 * score.accuracy}
    if of_classes:
        text = words("cli", "epoch {epoch}: {part} accuracy {percent:.2f} % ({correct} of {total}), loss {loss:.4f}")
    else:
        text = words("cli", "epoch {epoch}: {part} loss {loss:.6g}")
    return said(text, **named)


def result(run: Run) -> dict[str, Any]:
    """Return what a finished run reached, as `train --json` prints it."""
    test = run.history.score("test")
    losses = run.history.all_losses[-run.batches_per_epoch :]
    reached: dict[str, Any] = {
        "run": run.id,
        "epochs": run.epoch,
        "train_loss": float(losses[-1] if run.entry.recorded == "last" else losses.mean()),
        "test_accuracy": None if test is None else test.accuracy,
    }
    if of_classes(run.loss):
        for part in run.data.scored if run.data is not None else ():
            # one an epoch, in their order: the best one is tested again at the end
            by_epoch = {score.epoch: score.accuracy for score in run.history.scores if score.part == part}
            reached[f"{part}_accuracies"] = [by_epoch[epoch] for epoch in sorted(by_epoch)]
    reached["seconds"] = run.seconds
    if run.best is not None:
        reached["best_epoch"] = run.best.epoch
        reached["best_loss"] = min(score.loss for score in run.history.scores if score.part == run.watched)
    if run.few_parameters:
        reached["parameters"] = _parameters(run)
        at_4 = _at(run, 4.0)
        if at_4 is not None:
            reached["at_4"] = at_4
    return reached


def summary(result: dict[str, Any]) -> str:
    """Return `result` as a sentence: the test accuracy, or without a test the loss and the few parameters."""
    one, several = (
        words("cli", "{run}: 1 epoch in {seconds:.1f} s, {reached}"),
        words("cli", "{run}: {epochs} epochs in {seconds:.1f} s, {reached}"),
    )
    return said(one if result["epochs"] == 1 else several, **result, reached=", ".join(_reached(result)))


def _reached(result: dict[str, Any]) -> Iterator[str]:
    if "best_epoch" in result:
        yield said(words("cli", "best epoch {epoch}"), epoch=result["best_epoch"])
    if result["test_accuracy"] is not None:
        yield said(words("cli", "test accuracy {percent:.2f} %"), percent=100 * result["test_accuracy"])
        return
    yield said(words("cli", "loss {loss:.6g}"), loss=result.get("best_loss", result["train_loss"]))
    for name, value in result.get("parameters", {}).items():
        yield f"{name} = {value:.6g}"
    if "at_4" in result:
        yield f"f(4) = {result['at_4']:.6g}"


def _parameters(run: Run) -> dict[str, float | list[float]]:
    assert run.network is not None
    named = {name: p.detach().double().flatten().tolist() for name, p in run.network.named_parameters()}
    return {name.split(".")[-1]: values[0] if len(values) == 1 else values for name, values in named.items()}


def _at(run: Run, x: float) -> float | None:
    """Return what the network predicts for the one number `x`; None where it predicts nothing, or of something else."""
    assert run.network is not None
    assert run.data is not None
    if run.data.inputs.shape[1:] != (1,) or run.loss == "mean":
        return None
    with torch.inference_mode():
        return float(run.network(run.data.inputs.new_full((1, 1), x)))
