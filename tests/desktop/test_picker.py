"""The list of the course, and the page's head that shows what was chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from desktop.course.picker import CoursePicker
from desktop.theme.measures import CHAPTER_ROW, COURSE_ROW, HEADER_HEIGHT
from desktop.widgets.page_header import PageHeader
from engine.catalogue import COURSE, entry


@pytest.fixture
def picker(qtbot) -> CoursePicker:
    made = CoursePicker()
    qtbot.addWidget(made)
    made.resize(220, 400)
    made.show()
    return made


def view(picker: CoursePicker) -> QAbstractItemView:
    return picker.findChild(QAbstractItemView, "coursePicker")


def rows(picker: CoursePicker) -> dict[str, int]:
    """Return id → row."""
    model = view(picker).model()
    found = {model.index(row, 0).data(Qt.ItemDataRole.UserRole): row for row in range(model.rowCount())}
    found.pop(None)
    return found


def test_it_holds_the_course_and_nothing_else(picker: CoursePicker) -> None:
    assert list(rows(picker)) == [one.id for one in COURSE]


def test_a_click_chooses(picker: CoursePicker, qtbot) -> None:
    picker.choose("C2")
    place = view(picker).visualRect(view(picker).model().index(rows(picker)["C1"], 0)).center()
    with qtbot.waitSignal(picker.entry_chosen) as heard:
        qtbot.mouseClick(view(picker).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["C1"]
    assert view(picker).currentIndex().data(Qt.ItemDataRole.UserRole) == "C1"


def test_a_choice_from_outside_is_not_told_as_a_persons(picker: CoursePicker, qtbot) -> None:
    with qtbot.assertNotEmitted(picker.entry_chosen):
        picker.choose("C2")
    assert view(picker).currentIndex().data(Qt.ItemDataRole.UserRole) == "C2"


def test_the_arrows_choose(picker: CoursePicker, qtbot) -> None:
    picker.choose("C1")
    with qtbot.waitSignal(picker.entry_chosen) as heard:
        qtbot.keyClick(view(picker), Qt.Key.Key_Down)
    assert heard.args == ["C2"]


def test_a_chapter_is_a_heading(picker: CoursePicker, qtbot) -> None:
    heading = view(picker).model().index(0, 0)
    assert heading.data() == COURSE[0].chapter
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    with qtbot.assertNotEmitted(picker.entry_chosen):
        place = view(picker).visualRect(heading).center()
        qtbot.mouseClick(view(picker).viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_rows_have_their_heights(picker: CoursePicker) -> None:
    model = view(picker).model()
    assert view(picker).visualRect(model.index(0, 0)).height() == CHAPTER_ROW
    assert view(picker).visualRect(model.index(rows(picker)["C2"], 0)).height() == COURSE_ROW


def test_marks_are_counted_spoken_and_drawn(picker: CoursePicker) -> None:
    before = view(picker).grab().toImage()
    picker.set_marks("C1", "done")
    index = view(picker).model().index(rows(picker)["C1"], 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "C1, MLP, done"
    assert f"1 of {len(COURSE)} done" in [label.text() for label in picker.findChildren(QLabel)]
    assert view(picker).grab().toImage() != before
    picker.set_marks("C1")
    assert view(picker).grab().toImage() == before


@pytest.mark.parametrize("mark", ["done", "running", "paused", "half"])
def test_every_mark_can_be_drawn(picker: CoursePicker, mark) -> None:
    before = view(picker).grab().toImage()
    picker.set_marks("C2", mark)
    assert view(picker).grab().toImage() != before


def test_a_newer_run_leaves_the_tick_where_it_can_be_seen(picker: CoursePicker) -> None:
    pictures = []
    for marks in (["done"], ["running"], ["done", "running"]):
        picker.set_marks("C1", *marks)
        pictures.append(view(picker).grab().toImage())
    assert len({bytes(picture.constBits()) for picture in pictures}) == 3
    index = view(picker).model().index(rows(picker)["C1"], 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "C1, MLP, done, training"
    assert f"1 of {len(COURSE)} done" in [label.text() for label in picker.findChildren(QLabel)]


def test_it_has_an_accessible_name(picker: CoursePicker) -> None:
    assert view(picker).accessibleName()


def test_the_head_shows_the_entry(qtbot) -> None:
    header = PageHeader()
    qtbot.addWidget(header)
    header.set_entry(entry("C2"))
    assert header.findChild(QLabel, "entryId").text() == "C2"
    assert header.findChild(QLabel, "entryTitle").text() == entry("C2").title
    assert header.height() == HEADER_HEIGHT


def test_the_head_gives_way_where_it_is_narrow(qtbot) -> None:
    header = PageHeader()
    qtbot.addWidget(header)
    header.set_entry(entry("C2"))
    header.resize(560, HEADER_HEIGHT)
    header.show()
    header.grab()
    summary = header.findChild(QLabel, "entrySummary")
    assert summary.width() < summary.sizeHint().width()
    assert summary.toolTip() == entry("C2").summary
