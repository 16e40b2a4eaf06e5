"""One step on the way to the network: its picture, its name, and in a sentence what was done."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.drawing.given import shown
from desktop.language import translated
from desktop.theme.colours import colours
from desktop.theme.measures import CAPTION, INSIDE, LINE, RADIUS, RELATED
from desktop.widgets.following import Following
from engine.step import Step

LARGE, SMALL = 112, 84
"""The side of a step's picture: 28 pixels of four, or of three."""

BESIDE = 32
"""What a step is wider than its picture: room for an arrow, and for the words."""

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
# names of the same step with a drawing and with a picture
_ALIKE = {"box": "scaling", "centred": "centring"}


def switch_of(step: Step) -> str:
    """Return the name of the switch that leaves `step` out, or the step's own."""
    return _ALIKE.get(step.name, step.name)


class StepView(Following):
    """Paints a step; one that is left out is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: Step | None = None
        self._number, self._left_out = 0, False
        self._image = QImage()
        self._title = self._sentence = ""
        self._side = LARGE

    @property
    def step(self) -> Step | None:
        """The step that is shown."""
        return self._step

    def show_step(self, step: Step, number: int, left_out: bool, side: int = LARGE) -> None:
        """Show `step`, the `number`th from 1, its picture `side` pixels large; `left_out`: a switch is off."""
        self._side = side
        self.setFixedWidth(side + BESIDE)
        self._step, self._number, self._left_out = step, number, left_out
        self._image = shown(step.image)
        self.setObjectName(f"step-{step.name}")
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._step is None:
            return
        title = self._titles().get(switch_of(self._step), "")
        self._title = self.tr("{number} {title}").format(number=self._number, title=title)
        self._sentence = self._step.sentence(translated)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._sentence)
        self.setFixedHeight(self._height())
        self.update()

    def _titles(self) -> dict[str, str]:
        return {
            "strokes": self.tr("Strokes"),
            "picture": self.tr("Picture"),
            "unchanged": self.tr("28 × 28"),
            "light": self.tr("Even light"),
            "ink": self.tr("Ink"),
            "digit": self.tr("One digit"),
            "pen": self.tr("Width of the pen"),
            "scaling": self.tr("Scaling"),
            "centring": self.tr("Centring"),
            "antialiasing": self.tr("Anti-aliasing"),
            "inversion": self.tr("Inversion"),
            "normalisation": self.tr("Normalisation"),
        }

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(CAPTION)
        return font

    def _height(self) -> int:
        return self._side + RELATED + LINE + self._written().height() + RELATED

    def _written(self) -> QRect:
        room = QRect(0, 0, self._side + BESIDE - RELATED, 400)
        return QFontMetrics(self._small()).boundingRect(room, _FLAGS, self._sentence)

    def sizeHint(self) -> QSize:
        """Return the fixed size."""
        return QSize(self._side + BESIDE, self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture in its frame, the name, the sentence."""
        theme, painter = colours(self), QPainter(self)
        frame = QRectF(0.5, 0.5, self._side - 1, self._side - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._image.isNull():
            self._paint_picture(painter)
        painter.setPen(QPen(QColor(theme.caution if self._left_out else theme.border), 2 if self._left_out else 1))
        painter.drawRoundedRect(frame, RADIUS / 3, RADIUS / 3)
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        strong.setStrikeOut(self._left_out)
        painter.setFont(strong)
        painter.setPen(QColor(theme.caution if self._left_out else theme.text))
        painter.drawText(QRect(0, self._side + INSIDE, self.width(), LINE), Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setFont(self._small())
        painter.setPen(QColor(theme.muted))
        top = self._side + INSIDE + LINE + 2
        painter.drawText(QRect(0, top, self.width() - RELATED, self.height() - top), _FLAGS, self._sentence)

    def _paint_picture(self, painter: QPainter) -> None:
        """Paint the picture as large as the frame allows, small ones in whole pixels."""
        side = self._side
        size = self._image.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        area = QRect((side - size.width()) // 2, (side - size.height()) // 2, size.width(), size.height())
        small = max(self._image.width(), self._image.height()) < side
        painter.fillRect(QRect(0, 0, side, side), QColor(colours(self).window))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not small)
        painter.drawImage(area, self._image)
