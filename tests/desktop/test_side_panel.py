"""The column beside the page: whatever it has to say, the buttons stay where they are."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QSpinBox, QWidget

from desktop.training.run_state import RunState
from desktop.training.side_panel import SidePanel
from engine.catalogue import entry

LONG = "The loss is no longer a finite number (epoch 1, batch 701): the training has diverged. Try a smaller one."


@pytest.fixture(params=[404, 324], ids=["as high as usual", "as low as can be"])
def panel(qtbot, request) -> SidePanel:
    made = SidePanel()
    made.form.set_entry(entry("C2"))
    qtbot.addWidget(made)
    made.resize(279, request.param)
    made.show()
    qtbot.waitExposed(made)
    return made


def place(panel: SidePanel, name: str) -> QRect:
    """Return where a part is in the panel, once all is laid out."""
    for _ in range(5):  # a layout asks for that of the widget around it
        QApplication.processEvents()
    found = panel.findChild(QWidget, name)
    return QRect(found.mapTo(panel, QPoint(0, 0)), found.size())


@pytest.mark.parametrize("name", ["batchSize", "seed"])
def test_a_sentence_below_a_field_is_in_sight_and_moves_no_button(panel: SidePanel, qtbot, name: str) -> None:
    before = place(panel, "trainButton")
    field = panel.findChild(QSpinBox, name)
    panel.activateWindow()
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "99999999999")
    (reason,) = [one for one in panel.form.findChildren(QLabel) if one.property("role") == "error" and one.isVisible()]
    qtbot.waitUntil(lambda: reason.visibleRegion().boundingRect() == reason.rect())
    assert place(panel, "trainButton") == before
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert place(panel, "trainButton") == before


def test_a_sentence_takes_the_room_that_a_short_form_leaves_and_hides_no_field(panel: SidePanel, qtbot) -> None:
    panel.form.set_entry(entry("A1"))
    panel.resize(279, 500)
    before, bar = place(panel, "trainButton"), panel.form.findChild(QScrollArea).verticalScrollBar()
    hidden = bar.maximum()
    field = panel.findChild(QSpinBox, "epochs")
    panel.activateWindow()
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "99999999999")
    assert place(panel, "trainButton") == before
    (reason,) = [one for one in panel.form.findChildren(QLabel) if one.property("role") == "error" and one.isVisible()]
    assert reason.height() >= reason.heightForWidth(reason.width())
    assert bar.maximum() == hidden


def test_a_problem_stands_above_the_buttons_and_moves_none(panel: SidePanel) -> None:
    before = place(panel, "trainButton")
    panel.note.show_problem(LONG, offers_cpu=True)
    assert place(panel, "trainButton") == before
    offer, problem = place(panel, "cpuButton"), place(panel, "problem")
    assert problem.bottom() < offer.top() < offer.bottom() < before.top()
    assert problem.height() >= panel.note.findChild(QLabel, "problem").heightForWidth(problem.width())
    panel.note.show_problem("")
    assert place(panel, "trainButton") == before


def test_the_progress_of_a_run_moves_no_button(panel: SidePanel) -> None:
    before = place(panel, "trainButton")
    panel.controls.set_state(RunState.RUNNING)
    panel.controls.set_progress(0.25, 3, 10)
    panel.controls.set_time_left(31)
    assert place(panel, "pauseButton") == before


def test_more_settings_have_room_where_there_is_any(panel: SidePanel, qtbot) -> None:
    panel.resize(279, 800)
    before = place(panel, "trainButton")
    qtbot.mouseClick(panel.findChild(QPushButton, "moreSettings"), Qt.MouseButton.LeftButton)
    assert place(panel, "trainButton").top() > max(place(panel, "device").bottom(), before.top())


def test_the_cpu_is_offered_with_the_problem_it_solves(panel: SidePanel, qtbot) -> None:
    panel.note.show_problem("NVIDIA H100 ran out of memory.", offers_cpu=True)
    with qtbot.waitSignal(panel.note.cpu_requested):
        qtbot.mouseClick(panel.findChild(QPushButton, "cpuButton"), Qt.MouseButton.LeftButton)
    panel.note.show_problem("")
    assert not panel.findChild(QPushButton, "cpuButton").isVisible()


def test_a_problem_can_be_read_and_copied(panel: SidePanel) -> None:
    panel.note.show_problem(LONG)
    problem = panel.findChild(QLabel, "problem")
    assert problem.isVisible()
    assert problem.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    panel.note.show_problem("")
    assert not problem.isVisible()
