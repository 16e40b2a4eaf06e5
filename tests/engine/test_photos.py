"""Photographs of digits are read: any light, paper, pen and place; and each step can be shown."""

import numpy as np
import pytest

from engine import pictures
from engine.classifier import Classifier
from engine.errors import EngineError
from engine.photos import digit, paper, pen, regions
from tests.engine import photos
from tests.engine.photos import KINDS, digits

NAMES = ["picture", "light", "ink", "digit", "box", "centred"]


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier.pretrained()


@pytest.mark.parametrize("kind", list(KINDS))
def test_photographs_are_read_nearly_as_well_as_the_digits_themselves(kind, classifier):
    images, labels = digits(30, 1000)
    chance = np.random.default_rng(7)
    read = np.stack([pictures.read(KINDS[kind](image, chance)) for image in images])
    right = (classifier.probabilities(read).argmax(1) == labels).sum()
    itself = (classifier.probabilities(images / np.float32(255)).argmax(1) == labels).sum()
    assert right >= itself - (3 if kind in ("thin", "marker") else 1)


def test_the_steps_lead_from_the_picture_to_what_the_network_receives():
    image = digits(1, 1000)[0][0]
    shot = photos.gradient(image, np.random.default_rng(0))
    steps = pictures.steps(shot)
    assert [step.name for step in steps if step.name != "pen"] == NAMES
    assert steps[0].image.shape == shot.shape
    assert steps[-1].image.shape == (28, 28)
    np.testing.assert_array_equal(steps[-1].image, pictures.read(shot))
    for step in steps:
        assert step.image.dtype == np.float32
        assert 0 <= step.image.min() <= step.image.max() <= 1
        assert "{" not in str(step)


def test_light_and_shadow_are_gone_after_the_second_step():
    shot = photos.shadow(digits(1, 1000)[0][0], np.random.default_rng(0))
    light = {step.name: step.image for step in pictures.steps(shot)}["light"]
    paper_before, paper_after = np.quantile(shot / 255, 0.1), np.quantile(light, 0.1)
    assert paper_before < 0.5 < 0.9 < paper_after


def test_what_is_left_out_is_counted():
    said = {step.name: step for step in pictures.steps(photos.two(digits(1, 1000)[0][0], np.random.default_rng(3)))}
    assert said["digit"].values == {"count": 1}
    assert str(said["digit"]).endswith("1.")


@pytest.mark.parametrize(("width", "word"), [(0.8, "thickened"), (6.0, "thinned")])
def test_pens_far_from_mnists_are_evened(width, word):
    ring = np.hypot(*np.mgrid[-150:150, -150:150]) - 100
    sheet = np.uint8(255 * np.clip(np.abs(ring) - width * 5 + 0.5, 0, 1))  # 200 px are 20
    steps = {step.name: step for step in pictures.steps(sheet)}
    assert word in str(steps["pen"])
    assert pen.THIN - 0.3 < pen.width(steps["pen"].image) < pen.THICK + 0.3


@pytest.mark.parametrize("width", [1.0, 2.0, 4.0])
def test_the_width_of_a_pen_is_measured(width):
    ring = np.hypot(*np.mgrid[-100:101, -100:101]) - (100 - 5 * width)  # 200 px are 20, lines 10 · width wide
    fitted = np.clip(5 * width - np.abs(ring) + 0.5, 0, 1).astype(np.float32)
    assert pen.width(fitted) == pytest.approx(width, rel=0.15)


def test_a_hat_belongs_to_its_five_and_a_neighbour_does_not():
    strength = np.zeros((100, 100), np.float32)
    strength[30:34, 40:60] = 1  # the hat
    strength[36:80, 40:44] = strength[76:80, 40:60] = 1
    strength[30:75, 75:79] = 1  # another digit
    strength[50, 20] = 1  # a speck
    found = digit.digit(strength, 0.0)
    assert found is not None
    assert (found.top, found.bottom, found.left, found.right) == (30, 80, 40, 60)
    assert not found.ink[:, 70:].any()
    assert not found.ink[50, 20]
    assert found.others == 1


def test_of_thousands_of_specks_a_few_hundred_are_looked_at(monkeypatch):
    strength = np.zeros((200, 200), np.float32)
    strength[::6, ::4] = strength[1::6, ::4] = strength[2::6, ::4] = strength[3::6, ::4] = 1  # each joins the next
    strength[117:183, 117:163] = 0
    strength[120:180, 120:126] = strength[174:180, 120:160] = 1
    looked_at, outline = [], digit._outline
    monkeypatch.setattr(digit, "_outline", lambda labels, one: looked_at.append(one) or outline(labels, one))
    found = digit.digit(strength, 0.0)
    assert found is not None
    assert (found.top, found.bottom, found.left, found.right) == (120, 180, 120, 160)
    assert len(looked_at) <= 301
    assert found.others > 1000


def test_touching_by_a_corner_is_one_region():
    mask = np.array([[1, 0, 0, 1, 1], [0, 1, 0, 0, 1], [1, 0, 0, 0, 0]], bool)
    labels, found = regions.regions(mask)
    assert sorted(one.area for one in found) == [3, 3]
    assert labels[0, 0] == labels[1, 1] == labels[2, 0] != labels[0, 3]


def test_regions_are_those_that_a_flood_finds():
    mask = np.random.default_rng(0).random((40, 50)) < 0.4
    labels, found = regions.regions(mask)
    assert sum(one.area for one in found) == mask.sum()
    assert ((labels > 0) == mask).all()
    for y, x in np.argwhere(mask):
        near = labels[max(y - 1, 0) : y + 2, max(x - 1, 0) : x + 2]
        assert set(near[near > 0]) == {labels[y, x]}


def test_white_ink_on_transparency_is_seen():
    pixels = np.zeros((100, 120, 4), np.uint8)
    pixels[20:80, 30:40] = pixels[70:80, 30:70] = 255
    dark = np.full((100, 120), 255, np.uint8)
    dark[20:80, 30:40] = dark[70:80, 30:70] = 0
    np.testing.assert_allclose(pictures.read(pixels), pictures.read(dark), atol=0.02)


def test_a_bright_digit_on_a_dark_board_is_not_inverted():
    assert paper.inked(photos.chalk(digits(1)[0][0], np.random.default_rng(0)) / np.float32(255)).bright
    assert not paper.inked(photos.gradient(digits(1)[0][0], np.random.default_rng(0)) / np.float32(255)).bright


@pytest.mark.parametrize(
    ("pixels", "code"),
    [
        (np.zeros((1, 1), np.uint8), "picture_empty"),
        (np.full((200, 300, 3), 120, np.uint8), "picture_empty"),
        (np.zeros((0, 5), np.uint8), "picture_unreadable"),
        (np.zeros((5, 5, 2), np.uint8), "picture_unreadable"),
        (np.zeros((5, 5)), "picture_unreadable"),
        (np.broadcast_to(np.uint8(0), (20_000, 20_000)), "picture_too_large"),
    ],
)
def test_pixels_that_are_no_picture_of_a_digit_are_refused(pixels, code):
    with pytest.raises(EngineError) as caught:
        pictures.steps(pixels, "the clipboard")
    assert caught.value.code == code
    assert caught.value.values["path"] == "the clipboard"


def test_anything_reads_or_is_empty():
    random = np.random.default_rng(0)
    for number in range(60):
        shape = (*random.integers(1, 60, 2), *((), (3,), (4,))[number % 3])
        pixels = random.integers(0, 256, shape, dtype=np.uint8) >> int(random.integers(0, 8))
        try:
            read = pictures.read(pixels)
        except EngineError as error:
            if error.code != "picture_empty":
                raise
            continue
        assert np.isfinite(read).all()
        assert (read.shape, read.max()) == ((28, 28), 1)
