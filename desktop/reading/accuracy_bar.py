"""How many of a fixed set of drawings are read, as a bar that falls with every step that is left out."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.reading.messages import Tally
from desktop.theme.colours import colours
from desktop.theme.measures import CAPTION, CAPTION_LINE, INSIDE, NUMBER, NUMBER_LINE
from desktop.widgets.following import Following

BAR = 12


class AccuracyBar(Following):
    """Shows the share that is read now, and by a mark the share that all steps together read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawnAccuracy")
        self._tally: Tally | None = None
        self._moving = False
        self.setFixedHeight(NUMBER_LINE + BAR + CAPTION_LINE + 3 * INSIDE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def shares(self) -> tuple[float, float] | None:
        """The shares that are read now and by all steps, as far as counted; None before that."""
        tally = self._tally
        return None if tally is None else (tally.left / tally.done, tally.whole / tally.whole_done)

    def show_tally(self, tally: Tally | None, *, moving: bool = False) -> None:
        """Show how many are read; None: not counted, as long as the network is `moving`, that is, trains."""
        self._tally, self._moving = tally, moving
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setAccessibleName(self.tr("Drawings that are read"))
        self.setAccessibleDescription(f"{self._figure()} {self._note()}")
        self.update()

    def _figure(self) -> str:
        return "–" if self.shares is None else self.tr("{percent} %").format(percent=f"{100 * self.shares[0]:.1f}")

    def _note(self) -> str:
        tally, shares = self._tally, self.shares
        if tally is None or shares is None:
            return self.tr("counted when training pauses") if self._moving else self.tr("not counted yet")
        if tally.done < tally.total:
            return self.tr("{done} of {total} drawings …").format(done=tally.done, total=tally.total)
        text = self.tr("of {total} drawings; with all steps {percent} %")
        return text.format(total=tally.total, percent=f"{100 * shares[1]:.1f}")

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(240, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure, the bar with its mark, the note."""
        theme, painter, shares = colours(self), QPainter(self), self.shares
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(NUMBER)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(QRectF(0, 0, self.width(), NUMBER_LINE), Qt.AlignmentFlag.AlignVCenter, self._figure())
        bar = QRectF(0, NUMBER_LINE + INSIDE, self.width(), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.grid))
        painter.drawRoundedRect(bar, 3, 3)
        if shares is not None:
            lost = QRectF(bar.left(), bar.top(), max(bar.width() * shares[1], 1), bar.height())
            painter.setBrush(QColor(theme.caution))
            painter.setOpacity(0.35)
            painter.drawRoundedRect(lost, 3, 3)
            painter.setOpacity(1)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(bar.width() * shares[0], 1), BAR), 3, 3)
        font.setPixelSize(CAPTION)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        below = QRectF(0, bar.bottom() + INSIDE, self.width(), CAPTION_LINE)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, self._note())
