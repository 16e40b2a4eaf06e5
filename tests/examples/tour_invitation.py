"""The question of the very first start."""

from PySide6.QtWidgets import QWidget

from desktop.tour.invitation import Invitation


def make() -> QWidget:
    made = Invitation()
    made.resize(made.card_size())
    return made
