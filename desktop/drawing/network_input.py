"""The picture that the network received, pixel by pixel."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import RECEIVED

# pixels of the picture, and its border on the screen
PIXELS, BORDER = 28, 1


class NetworkInput(QWidget):
    """The 28×28 picture, never smoothed, black in both themes; the pointer reads single pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("networkInput")
        self._image: NDArray[np.float32] | None = None
        self._grey = QImage()
        self._side = RECEIVED  # of the picture on the screen
        self.setFixedSize(self.sizeHint())
        self.setMouseTracking(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        self.setAccessibleName(self.tr("What the network receives"))
        self.setAccessibleDescription(self.tr("The drawing as 28 × 28 grey values"))

    def show_image(self, image: NDArray[np.float32] | None) -> None:
        """Show `image`, (28, 28) grey values 0…1; None shows black.

        Raises ValueError for another shape.
        """
        if image is not None and image.shape != (PIXELS, PIXELS):
            raise ValueError(f"the picture is {PIXELS}×{PIXELS}, not {image.shape}")
        self._image = image
        if image is None:
            self._grey = QImage()
        else:
            grey = np.ascontiguousarray(np.rint(np.clip(image, 0, 1) * 255).astype(np.uint8))
            self._grey = QImage(grey.data, PIXELS, PIXELS, PIXELS, QImage.Format.Format_Grayscale8).copy()
        self.update()

    def set_room(self, pixels: int) -> None:
        """Be as large as fits into `pixels`: each pixel of the picture a whole number of them, at least five."""
        side = max((pixels - 2 * BORDER) // PIXELS * PIXELS, RECEIVED)
        if side != self._side:
            self._side = side
            self.setFixedSize(self.sizeHint())
            self.update()

    def image(self) -> NDArray[np.float32] | None:
        """Return the picture shown, (28, 28), or None."""
        return self._image

    def sizeHint(self) -> QSize:
        """Return the picture's size with its border."""
        return QSize(self._side + 2 * BORDER, self._side + 2 * BORDER)

    def pixel_text(self, position: QPoint) -> str:
        """Return what is read at `position` of the widget: "" beside the picture."""
        row = (position.y() - BORDER) * PIXELS // self._side
        column = (position.x() - BORDER) * PIXELS // self._side
        if self._image is None or not (0 <= row < PIXELS and 0 <= column < PIXELS):
            return ""
        value = float(self._image[row, column])
        return self.tr("row {row}, column {column}: {value}").format(row=row, column=column, value=f"{value:.2f}")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the tooltip follow the pointer."""
        text = self.pixel_text(event.position().toPoint())
        self.setToolTip(text)
        if QToolTip.isVisible():
            QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pixels on black."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours(self).border), BORDER))
        painter.setBrush(Qt.GlobalColor.black)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if not self._grey.isNull():
            painter.drawImage(QRectF(BORDER, BORDER, self._side, self._side), self._grey)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
