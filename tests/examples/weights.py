"""The first layer over the diabetes table: one unit dead, and the bottleneck too."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.pictures.weights import Weights
from engine.settings import Settings

NAMES = ("Pregnancies", "Glucose", "Blood pressure", "Skin", "Insulin", "BMI", "Pedigree", "Age")


def make() -> QWidget:
    random = np.random.default_rng(3)
    picture = Weights(NAMES)
    picture.resize(760, 330)
    picture.begin(Settings())
    dead = np.array([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1], dtype=bool)
    picture.look({"weight": random.normal(0, 0.5, (6, 8)), "bias": random.normal(0, 0.3, 6), "dead": dead})
    picture.refresh()
    return picture
