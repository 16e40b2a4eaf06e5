"""The figures of the moment in the third epoch."""

from PySide6.QtWidgets import QWidget

from desktop.training.now_panel import NowPanel


def make() -> QWidget:
    panel = NowPanel()
    panel.resize(224, 180)
    panel.show_place(3, 10, 413, 860)
    panel.show_loss(0.0751)
    panel.show_gradient_norm(1.18)
    panel.show_score("validation", 0.972)
    return panel
