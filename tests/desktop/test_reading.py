"""How it reads: the steps follow the drawing, all networks answer, and a step that is left out costs at once."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from desktop.drawing.controller import DrawingController
from desktop.drawing.given import Picture
from desktop.drawing.strip import DrawingStrip
from desktop.drawing.worker import PRETRAINED, AnsweringWorker
from desktop.reading.answer_row import AnswerRow
from desktop.reading.controller import ReadingController
from desktop.reading.messages import STEPS, Asked, Tally
from desktop.reading.place import ReadingPlace
from desktop.reading.steps_dialog import StepsDialog
from desktop.reading.worker import ReadingWorker
from desktop.session import Session
from desktop.training.run_state import RunState
from desktop.training.worker import TrainingWorker
from engine.catalogue import entry
from engine.runs import store
from engine.settings import Settings
from tests.desktop.scripted import Heard, stored
from tests.engine import photos
from tests.examples.digit_canvas import SEVEN, draw_on

SMALL_SEVEN = [0.3 * np.array(stroke) + (0.05, 0.05) for stroke in SEVEN]
DIGITS, LABELS = photos.digits(1, 1000)


class Window(QWidget):
    """The place above a strip, with the workers in the same thread."""

    def __init__(self) -> None:
        super().__init__()
        self.session, self.strip = Session(), DrawingStrip(self)
        self.answering = AnsweringWorker(TrainingWorker())
        self.worker = ReadingWorker(self.answering)
        self.drawing = DrawingController(self.session, self.strip, self.answering)
        self.controller = ReadingController(self.session, self.drawing, self.worker)
        self.place = ReadingPlace(self.session, self.controller, self)
        self.place.setGeometry(0, 0, 1060, 500)
        self.strip.setGeometry(0, 500, 1060, 216)
        self.resize(1060, 716)

    def switch(self, step: str) -> QCheckBox:
        return self.findChild(QCheckBox, f"pitfall{step.capitalize()}")

    def names(self) -> list[str]:
        return [step.name for step in self.place.page.steps.steps]


@pytest.fixture
def window(qtbot, home) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def counted(qtbot, window: Window) -> Tally:
    """Wait until all of the fixed drawings are counted."""
    bar = window.place.panel.bar
    qtbot.waitUntil(lambda: bar._tally is not None and bar._tally.done == bar._tally.total, timeout=60_000)
    return bar._tally


def test_drawing_shows_the_steps_and_an_answer(qtbot, window):
    assert not window.place.page.steps.isVisible()
    canvas = window.strip.canvas
    side = canvas.width()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(side // 2, side // 4))
    qtbot.mouseMove(canvas, QPoint(side // 2, side // 2))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(side // 2, 3 * side // 4))
    row = window.place.page.answers.rows[PRETRAINED]
    qtbot.waitUntil(lambda: row.answer == 1)
    assert window.names() == ["strokes", "scaling", "centring", "antialiasing", "inversion", "normalisation"]
    assert window.place.page.steps.isVisible()
    assert "% of the test digits" in row.accessibleName()
    np.testing.assert_array_equal(window.place.page.steps.steps[-1].image, window.strip.received.image())


@pytest.mark.parametrize("step", STEPS)
def test_a_switch_acts_at_once_and_all_come_back(qtbot, window, step):
    draw_on(window.strip.canvas, SMALL_SEVEN)
    qtbot.waitUntil(lambda: window.place.page.steps.steps != ())
    before = window.place.page.steps.steps
    switch = window.switch(step)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(8, switch.height() // 2))
    assert not switch.isChecked()
    qtbot.waitUntil(lambda: window.place.page.steps.steps is not before)
    said = {one.name: str(one) for one in window.place.page.steps.steps}
    assert said[step] != {one.name: str(one) for one in before}[step]
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    qtbot.waitUntil(lambda: [str(one) for one in window.place.page.steps.steps] == [str(one) for one in before])


def test_the_bar_falls_with_a_step_and_recovers(qtbot, window):
    whole = counted(qtbot, window)
    assert whole.left == whole.whole > 0.85 * whole.total
    window.switch("inversion").click()
    qtbot.waitUntil(lambda: window.place.panel.bar.shares[0] < 0.6, timeout=60_000)
    fallen = counted(qtbot, window)
    assert fallen.left < 0.5 * fallen.whole
    assert fallen.whole == whole.whole
    window.findChild(QWidget, "restoreSteps").click()
    qtbot.waitUntil(lambda: window.place.panel.bar.shares[0] > 0.85, timeout=60_000)
    assert window.controller.without == frozenset()


def test_every_trained_network_has_its_row(qtbot, window):
    run = stored()
    window.session.remember(run)
    rows = window.place.page.answers.rows
    assert list(rows) == [PRETRAINED, run.id]
    draw_on(window.strip.canvas, SEVEN)
    qtbot.waitUntil(lambda: rows[run.id].accessibleDescription() != "")
    qtbot.waitUntil(lambda: rows[PRETRAINED].answer == 7)
    window.session.choose_classifier(run.id)
    assert rows[run.id]._chosen
    assert window.place.panel.bar.shares is None


def test_a_network_that_cannot_be_opened_says_so_and_the_others_answer(qtbot, window):
    run = stored()
    store.state_file(run.id).write_bytes(b"no network")
    window.session.remember(run)
    draw_on(window.strip.canvas, SEVEN)
    rows = window.place.page.answers.rows
    qtbot.waitUntil(lambda: "not a Descent model" in rows[run.id].verdict())
    qtbot.waitUntil(lambda: rows[PRETRAINED].answer == 7)
    assert rows[run.id].answer is None


def test_a_problem_of_before_is_not_said_again_over_an_empty_sheet(qtbot, window, spoken):
    window.session.remember(run := stored())
    store.state_file(run.id).write_bytes(b"no network")
    draw_on(window.strip.canvas, SEVEN)
    row = window.place.page.answers.rows[run.id]
    qtbot.waitUntil(lambda: row.verdict() != "")
    window.strip.canvas.setFocus()
    qtbot.keyClick(window.strip.canvas, Qt.Key.Key_Delete)
    assert row.verdict() == ""
    spoken.use("zh_CN")
    QApplication.processEvents()
    assert row.verdict() == ""


def test_a_fine_tuned_network_is_told_apart_from_the_one_it_came_from(qtbot, window, spoken):
    settings = Settings(device="cpu")
    first = stored("finished", settings)
    for run, saved in ((first, settings), (stored("finished"), settings.changed(tuned_from=first.id))):
        window.session.remember(run.model_copy(update={"settings": saved, "saved": first.saved}))
    rows = list(window.place.page.answers.rows.values())
    assert len({row.accessibleName() for row in rows}) == 3
    assert rows[1].accessibleName().startswith("C1 fine-tuned, ")
    spoken.use("zh_CN")
    QApplication.processEvents()
    assert rows[1].accessibleName().startswith("C1 微调，")


def test_networks_stand_in_the_order_of_their_names_whichever_was_saved_last(window):
    first, last = (stored("finished", run_id=f"C1-2026112{day}-120000-ab12") for day in (8, 9))
    for run in (last, first):  # the first was gone on with
        window.session.remember(run)
    assert list(window.place.page.answers.rows) == [PRETRAINED, last.id, first.id]


def test_an_unsure_network_says_so(qtbot, window):
    row = window.place.page.answers.rows[PRETRAINED]
    row.show_answer(np.full(10, 0.1, np.float32), sure=False)
    assert row.answer is None
    assert "unsure" in row.verdict()
    assert row.accessibleDescription().startswith("?")
    row.show_answer(np.full(10, np.nan, np.float32))
    assert row.verdict() == ""


def test_a_photo_shows_how_it_was_read(qtbot, window, tmp_path: Path):
    path = tmp_path / "photo.png"
    Image.fromarray(photos.shadow(DIGITS[0], np.random.default_rng(1))).save(path)
    window.drawing.show_picture(Picture(str(path)))
    qtbot.waitUntil(lambda: window.names()[:4] == ["picture", "light", "ink", "digit"])
    assert window.names()[-1] == "normalisation"
    assert max(window.place.page.steps.steps[0].image.shape) < 340  # as small as it is shown
    qtbot.waitUntil(lambda: window.place.page.answers.rows[PRETRAINED].answer == LABELS[0])
    window.switch("scaling").click()
    qtbot.waitUntil(
        lambda: any("as large as it was in the picture" in str(one) for one in window.place.page.steps.steps)
    )
    assert "box" in window.names()


def test_an_empty_sheet_shows_nothing_again(qtbot, window):
    draw_on(window.strip.canvas, SEVEN)
    row = window.place.page.answers.rows[PRETRAINED]
    qtbot.waitUntil(lambda: row.answer == 7)
    window.strip.canvas.clear()
    assert not window.place.page.steps.isVisible()
    assert row.answer is None


def test_nothing_is_computed_that_nobody_sees(qtbot, window):
    draw_on(window.strip.canvas, SEVEN)
    window.place.hide()
    assert not window.worker._turns.isActive()
    heard = Heard(window.worker, "seen", "replied", "measured")
    draw_on(window.strip.canvas, SMALL_SEVEN)
    qtbot.wait(50)
    assert heard == []
    window.place.show()
    qtbot.waitUntil(lambda: window.place.page.answers.rows[PRETRAINED].answer is not None)


def test_while_one_question_is_out_only_the_newest_waits(qtbot, window):
    asked: list[Asked] = []
    window.controller._ask.connect(asked.append)
    for x in np.linspace(0.2, 0.8, 20):
        draw_on(window.strip.canvas, [[(0.5, 0.2), (x, 0.8)]])
    assert len(asked) <= 1
    qtbot.waitUntil(lambda: not window.controller._out)
    assert len(asked) <= 3
    assert asked[-1].drawing[0][1, 0] == pytest.approx(0.8)


def test_a_network_in_training_is_not_counted(qtbot, window):
    session = window.session
    session.run_id, session.run_entry, session.classifier = "E1-1", entry("E1"), "E1-1"
    asked: list[Asked] = []
    window.controller._ask.connect(asked.append)
    session.set_run_state(RunState.RUNNING)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[-1].moving
    assert window.controller.networks[1].trains
    bar = window.place.panel.bar
    assert "counted when training pauses" in bar.accessibleDescription()
    bar.show_tally(Tally(9, 10, 9, 10, 10))
    qtbot.waitUntil(lambda: bar.shares is None)  # what was counted is another network's by now
    session.set_run_state(RunState.IDLE)


def test_of_a_network_in_training_that_is_chosen_it_is_said_at_once(qtbot, window):
    session, bar = window.session, window.place.panel.bar
    session.run_id, session.run_entry = "E1-1", entry("E1")
    session.set_run_state(RunState.RUNNING)
    for name, said in (("E1-1", "counted when training pauses"), (PRETRAINED, "not counted yet")) * 2:
        session.choose_classifier(name)
        assert said in bar.accessibleDescription()
    session.set_run_state(RunState.IDLE)


def test_while_a_question_is_out_a_network_that_begins_to_train_is_told_at_once(qtbot, window):
    session, bar = window.session, window.place.panel.bar
    session.run_id, session.run_entry, session.classifier = "E1-1", entry("E1"), "E1-1"
    window.controller._out = True
    session.set_run_state(RunState.RUNNING)
    assert "counted when training pauses" in bar.accessibleDescription()
    session.set_run_state(RunState.IDLE)


def test_narrow_rows_tell_runs_apart_that_began_within_a_minute(qtbot):
    seen = []
    for second in (18, 19):
        row = AnswerRow("run")
        qtbot.addWidget(row)
        row.name(f"C1 fine-tuned, 11-29 13:26:{second}", "not tested yet", False)
        row.resize(row.minimumWidth(), row.height())
        seen.append(row.grab().toImage())
    assert seen[0] != seen[1]


def test_the_steps_stand_in_a_dialog_too(qtbot, window):
    controller = ReadingController(window.session, window.drawing, window.worker, alone=True, parent=window)
    dialog = StepsDialog(controller, window)
    window.place.hide()
    dialog.show()
    assert not dialog.steps.isVisible()
    draw_on(window.strip.canvas, SEVEN)
    qtbot.waitUntil(lambda: len(dialog.steps.steps) == 6)
    assert dialog.steps.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not window.worker._turns.isActive()


def test_two_who_ask_the_same_worker_do_not_wait_for_ever(qtbot, window):
    controller = ReadingController(window.session, window.drawing, window.worker, alone=True, parent=window)
    heard = Heard(controller, "seen")
    controller.show(True)
    draw_on(window.strip.canvas, SEVEN)
    qtbot.waitUntil(lambda: bool(heard) and not controller._out and not window.controller._out)
    controller.show(False)
