"""The probabilities as bars, with what the target should have, and the gradient below each."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.explorers.ink import MIDDLE
from desktop.explorers.softmax_columns import ABOVE, ClassColumns
from desktop.pictures.figures import signed
from desktop.pictures.painted import MEDIUM, NORMAL, SEMIBOLD
from desktop.theme.colours import Colours, colours
from desktop.theme.measures import CAPTION

STUB = 1.5  # stands for nothing


class SoftmaxBars(ClassColumns):
    """A bar for each class with its share in %; a click makes a class the target.

    Where softmax is taken twice, the bars are what the loss then sees, and a line marks what they were before.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("softmaxBars")
        self.retranslate()

    def shares(self) -> list[float]:
        """Return what the bars show: the probabilities, or the softmax of these."""
        if self._example is None or self._found is None:
            return []
        return (self._found.again if self._example.twice else self._found.probabilities).tolist()  # type: ignore[no-any-return]

    def bar(self, which: int) -> QRectF:
        """Return where the bar of a class stands."""
        return self._bar_of(which, self.shares()[which])

    def _bar_of(self, which: int, share: float) -> QRectF:
        room, column = self.room(), self.column(which)
        height, width = max(share * room.height(), STUB), self.bar_width()
        return QRectF(column.center().x() - width / 2, room.bottom() - height, width, height)

    def gradient_word(self) -> str:
        """Return what stands below the bars: p − y, or its name where it is not that alone."""
        plain = self._example is None or (self._example.temperature == 1 and not self._example.twice)
        return "p − y" if plain else "∂L/∂z"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars, shares and gradient."""
        del event
        if self._example is None or self._found is None:
            return
        theme, painter = colours(self), QPainter(self)
        self._begin(painter, theme)
        self._paint_names(painter, theme, self.gradient_word())
        self._paint_wanted(painter, theme)
        for which, share in enumerate(self.shares()):
            self._paint_bar(painter, theme, which, share)
        room = self.room()
        painter.fillRect(QRectF(room.left(), room.bottom(), room.width(), 1), QColor(theme.border))

    def _paint_wanted(self, painter: QPainter, theme: Colours) -> None:
        """Draw what the target should have: all."""
        assert self._example is not None
        painter.setPen(QPen(QColor(theme.accent), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self._bar_of(self._example.target, 1).adjusted(0.5, 0.5, -0.5, 0))

    def _paint_bar(self, painter: QPainter, theme: Colours, which: int, share: float) -> None:
        assert self._example is not None
        assert self._found is not None
        is_target = which == self._example.target
        bar, column = self.bar(which), self.column(which)
        filled = theme.bad if self._example.twice else theme.accent
        painter.fillRect(bar, QColor(filled if is_target else theme.control))
        if self._example.twice:
            before = self._bar_of(which, float(self._found.probabilities[which]))
            painter.fillRect(before.adjusted(-3, 0, 3, 2 - before.height()), QColor(theme.text))
        above = QRectF(column.left(), bar.top() - ABOVE, column.width(), ABOVE)
        ink = theme.text if is_target else theme.muted
        painter.fillRect(above.adjusted(0, 3, 0, -1), QColor(theme.surface))  # the outline does not cross the number
        self._ink.write(painter, above, self.percent(share), ink, MIDDLE, CAPTION, SEMIBOLD if is_target else NORMAL)
        gradient = float(self._found.gradient[which])
        self._ink.write(painter, self.number(which), self.brief(gradient), theme.orange, MIDDLE, CAPTION, MEDIUM)

    def percent(self, share: float) -> str:
        """Return `share` in %, with as much as the column has room for."""
        return self.fitting((f"{100 * share:.1f} %", f"{100 * share:.1f}", f"{100 * share:.0f}"))

    def brief(self, gradient: float) -> str:
        """Return `gradient` with as many decimals as the column has room for, and at last without the 0 before them."""
        texts = [f"{gradient:+.{decimals}f}" for decimals in (3, 2)]
        texts += [f"{gradient:+.{decimals}f}".replace("0.", ".", 1) for decimals in (2, 1)]
        return self.fitting("0" if float(text) == 0 else text.replace("-", "−") for text in texts)

    def told(self, which: int) -> str:
        """Return the share and the gradient of a class in words."""
        gradient = 0.0 if self._found is None else float(self._found.gradient[which])
        told = self.tr("class {name}: {share} %, gradient {gradient}")
        return told.format(name=which, share=f"{100 * self.shares()[which]:.2f}", gradient=signed(gradient, 4))

    def _describe(self) -> None:
        self.setAccessibleDescription("; ".join(self.told(which) for which in range(self.count)))

    def retranslate(self) -> None:
        """Tell it in the language of the day."""
        self.setAccessibleName(self.tr("Probability of each class; the arrows go from class to class, Space chooses"))
        super().retranslate()
