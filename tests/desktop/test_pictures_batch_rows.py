import numpy as np
import pytest
from PySide6.QtTest import QTest

from desktop.pictures.batch_rows import BatchRows
from desktop.theme.colours import LIGHT, palette
from engine.settings import Settings


@pytest.fixture
def picture(qtbot):
    widget = BatchRows()
    qtbot.addWidget(widget)
    widget.setPalette(palette(LIGHT))
    widget.resize(760, 330)
    widget.show()
    return widget


def show(picture, rows=614, size=32, present=(0, 3), seen=(0, 1, 2, 3)):
    picture.begin(Settings(batch_size=size))
    flags = np.zeros(rows, dtype=bool)
    flags[list(seen)] = True
    picture.look({"rows": np.array(present), "seen": flags, "epoch": np.array(12), "batch": np.array([5])})
    picture.refresh()


def read(picture, square):
    QTest.mouseMove(picture.sheet, picture.squares().at(square).center().toPoint())
    return picture.reading()


def test_a_run_that_has_not_begun_says_what_to_do(picture):
    picture.begin(Settings())
    assert "Press Train" in picture.accessibleDescription()


def test_epoch_batch_and_rows_are_told(picture):
    show(picture, present=range(32))
    assert picture.now_text() == "epoch 12 · batch 5 of 20 · 32 rows"
    show(picture, present=[7])
    assert picture.now_text().endswith("· 1 row")


@pytest.mark.parametrize(
    ("rows", "size", "told"),
    [
        (614, 32, "614 rows = 19 × 32 + 6: 20 batches (iterations) an epoch, the last one has 6"),
        (640, 32, "640 rows = 20 × 32: 20 batches (iterations) an epoch"),
        (614, 1024, "All 614 rows are in one batch: an epoch is one iteration."),
        (2, 1, "2 rows = 2 × 1: 2 batches (iterations) an epoch"),
    ],
)
def test_the_number_of_batches_is_explained(picture, rows, size, told):
    show(picture, rows, size, present=[0], seen=[0])
    assert picture.count_text() == told


def test_the_pointer_reads_the_state_of_a_row(picture):
    show(picture)
    assert read(picture, 3) == "row 4: in this batch"
    assert read(picture, 2) == "row 3: earlier in this epoch"
    assert read(picture, 613) == "row 614: still to come"


def test_the_present_batch_alone_is_filled_with_the_accent(picture):
    show(picture)
    seen, squares = picture.sheet.grab().toImage(), picture.squares()
    names = [seen.pixelColor(squares.at(row).center().toPoint()).name().upper() for row in (0, 1, 4)]
    assert names[0] == LIGHT.accent
    assert names[2] == LIGHT.surface
    assert names[1] not in (LIGHT.accent, LIGHT.surface)


def test_the_description_counts_all_three_kinds(picture):
    show(picture)
    assert picture.accessibleDescription().endswith("in this batch: 2, earlier in this epoch: 2, still to come: 610")


@pytest.mark.parametrize("rows", [1, 614, 5_000, 100_000])
def test_all_rows_stand_on_the_sheet(picture, rows):
    show(picture, rows, present=[0], seen=[0])
    squares = picture.squares()
    last = squares.at((rows - 1) // squares.rows)
    assert picture.sheet.rect().contains(last.toRect())
    assert (squares.rows > 1) is (rows == 100_000)


def test_a_square_for_several_rows_counts_those_of_the_batch(picture):
    show(picture, 100_000, present=[0, 1, 99_999], seen=[0])
    assert read(picture, 0).endswith(": 2 in this batch")


def test_before_the_first_batch_no_row_is_shown(picture):
    picture.look({"weight": np.zeros((6, 8))})
    picture.refresh()
    assert picture._is_empty()
