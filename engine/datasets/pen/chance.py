"""What chance decides for n digits at once."""

import numpy as np
from numpy.typing import NDArray

from engine.datasets.pen.curves import Numbers


class Chance:
    """Random numbers for `count` digits: every method returns one for each, (n,)."""

    def __init__(self, generator: np.random.Generator, count: int) -> None:
        self.generator = generator
        self.count = count

    def within(self, low: float, high: float) -> Numbers:
        """Return numbers between `low` and `high`, all equally likely."""
        return self.generator.uniform(low, high, self.count)

    def about(self, mean: float, sigma: float) -> Numbers:
        """Return normal numbers, none further than 2.5 sigma from the mean: nobody writes those."""
        return mean + sigma * np.clip(self.generator.standard_normal(self.count), -2.5, 2.5)

    def often(self, share: float) -> NDArray[np.bool_]:
        """Return true for about `share` (0…1) of the digits."""
        found: NDArray[np.bool_] = self.generator.random(self.count) < share
        return found

    def small(self, high: float) -> Numbers:
        """Return numbers between 0 and `high`, the small ones likelier: most people keep to the model."""
        return high * self.generator.random(self.count) ** 2
