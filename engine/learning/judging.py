"""When an exercise is done: short tests of runs, of examples in an explorer, and of numbers that are typed."""

import math
from collections.abc import Callable, Sequence
from typing import Any

from engine.learning.facts import RunFacts

Runs = Sequence[RunFacts]
Numbers = Sequence[float]

MINIMUM = 2.0
"""The weight that fits the three points of A1 exactly."""


def any_of(entry: str, test: Callable[[RunFacts], bool]) -> Callable[[Runs], bool]:
    """Return whether one of the runs of `entry` passes `test`."""
    return lambda runs: any(run.entry == entry and test(run) for run in runs)


def near(*right: float, within: float) -> Callable[[Numbers], bool]:
    """Return whether the numbers that are given are the `right` ones, up to `within`."""
    return lambda given: (
        len(given) == len(right) and all(abs(a - b) <= within for a, b in zip(given, right, strict=True))
    )


def f4(run: RunFacts) -> float:
    """Return what the parabola of A5 says at x = 4; NaN where it is not known."""
    w1, w2, b = run.parameters if len(run.parameters) == 3 else (math.nan,) * 3
    return 16 * w1 + 4 * w2 + b


def skips_minimum(run: RunFacts) -> bool:
    """Whether the sweep of A1 went over the minimum without stopping there."""
    start, stride = run.settings.start, run.settings.stride
    before = math.floor((MINIMUM - start) / stride)  # steps to the last value that is not beyond it
    nearest = min(abs(start + at * stride - MINIMUM) for at in (before, before + 1))
    return run.over and start < MINIMUM and before + 1 < run.epochs and nearest > 0.001


def escaped(run: RunFacts) -> bool:
    """Whether it has left the ridge of the saddle, v = 0, to either side."""
    return run.settings.surface == "saddle" and len(run.parameters) == 2 and abs(run.parameters[1]) > 0.1


def with_and_without_skip(runs: Runs) -> bool:
    """Whether a deep ResNet was trained with its skip connections and without, and was worse without."""
    deep = [run for run in runs if run.entry == "C4" and run.settings.depth >= 4 and run.accuracy is not None]
    with_, without = ([r.accuracy or 0.0 for r in deep if r.settings.skip is on] for on in (True, False))
    return bool(with_ and without) and max(with_) > min(without)


def accumulates(example: Any) -> bool:
    """Whether the gradient of A4's step was kept over two steps at least."""
    return bool(not example.zero_grad and example.steps >= 2)


def is_edge(example: Any) -> bool:
    """Whether the kernel is blind to flat ground, but not to everything."""
    weights = [weight for row in example.kernel for weight in row]
    return any(weights) and abs(sum(weights)) < 1e-9


def gives(height: int, width: int) -> Callable[[Any], bool]:
    """Return whether D1's output has this size."""

    def test(example: Any) -> bool:
        sides = len(example.input), len(example.input[0])
        windows = len(example.kernel), len(example.kernel[0])
        sizes = ((n + 2 * example.padding - k) // example.stride + 1 for n, k in zip(sides, windows, strict=True))
        return tuple(sizes) == (height, width)

    return test


def sure(example: Any) -> bool:
    """Whether the logits of B4 give a loss below 0.01, without tricks."""
    from engine.explorers import softmax

    return bool(not example.twice and example.temperature == 1 and softmax.explore(example).right_loss < 0.01)


def overlaps(example: Any) -> bool:
    """Whether the windows of D2 overlap, and see all of a grid of 5 × 5."""
    return bool(example.window == 3 and example.stride == 1)


def repaired(example: Any) -> bool:
    """Whether a stack of one's own with an Inception block and a second convolution runs."""
    from engine.explorers import shapes

    if example.network != "custom":
        return False
    found = shapes.explore(example)
    kinds = [row.kind for row in found.rows]
    return found.runs and "inception" in kinds and kinds.count("conv2d") >= 2


def saves_ten_times(example: Any) -> bool:
    """Whether the bottleneck of D4 saves nine tenths of the multiplications."""
    from engine.explorers import mixing

    return bool(example.between > 0 and mixing.explore(example).saved >= 10)
