"""Drawings as users make them, the pitfalls, and what a network makes of them."""

import json
from types import SimpleNamespace

import numpy as np
import pytest

from engine import cli, ink
from engine.canvas import accuracy, drawings, pitfalls, report, tracing, variants
from engine.canvas.drawings import CANVAS
from engine.canvas.pitfalls import Steps
from engine.classifier import Classifier
from engine.datasets import mnist, pen

SEVEN = [np.array([[10.0, 0], [80, 0], [35, 100]])]
ANYWHERE = [drawings.fitted(SEVEN, 0.4, (0.1, 0.9)), drawings.fitted(SEVEN, 0.8)]
WAYS = {way.title: way for way in variants.VARIANTS}


class Oracle:
    """Answers 7 to everything, and is unsure where there is little ink."""

    preprocessing = SimpleNamespace(pen=2.2, mean=0.1307, std=0.3081)

    def judged(self, images):
        return np.eye(10, dtype=np.float32)[np.full(len(images), 7)], images.sum((1, 2)) <= 15


def box(drawing):
    points = np.concatenate(drawing)
    return points.min(axis=0), points.max(axis=0)


def draw(title: str, drawing=SEVEN, seed=0):
    return WAYS[title](drawings.fitted(drawing), np.random.default_rng(seed))


# tracing


def test_a_thick_line_becomes_one_pixel_wide_and_stays_whole():
    inked = np.zeros((2, 20, 30), bool)
    inked[0, 8:13, 3:27] = True
    inked[1, 2:18, 2:18] = True
    inked[1, 6:14, 6:14] = False
    line, ring = tracing.thinned(inked)
    assert line.any(axis=0)[6:24].all()
    assert line.sum(axis=0).max() == 1
    assert ring.sum() < 60
    steps = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    around = sum(np.roll(ring, step, (0, 1)).astype(int) for step in steps) - 1
    assert (around[ring] >= 2).all()  # still closed


@pytest.mark.parametrize("digit", range(10))
def test_what_the_pen_drew_is_found_again(digit):
    written = drawings.written(30, 3, pen.TRAINED)
    one = [drawing for drawing, label in zip(written.drawings, written.labels, strict=True) if label == digit]
    pictures = np.rint(ink.images(one, 1.8) * 255).astype(np.uint8)
    found = tracing.traced(pictures)
    assert tracing.faithful(pictures, found).mean() >= 0.7
    assert sum(len(lines) for lines in found) <= 4 * len(one)


def test_another_picture_is_not_faithful():
    pictures = np.rint(ink.images([SEVEN, SEVEN]) * 255).astype(np.uint8)
    circle = [np.stack([np.cos(a := np.linspace(0, 6.3, 40)), np.sin(a)], 1) * 9 + 14]
    assert tracing.faithful(pictures, [tracing.traced(pictures)[0], circle]).tolist() == [True, False]


def test_an_empty_picture_has_no_strokes():
    assert tracing.traced(np.zeros((1, 28, 28), np.uint8)) == [[]]


# drawings


def test_traced_test_digits_are_those_of_the_test():
    found = drawings.traced(3, 0)
    assert found.labels.tolist() == np.repeat(range(10), 3).tolist()
    low, high = box(found.drawings[0])
    assert (high - low).max() == pytest.approx(0.6 * (CANVAS - 1))
    originals = mnist.read("t10k-images-idx3-ubyte")[mnist.read("t10k-labels-idx1-ubyte") == 0]
    drawn = ink.image(found.drawings[0]).ravel()
    alike = [np.corrcoef(drawn, one.ravel())[0, 1] for one in originals]
    assert max(alike) > 0.8


def test_drawings_are_the_same_for_the_same_seed():
    drawings.written.cache_clear()
    first = drawings.written(2, 0, pen.HELD_OUT)
    drawings.written.cache_clear()
    second = drawings.written(2, 0, pen.HELD_OUT)
    assert all(np.array_equal(*pair) for pair in zip(first.drawings[7], second.drawings[7], strict=True))
    other = drawings.written(2, 1, pen.HELD_OUT)
    assert not np.array_equal(first.drawings[7][0], other.drawings[7][0])


@pytest.mark.parametrize("kind", ["letter", "half", "scribble", "blank"])
def test_what_is_no_digit_says_so(kind):
    found = drawings.others(6, 0, kind)
    assert len(found.drawings) == 6
    assert set(found.labels) == {pen.NOTHING}
    assert ink.images(found.drawings).any(axis=(1, 2)).sum() == (3 if kind == "blank" else 6)


# variants


@pytest.mark.parametrize("way", variants.VARIANTS, ids=lambda way: way.title)
def test_every_way_to_draw_stays_on_pixels_and_is_repeated_by_its_seed(way):
    first, second = (way(drawings.fitted(SEVEN), np.random.default_rng(5)) for _ in range(2))
    assert all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))
    assert all(np.array_equal(line, line.round()) for line in first)
    low, high = box(first)
    assert low.min() >= -10
    assert high.max() <= CANVAS + 10


def test_sizes_and_places_on_the_canvas():
    for title, share in (("25 % of the canvas, anywhere", 0.25), ("100 % of the canvas", 1.0)):
        low, high = box(draw(title))
        assert (high - low).max() == pytest.approx(share * CANVAS, abs=2)
    low, high = box(draw("In a corner"))
    assert all(low[axis] == 0 or high[axis] == CANVAS - 1 for axis in (0, 1))


def test_turned_and_slanted_to_the_side_that_is_said():
    stem = [np.array([[0.0, 0], [0, 100]])]
    for title, sign in (("Turned 15° to the right", 1), ("Slanted to the right", 1), ("Slanted to the left", -1)):
        (line,) = draw(title, stem)
        assert np.sign(line[0, 0] - line[-1, 0]) == sign


def test_few_points_and_several_strokes():
    many = drawings.fitted([np.linspace((0, 0), (100, 200), 200), np.linspace((0, 100), (50, 100), 60)])
    few = draw("Fast: few points", many)
    assert sum(map(len, few)) < 12
    assert len(draw("In several strokes", many)) > len(many)


# pitfalls


def test_with_all_steps_it_is_the_ink():
    assert np.array_equal(pitfalls.pictures(ANYWHERE, Steps(), 1.8), ink.images(ANYWHERE, 1.8))


def test_without_a_step_one_thing_is_wrong():
    right = ink.images(ANYWHERE)
    found = {step: pitfalls.pictures(ANYWHERE, Steps().without(step), 2.2, (0.1, 0.3)) for step in pitfalls.TITLES}
    # drawn at the lower left, with its size: the ink is the same, elsewhere
    assert found["centring"][0].sum() == pytest.approx(right[0].sum(), rel=0.05)
    rows, columns = np.nonzero(found["centring"][0])
    assert rows.max() == 27
    assert columns.min() <= 2
    small = np.flatnonzero(found["scaling"][0].any(axis=1))
    assert np.ptp(small) + 1 in range(11, 15)  # 40 % of 28, and the pen
    assert set(np.unique(found["antialiasing"])) == {0, 1}
    np.testing.assert_allclose(found["inversion"], 1 - right, atol=1e-6)
    np.testing.assert_allclose((found["normalisation"] - 0.1) / 0.3, right, atol=1e-5)


def test_an_empty_canvas_and_a_dot_survive_every_pitfall():
    for step in pitfalls.TITLES:
        found = pitfalls.pictures([[], [np.full((1, 2), 140.0)]], Steps().without(step))
        assert found.shape == (2, 28, 28)
        assert np.isfinite(found).all()


# accuracy


@pytest.fixture(scope="module")
def rows():
    return list(accuracy.rows(Oracle(), per_digit=4))


def test_a_row_for_every_way_and_pitfall(rows):
    groups = [row.group for row in rows]
    assert groups == ["source"] * 3 + ["variant"] * len(variants.VARIANTS) + ["pitfall"] * 5 + ["other"] * 4
    assert len({row.title for row in rows}) == len(rows)


def test_accuracy_is_counted_by_digit_and_refusals_apart(rows):
    for row in rows:
        if row.group == "other":
            assert row.accuracy is None
            assert row.count == 20
        else:
            assert row.accuracy == pytest.approx(0.1)
            assert row.digits == tuple(float(digit == 7) for digit in range(10))
    assert accuracy.overall(rows) == pytest.approx(0.1)
    refused = {row.title: row.refused for row in rows}
    assert refused["An empty sheet, a dot"] == 1
    assert refused["As drawn"] == 0


def test_the_same_seed_measures_the_same(rows):
    assert list(accuracy.rows(Oracle(), per_digit=4)) == rows


def test_the_report_is_a_table_or_json_lines(rows, monkeypatch, capsys):
    monkeypatch.setattr(accuracy, "rows", lambda classifier: iter(rows))
    found = report.canvas(Oracle(), as_json=True)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["title"] for line in lines] == [row.title for row in rows]
    assert lines[0]["accuracy"] == pytest.approx(0.1)
    assert found == {"canvas_accuracy": pytest.approx(0.1)}
    report.canvas(Oracle(), as_json=False)
    text = capsys.readouterr().out
    assert "As drawn" in text
    assert "10.00 %" in text
    assert "unsure 100.0 %" in text


@pytest.mark.slow
def test_the_shipped_network_on_the_canvas(capsys):
    assert cli.main(["evaluate", "pretrained", "--canvas", "--json"]) == 0
    *lines, last = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert last["canvas_accuracy"] > 0.95
    assert last["test_accuracy"] > 0.985
    read = {line["title"]: line["accuracy"] for line in lines}
    assert read["Traced test digits"] > 0.98
    as_drawn = read["As drawn"]
    for title in ("25 % of the canvas, anywhere", "50 % of the canvas, anywhere", "100 % of the canvas", "In a corner"):
        assert read[title] > as_drawn - 0.005
    assert read["Not centred"] < as_drawn - 0.04
    assert read["Not inverted: black on white"] < as_drawn - 0.2


def test_a_real_network_reads_drawings():
    row = next(accuracy.rows(Classifier.pretrained(), per_digit=5))
    assert row.accuracy > 0.9
