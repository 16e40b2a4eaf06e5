"""The loss over two parameters, seen from above, and the way that a training takes on it."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QWidget

from desktop.pictures.figures import fixed
from desktop.pictures.landscape import LINE_LANDSCAPE, SADDLE_LANDSCAPE, Landmark, Landscape
from desktop.pictures.level_map import KEY, KEY_GAP, LevelMap, cross, grid_of, levels
from desktop.pictures.marks import DASHED, Dot, Mark, Stroke, Words, around, block, inside, words
from desktop.pictures.painted import Arrays
from desktop.pictures.path_marks import apart, hidden, in_pixels
from desktop.pictures.plot import PicturePlot
from desktop.pictures.plotted import Plotted
from desktop.pictures.track import Floats, Track
from desktop.theme.colours import Colours
from desktop.theme.measures import COMPARED_LINE
from desktop.widgets.curve_axis import nice_step
from desktop.widgets.curve_frame import Frame
from desktop.widgets.curve_pointer import Reading
from desktop.widgets.curve_range import Limits
from engine.settings import Settings

MOST = 160_000  # losses in the map
DRAWN = 300  # points of a path
FARTHEST = 20  # the view widens to so many times its first size


class SurfacePlot(PicturePlot):
    """The landscape with one path on it, or two that are compared."""

    def __init__(self, landscape: Landscape, parent: QWidget | None = None) -> None:
        self.landscape = landscape
        self.compared = Track()
        self._mapped: tuple[object, ...] = ()  # what the map shows
        super().__init__(parent, KEY_GAP + KEY)

    def _build(self) -> None:
        super()._build()
        self._map = LevelMap()
        self._add_layers(self._map)
        self._edges = [pg.PlotCurveItem(connect="finite", antialias=True) for _ in range(2)]
        self._paths = [pg.PlotCurveItem(connect="finite", antialias=True) for _ in range(2)]
        for item in (*self._edges, *self._paths):
            self.addItem(item)

    # what comes

    def begin(self, settings: Settings | None) -> None:
        """Forget both paths; a run starts with `settings`, or none yet."""
        self.compared.begin()
        super().begin(settings)

    def look(self, arrays: Arrays) -> None:
        """Take the path that is compared with, "compared" (k, 2), where it is given."""
        super().look(arrays)
        if "compared" in arrays:
            self.compared.begin(self.start(self.settings) if self.settings else None)
            self.compared.append(0, np.asarray(arrays["compared"], dtype=np.float64))
            self._stale = True

    def start(self, settings: Settings) -> list[float] | None:
        """Return the parameters before the first step, where the settings decide them."""
        return self.landscape.start(settings) if self.landscape.start else None

    # what is there

    def told(self) -> str:
        """Return where the training is."""
        found = self.track.present
        if found is None:
            return ""
        (first, second), names = found, self.landscape.names
        return self.tr("{first} is {x}, {second} is {y}, the loss {loss}.").format(
            first=names[0],
            second=names[1],
            x=fixed(first, 3),
            y=fixed(second, 3),
            loss=fixed(self.landscape.at(first, second), 4),
        )

    def path_names(self) -> tuple[str, str]:
        """Return the names of the path and of the one that it is compared with."""
        size = 1 if self.settings is None else self.settings.batch_size
        full, single = self.tr("full batch"), self.tr("one sample a step")
        if size >= self.landscape.samples:
            return full, single
        return (single if size == 1 else self.tr("{size} samples a step").format(size=size)), full

    def reach(self) -> tuple[Limits, Limits]:
        """Return what is seen at first, and more where a path leaves it."""
        tracks = (track.points for track in (self.track, self.compared) if track.points.shape[1] == 2)
        points = np.concatenate([np.empty((0, 2)), *tracks])
        across, upright = (_widened(limits, points[:, axis]) for axis, limits in enumerate(self.landscape.around))
        return across, upright

    # drawing

    def draw(self, frame: Frame) -> list[Mark]:
        """Draw the map where the view is another, and the paths; return the marks on them."""
        theme = self._theme()
        self._draw_map(frame, theme)
        marks: list[Mark] = []
        names: list[Words] = []
        for landmark in self.landscape.landmarks:
            point = frame.pixel(landmark.first, landmark.second)
            if frame.view.contains(point):
                marks += [Stroke(*line, theme.text, 1.5) for line in cross(point, 4)]
                if not self.is_empty():  # the sentence stands in the middle
                    names.append(self._landmark(landmark, point, theme, frame))
        for which, track in enumerate((self.track, self.compared)):
            colour = (theme.orange, theme.text)[which]
            pixels = self._draw_path(which, track, frame)
            marks += [Dot(QPointF(*place), colour, 2.4, hollow=True) for place in apart(pixels, frame.view)]
            if (found := track.present) is not None and frame.view.contains(end := frame.pixel(*map(float, found))):
                names += self._label(which, found, end, colour, names, pixels, frame.view)
                marks.append(Dot(end, theme.accent if which == 0 else colour, 5.5))
        return [*marks, *names]

    def _draw_map(self, frame: Frame, theme: Colours) -> None:
        columns, rows = grid_of(frame.view, MOST)
        key = frame.along, frame.values, columns, rows, theme
        if key == self._mapped:
            return
        self._mapped = key
        across = _centres(*frame.along, columns)[None, :]
        upright = _centres(*frame.values, rows)[::-1, None]
        losses = np.asarray(self.landscape.loss(across, upright), dtype=np.float64)
        lowest = min([float(losses.min()), *(self.landscape.at(m.first, m.second) for m in self.landscape.landmarks)])
        saddles = [self.landscape.at(m.first, m.second) for m in self.landscape.landmarks if m.kind == "saddle"]
        highest = float(losses.max())
        steps = levels(lowest, highest, [level for level in saddles if level < highest])
        self._map.show_losses(losses, steps, theme)

    def _draw_path(self, which: int, track: Track, frame: Frame) -> Floats:
        """Give a path its points; return them in pixels (k, 2)."""
        points = track.points[track.chosen(DRAWN)]
        points = points[np.isfinite(points).all(axis=1)] if points.shape[1] == 2 else np.empty((0, 2))
        spans = [high - low for low, high in self.landscape.around]
        points = points[(np.abs(points) < 1e3 * np.array(spans)).all(axis=1)]
        for item in (self._edges[which], self._paths[which]):
            item.setData(points[:, 0], points[:, 1])
        return in_pixels(points, frame)

    def _landmark(self, landmark: Landmark, point: QPointF, theme: Colours, frame: Frame) -> Words:
        if landmark.kind == "minimum":
            return words(point + QPointF(9, 3), self.tr("minimum"), theme.text).inside(frame.view)
        return words(point + QPointF(-9, -20), self.tr("saddle"), theme.text, end=1).inside(frame.view)

    def _label(
        self, which: int, found: Floats, end: QPointF, colour: str, taken: list[Words], path: Floats, view: QRectF
    ) -> list[Words]:
        """Return the words of a path's end, where they hide least."""
        (first, second), names = found.tolist(), self.landscape.names
        place = f"{names[0]} = {fixed(first, 4)}, {names[1]} = {fixed(second, 4)}"
        loss = self.tr("loss {loss}").format(loss=fixed(self.landscape.at(first, second), 4))
        theme = self._theme()
        lines = [(place, theme.accent, True), (loss, theme.muted, False)] if which == 0 else []
        if len(self.compared.points):
            lines.insert(0, (self.path_names()[which], colour, True))
        if not lines:
            return []
        height = around(block(end, lines)).height()
        tried = [
            inside(block(end + QPointF(14 * way, 10 if below else -10 - height), lines, 0 if way > 0 else 1), view)
            for below in (False, True)
            for way in (1, -1)
        ]
        return min(tried, key=lambda words: hidden(words, taken, path, view))

    def _reading(self, frame: Frame, mouse: QPointF) -> Reading | None:
        """Return the loss under the mouse."""
        first, second, names = frame.place(mouse.x()), frame.coordinate(mouse.y()), self.landscape.names
        place = f"{names[0]} = {fixed(first, 3)}, {names[1]} = {fixed(second, 3)}"
        return Reading(mouse, place, fixed(self.landscape.at(first, second), 4), self.tr("loss"), self._theme().text)

    def _recolour(self, theme: Colours) -> None:
        super()._recolour(theme)
        scale = self.devicePixelRatioF()
        for which, colour in enumerate((theme.orange, theme.text)):
            line = pg.mkPen(colour, width=COMPARED_LINE * scale, capStyle=Qt.PenCapStyle.RoundCap)
            if which:
                line.setDashPattern([part / COMPARED_LINE for part in DASHED])
            self._paths[which].setPen(line)
            self._edges[which].setPen(pg.mkPen(theme.surface, width=4 * scale))

    def along_title(self) -> str:
        """Return what is counted along the bottom."""
        return self.landscape.names[0]

    def retranslate(self) -> None:
        """Set the texts anew."""
        super().retranslate()
        self.set_axis_title(self.landscape.names[1])
        self.set_empty_text(self.tr("Press Train: the way of both parameters is drawn here."))


def _centres(low: float, high: float, count: int) -> Floats:
    """Return the middles of `count` equal parts of low … high."""
    return low + (np.arange(count) + 0.5) / count * (high - low)


def _widened(limits: Limits, values: Floats) -> Limits:
    """Return `limits`, wider where `values` leave them: by nice steps, and not without end."""
    low, high = limits
    span = high - low
    values = values[np.abs(values - (low + high) / 2) < FARTHEST * span]
    if not len(values):
        return limits
    margin = 0.05 * max(span, float(values.max() - values.min()))
    step = nice_step(max(span, float(values.max() - values.min())) / 5)
    if values.min() - margin < low:
        low = np.floor((values.min() - margin) / step) * step
    if values.max() + margin > high:
        high = np.ceil((values.max() + margin) / step) * step
    return float(low), float(high)


class Surface(Plotted):
    """The loss over both parameters of a line, or of another landscape, and the way of the training on it.

    Looks at "compared" (k, 2): the whole way of a run that this one is compared with.
    """

    def __init__(self, landscape: Landscape = LINE_LANDSCAPE, parent: QWidget | None = None) -> None:
        super().__init__(SurfacePlot(landscape, parent=None), parent)
        self.setObjectName("surface")

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Loss surface")

    def hint(self) -> str:
        """Return how to read it."""
        return self.tr("seen from above: the bluer, the higher the loss")


class SaddleSurface(Surface):
    """The saddle, where the full batch is stuck."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SADDLE_LANDSCAPE, parent)
