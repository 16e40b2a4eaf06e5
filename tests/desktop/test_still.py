"""The wheel scrolls every explorer and what stands beside it: no field turns that has no focus."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QApplication, QComboBox, QScrollBar, QWidget

from desktop.explorers import gallery
from desktop.widgets.still import StillBox
from engine.catalogue import COURSE

KINDS = (QComboBox, QAbstractSpinBox, QAbstractSlider)


def turned(field: QWidget) -> bool:
    """Turn the wheel over `field`, and return whether it took that."""
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    at = QPointF(5, 5)
    wheel = QWheelEvent(at, at, QPoint(), QPoint(0, -120), none, Qt.KeyboardModifier.NoModifier, phase, False)
    QApplication.sendEvent(field, wheel)
    return wheel.isAccepted()


@pytest.mark.parametrize("entry", [one for one in COURSE if one.explorer or one.microscope], ids=lambda one: one.id)
def test_the_wheel_turns_no_field_of_an_explorer(qtbot, entry) -> None:
    explorer = gallery.make(entry)
    for widget in {explorer, explorer.side}:
        qtbot.addWidget(widget)
        widget.show()
    found = [one for kind in KINDS for top in (explorer, explorer.side) for one in top.findChildren(kind)]
    fields = [one for one in found if not isinstance(one, QScrollBar)]
    assert fields
    assert [one.objectName() for one in fields if turned(one)] == []
    assert not explorer.is_changed


def test_a_field_with_the_focus_is_turned(qtbot) -> None:
    box = StillBox()
    box.addItems(["one", "two"])
    qtbot.addWidget(box)
    box.show()
    box.clearFocus()
    assert not turned(box)
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert turned(box)
    assert box.currentText() == "two"
