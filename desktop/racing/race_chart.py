"""The chart of a race: a curve a lane, named at its end, and the band of the one that is looked at."""

import math
import time

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QTimer, Signal, Slot
from PySide6.QtGui import QPolygonF
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.racing.figures import scientific
from desktop.racing.lane_label import HEIGHT, LEAD, Band, LaneLabel, Leader, Leaders
from desktop.racing.race_axes import RaceEpochs, RaceLosses
from desktop.racing.standing import Floats, Standing, Track
from desktop.racing.thinning import thinned
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import COMPARED_LINE
from desktop.training.setting_field import named
from desktop.widgets.curve_axis import nice_limits, nice_log_limits
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_label import pushed_apart
from desktop.widgets.curve_pointer import Reading
from desktop.widgets.curve_range import CALM, CalmRange, Limits
from desktop.widgets.curve_view import CurveView
from engine.verdict import FLOOR

ROOM = 124  # for the labels, pixels
CHOSEN_LINE = 2.8
RUNAWAY = 100.0  # a lane that falls out is seen up to so many times its first loss


class RaceChart(CurveView):
    """Shows a `Standing`; `chosen(int lane)` when a person clicks a label. `refresh` draws what is new."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, RaceEpochs(), ROOM, RaceLosses())
        self.setObjectName("racePlot")
        self.standing: Standing | None = None
        self.labels: list[LaneLabel] = []
        self._curves: list[pg.PlotCurveItem] = []
        self._drawn: dict[int, tuple[Track | None, Frame]] = {}  # of each lane; what is the same is not drawn again
        self._banded: tuple[Track | None, Frame] | None = None
        self._penned: int | None = None
        self._range = CalmRange()
        self._build()
        self._built = True
        self.set_log(True)
        self._recolour(colours(self))
        self.retranslate()

    def _build(self) -> None:
        self._box.setLimits(xMin=0)
        self._band, self._leaders = Band(), Leaders()
        self._add_layers(self._band, self._leaders)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._later)

    # what is shown

    def show_standing(self, standing: Standing | None) -> None:
        """Show a race from its beginning, or nothing."""
        self.standing = standing
        for label in self.labels:
            self._group.removeButton(label)
            label.deleteLater()
        for curve in self._curves:
            self.removeItem(curve)
        count = len(standing.entrants) if standing is not None else 0
        self.labels = [LaneLabel(self) for _ in range(count)]
        for lane, label in enumerate(self.labels):
            label.hide()
            self._group.addButton(label, lane)
        self._curves = [pg.PlotCurveItem(connect="finite", antialias=True) for _ in range(count)]
        for curve in self._curves:
            self.addItem(curve)
        self._hover = None
        self._drawn.clear()
        self._pen_curves()
        self.show_all()

    def update_standing(self) -> None:
        """Note that the standing has changed; `refresh` draws it."""
        self._stale = True

    def set_log(self, on: bool) -> None:
        """Make the value axis logarithmic, or linear."""
        if on != self._log:
            self._log = on
            self._values.setLogMode(x=False, y=on)
            self._range.forget()
            self._later()

    @Slot()
    def show_all(self) -> None:
        """Undo zooming and panning."""
        self._manual = False
        self._range.forget()
        self._later()

    # drawing

    @Slot()
    def refresh(self) -> None:
        """Draw what is new since the last call."""
        if not self._stale:
            return
        self._drawing, self._stale = True, False
        tracks = self._tracks()
        if not self._manual:
            self._fit(tracks)
        self._reserve()
        frame = self.frame()
        for lane in range(len(self._curves)):
            self._draw(lane, tracks.get(lane), frame)
        if self.standing is not None and self.standing.leader != self._penned:
            self._pen_curves()
        self._draw_band(tracks, frame)
        self._place_labels(tracks, frame)
        self._place_ground(frame)
        self._place_sentence(frame, not tracks and (self.standing is None or bool(self.standing.status)))
        self._point()
        self._drawing = False

    def _tracks(self) -> dict[int, Track]:
        if self.standing is None:
            return {}
        found = {lane: self.standing.track(lane) for lane in range(len(self.standing.entrants))}
        return {lane: track for lane, track in found.items() if track is not None}

    def _fit(self, tracks: dict[int, Track]) -> None:
        now = time.monotonic()
        if self._range.due(now):
            if (wanted := self._wanted(tracks)) is not None:
                self._range.follow(wanted, now)
        else:  # if nothing comes after this, look once more
            self._settle.start(int(CALM * 1000))
        low, high = self._range.limits or (1e-3, 1.0)
        if self._log:
            low, high = math.log10(low), math.log10(high)
        epochs = self.standing.plan.epochs if self.standing is not None else 1
        if [[0, epochs], [low, high]] != self._box.viewRange():
            self._box.setRange(xRange=(0, epochs), yRange=(low, high), padding=0)

    def _wanted(self, tracks: dict[int, Track]) -> Limits | None:
        """Return the limits that hold all curves, and the band of the chosen one."""
        leader = self.standing.leader if self.standing is not None else None
        found = [np.empty(0)]
        for lane, track in tracks.items():
            both = [track.mean] if lane != leader or track.diverged else [track.mean, track.low, track.high]
            values = np.concatenate(both)
            found.append(values[values <= RUNAWAY * track.mean[0]] if track.diverged else values)
        values = np.concatenate(found)
        values = values[np.isfinite(values) & (values > 0 if self._log else True)]
        if not len(values):
            return None
        return (nice_log_limits if self._log else nice_limits)(float(values.min()), float(values.max()))

    def _seen(self, values: Floats, frame: Frame) -> np.ndarray:
        """Return which epochs (from 0) of `values` are drawn."""
        begin, end = max(math.floor(frame.along[0]) - 2, 0), min(math.ceil(frame.along[1]) + 1, len(values))
        if end <= begin:
            return np.empty(0, np.int64)
        return thinned(values, begin, end, max(int(frame.view.width() / 2), 10))

    def _draw(self, lane: int, track: Track | None, frame: Frame) -> None:
        if self._drawn.get(lane) == (track, frame):
            return
        self._drawn[lane] = track, frame
        if track is None:
            self._curves[lane].setData([], [])
            return
        seen = self._seen(track.mean, frame)
        self._curves[lane].setData(seen + 1.0, _coordinates(track.mean[seen], frame))

    def _draw_band(self, tracks: dict[int, Track], frame: Frame) -> None:
        """Fill what lies between the lowest and the highest seed of the lane that is looked at."""
        leader = self.standing.leader if self.standing is not None else None
        track = tracks.get(leader) if leader is not None else None
        if self._banded == (track, frame):
            return
        self._banded = track, frame
        if self.standing is None or leader is None or track is None or track.diverged:
            self._band.show_band(QPolygonF(), "blue")
            return
        seen = np.union1d(self._seen(track.low, frame), self._seen(track.high, frame))
        values = np.concatenate([track.high[seen], track.low[seen[::-1]]])
        (first, last), (low, high), view = frame.along, frame.values, frame.view
        x = view.left() + (np.concatenate([seen, seen[::-1]]) + 1 - first) / (last - first) * view.width()
        share = np.clip((_coordinates(values, frame) - low) / (high - low), -2, 3)
        edge = pg.functions.arrayToQPolygonF(x, view.bottom() - share * view.height())
        self._band.show_band(edge, self.standing.keys[leader].role)

    def _place_labels(self, tracks: dict[int, Track], frame: Frame) -> None:
        """Name every curve beside its end, without overlaps."""
        view, standing = frame.view, self.standing
        ends = {lane: self._end(track, frame) for lane, track in tracks.items()}
        order = sorted(ends, key=lambda lane: ends[lane].y())
        tops = pushed_apart([ends[lane].y() for lane in order], HEIGHT, view.top() - 8, self.height())
        leaders = []
        for lane, label in enumerate(self.labels):
            label.setVisible(lane in ends)
        for lane, top in zip(order, tops, strict=True):
            assert standing is not None
            name, diverged = named(standing.entrants[lane].value), tracks[lane].diverged
            if diverged:
                name = self.tr("{name} diverged").format(name=name)
            label = self.labels[lane]
            label.setChecked(lane == standing.leader)
            label.show_lane(name, standing.keys[lane], self.tr("Click to see how its seeds spread"))
            label.move(round(view.right()) + LEAD, round(top))
            label.resize(min(label.width(), self.width() - label.x()), HEIGHT)
            colour = standing.keys[lane].colour(colours(self))
            leaders.append(Leader(ends[lane], round(top) + HEIGHT / 2, colour, diverged))
        self._leaders.show_leaders(leaders)

    def _end(self, track: Track, frame: Frame) -> QPointF:
        """Return where a curve ends in the view."""
        last = min(len(track.mean), max(math.ceil(frame.along[1]), 1))
        point = frame.pixel(last, float(track.mean[last - 1]))
        return QPointF(
            min(max(point.x(), frame.view.left()), frame.view.right()),
            min(max(point.y(), frame.view.top()), frame.view.bottom()),
        )

    # the pointer

    def _reading(self, frame: Frame, mouse: QPointF) -> Reading | None:
        standing, epoch = self.standing, max(round(frame.place(mouse.x())), 1)
        if standing is None:
            return None
        tracks = {lane: one for lane, one in self._tracks().items() if epoch <= len(one.mean)}
        points = {lane: frame.pixel(epoch, float(one.mean[epoch - 1])) for lane, one in tracks.items()}
        inside = {lane: point for lane, point in points.items() if frame.view.adjusted(-1, -1, 1, 1).contains(point)}
        if not inside:
            return None
        lane = min(inside, key=lambda one: abs(inside[one].y() - mouse.y()))
        where = self.tr("epoch {epoch}").format(epoch=f"{epoch:,}")
        value = scientific(float(tracks[lane].mean[epoch - 1]))
        colour = standing.keys[lane].colour(colours(self))
        return Reading(inside[lane], where, value, named(standing.entrants[lane].value), colour)

    # theme and language

    def _pen_curves(self) -> None:
        """Draw the curve that is looked at thick, over the others."""
        if self.standing is None:
            return
        theme, scale = colours(self), self.devicePixelRatioF()
        self._penned = self.standing.leader
        for lane, (curve, key) in enumerate(zip(self._curves, self.standing.keys, strict=True)):
            chosen = lane == self.standing.leader
            pen = key.pen(theme, CHOSEN_LINE if chosen else COMPARED_LINE, scale)
            pen.setCosmetic(True)
            curve.setPen(pen)
            curve.setZValue(3 if chosen else 2)

    def _recolour(self, theme: Colours) -> None:
        super()._recolour(theme)
        if self._built:
            self._pen_curves()

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        self.set_axis_title(self.tr("loss"))
        self.setAccessibleName(self.tr("Losses of all that compete"))
        self.set_empty_text(self.tr("Choose at the right what competes, then press Race."))


def _coordinates(values: Floats, frame: Frame) -> Floats:
    """Return `values` as the axis counts them; on a logarithmic one nothing is lower than rounding."""
    return np.log10(np.maximum(values, FLOOR)) if frame.log else values
