"""The user's own handwriting: how well a network reads it, and a stored network trained on with it, in seconds.

What is learned from and what is held out is kept apart for good (see `own_digits`), and the test digits of MNIST show
what the network forgets meanwhile.
"""

from collections.abc import Generator, Sequence
from math import ceil
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine import training
from engine.classifier import Classifier, pretrained_file
from engine.datasets import own_digits
from engine.datasets.handwriting import Handwriting
from engine.datasets.own_digits import OwnDigit
from engine.errors import EngineError
from engine.evaluation import evaluate
from engine.progress import Batches, Diverged, Evaluating
from engine.reading import Outcome, Reading
from engine.runs import checkpoint as checkpoints
from engine.runs import recorder, store
from engine.runs.checkpoint import Checkpoint
from engine.runs.run import Run, new_id
from engine.settings import Settings

PRETRAINED = "pretrained"
"""The name of the network that ships, where others have the id of their run."""

STEPS, LEAST_EPOCHS = 120, 4
"""So many steps are enough for a network that reads already; with many digits, so many times through all of them."""

_PIECES = {"before": (0.0, 0.15), "training": (0.15, 0.5), "test": (0.65, 0.25), "validation": (0.9, 0.1)}
"""Where each part of the work begins, and its share, in about the time it takes."""

BATCH = 64

CHUNK = 250
"""So many digits are read at a time: thousands at once would fill the memory."""

_CHANGES: dict[str, Any] = {
    "batch_size": BATCH,
    "learning_rate": 0.001,
    "momentum": 0.9,
    "optimizer": "AdamW",
    "schedule": "cosine",
    "weight_decay": 0.01,
    "patience": 0,
    "keep_best": False,
    "pen_share": 0.0,
    "other_share": 0.0,
    "rotation": 10.0,
    "scaling": 0.1,
    "shear": 0.1,
    "shift": 1.0,
    "thickness": 0.3,
    "elastic": 0.5,
    "device": "auto",
    "precision": "exact",
}
"""A small rate, which falls to nothing; the few digits are written anew in each batch."""


def reading(classifier: Classifier, digits: Sequence[OwnDigit]) -> Reading:
    """Let `classifier` read `digits`, drawn with the pen that it knows."""
    if not digits:
        return Reading(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, bool))
    chunks = (digits[start : start + CHUNK] for start in range(0, len(digits), CHUNK))
    answers = np.concatenate([_answers(classifier, chunk) for chunk in chunks])
    held_out = np.array([digit.held_out for digit in digits])
    return Reading(own_digits.labels(digits), answers, held_out)


def _answers(classifier: Classifier, digits: Sequence[OwnDigit]) -> NDArray[np.int64]:
    images = own_digits.images(digits, classifier.preprocessing.pen)
    answers: NDArray[np.int64] = classifier.probabilities(images).argmax(1)
    return answers


def stored(name: str) -> Checkpoint:
    """Return the network `name`, "pretrained" or the id of a run; raises EngineError as `checkpoint.load` does."""
    if name == PRETRAINED:
        with pretrained_file() as path:
            return checkpoints.load(path)
    return checkpoints.load(store.state_file(name))


def settings_for(base: Settings, name: str, learned: int, rehearsal: float) -> Settings:
    """Return the settings to go on from the network `name`, that has `base`, with so many digits to be `learned`."""
    batches = ceil(learned / max(round((1 - rehearsal) * BATCH), 1))
    epochs = max(ceil(STEPS / batches), LEAST_EPOCHS)
    return base.changed(**_CHANGES, tuned_from=name, rehearsal=rehearsal, epochs=epochs)


def tune(name: str, *, rehearsal: float = 0.5) -> Generator[float, None, Outcome]:
    """Train the network `name` on with the user's own digits, a piece at each `next()`; yield the share that is done.

    A share `rehearsal` of each batch is of MNIST. The result is stored as a run of its own. Raises EngineError
    `handwriting_few`, `diverged`, `network_of_no_digits`, and as `checkpoint.load`, `train` and `recorder.save` do.
    """
    digits = Handwriting().digits
    learned = sum(not digit.held_out for digit in digits)
    if not learned or learned == len(digits):
        raise EngineError("handwriting_few")
    base = stored(name)
    before = reading(Classifier.of(base), digits)
    run = Run(base.entry, settings_for(base.meta.settings, name, learned, rehearsal), new_id(base.entry))
    run.begin()
    assert run.network is not None
    run.network.load_state_dict(base.weights)
    run.good = run.keep()
    mnist_before = yield from _tested(base, run)
    yield from _trained(run)
    record = recorder.save(run, "finished")
    test = run.history.score("test")
    assert test is not None
    return Outcome(record, before, reading(Classifier.copy_of(run), digits), mnist_before, test.accuracy, test.total)


def _tested(base: Checkpoint, run: Run) -> Generator[float, None, float]:
    """Return the accuracy on MNIST's test digits before the first step: as it is stored, or found out now."""
    assert run.network is not None
    assert run.data is not None
    images, labels = run.data.part("test")
    for score in base.meta.scores:
        if (score.part, score.total, score.epoch, 0) == ("test", len(labels), base.meta.epoch, base.meta.batch):
            return score.accuracy
    correct = 0.0
    for done, sums in evaluate(run.network, images, labels):
        correct = float(sums[1])
        yield _share("before", done / len(labels))
    return correct / len(labels)


def _trained(run: Run) -> Generator[float, None, None]:
    """Train `run` to its end from where it stands; raises EngineError `diverged`."""
    steps = run.settings.epochs * run.batches_per_epoch
    for record in training.train(run, begun=True):
        if isinstance(record, Diverged):
            raise EngineError("diverged", **vars(record))
        if isinstance(record, Batches):
            yield _share("training", (record.first + len(record.losses)) / steps)
        elif isinstance(record, Evaluating):
            yield _share(record.part, record.done / record.total)


def _share(piece: str, done: float) -> float:
    start, size = _PIECES[piece]
    return start + size * done
