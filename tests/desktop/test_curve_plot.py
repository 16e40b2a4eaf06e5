import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFont, QImage, QRegion
from PySide6.QtWidgets import QApplication

from desktop.training.accuracy_plot import AccuracyPlot
from desktop.training.loss_plot import LossPlot
from desktop.widgets.curve_average import Average
from desktop.widgets.curve_axis import log_ticks, nice_limits, nice_log_limits, plain
from desktop.widgets.curve_label import pushed_apart
from desktop.widgets.curve_range import CalmRange
from desktop.widgets.curve_series import Series, means, peaks, strided

BATCHES = 100


@pytest.fixture
def plot(qtbot):
    made = LossPlot()
    qtbot.addWidget(made)
    made.batches_per_epoch = BATCHES
    made.resize(700, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def feed(plot, values, first=0):
    x = np.arange(first + 1, first + len(values) + 1) / BATCHES
    plot.append("training", x, np.asarray(values, dtype=np.float64))
    plot.refresh()


def drawn(plot, item="_strong"):
    return getattr(plot.curves["training"], item).getData()


def by_hand(values, weight, most=math.inf):
    found, last, count, average = [], 0.0, 0, 0.0
    for value in values:
        if not math.isfinite(value):
            found.append(math.nan)
            continue
        value = min(value, most * average) if average > 0 else value
        last, count = last * weight + (1 - weight) * value, count + 1
        found.append(average := last / (1 - weight**count))
    return found


@pytest.mark.parametrize("weight", [0.0, 1e-9, 0.3, 0.97, 0.995])
def test_smoothing_is_the_debiased_exponential_average(weight):
    values = np.random.default_rng(0).normal(1, 5, 9000)
    values[[3, 4, 500]] = np.nan, np.inf, -np.inf
    assert Average(weight).add(values) == pytest.approx(by_hand(values, weight), nan_ok=True, rel=1e-9)


@pytest.mark.parametrize("weight", [1e-9, 0.3, 0.97, 0.995])
def test_no_value_counts_for_more_than_ten_times_the_average(weight):
    values = np.random.default_rng(0).lognormal(0, 3, 9000)
    values[[3, 4, 500, 501, 512]] = np.nan, np.inf, 1e12, 0.0, 1e38
    averaged = Average(weight, 10.0).add(values)
    assert averaged == pytest.approx(by_hand(values, weight, 10.0), nan_ok=True, rel=1e-9)


@pytest.mark.parametrize("most", [10.0, math.inf])
def test_smoothing_block_by_block_is_smoothing_at_once(most):
    values = np.random.default_rng(1).lognormal(0, 3, 3000)
    series = Series(0.9, most)
    for begin in range(0, 3000, 37):
        block = slice(begin, min(begin + 37, 3000))
        series.append(np.arange(3000.0)[block], values[block])
    assert series.smooth == pytest.approx(Average(0.9, most).add(values))


def test_the_smoothed_curve_recovers_from_an_explosion(plot):
    plot.set_smoothing(0.97)
    feed(plot, [*np.full(2 * BATCHES, 0.3), *[1e12] * 3, *np.full(4 * 12, 0.3)])
    smooth = plot.curves["training"].series.smooth
    assert smooth.max() < 1
    assert smooth[-1] == pytest.approx(0.3, rel=0.3)
    assert plot.labels["training"].value == f"{smooth[-1]:.3f}"
    assert plot._box.viewRange()[1][1] <= 1  # up to 10: nor does one batch squeeze all others onto the floor


def test_the_average_follows_a_loss_that_stays_high(plot):
    plot.set_smoothing(0.97)
    feed(plot, [*np.full(BATCHES, 0.001), *np.full(4 * BATCHES, 2.3)])
    assert plot.curves["training"].series.smooth[-1] == pytest.approx(2.3, rel=0.01)


def test_an_average_of_nothing_can_grow(plot):
    plot.set_smoothing(0.5)
    feed(plot, [0.0, 0.0, 1.0, 1.0])
    assert plot.curves["training"].series.smooth[-1] > 0.5


def test_going_back_drops_what_came_after():
    series = Series()
    series.append(np.arange(10.0), np.zeros(10))
    series.append(np.array([5.0, 6.0]), np.ones(2))
    assert series.x.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert series.y.tolist() == [0, 0, 0, 0, 0, 1, 1]


def test_peaks_keep_what_sticks_out():
    y = np.zeros(10_000)
    y[4321] = 7
    x, thinned = peaks(np.arange(10_000.0), y, slice(0, 10_000), 500)
    assert len(x) <= 1000
    assert thinned.max() == 7


def test_a_gap_survives_thinning():
    y = np.zeros(10_000)
    y[4321] = np.nan
    for thin in (peaks, means):
        assert np.isnan(thin(np.arange(10_000.0), y, slice(0, 10_000), 500)[1]).any()


def test_strided_points_stay_the_same_when_more_come():
    x = np.arange(5000.0)
    before, after = (set(strided(x[:n], x[:n], slice(0, n), 300)[0].tolist()[:-1]) for n in (4000, 4100))
    assert before <= after


def test_limits_end_on_ticks():
    assert nice_limits(0.2, 2.6) == (0, 3)
    assert nice_log_limits(0.02, 2.6) == (0.01, 10 ** math.log10(3))
    assert nice_log_limits(0.5, 0.6)[0] <= 0.1


def test_log_ticks_stand_on_ones_and_threes():
    assert [f"{10**t:.3g}" for t in log_ticks(-2, math.log10(3), 130, 16)] == ["0.01", "0.03", "0.1", "0.3", "1", "3"]


@pytest.mark.parametrize(("value", "text"), [(1e12, "1e12"), (2.5e-5, "2.5e-5"), (0.0753, "0.075"), (1e5, "1e5")])
def test_numbers_are_written_as_one_writes_them(value, text):
    assert plain(value) == text


@pytest.mark.parametrize("log", [True, False])
@pytest.mark.parametrize("top", [1.0, 1e5, 1.2e12, 1e-7])
def test_the_numbers_of_the_axis_leave_room_for_its_title(plot, log, top):
    plot.set_log(log)
    feed(plot, np.linspace(top, top / 3, 50))
    picture = plot.grab().toImage()
    axis = plot._values
    title = axis.mapRectToScene(axis.label.mapRectToParent(axis.label.boundingRect()))
    numbers = range(round(title.center().x()) + 6, round(plot.frame().view.left()) - 6)
    background = picture.pixelColor(1, 1)
    gap = [all(picture.pixelColor(x, y) == background for y in range(10, plot.height() - 40)) for x in numbers]
    assert gap[0]
    assert not all(gap)


def test_the_axis_is_narrow_again_when_its_numbers_are_short(plot):
    plot.set_log(False)
    usual = plot.frame().view.left()
    feed(plot, [5e5, 4e5])
    assert plot.frame().view.left() > usual
    plot.grab()
    plot.reset()
    assert plot.frame().view.left() == usual


def test_the_range_widens_and_narrows_only_when_told():
    calm = CalmRange()
    calm.follow((0, 3), 10.0)
    assert not calm.due(10.4)
    assert calm.due(10.5)
    calm.follow((1, 4), 10.5)
    assert calm.limits == (0, 4)
    calm.follow((1, 2), 11.0, narrow=True)
    assert calm.limits == (1, 2)


def test_labels_are_pushed_apart_and_keep_their_order():
    tops = pushed_apart([50, 48, 49], 20, 0, 200)
    assert sorted(tops) == [tops[1], tops[2], tops[0]]
    assert min(np.diff(sorted(tops))) >= 20
    assert max(pushed_apart([195, 190], 20, 0, 200)) == 180


def test_appending_alone_draws_nothing(plot):
    plot.append("training", np.array([0.01, 0.02]), np.array([2.0, 1.0]))
    assert drawn(plot)[0] is None or len(drawn(plot)[0]) == 0
    plot.refresh()
    assert len(drawn(plot)[0]) == 2


def test_the_strong_curve_has_at_most_a_thousand_points(plot):
    feed(plot, np.full(50_000, 0.5))
    assert 100 <= len(drawn(plot)[0]) <= 1001
    assert len(drawn(plot, "_raw")[0]) <= 2 * plot.width()


def pixels(picture):
    """The picture as numbers, (height, width, 4)."""
    picture = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.width(), 4).copy()


def painted(plot):
    """What stands on the screen, painted bit by bit."""
    QApplication.processEvents()
    return pixels(plot.screen().grabWindow(plot.winId()))


@pytest.mark.parametrize("smoothing", [0.0, 0.97])
def test_a_curve_painted_as_it_grew_looks_as_painted_at_once(plot, smoothing):
    plot.set_smoothing(smoothing)
    values = np.random.default_rng(0).gamma(2, 0.2, 4 * BATCHES)
    values[[150, 151, 300]] = np.nan, 3.0, np.inf
    for first in range(0, len(values), 7):
        feed(plot, values[first : first + 7], first)
        if first % BATCHES == 0:
            plot.append("validation", np.array([first / BATCHES]), values[:1])
        grown = painted(plot)
    other = (grown != pixels(plot.grab())).any(axis=2)
    assert other.sum() <= 12  # a hair line is rounded otherwise where it crosses what was painted before


class Exposed(QObject):
    """Notes which part of the widgets it filters is painted."""

    def __init__(self):
        super().__init__()
        self.regions = []

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self.regions.append(QRegion(event.region()))
        return False


def test_growing_paints_only_the_new_columns_and_once(plot):
    feed(plot, np.linspace(2, 1, BATCHES // 2 - 1))
    painted(plot)
    feed(plot, [1.0], BATCHES // 2 - 1)
    painted(plot)
    exposed = Exposed()
    plot.viewport().installEventFilter(exposed)
    feed(plot, [0.9], BATCHES // 2)
    painted(plot)
    (region,) = exposed.regions
    end = plot.frame().column((BATCHES // 2 + 1) / BATCHES)
    assert region.boundingRect().left() > end - 40
    area = sum(part.width() * part.height() for part in region)
    assert area < plot.width() * plot.height() / 8


def test_x_grows_one_epoch_at_a_time(plot):
    feed(plot, np.full(BATCHES, 1.0))
    assert plot._box.viewRange()[0] == [0, 1]
    feed(plot, np.full(1, 1.0), first=BATCHES)
    assert plot._box.viewRange()[0] == [0, 2]


@pytest.mark.parametrize("log", [True, False])
def test_numbers_that_are_not_numbers_leave_a_gap_and_a_mark(plot, log):
    plot.set_log(log)
    feed(plot, [1.0, 2.0, math.nan, math.inf, 1.0, 0.0, -1.0, 1e38])
    plot.grab()
    assert plot._diverged == [3 / BATCHES]
    assert np.isnan(drawn(plot, "_raw")[1][2:4]).all()


def test_nothing_but_nan_is_drawn_without_a_word(plot):
    feed(plot, [math.nan] * 5)
    plot.grab()
    assert len(plot._diverged) == 1
    assert plot.labels["training"].isHidden()


def test_log_axis_draws_exponents(plot):
    feed(plot, [1.0, 0.1])
    assert drawn(plot, "_raw")[1].tolist() == [0, -1]
    plot.set_log(False)
    plot.refresh()
    assert drawn(plot, "_raw")[1].tolist() == [1.0, 0.1]
    assert plot._box.viewRange()[1][0] == 0


def test_a_click_on_the_label_hides_and_shows_the_curve(plot, qtbot):
    feed(plot, [1.0, 0.5])
    label = plot.labels["training"]
    assert label.isVisible()
    assert label.value == "0.500"
    with qtbot.waitSignal(plot.curve_toggled) as toggled:
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert toggled.args == ["training", False]
    assert not any(item.isVisible() for item in plot.curves["training"].items)
    qtbot.keyClick(label, Qt.Key.Key_Space)
    assert all(item.isVisible() for item in plot.curves["training"].items)


def test_a_label_has_room_for_its_name_in_every_font(plot):
    feed(plot, [1.0, 0.5])
    label = plot.labels["training"]
    wide = QFont(label.font())
    wide.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 10)
    before = label.width()
    label.setFont(wide)
    assert label.width() >= before + 70


def test_the_pointer_reads_the_exact_batch(plot, qtbot):
    plot.set_smoothing(0.5)
    values = np.linspace(2, 0.5, 2 * BATCHES)
    feed(plot, values)
    point = plot.frame().pixel(1.44, plot.curves["training"].series.smooth[143])
    qtbot.mouseMove(plot.viewport(), point.toPoint())
    reading = plot.pointer.reading
    assert reading.place == "epoch 2, batch 44"
    assert reading.rest == f"raw {values[143]:.4f}"
    qtbot.mouseMove(plot.viewport(), QPoint(5, 5))
    assert plot.pointer.reading is None


def test_zoom_stays_until_a_double_click(plot, qtbot):
    feed(plot, np.full(BATCHES, 1.0))
    plot._box.scaleBy((0.5, 0.5))
    plot._box.sigRangeChangedManually.emit([True, True])
    zoomed = plot._box.viewRange()
    feed(plot, np.full(BATCHES, 1.0), first=BATCHES)
    assert plot._box.viewRange() == zoomed
    qtbot.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.frame().view.center().toPoint())
    assert plot._box.viewRange()[0] == [0, 2]


def test_reset_forgets_everything(plot):
    feed(plot, [1.0, math.nan])
    plot.add_flag(0.01, "flag")
    plot.reset()
    assert not plot.has_points
    assert (plot.flags, plot._diverged) == ([], [])
    assert plot._sentence.isVisible()


def test_accuracy_starts_at_a_readable_number(qtbot):
    plot = AccuracyPlot()
    qtbot.addWidget(plot)
    plot.append("training", np.arange(1, 101) / 100, np.r_[np.full(15, 50.0), np.full(85, 97.0)])
    assert plot.wanted() == (95, 100)
    plot.append("validation", np.array([1.0]), np.array([91.0]))
    assert plot.wanted() == (90, 100)


def test_colours_follow_the_theme(plot, qapp):
    from desktop.theme.colours import DARK, LIGHT, palette

    plot.setPalette(palette(DARK))
    assert plot.backgroundBrush().color().name().upper() == DARK.surface
    assert plot.curves["training"]._strong.opts["pen"].color().name().upper() == DARK.training
    plot.setPalette(palette(LIGHT))
    assert plot.curves["validation"]._marks.opts["brush"].color().name().upper() == LIGHT.validation


def test_a_title_longer_than_its_axis_is_cut_with_dots_and_comes_back(plot):
    title = "binary cross-entropy"
    plot.set_axis_title(title)
    assert plot._values.labelText == title
    plot.resize(700, 110)
    QApplication.processEvents()
    assert plot._values.labelText.endswith("…")
    assert title.startswith(plot._values.labelText[:-1])
    label = plot._values.label
    edge = label.document().documentMargin()
    ink = label.mapRectToScene(label.boundingRect().adjusted(edge, edge, -edge, -edge))
    assert ink.top() >= 0
    assert ink.bottom() <= plot.height()
    plot.resize(700, 300)
    QApplication.processEvents()
    assert plot._values.labelText == title
