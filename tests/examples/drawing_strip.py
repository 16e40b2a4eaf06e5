"""The whole strip, a 7 drawn and answered by a network in training; all of it made up."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.drawing.strip import DrawingStrip, Offered
from engine.ink import image
from tests.examples.answer_history import make as make_history
from tests.examples.digit_canvas import SEVEN, draw_on


def make() -> QWidget:
    strip = DrawingStrip()
    strip.resize(1060, 216)
    strip.set_classifiers([Offered("pretrained", "Shipped network"), Offered("run-1", "C2, in training")], "run-1")
    strip.set_classifier_note("test accuracy 98.72 %")
    draw_on(strip.canvas, SEVEN)
    strip.show_answer(
        image([np.array(stroke) for stroke in SEVEN]), np.array([0, 0, 0, 0, 0, 0, 0, 0.989, 0.001, 0.01])
    )
    history = make_history()
    for epoch, seven in history.points():
        strip.history.append(epoch, [*[(1 - seven) / 9] * 7, seven, *[(1 - seven) / 9] * 2])
    strip.set_training(True)
    strip.offer_keeping()
    return strip
