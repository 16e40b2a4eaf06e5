"""The figures of the moment change a dozen times a second, and nothing else does with them."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from desktop.training.now_panel import NowPanel
from engine.catalogue import entry


class Heard(QObject):
    """Counts the events of one kind of the widgets that it filters."""

    def __init__(self, kind: QEvent.Type) -> None:
        super().__init__()
        self._kind = kind
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == self._kind
        return False


@pytest.fixture
def page(qtbot) -> QWidget:
    """A page with the panel on it."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(NowPanel())
    made.show()
    qtbot.waitExposed(made)
    return made


def panel(page: QWidget) -> NowPanel:
    found = page.findChild(NowPanel)
    found.show_place(1, 10, 413, 860)
    found.show_loss(0.123)
    QApplication.processEvents()
    return found


@pytest.mark.parametrize("kind", [QEvent.Type.LayoutRequest, QEvent.Type.Paint])
def test_a_number_of_the_same_width_touches_nothing_else(page, kind: QEvent.Type) -> None:
    now, heard = panel(page), Heard(kind)
    page.installEventFilter(heard)
    now.show_place(1, 10, 438, 860)
    now.show_loss(0.128)
    QApplication.processEvents()
    assert (now.batch.text, now.loss.text) == ("438 / 860", "0.128")
    assert heard.count == 0


def test_every_text_has_the_room_it_needs(page) -> None:
    now = panel(page)
    now.show_place(10, 10, 7, 860)
    now.show_loss(123456.0)
    font = page.font()
    font.setPointSize(2 * font.pointSize())
    page.setFont(font)
    QApplication.processEvents()
    for label in now.findChildren(QLabel):
        if label.isVisible():
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()), label.text()


def test_a_short_number_stands_near_its_unit_after_a_long_one(page) -> None:
    now = panel(page)
    now.show_place(1000, 1000, 1, 860)
    now.show_place(1, 10, 1, 860)
    QApplication.processEvents()
    number, unit = (next(one for one in now.epoch.findChildren(QLabel) if one.text() == text) for text in ("1", "/ 10"))
    assert unit.x() - number.x() < 30


def test_the_coordinates_of_the_saddle_have_their_names(page) -> None:
    found, a3 = page.findChild(NowPanel), entry("A3")
    found.set_entry(a3)
    for surface, names in (("bowl", ["w"]), ("saddle", ["u", "v"])):
        found.clear(a3.settings.changed(surface=surface))
        shown = [one for one in (found.validation, found.test) if one.isVisibleTo(found)]
        assert [one.accessibleName().partition(":")[0] for one in shown] == names


def test_a_sweep_shows_the_value_that_has_the_loss_and_a_descent_where_it_stands(page) -> None:
    now = panel(page)
    for name, shown in (("A1", "3.9000"), ("A2", "4.0000"), ("B1", "4.0000")):
        now.set_entry(entry(name))
        now.clear(entry(name).settings)
        now.show_parameters(np.array([4.0, -5.5461]))
        assert now.validation.text == shown
    assert now.test.text == "−5.5461"
