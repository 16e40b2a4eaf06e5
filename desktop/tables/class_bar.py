"""The classes of a table as one bar: how many rows each has."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.pictures.painted import font_of, write
from desktop.pictures.shades import mixed
from desktop.tables.facts import ClassFacts
from desktop.theme.colours import colours
from desktop.theme.measures import CAPTION_LINE, INSIDE, RELATED
from desktop.widgets.following import Following

BAR = 10


class ClassBar(Following):
    """A part for each class, as wide as its share, and below it the name, the count and the share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("classBar")
        self._classes: tuple[ClassFacts, ...] = ()
        self._label = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_classes(self, label: str, classes: tuple[ClassFacts, ...]) -> None:
        """Show the `classes` of the column `label`."""
        self._label, self._classes = label, classes
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Return the usual size: as high as a figure."""
        return QSize(240, 2 * CAPTION_LINE + BAR + INSIDE)

    def minimumSizeHint(self) -> QSize:
        """Return what two classes need."""
        return QSize(160, self.sizeHint().height())

    def retranslate(self) -> None:
        """Tell it in the language of the day."""
        self.setAccessibleName(self._title())
        self.setAccessibleDescription("; ".join(self._told(one) for one in self._classes))
        self.update()

    def _title(self) -> str:
        return self.tr("{count} classes in “{label}”").format(count=len(self._classes), label=self._label)

    def _share(self, one: ClassFacts) -> float:
        return one.rows / max(sum(other.rows for other in self._classes), 1)

    def _short(self, one: ClassFacts) -> str:
        return f"{one.name}  {one.rows:,} · {100 * self._share(one):.1f} %"

    def _told(self, one: ClassFacts) -> str:
        told = self.tr("class “{name}”: {rows} rows, {share} %; {training} trained on, {held} held out")
        share = f"{100 * self._share(one):.1f}"
        counts = {name: f"{getattr(one, name):,}" for name in ("rows", "training", "held")}
        return told.format(name=one.name, share=share, **counts)

    def parts(self) -> list[QRectF]:
        """Return the part of the bar for each class."""
        found, left = [], 0.0
        for one in self._classes:
            width = self._share(one) * self.width()
            found.append(QRectF(left, CAPTION_LINE + INSIDE / 2, max(width - 2, 1), BAR))
            left += width
        return found

    def event(self, event: QEvent) -> bool:
        """Tell all of a class where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for part, one in zip(self.parts(), self._classes, strict=True):
                if part.left() <= event.pos().x() <= part.right():
                    QToolTip.showText(event.globalPos(), self._told(one), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, bar and names; a name that has no room is left to the tooltip."""
        del event
        theme, painter = colours(self), QPainter(self)
        painter.setFont(self.font())
        write(painter, QRectF(0, 0, self.width(), CAPTION_LINE), self._title(), theme.muted)
        metrics = QFontMetricsF(font_of(self))
        for place, (part, one) in enumerate(zip(self.parts(), self._classes, strict=True)):
            share = place / max(len(self._classes) - 1, 1)
            painter.fillRect(part, mixed(theme.control, theme.accent, share))
            below = QRectF(part.left(), part.bottom() + INSIDE / 2, self.width() - part.left(), CAPTION_LINE)
            room = below.width() if place == len(self._classes) - 1 else part.width() - RELATED
            for text in (self._short(one), one.name):
                if metrics.horizontalAdvance(text) <= room:
                    write(painter, below, text, QColor(theme.text))
                    break
