"""Nine optimizers after their race, with made-up losses: a chart, and what its numbers allow to say."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.racing import competition
from desktop.racing.race_page import RacePage
from desktop.racing.standing import Standing
from engine import catalogue
from engine.race import Arrival
from engine.verdict import Result, results

# decades of the loss after a part of the epochs, how far the seeds lie apart (decades), milliseconds
SHAPES = {
    "SGD": ([1.7, -1, -7.2], 0.5, 62),
    "Adam": ([1.7, 0.2, -0.9], 0.5, 108),
    "AdamW": ([1.7, 0.2, -0.8], 0.4, 111),
    "RMSprop": ([1.7, 0.1, -1.0, -5.3], 1.2, 93),
    "Adagrad": ([1.7, 1.5, 1.3], 0.3, 83),
    "Adamax": ([1.7, 0.6, -0.5], 0.35, 98),
    "ASGD": ([1.7, -1, -7.0], 0.5, 99),
    "Rprop": ([1.7, -10.9, -11.1, -11.1, -11.1, -11.1], 0.5, 127),
    "LBFGS": ([1.7, -8, -9.3, -9.3, -9.3, -9.3, -9.3, -9.3], 0.01, 1446),
}
W = {"Adam": 1.7295, "AdamW": 1.7121, "Adamax": 1.6049, "Adagrad": 0.5353}
START = np.array([-0.0075, 0.5364])


def arrival(lane: int, seed: int, epochs: int = 1000, *, diverged: bool = False, shape: str = "SGD") -> Arrival:
    """Return a made-up arrival; the same every time."""
    decades, apart, milliseconds = SHAPES[shape]
    noise = np.random.default_rng(100 * lane + seed)
    level = np.interp(np.linspace(0, 1, epochs), np.linspace(0, 1, len(decades)), decades)
    level += noise.normal(0, apart) * np.linspace(0.1, 1, epochs)
    losses = (10**level).astype(np.float32)
    if diverged:
        losses = (10 ** np.linspace(1.7, 30, epochs // 5)).astype(np.float32)
    final = float("nan") if diverged else float(losses[-1])
    seconds = milliseconds / 1000 * (1 + noise.normal(0, 0.02))
    end = np.array([W.get(shape, 2.0), 0.0])
    return Arrival(lane, seed, final, losses, seconds, diverged, START + seed, end)


def ranked(arrivals: list[Arrival]) -> tuple[Result, ...]:
    """Return the results of `arrivals`, the best first."""
    return tuple(results(arrivals, by_accuracy=False))


def standing(seeds: int = 5, falls: str = "") -> Standing:
    """Return a race of A6 that is over; the optimizer `falls` diverged with two of its seeds."""
    entry = catalogue.entry("A6")
    plan = competition.Plan("optimizer", 1000, 0.01, seeds, {"optimizer": tuple(SHAPES)})
    made = Standing(entry, plan, competition.entrants(entry, entry.settings, plan))
    for lane, name in enumerate(SHAPES):
        for seed in range(seeds):
            made.arrive(arrival(lane, seed, diverged=name == falls and seed < 2, shape=name))
    made.rank(ranked(made.arrivals))
    made.end("finished")
    return made


def make() -> QWidget:
    page = RacePage()
    page.resize(780, 620)
    page.show_standing(standing())
    page.choose(0)
    return page
