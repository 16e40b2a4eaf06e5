"""Each entry shows what belongs to it, fed with what the engine really reports, and nothing of another one."""

import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSlider, QWidget

from desktop.pictures import gallery
from desktop.session import Session
from desktop.training.controller import TrainingController
from desktop.training.place import TrainingPlace
from engine.catalogue import TRAINED, Entry, entry
from engine.looks import compare_skip
from engine.progress import Batches
from tests.desktop.measured import measured
from tests.desktop.scripted import FakeWorker, past
from tests.staged import staged

ALL = [each.id for each in TRAINED]
PICTURED = [each.id for each in TRAINED if each.picture is not None]
FROM_RUN = [id_ for id_ in PICTURED if entry(id_).picture not in ("branches", "steps")]  # those wait for a drawing


@pytest.fixture
def session(qapp, home) -> Session:
    return Session()


@pytest.fixture
def worker() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def place(qtbot, session: Session, worker: FakeWorker) -> TrainingPlace:
    controller = TrainingController(session, worker)
    made = TrainingPlace(session, controller)
    controller.setParent(made)
    qtbot.addWidget(made)
    made.resize(1060, 560)
    made.show()
    qtbot.waitExposed(made)
    return made


def train(place: TrainingPlace, worker: FakeWorker, session: Session, entry_id: str, **chosen: object) -> None:
    """Go to `entry_id`, press Train, and report the first batches of a run that then stops."""
    session.choose_entry(entry_id)
    for name, value in chosen.items():
        session.choose_settings(session.settings.changed(**{name: value}))
    place.findChild(QPushButton, "trainButton").click()
    told, number = measured(entry_id, **chosen), worker.orders[-1].number
    worker.started.emit(number, told.started)
    worker.progressed.emit(number, told.records)
    worker.looked.emit(number, told.seen)
    draw(place)
    worker.end("stopped", number=number)


def draw(place: TrainingPlace) -> None:
    place.page.show_only("picture")
    place.page._draw()
    place.page.show_only("train")
    place.page._draw()


def told(place: TrainingPlace) -> list[str]:
    """Return what the pictures say that is to be seen on them."""
    return [picture.accessibleDescription() for picture in place.page.pictures.shown]


def untouched(qtbot, one: Entry) -> list[str]:
    """Return what new pictures of `one` say before anything was trained."""
    made = [gallery.make(name) for name in gallery.pictures_of(one, one.settings)]
    for picture in made:
        qtbot.addWidget(picture)
        picture.resize(400, 300)
        picture.begin(one.settings)
        picture.refresh()
    return [picture.accessibleDescription() for picture in made]


def captions(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("id_", ALL)
def test_an_entry_shows_its_curves(place, worker, session, id_: str) -> None:
    train(place, worker, session, id_)
    page = place.page
    assert page.loss_plot.curves["training"].series.size > 0
    assert page.loss_plot.isVisible()
    assert page.accuracy_plot.isVisible() is entry(id_).judged
    assert page.now.loss.text != "—"


@pytest.mark.parametrize("id_", ALL)
def test_an_entry_shows_its_pictures_where_they_belong(place, session, id_: str) -> None:
    session.choose_entry(id_)
    page, apart = place.page, entry(id_).picture_apart
    named = gallery.pictures_of(entry(id_), entry(id_).settings)
    assert [type(picture).__name__ for picture in page.pictures.shown] == [name.split(":")[1] for name in named]
    assert all(picture.isVisible() is not apart for picture in page.pictures.shown)
    assert page.loss_plot.isVisible()
    page.show_only("picture")
    assert all(picture.isVisible() for picture in page.pictures.shown)
    assert page.loss_plot.isVisible() is not apart


@pytest.mark.parametrize("id_", FROM_RUN)
def test_the_pictures_show_the_run(place, worker, session, qtbot, id_: str) -> None:
    train(place, worker, session, id_)
    shown, before = told(place), untouched(qtbot, entry(id_))
    assert len(shown) == len(before) > 0
    assert all(one != other for one, other in zip(shown, before, strict=True))


@pytest.mark.parametrize(("first", "then"), [("A2", "A3"), ("A4", "A2"), ("B2", "B3"), ("B3", "B2")])
def test_a_picture_that_two_entries_share_shows_nothing_of_the_other(
    place, worker, session, qtbot, first: str, then: str
) -> None:
    train(place, worker, session, first)
    session.choose_entry(then)
    draw(place)
    assert told(place) == untouched(qtbot, entry(then))


@pytest.mark.parametrize("id_", ["A1", "A2", "A6", "B1", "B3", "C4"])
def test_reset_empties_the_pictures(place, worker, session, qtbot, id_: str) -> None:
    train(place, worker, session, id_)
    place.findChild(QPushButton, "resetButton").click()
    draw(place)
    assert told(place) == untouched(qtbot, entry(id_))


@pytest.mark.parametrize("id_", ["A1", "A2", "A3", "A4", "A5", "A6"])
def test_the_first_chapters_show_their_parameters_and_no_smoothing(place, worker, session, id_: str) -> None:
    train(place, worker, session, id_)
    assert not place.findChild(QSlider, "smoothing").isVisible()
    series = place.page.loss_plot.curves["training"].series
    assert series.smooth.tolist() == pytest.approx(series.y.tolist())
    now, names = place.page.now, entry(id_).parameters[:2]
    last = next(one for one in reversed(measured(id_).records) if isinstance(one, Batches)).path[-1]
    last = last - session.settings.stride if entry(id_).sweeps else last  # the value whose loss is shown
    for figure, name, value in zip((now.validation, now.test), names, last, strict=False):
        caption, number = figure.accessibleName().replace("−", "-").split(": ")
        assert (caption, float(number)) == (name, pytest.approx(value, abs=1e-4))
    assert [figure.isVisible() for figure in (now.validation, now.test)] == [True, len(names) > 1]


@pytest.mark.parametrize(("id_", "smoothed"), [("B1", False), ("B2", False), ("B3", True), ("C1", True)])
def test_what_is_noisy_can_be_smoothed(place, session, id_: str, smoothed: bool) -> None:
    session.choose_entry(id_)
    assert place.findChild(QSlider, "smoothing").isVisible() is smoothed


@pytest.mark.parametrize("id_", ["B2", "B3"])
def test_a_table_shows_what_is_held_out_and_the_larger_class(place, worker, session, id_: str) -> None:
    train(place, worker, session, id_)
    level = place.page.accuracy_plot._level
    assert level.isVisible()
    assert level.value() == pytest.approx(100 * 100 / 154)
    assert "Held out" in captions(place.page.now)
    assert "Test" not in captions(place.page.now)


def test_the_courses_table_holds_nothing_out(place, worker, session) -> None:
    train(place, worker, session, "B2", table="course")
    assert place.page.now.validation.accessibleName() == "Held out: none"
    assert place.page.accuracy_plot._level.value() == pytest.approx(100 * 496 / 759)


def test_the_larger_class_of_a_table_is_drawn_at_no_other_entry(place, worker, session) -> None:
    train(place, worker, session, "B2")
    session.choose_entry("C1")
    assert not place.page.accuracy_plot._level.isVisible()


def test_a_recalled_run_has_the_larger_class_of_its_table(place, worker, session) -> None:
    train(place, worker, session, "B2")
    session.choose_entry("C1")
    session.choose_entry("B2")
    assert not place.page.accuracy_plot._level.isVisible()  # it may have been another table
    place._recalling = "B2-1"
    worker.recalled.emit("B2-1", measured("B2").started.past)
    assert place.page.accuracy_plot._level.isVisible()


def test_the_columns_are_named_in_the_picture(place, worker, session) -> None:
    train(place, worker, session, "B3")
    weights = place.page.pictures.shown[1]
    assert weights.name(1) == measured("B3").started.past.table.features[1]
    assert weights.name(8) == "bias"


def test_the_layers_are_named_in_the_picture(place, worker, session) -> None:
    session.choose_entry("C4")
    assert worker.asked[-1] == ("compare", "C4", session.settings)
    names, found = compare_skip(entry("C4"), session.settings)
    worker.compared.emit(session.settings.changed(depth=3), ["another"], {"with": np.ones(1), "without": np.ones(1)})
    worker.compared.emit(session.settings, names, found)
    draw(place)
    (norms,) = place.page.pictures.shown
    assert [norms.layer(number) for number in range(norms.count())] == names
    assert [one.kind for one in norms._sets] == ["with", "without"]


def test_another_depth_is_compared_anew(place, worker, session) -> None:
    session.choose_entry("C4")
    place.form.findChild(QWidget, "depth").setValue(2)
    assert worker.asked[-1] == ("compare", "C4", session.settings)
    assert session.settings.depth == 2


def test_the_courses_protocol_is_no_matter_of_another_entry(place, worker, session) -> None:
    session.choose_entry("C1")
    session.choose_settings(session.settings.changed(course_protocol=True))
    place.findChild(QPushButton, "trainButton").click()
    worker.begin(1)
    worker.end("stopped")
    session.choose_entry("C2")
    assert place.page.now.test.text == "at the end"
    place.form.show_more(True)
    place.form.findChild(QCheckBox, "courseProtocol").click()  # nothing is drawn yet: it holds from now on
    assert place.page.now.validation.text == "none"


def test_the_saddle_has_another_picture_and_another_loss(place, worker, session) -> None:
    session.choose_entry("A3")
    place.form.findChild(QWidget, "surface").setCurrentIndex(1)
    assert [type(picture).__name__ for picture in place.page.pictures.shown] == ["SaddleSurface"]
    train(place, worker, session, "A3", surface="saddle")
    assert place.page.loss_plot._values.labelText == "loss"
    session.choose_entry("A2")
    assert place.page.loss_plot._values.labelText == "mean squared error"


def test_every_entry_keeps_what_was_chosen_there(place, session) -> None:
    session.choose_entry("A2")
    place.form.findChild(QWidget, "start").setValue(2.5)
    session.choose_entry("A3")
    assert place.form.values() == entry("A3").settings
    session.choose_entry("A2")
    assert place.form.values() == entry("A2").settings.changed(start=2.5)


def test_only_the_plots_that_are_shown_are_saved(place, worker, session) -> None:
    train(place, worker, session, "A2")
    alone = place.page._menu.pixmap().deviceIndependentSize().toSize()
    assert alone.height() < place.page.loss_plot.height() + 40
    train(place, worker, session, "B2")
    both = place.page._menu.pixmap().deviceIndependentSize().toSize()
    assert both.height() > place.page.loss_plot.height() + place.page.accuracy_plot.height()


@pytest.mark.parametrize("state", ["idle", "running", "stopping", "another trains"])
def test_the_steps_that_do_something_can_be_pressed(place, worker, session, state: str) -> None:
    steps = place.steps
    if state != "idle":
        place.findChild(QPushButton, "trainButton").click()
        worker.begin(1)
    if state == "stopping":
        place.findChild(QPushButton, "stopButton").click()
    if state == "another trains":
        session.choose_entry("A2")
    able = [button.isEnabled() for button in (steps.back, steps.batch, steps.epoch)]
    assert (
        able
        == {
            "idle": [False, True, True],
            "running": [True, True, True],
            "stopping": [False, False, False],
            "another trains": [False, False, False],
        }[state]
    )


def test_a_step_starts_a_run_that_stops_after_it(place, worker, session) -> None:
    session.choose_entry("A2")
    place.steps.batch.click()
    assert worker.orders[-1].step == "batch"
    worker.started.emit(1, measured("A2").started)
    place.steps.epoch.click()
    place.steps.back.click()
    assert worker.asked[-2:] == [("step", "epoch"), ("step_back",)]


def test_going_back_draws_what_was_before(place, worker, session) -> None:
    place.findChild(QPushButton, "trainButton").click()
    worker.begin(1)
    worker.progressed.emit(1, measured("C1").records)
    worker.went_back.emit(1, past())
    assert place.page.loss_plot.curves["training"].series.size == 0


def test_a_sweep_that_is_over_does_not_say_that_it_went_back(qapp) -> None:
    with staged("A1") as window:
        said = [label.text() for label in window.place.controls.findChildren(QLabel)]
        assert any(text.startswith("Finished") for text in said)
        assert not any("best epoch" in text for text in said)
