"""The third step of eight, beside what it talks about."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from desktop.tour.callout import Callout
from desktop.tour.card import Light
from desktop.tour.spot import beside


def make() -> QWidget:
    ground = QWidget()
    ground.setProperty("ground", "window")
    ground.resize(560, 240)
    lit = QRect(24, 80, 140, 80)
    QLabel("28 × 28", ground).setGeometry(lit.adjusted(16, 8, -16, -8))
    light, callout = Light(ground), Callout(ground)
    light.setGeometry(lit)
    callout.say("These 28 × 28 pixels are all that the network receives.", 3, 8)
    callout.stand(beside(lit, callout.card_size(), ground.rect(), ("right",)))
    return ground
