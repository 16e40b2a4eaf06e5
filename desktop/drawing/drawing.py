"""The drawing: its strokes, the one being drawn or the erasing in hand, and the way back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.drawing.edge import Place, Row, between, within
from desktop.drawing.eraser import cut
from desktop.drawing.stroke import Array, Stroke

Strokes = tuple[Stroke, ...]


class Drawing(QObject):
    """Vector strokes in sheet units.

    A gesture (a stroke, an erasing) or a command is one step of the undo stack. Where the pen leaves the sheet the
    stroke ends, and where it comes back another begins: what is there is what is seen.
    """

    changed = Signal()
    """Anything: a new point, an erased piece, undo, redo, clear."""
    grown = Signal()
    """The stroke being drawn got a point."""
    replaced = Signal()
    """Strokes other than the one being drawn came or went."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.strokes: Strokes = ()
        self.live: Stroke | None = None
        self._pen: Row | None = None  # where it is while it is down, on the sheet or beyond its edge
        self._eraser: Place | None = None
        self._before: Strokes = ()

    def is_empty(self) -> bool:
        """Return whether there is no ink."""
        return not self.strokes and self.live is None

    def arrays(self) -> list[Array]:
        """Return copies of the strokes' points, (k, 2) each, the one being drawn at the end."""
        strokes = self.strokes if self.live is None else (*self.strokes, self.live)
        return [stroke.points.copy() for stroke in strokes]

    @property
    def place(self) -> Place | None:
        """Where the pen or the eraser is, None while neither is down."""
        return self._eraser if self._pen is None else self._pen[:2]

    def begin(self, x: float, y: float, width: float) -> None:
        """Put the pen down."""
        self.finish()
        self._before, self._pen = self.strokes, (x, y, width)
        if within((x, y), (x, y)) is not None:
            self._ink(self._pen)

    def begin_erasing(self, x: float, y: float) -> None:
        """Put the eraser down."""
        self.finish()
        self._before, self._eraser = self.strokes, (x, y)
        self.extend(x, y)

    def extend(self, x: float, y: float, width: float | None = None) -> None:
        """Move what is down; nothing happens when nothing is. The ink stays as wide as it was without `width`."""
        if self._pen is not None:
            start, self._pen = self._pen, (x, y, self._pen[2] if width is None else width)
            self._draw(start, self._pen)
        elif self._eraser is not None:
            self._erase(self._eraser, (x, y))
            self._eraser = x, y

    def finish(self) -> None:
        """Lift what is down: the gesture becomes one step of the undo stack."""
        if self._pen is not None:
            self._pen = None
            self._end_piece()
            if self.strokes is not self._before:
                self._push(self.tr("stroke"), self._before, self.strokes)
        elif self._eraser is not None:
            self._eraser = None
            if self.strokes is not self._before:
                self._push(self.tr("erasing"), self._before, self.strokes)

    def undo(self) -> None:
        """Take the last step back; a stroke in hand is finished first."""
        self.finish()
        self.undo_stack.undo()

    def redo(self) -> None:
        """Take the step again that was taken back."""
        self.finish()
        self.undo_stack.redo()

    def clear(self) -> None:
        """Empty the sheet, if there is anything on it."""
        self.finish()
        if self.strokes:
            self._push(self.tr("clearing"), self.strokes, ())

    def restore(self, strokes: Strokes) -> None:
        """Show `strokes`: what the undo stack calls."""
        if strokes is self.strokes:
            return
        self.strokes = self._before = strokes
        self.replaced.emit()
        self.changed.emit()

    def _draw(self, start: Row, end: Row) -> None:
        """Ink the part of the way that lies on the sheet."""
        part = within(start[:2], end[:2])
        if part is None:
            return
        enters, leaves = part
        if self.live is None and enters < leaves:
            self._ink(between(start, end, enters))
        if self.live is not None and leaves > 0:
            self._ink(end if leaves == 1 else between(start, end, leaves))
        if leaves < 1:
            self._end_piece()

    def _ink(self, row: Row) -> None:
        if self.live is None:
            self.live = Stroke()
        self.live.append(*row)
        self.grown.emit()
        self.changed.emit()

    def _end_piece(self) -> None:
        if self.live is not None:
            self.strokes, self.live = (*self.strokes, self.live), None

    def _erase(self, start: Place, end: Place) -> None:
        cuts = [cut(stroke, start, end) for stroke in self.strokes]
        if all(left == [stroke] for left, stroke in zip(cuts, self.strokes, strict=True)):
            return
        self.strokes = tuple(stroke for left in cuts for stroke in left)
        self.replaced.emit()
        self.changed.emit()

    def _push(self, text: str, before: Strokes, after: Strokes) -> None:
        self.undo_stack.push(_Step(self, text, before, after))


class _Step(QUndoCommand):
    """The strokes before and after: they never change, so that a step holds references only."""

    def __init__(self, drawing: Drawing, text: str, before: Strokes, after: Strokes) -> None:
        super().__init__(text)
        self._drawing, self._before, self._after = drawing, before, after

    def undo(self) -> None:
        """Show the strokes of before."""
        self._drawing.restore(self._before)

    def redo(self) -> None:
        """Show the strokes of after."""
        self._drawing.restore(self._after)
