from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from desktop.pictures.branches import Branches
from engine.settings import Settings

CHANNELS = {"average": 24, "1×1": 16, "5×5": 24, "3×3": 24}


@pytest.fixture
def picture(qtbot):
    widget = Branches()
    qtbot.addWidget(widget)
    widget.resize(760, 330)
    widget.begin(Settings())
    widget.show()
    return widget


def arrays():
    random = np.random.default_rng(0)
    maps = {name: random.normal(size=(channels, 12, 12)) for name, channels in CHANNELS.items()}
    maps["5×5"][7] = 0
    maps["5×5"][7, 3, 4] = 1.25
    return {"image": np.linspace(0, 1, 784).reshape(28, 28), **maps}


def show(picture):
    picture.look(arrays())
    picture.refresh()


def read(picture, point):
    QTest.mouseMove(picture.sheet, point.toPoint())
    return picture.reading()


def test_without_a_drawing_it_says_to_draw(picture):
    assert "draw a digit" in picture.accessibleDescription()
    show(picture)
    picture.look({})
    picture.refresh()
    assert "draw a digit" in picture.accessibleDescription()


def test_columns_are_titled_by_their_way_and_channels(picture):
    show(picture)
    told = picture.accessibleDescription()
    titles = ("pool → 1×1 · 24", "1×1 · 16", "1×1 → 5×5 · 24", "1×1 → 3×3 → 3×3 · 24")
    assert [told.index(title) for title in titles] == sorted(told.index(title) for title in titles)
    assert told.endswith("88 channels together")


def test_the_pointer_reads_one_pixel_of_one_map(picture):
    show(picture)
    place = picture.mosaics()[2].at(7)
    pixel = place.width() / 12
    assert (
        read(picture, place.topLeft() + QPointF(4.5 * pixel, 3.5 * pixel))
        == "1×1 → 5×5, map 8, row 3, column 4: 1.2500"
    )


def test_the_strip_shares_the_channels(picture):
    show(picture)
    shares = picture.shares()
    widths = np.array([share.width() + 1 for share in shares])
    assert widths / widths.sum() == pytest.approx(np.array([24, 16, 24, 24]) / 88)
    assert read(picture, shares[1].center()) == "channels 25–40 of 88 come from 1×1"
    assert read(picture, shares[3].center()).startswith("channels 65–88")


@pytest.mark.parametrize("size", [(760, 330), (460, 240), (1400, 700)])
def test_the_maps_stand_apart_and_inside(picture, size):
    picture.resize(*size)
    show(picture)
    last = zip(picture.mosaics(), CHANNELS.values(), strict=True)
    places = [mosaic.at(0).united(mosaic.at(mosaic.columns - 1)).united(mosaic.at(n - 1)) for mosaic, n in last]
    assert all(left.right() < right.left() for left, right in pairwise(places))
    assert all(picture.sheet.rect().contains(place.toRect()) for place in places)
    assert all(picture.sheet.rect().contains(share.toRect()) for share in picture.shares())


def test_each_branch_is_as_bright_as_its_own_values(picture):
    maps = arrays()
    maps["1×1"] = np.zeros((16, 12, 12))
    maps["1×1"][0] = 1e-4
    picture.look(maps)
    picture.refresh()
    seen, mosaic = picture.sheet.grab().toImage(), picture.mosaics()[1]
    white, dark = (seen.pixelColor(mosaic.at(number).center().toPoint()).lightness() for number in (0, 1))
    assert (white, dark < 40) == (255, True)
