"""D2 with its column beside it, as the place shows them."""

from PySide6.QtWidgets import QWidget

from tests.examples import convolution_explorer


def make() -> QWidget:
    return convolution_explorer.make("D2")
