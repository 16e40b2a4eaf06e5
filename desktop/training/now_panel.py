"""The figures of the moment: epoch, batch, loss, gradient norm, validation and test."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.pictures.figures import fixed
from desktop.theme.colours import colours
from desktop.theme.measures import CAPTION_LINE, HEADING_LINE, INSIDE, NUMBER_LINE, RELATED
from desktop.widgets.curve_axis import plain, short
from engine.catalogue import TRAINED, Entry
from engine.settings import Settings

UNKNOWN = "—"


class Steady(QLabel):
    """A text as wide as it needs. One that needs no other width calls for no layout: Qt's own label lays out the whole
    window anew for every text, several times a second.
    """

    def put(self, text: str) -> None:
        """Show `text`."""
        if text != self.text():
            self.setText(text)
            self._fit()

    def _fit(self) -> None:
        self.ensurePolished()  # the style sheet has the font
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(self.text()) + 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()


class Figure(QWidget):
    """A number under its caption, with a quiet unit behind it; or a quiet word in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption, self._number, self._unit, self._word = QLabel(), Steady(), Steady(), Steady()
        for label, role in (
            (self._caption, "caption"),
            (self._number, "number"),
            (self._unit, "muted"),
            (self._word, "muted"),
        ):
            label.setProperty("role", role)
        self._caption.setFixedHeight(CAPTION_LINE)
        for label in (self._number, self._unit, self._word):
            label.setFixedHeight(NUMBER_LINE)
        for label in (self._unit, self._word):
            label.setContentsMargins(0, 4, 0, 0)  # onto the number's base line
        line = QHBoxLayout()
        line.setSpacing(5)
        for label in (self._number, self._unit, self._word):
            line.addWidget(label)
        line.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._caption)
        box.addLayout(line)
        self.show_number(UNKNOWN)

    @property
    def text(self) -> str:
        """What is shown, in one line."""
        shown = (self._word,) if self._word.text() else (self._number, self._unit)
        return " ".join(label.text() for label in shown if label.text())

    def set_caption(self, text: str) -> None:
        """Name the number."""
        self._caption.setText(text)
        self._announce()

    def show_number(self, number: str, unit: str = "") -> None:
        """Show `number`, and `unit` quietly behind it."""
        self._show(number, unit, "")

    def show_word(self, word: str) -> None:
        """Show a quiet word in the number's place."""
        self._show("", "", word)

    def _show(self, number: str, unit: str, word: str) -> None:
        for label, text in ((self._number, number), (self._unit, unit), (self._word, word)):
            label.put(text)
        self._number.setVisible(not word)
        self._unit.setVisible(bool(unit))
        self._word.setVisible(bool(word))
        self._announce()

    def _announce(self) -> None:
        self.setAccessibleName(f"{self._caption.text()}: {self.text}")


class NowPanel(QWidget):
    """Six figures in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nowPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._settings = Settings()
        self._entry = TRAINED[-1]
        self._scores: dict[str, float] = {}
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self.epoch, self.batch, self.loss = Figure(), Figure(), Figure()
        self.gradient_norm, self.validation, self.test = Figure(), Figure(), Figure()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(RELATED)
        figures = (self.epoch, self.batch, self.loss, self.gradient_norm, self.validation, self.test)
        for at, figure in enumerate(figures):
            grid.addWidget(figure, at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._title.setFixedHeight(HEADING_LINE)
        box.addWidget(self._title)
        box.addSpacing(INSIDE)
        box.addLayout(grid)
        box.addStretch(1)

    def set_entry(self, entry: Entry) -> None:
        """Show what is known of `entry`: how many answers are right, or its first two parameters."""
        self._entry = entry
        self.retranslate()

    def clear(self, settings: Settings) -> None:
        """Show that nothing is known yet of a run with `settings`: they say what will be tested or validated."""
        self._settings = settings
        self._name_last()
        self._scores.clear()
        if not self._entry.judged:
            self.validation.show_number(UNKNOWN)
            self.test.show_number(UNKNOWN)
        for figure in (self.epoch, self.batch, self.loss, self.gradient_norm):
            figure.show_number(UNKNOWN)
        self._show_scores()

    def show_place(self, epoch: int, epochs: int, batch: int, batches: int) -> None:
        """Show the present batch: `batch` of `batches` in `epoch` of `epochs`."""
        self.epoch.show_number(str(epoch), f"/ {epochs}")
        self.batch.show_number(str(batch), f"/ {batches}")

    def show_loss(self, loss: float) -> None:
        """Show the smoothed loss."""
        self.loss.show_number(plain(loss) if math.isfinite(loss) else UNKNOWN)

    def show_gradient_norm(self, norm: float) -> None:
        """Show the gradient's length over all weights."""
        self.gradient_norm.show_number(short(f"{norm:.3g}") if math.isfinite(norm) else UNKNOWN)

    def show_parameters(self, values: NDArray[np.float64]) -> None:
        """Show the first two of the parameters (P,) after a step."""
        if self._entry.sweeps:
            values = values - self._settings.stride  # it has gone on from the value that has the loss shown
        if not self._entry.judged:
            for figure, value in zip((self.validation, self.test), values, strict=False):
                figure.show_number(fixed(float(value), 4) if math.isfinite(value) else UNKNOWN)

    def show_score(self, part: str, accuracy: float) -> None:
        """Show the accuracy (0…1) on the digits of `part`: "validation" or "test"."""
        self._scores[part] = accuracy
        self._show_scores()

    def _show_scores(self) -> None:
        if not self._entry.judged:
            return
        none, by_course = self.tr("none"), self._settings.course_protocol
        if self._entry.holds_out:
            absent = {"test": none if self._settings.table == "course" else UNKNOWN}
        else:
            absent = {
                "validation": none if by_course else UNKNOWN,
                "test": UNKNOWN if by_course else self.tr("at the end"),
            }
        for part, figure in self._figures().items():
            if part in self._scores:
                figure.show_number(f"{100 * self._scores[part]:.2f}", "%")
            elif absent[part] == UNKNOWN:
                figure.show_number(UNKNOWN)
            else:
                figure.show_word(absent[part])

    def _figures(self) -> dict[str, Figure]:
        """Return where the score of each part stands."""
        if self._entry.holds_out:
            return {"test": self.validation}
        return {"validation": self.validation, "test": self.test}

    def _name_last(self) -> None:
        """Name the last two figures: scores, or parameters as the course names them."""
        names = list(self._entry.parameters_with(self._settings)[:2])
        if self._entry.judged:
            named = {"validation": self.tr("Validation"), "test": self.tr("Test")}
            names = [self.tr("Held out")] if self._entry.holds_out else list(named.values())
        for number, figure in enumerate((self.validation, self.test)):
            figure.setVisible(number < len(names))
            if number < len(names):
                figure.set_caption(names[number])

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("Now"))
        self.setAccessibleName(self.tr("Now"))
        self.epoch.set_caption(self.tr("Epoch"))
        self.batch.set_caption(self.tr("Batch"))
        self.loss.set_caption(self.tr("Loss, smoothed") if self._entry.noisy else self.tr("Loss"))
        self.gradient_norm.set_caption(self.tr("Gradient norm"))
        self._name_last()
        self._show_scores()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground itself: a number that changes does not paint all that lies below the page."""
        QPainter(self).fillRect(event.rect(), QColor(colours(self).surface))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
