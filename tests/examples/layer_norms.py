"""The gradients of a ResNet with twelve blocks a stage: without the skip they vanish."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.pictures.layer_norms import LayerNorms
from engine.settings import Settings


def layers(depth: int) -> list[str]:
    """Return the names of the layers of a ResNet with `depth` blocks a stage."""
    stages = [[f"stage{s}.{b}.conv{c}" for b in range(depth) for c in (1, 2)] for s in (1, 2)]
    return ["conv1", *stages[0], "conv2", *stages[1], "hidden", "output"]


def make(depth: int = 12) -> QWidget:
    names, random = layers(depth), np.random.default_rng(0)
    depths = np.linspace(1, 0, len(names))
    picture = LayerNorms()
    picture.resize(760, 330)
    picture.begin(Settings())
    picture.set_layers(names)
    noise = [np.exp(random.normal(0, 0.25, len(names))) for _ in range(3)]
    vanished = 0.9 * np.exp(-8.3 * depths) * noise[1]
    picture.look({"with": np.exp(-depths) * noise[0], "without": vanished, "own": 0.3 * np.exp(-depths) * noise[2]})
    picture.refresh()
    return picture
