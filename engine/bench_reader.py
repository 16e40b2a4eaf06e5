"""Measures how well and how soon E1 reads digits, beside the course's C2, and the time of an answer."""

import time
from collections.abc import Iterator
from statistics import median

import numpy as np
import torch

from engine import device as devices
from engine.bench import Row, of_seed, of_seeds
from engine.catalogue import Entry, entry
from engine.classifier import Classifier
from engine.progress import Score
from engine.runs.run import Run
from engine.settings import Settings
from engine.training import train

GOALS = (99.0, 99.4)
"""Test accuracies in percent: how many seconds of training until one is reached?"""

Scores = list[tuple[float, float]]


def soon() -> Iterator[Row]:
    """Yield the seconds of training until E1 *quick* and C2 reach each of `GOALS`, and the milliseconds of an answer.

    All 60,000 digits are trained on; the seconds are those of the training batches, without loading and testing.
    Where a network does not reach a goal, the row says so and holds the seconds of its whole training.
    """
    torch.set_num_threads(devices.threads())
    for precision in devices.precisions():
        for id_, preset in (("E1", "quick"), ("C2", "")):
            chosen = entry(id_)
            settings = chosen.presets[preset] if preset else chosen.settings
            scores = _scores(chosen, settings.changed(precision=precision))
            name = f"{id_} {preset}".strip()
            yield from (_row(name, precision, goal, scores) for goal in GOALS)
    yield _answer()


def record(seeds: tuple[int, ...] = (0, 1, 2)) -> Iterator[Row]:
    """Yield E1 *record*'s test accuracy after its last epoch for each of `seeds`, its seconds, and the mean."""
    torch.set_num_threads(devices.threads())
    precision = devices.precisions()[-1]
    chosen, finals = entry("E1"), []
    for seed in seeds:
        scores = _scores(chosen, chosen.presets["record"].changed(seed=seed, precision=precision))
        finals.append(scores[-1][1])
        name = f"E1 record, {precision}, seed {seed}, {scores[-1][0]:.0f} s of training"
        yield of_seed(name, [score for _, score in scores])
    yield of_seeds(f"E1 record, {precision}", finals)


def _scores(chosen: Entry, settings: Settings) -> Scores:
    """Train by the course's protocol; return the seconds of training and the test accuracy in percent, by epochs."""
    run = Run(chosen, settings.changed(device="cpu", course_protocol=True))
    return [(run.seconds, 100 * record.accuracy) for record in train(run) if isinstance(record, Score)]


def _row(name: str, precision: str, goal: float, scores: Scores) -> Row:
    reached = next((seconds for seconds, score in scores if score >= goal), None)
    not_yet = "" if reached is not None else f" (not reached in {len(scores)} epochs)"
    return {
        "name": f"{name}, {precision}: seconds to {goal} %{not_yet}",
        "value": float(f"{scores[-1][0] if reached is None else reached:.3g}"),
        "unit": "s",
        "repeats": 1,
        "spread": " ".join(f"{score:.2f}" for _, score in scores),
    }


def _answer(repeats: int = 200) -> Row:
    """Time the answers of the network that ships, one drawing at a time: it takes one thread."""
    classifier, image = Classifier.pretrained(), np.zeros((28, 28), np.float32)
    image[6:22, 13:15] = 1
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        classifier.answer(image)
        times.append(1000 * (time.perf_counter() - start))
    times = sorted(times[repeats // 10 :])  # the first are slower: memory is laid out
    return {
        "name": "the shipped network's answer, one thread",
        "value": float(f"{median(times):.3g}"),
        "unit": "ms",
        "repeats": len(times),
        "spread": f"{times[0]:.3g}…{times[-1]:.3g}",
    }
