"""The answer in words: the digit, how sure, and what comes next."""

import math

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.theme.colours import colours
from desktop.theme.measures import ANSWER, INSIDE


class AnswerPanel(QWidget):
    """The likeliest digit, with its probability and the next one's; "?" where nothing is drawn, or it is unsure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ranked: list[tuple[int, float]] = []  # the likeliest two: digit, probability
        self._dares = True  # the network, to say which it is
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._digit = QLabel("?")
        self._digit.setObjectName("prediction")
        self._digit.setProperty("role", "answer")
        self._digit.setFixedHeight(ANSWER + 16)
        self._sure, self._next = QLabel(), QLabel()
        self._sure.setProperty("role", "muted")
        self._sure.setTextFormat(Qt.TextFormat.RichText)
        self._next.setProperty("role", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(INSIDE)
        for label in (self._digit, self._sure, self._next):
            layout.addWidget(label)
        layout.addStretch()

    def set_probabilities(self, probabilities: ArrayLike | None, sure: bool = True) -> None:
        """Answer from `probabilities` (10,); None when nothing is drawn. Not `sure`: say only what it could be."""
        self._dares = sure
        if probabilities is None:
            self._ranked = []
        else:
            values = np.asarray(probabilities, dtype=float)
            self._ranked = [(int(digit), float(values[digit])) for digit in np.argsort(-values, kind="stable")[:2]]
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        self._digit.setAccessibleName(self.tr("Answer"))
        if not self._ranked:
            self._digit.setText("?")
            self._sure.setText("")
            self._next.setText("")
            return
        (best, probability), (second, less) = self._ranked
        self._digit.setText(str(best) if self._dares else "?")
        self._digit.setToolTip("" if self._dares else self.tr("Too unsure to answer, or no digit at all"))
        self._sure.setText(self._sure_text(probability) if self._dares else self.tr("unsure"))
        self._next.setText(self._next_text(second, less) if self._dares else self._perhaps_text(best, probability))

    def _sure_text(self, probability: float) -> str:
        return self.tr('<b style="color:{colour}">{percent} %</b> sure').format(
            colour=colours(self).text, percent=f"{100 * probability:.1f}"
        )

    def _perhaps_text(self, digit: int, probability: float) -> str:
        return self.tr("maybe {digit} · {percent} %").format(digit=digit, percent=f"{100 * probability:.0f}")

    def _next_text(self, digit: int, probability: float) -> str:
        return self.tr("next {digit} · {percent} %").format(digit=digit, percent=f"{100 * probability:.1f}")

    def sizeHint(self) -> QSize:
        """Return the room for the longest answer, so that nothing moves from one to the next."""
        texts = (
            (self._sure, self._sure_text(1.0)),
            (self._next, self._next_text(0, 0.5)),
        )
        width = max(_width(label, text) for label, text in texts)
        return QSize(width, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme (the rich text names its colour)."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
        super().changeEvent(event)


def _width(label: QLabel, html: str) -> int:
    """Return how wide `html` is in the font of `label`."""
    label.ensurePolished()  # the style sheet has the font
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setDefaultFont(label.font())
    text.setHtml(html)
    return math.ceil(text.idealWidth()) + 1
