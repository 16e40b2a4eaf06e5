"""How well a network reads what users draw: the canvas accuracy, a row for each way to draw."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine import ink
from engine.canvas import drawings, pitfalls, variants
from engine.canvas.drawings import Drawn
from engine.classifier import Classifier
from engine.datasets import pen
from engine.words import words

CHUNK = 500
PER_DIGIT = 100

_KINDS = {
    "scribble": words("canvas", "Scribbles and signs"),
    "letter": words("canvas", "Letters"),
    "half": words("canvas", "Halves of digits"),
    "blank": words("canvas", "An empty sheet, a dot"),
}


@dataclass(frozen=True)
class Row:
    """What a network made of some drawings.

    `group` is "source", "variant", "pitfall" or "other"; `title` is marked with `words("canvas", …)`. `accuracy` is the
    share read correctly, refusals apart (None where there is no digit), `digits` the same for each digit; `refused` is
    the share that the network calls unsure.
    """

    group: str
    title: str
    count: int
    accuracy: float | None
    refused: float
    digits: tuple[float, ...] = ()


def rows(classifier: Classifier, per_digit: int = PER_DIGIT, seed: int = 0) -> Iterator[Row]:
    """Measure a network on drawings, row after row; the same seed gives the same drawings.

    Sources: MNIST's test digits traced to strokes, the pen model's families that are held out, and those that networks
    may be trained on (with strokes of their own). Variants and pitfalls: the first two sources together,
    2 · 10 · `per_digit` drawings each. Others: 5 · `per_digit` of each kind that is no digit.
    Raises EngineError `data_missing` or `data_corrupt`.
    """
    traced = drawings.traced(per_digit, seed)
    held_out = drawings.written(per_digit, seed, pen.HELD_OUT)
    known = drawings.written(per_digit, seed + 1, pen.TRAINED)
    yield _plain(classifier, words("canvas", "Traced test digits"), traced)
    yield _plain(classifier, words("canvas", "Styles never trained on"), held_out)
    yield _plain(classifier, words("canvas", "Styles of the pen model"), known)
    base = traced + held_out
    for number, variant in enumerate(variants.VARIANTS):
        yield _variant(classifier, variant, base, np.random.default_rng([seed, 4, number]))
    yield from _pitfalls(classifier, base, seed)
    for kind, title in _KINDS.items():
        none = drawings.others(5 * per_digit, seed, kind)
        yield _row("other", title, classifier, ink.images(none.drawings, classifier.preprocessing.pen), none.labels)


def overall(found: Iterable[Row]) -> float:
    """Return the canvas accuracy: the mean over all ways to draw that must not matter, without the pitfalls."""
    return float(np.mean([row.accuracy for row in found if row.group == "variant" and row.accuracy is not None]))


def _plain(classifier: Classifier, title: str, drawn: Drawn) -> Row:
    strokes = map(drawings.on_pixels, drawn.drawings)
    return _row("source", title, classifier, ink.images(strokes, classifier.preprocessing.pen), drawn.labels)


def _variant(classifier: Classifier, way: variants.Variant, base: Drawn, generator: np.random.Generator) -> Row:
    changed = [way(one, generator) for one in base.drawings]
    images = ink.images(changed, way.pen or classifier.preprocessing.pen)
    return _row("variant", way.title, classifier, images, base.labels)


def _pitfalls(classifier: Classifier, base: Drawn, seed: int) -> Iterator[Row]:
    """Measure without each of the steps, on drawings of any size at any place."""
    generator = np.random.default_rng([seed, 5])
    size, x, y = generator.uniform((0.35, 0, 0), (0.9, 1, 1), (len(base.drawings), 3)).T
    anywhere = [
        drawings.on_pixels(drawings.fitted(one, *now))
        for one, now in zip(base.drawings, zip(size, zip(x, y, strict=True), strict=True), strict=True)
    ]
    own = classifier.preprocessing
    for step, title in pitfalls.TITLES.items():
        steps = pitfalls.Steps().without(step)
        images = pitfalls.pictures(anywhere, steps, own.pen, (own.mean, own.std))
        yield _row("pitfall", title, classifier, images, base.labels)


def _row(group: str, title: str, classifier: Classifier, images: ink.Image, labels: NDArray[np.int64]) -> Row:
    judged = [classifier.judged(images[at : at + CHUNK]) for at in range(0, len(images), CHUNK)]
    found, refused = (np.concatenate(part) for part in zip(*judged, strict=True))
    if (labels == pen.NOTHING).any():
        return Row(group, title, len(labels), None, float(refused.mean()))
    right = found.argmax(axis=1) == labels
    digits = tuple(float(right[labels == digit].mean()) for digit in range(10))
    return Row(group, title, len(labels), float(right.mean()), float(refused.mean()), digits)
