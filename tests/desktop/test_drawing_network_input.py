import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from desktop.drawing.network_input import NetworkInput


@pytest.fixture
def shown(qtbot):
    widget = NetworkInput()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def image():
    made = np.zeros((28, 28), np.float32)
    made[3, 5], made[3, 6] = 1.0, 0.5
    return made


def test_a_pixel_is_five_by_five_and_never_smoothed(shown, image):
    shown.show_image(image)
    seen = shown.grab().toImage()
    greys = {(x, y): seen.pixelColor(1 + x, 1 + y).red() for x in range(140) for y in range(140)}
    for (x, y), grey in greys.items():
        assert grey == round(255 * float(image[y // 5, x // 5])), (x, y)


def test_the_picture_shown_is_given_back(shown, image):
    shown.show_image(image)
    assert shown.image() is image
    shown.show_image(None)
    assert shown.image() is None
    assert shown.grab().toImage().pixelColor(29, 18).red() == 0


def test_the_pointer_reads_row_column_and_grey(shown, image):
    shown.show_image(image)
    QTest.mouseMove(shown, QPoint(1 + 6 * 5 + 2, 1 + 3 * 5 + 2))
    assert shown.toolTip() == "row 3, column 6: 0.50"


@pytest.mark.parametrize("place", [QPoint(0, 20), QPoint(141, 20), QPoint(20, 0), QPoint(20, 141)])
def test_beside_the_picture_nothing_is_read(shown, image, place):
    shown.show_image(image)
    assert shown.pixel_text(place) == ""


def test_another_shape_is_refused(shown):
    with pytest.raises(ValueError, match="28"):
        shown.show_image(np.zeros((1, 28, 28), np.float32))
