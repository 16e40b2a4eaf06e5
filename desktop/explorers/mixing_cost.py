"""What a convolution multiplies, alone and behind a 1×1 convolution: two bars, and the cost over the width between."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.pictures.painted import CENTRE, LEFT, RIGHT, SEMIBOLD, write
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import BASE, CAPTION_LINE, INSIDE, LINE, PAGE, RADIUS, RELATED, SMOOTH_LINE
from desktop.widgets.following import Following
from engine.explorers.mixing import WIDEST, Cost, Example, Mixing

BAR, ROW = 20, 62  # the height of a bar, and of its row with two lines of text
SHARE = 0.5  # of the width has the part with the bars
VALUES = 40  # room of the value axis


class MixingCost(Following):
    """Shows `Mixing`; `between_chosen(int)` is the width that a hand points out in the curve."""

    between_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mixingCost")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(420, 2 * ROW + 2 * LINE)
        self._example: Example | None = None
        self._found: Mixing | None = None

    def show_mixing(self, example: Example, found: Mixing) -> None:
        """Show what `example` costs."""
        self._example, self._found = example, found
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(760, 190)

    def retranslate(self) -> None:
        """Tell it in the language of the day."""
        self.setAccessibleName(self.tr("Multiplications"))
        if self._found is not None:
            told = [f"{name}: {cost.multiplications:,}" for name, cost in self._bars()]
            self.setAccessibleDescription("; ".join(told))
        self.update()

    def _bars(self) -> list[tuple[str, Cost]]:
        """Return the name and cost of each bar."""
        assert self._example is not None
        assert self._found is not None
        values = {"kernel": self._example.kernel, "between": self._example.between}
        behind = self.tr("1×1 to {between} channels, then {kernel}×{kernel}")
        if not self._example.between:
            behind = self.tr("no channels between: nothing is saved")
        names = self.tr("{kernel}×{kernel} alone").format(**values), behind.format(**values)
        return list(zip(names, (self._found.direct, self._found.chosen), strict=True))

    # where the curve stands

    def plot(self) -> QRectF:
        """Return the room of the curve."""
        left = self.width() * SHARE + PAGE + VALUES
        return QRectF(left, LINE, self.width() - left - PAGE, self.height() - 2 * LINE - CAPTION_LINE)

    def at(self, between: float) -> QPointF:
        """Return where the cost of a width stands."""
        assert self._found is not None
        plot, most = self.plot(), int(self._found.widths[-1])
        cost = between * int(self._found.curve[0])
        return QPointF(plot.left() + plot.width() * between / most, plot.bottom() - plot.height() * cost / self._top())

    def _top(self) -> float:
        assert self._found is not None
        return float(max(int(self._found.curve[-1]), self._found.direct.multiplications)) * 1.05

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars and curve."""
        del event
        if self._found is None:
            return
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        largest = max(cost.multiplications for _, cost in self._bars())
        for place, (name, cost) in enumerate(self._bars()):
            self._paint_bar(painter, theme, RELATED + place * (ROW + RELATED), name, cost, largest)
        self._paint_axes(painter, theme)
        self._paint_curve(painter, theme)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.plot().adjusted(-3, -3, 3, 3), RADIUS, RADIUS)

    def _paint_bar(self, painter: QPainter, theme: Colours, top: float, name: str, cost: Cost, largest: int) -> None:
        """Draw a row: what it is, how much it multiplies, and below them the bar, the 1×1's part in another colour."""
        wide = self.width() * SHARE - PAGE
        line = QRectF(PAGE, top, wide, LINE)
        number = write(painter, line, f"{cost.multiplications:,}", theme.text, RIGHT, BASE, SEMIBOLD)
        write(painter, line.adjusted(0, 0, -number - RELATED, 0), name, theme.text, LEFT, BASE)
        bar = QRectF(PAGE, top + LINE + INSIDE, wide, BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(bar, QColor(theme.grid))
        mixing, rest = (wide * part / largest for part in (cost.of_mixing, cost.multiplications - cost.of_mixing))
        painter.fillRect(QRectF(bar.left(), bar.top(), mixing, BAR), QColor(theme.orange))
        painter.fillRect(QRectF(bar.left() + mixing, bar.top(), rest, BAR), QColor(theme.blue))
        below = QRectF(PAGE, bar.bottom() + 1, wide, CAPTION_LINE)
        write(painter, below, self._parts(cost), theme.muted, LEFT)

    def _parts(self, cost: Cost) -> str:
        weights = self.tr("{count} weights").format(count=f"{cost.weights:,}")
        if not cost.of_mixing:
            return weights
        parts = self.tr("{mixing} mix (orange) + {rest} convolve (blue)").format(
            mixing=f"{cost.of_mixing:,}", rest=f"{cost.multiplications - cost.of_mixing:,}"
        )
        return f"{weights} · {parts}"

    def _paint_axes(self, painter: QPainter, theme: Colours) -> None:
        """Draw the axes, and the cost of the convolution alone as a dashed line up to which a width saves."""
        assert self._found is not None
        plot = self.plot()
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.drawLine(plot.topLeft(), plot.bottomLeft())
        even = self.at(self._found.even)
        painter.setPen(QPen(QColor(theme.control), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(plot.left(), even.y()), QPointF(plot.right(), even.y()))
        painter.drawLine(even, QPointF(even.x(), plot.bottom()))
        alone = QRectF(plot.left() - VALUES - RELATED, even.y() - LINE / 2, VALUES + INSIDE, LINE)
        write(painter, alone, self.tr("alone"), theme.muted, RIGHT)
        below = QRectF(even.x() - 60, plot.bottom() + 2, 120, CAPTION_LINE)
        write(painter, below, self.tr("equal at {width}").format(width=f"{self._found.even:.1f}"), theme.muted, CENTRE)
        foot = QRectF(plot.left(), plot.bottom() + 2 + CAPTION_LINE, plot.width(), CAPTION_LINE)
        write(painter, foot, self.tr("channels between"), theme.muted, CENTRE)
        write(painter, QRectF(plot.left() - 20, plot.bottom() + 2, 40, CAPTION_LINE), "0", theme.muted, CENTRE)

    def _paint_curve(self, painter: QPainter, theme: Colours) -> None:
        assert self._example is not None
        assert self._found is not None
        painter.setPen(QPen(QColor(theme.blue), SMOOTH_LINE))
        painter.drawLine(self.at(0), self.at(int(self._found.widths[-1])))
        if not self._example.between:
            return
        now = self.at(self._example.between)
        painter.setPen(QPen(QColor(theme.surface), 2))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(now, 6, 6)
        room = QRectF(max(now.x() - 20, self.plot().left()), now.y() - LINE - RELATED, 40, LINE)
        write(painter, room, str(self._example.between), theme.accent, CENTRE, BASE, SEMIBOLD)

    # the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the width that is pressed."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand that drags."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(event)

    def _choose(self, event: QMouseEvent) -> None:
        plot = self.plot()
        if self._found is None or event.position().x() < plot.left() - PAGE:
            return
        share = (event.position().x() - plot.left()) / plot.width()
        most = int(self._found.widths[-1])
        self.between_chosen.emit(min(max(round(share * most), 0), most, WIDEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make it one wider or narrower, with Ctrl ten."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in moves and self._example is not None:
            by = moves[Qt.Key(event.key())] * (10 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1)
            self.between_chosen.emit(min(max(self._example.between + by, 0), WIDEST))
        else:
            super().keyPressEvent(event)
