"""The fifth batch of an epoch over 614 rows."""

import numpy as np
from PySide6.QtWidgets import QWidget

from desktop.pictures.batch_rows import BatchRows
from engine.settings import Settings


def make() -> QWidget:
    order = np.random.default_rng(0).permutation(614)
    picture = BatchRows()
    picture.resize(760, 330)
    picture.begin(Settings(batch_size=32))
    seen = np.zeros(614, dtype=bool)
    seen[order[:160]] = True
    picture.look({"rows": order[128:160], "seen": seen, "epoch": np.array(12), "batch": np.array(5)})
    picture.refresh()
    return picture
