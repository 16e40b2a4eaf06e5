"""D1: one window of weights that visits every place of a grid; each stop is a sum of products."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from engine.explorers.grids import (
    INPUTS,
    LARGEST,
    Grid,
    Numbers,
    check_fits,
    course,
    grid,
    named_or_given,
    padded,
    windows,
)
from engine.words import words

LARGEST_KERNEL = 5
"""Rows and columns of a kernel, at most."""

KERNELS: Mapping[str, Grid] = {
    "course": grid("123 456 789"),
    "edge": ((-1.0, -1.0, -1.0), (-1.0, 8.0, -1.0), (-1.0, -1.0, -1.0)),
    "vertical": ((-1.0, 0.0, 1.0), (-2.0, 0.0, 2.0), (-1.0, 0.0, 1.0)),
    "blur": ((1 / 9,) * 3,) * 3,
    "sharpen": ((0.0, -1.0, 0.0), (-1.0, 5.0, -1.0), (0.0, -1.0, 0.0)),
    "identity": grid("000 010 000"),
}
"""Kernels by name: of the course, edges (all, and upright ones by Sobel), mean, sharper, unchanged."""


class Example(BaseModel):
    """An input, a kernel, and how it moves. Both grids are given as rows, or by the name of a preset."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    input: Annotated[Grid, Field(title=words("settings", "Input"))] = course()
    kernel: Annotated[Grid, Field(title=words("settings", "Kernel"))] = KERNELS["course"]
    padding: Annotated[int, Field(ge=0, le=2, title=words("settings", "Padding"))] = 1
    stride: Annotated[int, Field(ge=1, le=3, title=words("settings", "Stride"))] = 1

    @field_validator("input", "kernel", mode="before")
    @classmethod
    def _from_name(cls, value: Any, info: ValidationInfo) -> Any:
        presets, limit = (INPUTS, LARGEST) if info.field_name == "input" else (KERNELS, LARGEST_KERNEL)
        title = cls.model_fields[info.field_name or ""].title or ""
        return named_or_given(value, presets, title, limit)

    @model_validator(mode="after")
    def _fits(self) -> "Example":
        check_fits(self.input, self.padding, (len(self.kernel), len(self.kernel[0])))
        return self


@dataclass(frozen=True)
class Convolution:
    """What the kernel makes of the input.

    padded: (H, W) with the zeros; products: (h, w, *kernel), each cell's window times the kernel; output: (h, w), their
    sums. weights and multiplications are counted for one channel. line: the same in PyTorch.
    """

    padded: Numbers
    products: Numbers
    output: Numbers
    weights: int
    multiplications: int
    line: str


def explore(example: Example) -> Convolution:
    """Return the convolution of `example`, float64, in PyTorch's sense: the kernel is not flipped."""
    kernel, ground = np.array(example.kernel), padded(np.array(example.input), example.padding)
    products = windows(ground, (kernel.shape[0], kernel.shape[1]), example.stride) * kernel
    line = f"y = F.conv2d(x, kernel, stride={example.stride}, padding={example.padding})"
    return Convolution(ground, products, products.sum(axis=(2, 3)), kernel.size, products.size, line)


def filtered(image: Numbers, example: Example) -> Numbers:
    """Return what the kernel of `example`, with its padding and stride, makes of another `image` (rows, columns)."""
    kernel = np.array(example.kernel)
    seen = windows(padded(image, example.padding), (kernel.shape[0], kernel.shape[1]), example.stride)
    answer: Numbers = np.einsum("hwij,ij->hw", seen, kernel)
    return answer
