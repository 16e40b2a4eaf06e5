"""The cost of a line through the origin over its one weight: a parabola, known in closed form."""

from fractions import Fraction

import numpy as np
from numpy.polynomial import Polynomial
from numpy.typing import ArrayLike

from desktop.pictures.track import Floats


class LineCost:
    """The mean squared error of ŷ = w·x over points x, y: mean((w·x − y)²) = mean(x²)·(w − w*)² + what is left."""

    def __init__(self, x: ArrayLike, y: ArrayLike) -> None:
        self._x = np.asarray(x, dtype=np.float64).ravel()
        self._y = np.asarray(y, dtype=np.float64).ravel()
        self._square = float(np.mean(self._x**2))
        self.minimum = float(np.sum(self._x * self._y) / np.sum(self._x**2))
        self._rest = float(np.mean((self.minimum * self._x - self._y) ** 2))

    @property
    def count(self) -> int:
        """The number of points."""
        return len(self._x)

    def at(self, w: Floats) -> Floats:
        """Return the cost for every weight `w` (n,)."""
        return self._square * (w - self.minimum) ** 2 + self._rest

    def of(self, w: float) -> float:
        """Return the cost for one weight `w`."""
        return self._square * (w - self.minimum) ** 2 + self._rest

    def slope(self, w: float) -> float:
        """Return the slope of the cost at `w`."""
        return 2 * self._square * (w - self.minimum)

    def gradient(self, w: float, points: slice) -> float:
        """Return the slope at `w` of the mean squared error over some of the points: what their batch sees."""
        x, y = self._x[points], self._y[points]
        return float(np.mean(2 * x * (w * x - y)))

    def limit(self, batch_size: int) -> float:
        """Return the lowest learning rate at which an epoch in batches of `batch_size` no longer nears the minimum.

        A batch takes the distance to the minimum times 1 − 2·rate·mean(x²) over its points. The product over the
        batches of an epoch is a polynomial in the rate: the limit is where it first reaches 1 or −1.
        """
        epoch = Polynomial([1.0])
        for first in range(0, self.count, batch_size):
            epoch = epoch * Polynomial([1.0, -2 * float(np.mean(self._x[first : first + batch_size] ** 2))])
        roots = np.concatenate([(epoch - 1).roots(), (epoch + 1).roots()])
        return min(float(root.real) for root in roots if abs(root.imag) < 1e-9 and root.real > 1e-9)


def with_fraction(value: float) -> str:
    """Return `value` with four digits, and as a fraction where it is a simple one: 0.2143 (3/14)."""
    simple = Fraction(value).limit_denominator(99)
    text = f"{value:.4g}"
    return f"{text} ({simple})" if abs(simple - value) < 1e-12 and simple.denominator > 1 else text
