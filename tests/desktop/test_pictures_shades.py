import numpy as np
import pytest
from PySide6.QtGui import QColor

from desktop.pictures.shades import brightness, chance, diverging, grey_picture, picture, readable
from desktop.theme.colours import DARK, LIGHT


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return float(np.dot(linear, [0.2126, 0.7152, 0.0722]))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_weight_can_be_read_on_its_colour(theme):
    for shade in diverging(theme, np.linspace(-1, 1, 101)):
        ground = QColor(*map(int, shade))
        low, high = sorted([luminance(ground), luminance(readable(ground))])
        assert (high + 0.05) / (low + 0.05) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_weight_stands_out_from_zero_by_its_lightness_too(theme):
    colours = [luminance(QColor(*map(int, shade))) for shade in diverging(theme, np.array([-1.0, 0.0, 1.0]))]
    assert min(abs(colours[0] - colours[1]), abs(colours[2] - colours[1])) > 0.15


def test_brightness_rises_all_the_way():
    values = [luminance(QColor(*map(int, shade))) for shade in brightness(np.linspace(0, 1, 30))]
    assert all(np.diff(values) > 0)


def test_what_is_no_number_has_the_surface():
    assert QColor(*map(int, diverging(LIGHT, np.array(np.nan)))).name().upper() == LIGHT.surface


def test_a_chance_of_one_is_the_accent_and_more_is_cut():
    assert {QColor(*map(int, shade)).name().upper() for shade in chance(DARK, np.array([1.0, 1.5]))} == {DARK.accent}


def test_pictures_keep_rows_and_columns():
    rgb = np.zeros((2, 5, 3), np.uint8)
    rgb[1, 4] = 10, 20, 30
    seen = picture(rgb)
    assert (seen.width(), seen.height()) == (5, 2)
    assert seen.pixelColor(4, 1).getRgb()[:3] == (10, 20, 30)
    assert grey_picture(np.array([[0.0, 1.0]])).pixelColor(1, 0).lightness() == 255
