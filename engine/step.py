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

    def __str__(self) -> str:
        return self.text.format(**self.values)

    def sentence(self, translated: Callable[[str, str], str]) -> str:
        """Return what was done, in the language of `translated` (context, English text → text)."""
        return translated("pictures", self.text).format(**self.values)
