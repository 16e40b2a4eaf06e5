import math

import numpy as np
import pytest
from PySide6.QtCore import Qt

from desktop.pictures.figures import fixed, signed
from desktop.pictures.line_cost import LineCost, with_fraction
from desktop.pictures.marks import Dot, Words
from desktop.pictures.track import Track
from desktop.pictures.walk import STEPS, Walk
from desktop.theme.colours import DARK, LIGHT, palette
from engine.progress import Batches
from engine.settings import Settings
from tests.examples.walk import steps

A2 = Settings(epochs=100, momentum=0, learning_rate=0.01)
COST = LineCost([1, 2, 3], [2, 4, 6])


@pytest.fixture
def walk(qtbot):
    made = Walk()
    qtbot.addWidget(made)
    made.resize(470, 330)
    made.show()
    qtbot.waitExposed(made)
    made.begin(A2)
    made.refresh()
    return made


def texts(picture):
    return [mark.text for mark in picture.plot.marks._marks if isinstance(mark, Words)]


def rings(picture):
    return [mark for mark in picture.plot.marks._marks if isinstance(mark, Dot) and mark.hollow]


def shown(picture, settings, batches):
    picture.begin(settings)
    picture.append(batches)
    picture.refresh()


def by_sample(count, rate, w=1.0):
    path = []
    for step in range(count):
        x = step % 3 + 1
        w -= rate * 2 * x * x * (w - 2)
        path.append([w])
    return Batches(count, 0, np.zeros(count, np.float32), np.empty(0, np.float32), path=np.array(path))


def test_nine_steps_read_as_in_the_course(walk):
    walk.append(steps(9, 0.01))
    walk.refresh()
    assert {"w = 1.5860", "next 1.6246, +0.0386", "slope −3.864", "minimum at w = 2", "start"} <= set(texts(walk))
    assert walk.accessibleDescription() == "w is 1.586, the cost 0.800, the slope −3.864."
    assert len(rings(walk)) == 11  # the start, nine steps, the next


def test_before_the_first_step_the_start_is_shown(walk):
    assert "w = 1.0000" in texts(walk)
    assert "next 1.0933, +0.0933" in texts(walk)


def test_the_next_step_of_a_sample_sees_that_sample_alone(walk):
    shown(walk, A2.changed(batch_size=1), by_sample(4, 0.01))  # the next is x = 2
    w = float(walk.plot.track.present[0])
    assert walk.plot.now().next[0] == pytest.approx(w - 0.01 * 2 * 2 * (2 * w - 4), rel=1e-12)


@pytest.mark.parametrize("change", [{"shuffle": True, "batch_size": 1}, {"momentum": 0.5}, {"schedule": "cosine"}])
def test_no_next_step_is_promised_where_none_is_known(walk, change):
    shown(walk, A2.changed(**change), steps(3, 0.01))
    assert not any(text.startswith("next") for text in texts(walk))


def test_the_rate_of_the_moment_says_where_a_schedule_leads(walk):
    shown(walk, A2.changed(schedule="cosine"), steps(9, 0.01))
    walk.look({"learning_rate": np.array(0.02)})
    walk.refresh()
    now = walk.plot.now()
    assert now.next[0] == pytest.approx(now.w - 0.02 * now.slope)


def test_the_limits_of_the_rate_are_exact():
    assert COST.limit(3) == pytest.approx(3 / 14, rel=1e-12)
    rate = COST.limit(1)
    assert abs(math.prod(1 - 2 * rate * x * x for x in (1, 2, 3))) == pytest.approx(1)
    assert with_fraction(3 / 14) == "0.2143 (3/14)"


@pytest.mark.parametrize(("rate", "warned"), [(0.2142, False), (3 / 14, True), (0.25, True)])
def test_a_rate_that_diverges_is_named(walk, rate, warned):
    shown(walk, A2.changed(learning_rate=rate), steps(3, rate))
    assert ("0.2143 (3/14)" in walk.accessibleDescription()) is warned
    assert walk.plot._note.isVisible() is warned


def test_the_view_follows_w_and_holds_it(walk):
    before = walk.plot._box.viewRange()[0]
    shown(walk, A2.changed(learning_rate=0.25), steps(12, 0.25))
    low, high = walk.plot._box.viewRange()[0]
    assert before == [0.5, 3.5]
    assert (low + high) / 2 == pytest.approx(2)
    assert low < float(walk.plot.track.present[0]) < high


def test_what_is_far_away_or_no_number_is_drawn_without_a_word(walk):
    block = steps(100, 0.25)
    path = np.concatenate([block.path, [[math.inf], [math.nan]]])
    shown(walk, A2.changed(learning_rate=0.25), Batches(1, 0, block.losses, block.accuracies, path=path))
    walk.grab()
    assert any(text.startswith("w = −3.1180e12") for text in texts(walk))


def test_few_dots_stand_for_many_steps(walk):
    shown(walk, A2, steps(10_000, 0.0001))
    assert 20 < len(rings(walk)) <= STEPS + 1


def test_a_step_back_takes_the_last_step_away(walk):
    walk.append(steps(9, 0.01))
    walk.append(Batches(1, 8, np.empty(0, np.float32), np.empty(0, np.float32), path=np.empty((0, 1))))
    walk.refresh()
    assert walk.plot.track.trained == 8
    assert walk.plot.now().next[0] == pytest.approx(1.5860, abs=5e-5)


def test_the_pointer_reads_the_curve(walk, qtbot):
    point = walk.plot.frame().pixel(3.0, float(COST.at(np.array([3.0]))[0]))
    qtbot.mouseMove(walk.plot.viewport(), point.toPoint())
    reading = walk.plot.pointer.reading
    w = walk.plot.frame().place(point.toPoint().x())
    assert reading.place == f"w = {w:.4f}"
    assert reading.value == f"{14 / 3 * (w - 2) ** 2:.4f}"


def test_clear_says_what_to_do(walk):
    walk.append(steps(9, 0.01))
    walk.clear()
    walk.refresh()
    assert walk.plot._sentence.isVisible()
    assert not texts(walk)
    assert walk.accessibleDescription() == walk.plot._sentence.text()


def test_zoom_stays_until_a_double_click(walk, qtbot):
    walk.plot._box.scaleBy((0.5, 0.5))
    walk.plot._box.sigRangeChangedManually.emit([True, True])
    zoomed = walk.plot._box.viewRange()
    walk.append(steps(9, 0.01))
    walk.refresh()
    assert walk.plot._box.viewRange() == zoomed
    middle = walk.plot.frame().view.center().toPoint()
    qtbot.mouseDClick(walk.plot.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    walk.refresh()
    assert walk.plot._box.viewRange()[0] == [0.5, 3.5]


def test_colours_follow_the_theme(walk):
    for theme in (DARK, LIGHT):
        walk.setPalette(palette(theme))
        walk.refresh()
        assert walk.plot._curve.opts["pen"].color().name().upper() == theme.training
        assert next(m for m in walk.plot.marks._marks if isinstance(m, Words)).colour == theme.muted


def test_a_track_keeps_the_beginning_and_every_so_many_after_it():
    track = Track()
    track.begin([0.0])
    track.append(0, np.arange(1.0, 100_001.0)[:, None])
    chosen = track.chosen(1000)
    assert chosen[:500].tolist() == list(range(500))
    assert len(chosen) <= 1010
    assert chosen[-1] == 100_000


def test_a_track_begins_anew_where_batches_are_missing():
    track = Track()
    track.begin([0.0])
    track.append(5, np.array([[6.0], [7.0]]))
    assert not track.has_start
    assert (track.points.tolist(), track.trained) == ([[6.0], [7.0]], 7)


@pytest.mark.parametrize(
    ("value", "text"), [(-3.8644, "−3.864"), (0, "0.000"), (-5.2e-4, "−5.2e−4"), (3.118e12, "3.118e12")]
)
def test_numbers_are_written_with_a_minus_as_wide_as_a_digit(value, text):
    assert fixed(value, 3) == text
    assert signed(abs(value), 3) == "+" + fixed(abs(value), 3)
