"""The received picture: a made-up bar that fades."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.drawing.network_input import NetworkInput


def make() -> QWidget:
    image = np.zeros((28, 28), np.float32)
    image[4:24, 12:16] = np.linspace(0.1, 1, 20, dtype=np.float32)[:, None]
    shown = NetworkInput()
    shown.show_image(image)
    return shown
