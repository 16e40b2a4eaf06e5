"""D2: of every window one number is kept, the largest or the mean; nothing is learned."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from engine.explorers.grids import INPUTS, LARGEST, Grid, Numbers, check_fits, course, named_or_given, windows
from engine.words import words

Kind = Literal["max", "average"]


class Example(BaseModel):
    """An input (as rows or by the name of a preset), what is kept of a window, and how the window moves."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    input: Annotated[Grid, Field(title=words("settings", "Input"))] = course()
    kind: Annotated[Kind, Field(title=words("settings", "Kept"))] = "max"
    window: Annotated[int, Field(ge=1, le=5, title=words("settings", "Window"))] = 2
    stride: Annotated[int, Field(ge=1, le=3, title=words("settings", "Stride"))] = 2

    @field_validator("input", mode="before")
    @classmethod
    def _from_name(cls, value: Any) -> Any:
        return named_or_given(value, INPUTS, cls.model_fields["input"].title or "", LARGEST)

    @model_validator(mode="after")
    def _fits(self) -> "Example":
        check_fits(self.input, 0, (self.window, self.window))
        return self


@dataclass(frozen=True)
class Pooling:
    """What is kept of the input.

    windows: (h, w, window, window), what each sees; winners: (h, w, 2), row and column in the input of the largest
    number, the first of equals; output: (h, w); unread: rows below and columns at the right that no window reaches.
    line: the same in PyTorch.
    """

    windows: Numbers
    winners: NDArray[np.int64]
    output: Numbers
    unread: tuple[int, int]
    line: str


def explore(example: Example) -> Pooling:
    """Return the pooling of `example`, float64."""
    inputs, size = np.array(example.input), (example.window, example.window)
    seen = windows(inputs, size, example.stride)
    reached = [(count - 1) * example.stride + example.window for count in seen.shape[:2]]
    unread = inputs.shape[0] - reached[0], inputs.shape[1] - reached[1]
    name = {"max": "max_pool2d", "average": "avg_pool2d"}[example.kind]
    line = f"y = F.{name}(x, {example.window}, stride={example.stride})"
    return Pooling(seen.copy(), _winners(seen, example.stride), _kept(seen, example.kind), unread, line)


def pooled(image: Numbers, example: Example) -> Numbers:
    """Return what the pooling of `example` keeps of another `image` (rows, columns)."""
    return _kept(windows(image, (example.window, example.window), example.stride), example.kind)


def _kept(seen: Numbers, kind: Kind) -> Numbers:
    kept: Numbers = seen.max(axis=(2, 3)) if kind == "max" else seen.mean(axis=(2, 3))
    return kept


def _winners(seen: Numbers, stride: int) -> NDArray[np.int64]:
    height, width, rows, columns = seen.shape
    best = seen.reshape(height, width, rows * columns).argmax(axis=2)
    top, left = np.indices((height, width)) * stride
    return np.stack([top + best // columns, left + best % columns], axis=-1)
