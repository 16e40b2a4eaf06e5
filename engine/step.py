"""One step on the way from a drawing or a picture to what the network receives."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Step:
    """`name` is what programs look at; `image` what there is after it; `text` says it in English.

    `image` is light 0 … 1, (H, W) or (H, W, 3), of any size; `text` is marked with `words("pictures", …)` and has
    places for `values`.
    """

    name: str
    image: NDArray[np.float32]
    text: str
    values: dict[str, Any] = field(default_factory=dict)

    def thumbnail(self, side: int) -> NDArray[np.float32]:
        """Return the image averaged down to a longer side of `side` to twice that; a smaller one as it is."""
        factor = max(self.image.shape[:2]) // side
        if factor < 2:
            return self.image
        height, width = (size // factor * factor for size in self.image.shape[:2])
        whole = self.image[:height, :width]
        parts = whole.reshape(height // factor, factor, width // factor, factor, *whole.shape[2:])
        small: NDArray[np.float32] = parts.mean(axis=(1, 3), dtype=np.float32)
        return small

    def __str__(self) -> str:
        return self.text.format(**self.values)

    def sentence(self, translated: Callable[[str, str], str]) -> str:
        """Return what was done, in the language of `translated` (context, English text → text)."""
        return translated("pictures", self.text).format(**self.values)
