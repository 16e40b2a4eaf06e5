"""The gradients of a ResNet with twelve blocks a stage: without the skip they vanish."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from desktop.pictures.layer_norms import LayerNorms
from engine.settings import Settings


def layers(depth: int) -> list[str]:
    """Return the names of the layers of a ResNet with `depth` blocks a stage."""
    stages = [[f"stage{s}.{b}.conv{c}" for b in range(depth) for c in (1, 2)] for s in (1, 2)]
    return ["conv1", *stages[0], "conv2", *stages[1], "hidden", "output"]


def compared(depth: int) -> tuple[list[str], dict[str, NDArray[np.float64]]]:
    """Return the layers, and the gradients' lengths `with` and `without` the skip, and the run's `own`."""
    names, random = layers(depth), np.random.default_rng(0)
    depths = np.linspace(1, 0, len(names))
    noise = [np.exp(random.normal(0, 0.25, len(names))) for _ in range(3)]
    vanished = 0.9 * np.exp(-8.3 * depths) * noise[1]
    kept = np.exp(-depths)
    return names, {"with": kept * noise[0], "without": vanished, "own": 0.3 * kept * noise[2]}


def make(depth: int = 12) -> QWidget:
    picture = LayerNorms()
    picture.resize(760, 330)
    picture.begin(Settings())
    names, found = compared(depth)
    picture.set_layers(names)
    picture.look(found)
    picture.refresh()
    return picture
