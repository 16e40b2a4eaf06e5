"""The page in the middle while a network trains: the loss, the accuracy and the figures of the moment."""

import math
import time
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from desktop.theme.icons import icon
from desktop.theme.measures import GROUP, PAGE, RELATED, TOOL_SIZE
from desktop.training.accuracy_plot import AccuracyPlot
from desktop.training.loss_plot import LossPlot
from desktop.training.now_panel import NowPanel
from desktop.training.plot_menu import PlotMenu
from desktop.training.plot_table import Row, rows
from desktop.widgets.heading import HANGING, caption, heading, label
from engine.progress import Batches, Diverged, Finished, Score

LONGEST = 200  # the slider's right end averages over so many batches
SMOOTHING = 0.97  # the average weighs the last 33 batches or so
FASTEST, SLOWEST = 33, 250  # milliseconds between two drawings
NOW_WIDTH = 224
SHARE = 20  # one drawing's duration, times this, is the pause to the next: 5 % of a core


class TrainPage(QWidget):
    """What happens while a network trains.

    What comes is only collected; a timer draws it, at most 30 times a second and in about 5 % of the time.
    """

    smoothing_changed = Signal(float)
    log_changed = Signal(bool)
    failed = Signal(object)  # Problem: a picture or a table could not be saved
    exported = Signal(str)  # it could: the file

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainPage")
        self._batches = 1
        self._epochs = 1
        self._course_protocol = False
        self._scores: dict[tuple[int, str], Score] = {}
        self._interval = FASTEST
        self._build()
        self._built = True
        self._connect()
        self.smoothing = SMOOTHING
        self._recolour()
        self.retranslate()

    def _build(self) -> None:
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.loss_plot, self.accuracy_plot, self.now = LossPlot(self), AccuracyPlot(self), NowPanel(self)
        self._menu = PlotMenu((self.loss_plot, self.accuracy_plot), self.rows, self)
        self._timer = QTimer(self, singleShot=True)
        self.now.setFixedWidth(NOW_WIDTH)
        self._accuracy_title, self._accuracy_caption = label("section"), caption()
        accuracy, lower = QVBoxLayout(), QHBoxLayout()
        accuracy.setSpacing(0)
        accuracy.addLayout(heading(self._accuracy_title, self._accuracy_caption))
        accuracy.addWidget(self.accuracy_plot, 1)
        lower.setSpacing(GROUP)
        lower.addLayout(accuracy, 1)
        lower.addWidget(self.now)
        box = QVBoxLayout(self)
        box.setContentsMargins(PAGE - HANGING, 7, GROUP, RELATED)
        box.setSpacing(0)
        box.addLayout(self._loss_heading())
        box.addWidget(self.loss_plot, 1)
        box.addSpacing(RELATED)
        box.addLayout(lower, 1)
        labels = [*self.loss_plot.labels.values(), *self.accuracy_plot.labels.values()]
        for before, after in pairwise([self._log, self._slider, self._more, *labels]):
            self.setTabOrder(before, after)

    def _loss_heading(self) -> QHBoxLayout:
        self._loss_title, self._loss_caption = label("section"), caption()
        self._smoothing_caption = label("caption")
        self._log, self._more = QToolButton(), QToolButton()
        self._log.setObjectName("logAxis")
        self._log.setProperty("role", "chip")
        self._log.setCheckable(True)
        self._log.setChecked(True)
        self._more.setObjectName("plotMenu")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        self._more.setFixedSize(TOOL_SIZE, TOOL_SIZE)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("smoothing")
        self._slider.setRange(0, 100)
        self._slider.setFixedWidth(76)
        self._smoothing_caption.setBuddy(self._slider)
        row = heading(self._loss_title, self._loss_caption)
        for widget in (self._log, self._smoothing_caption, self._slider, self._more):
            row.addWidget(widget)
        row.insertSpacing(3, RELATED - 4)
        return row

    def _connect(self) -> None:
        self._timer.timeout.connect(self._draw)
        self._log.toggled.connect(self._log_toggled)
        self._slider.valueChanged.connect(self._slider_moved)
        self._menu.failed.connect(self.failed)
        self._menu.exported.connect(self.exported)

    # what happens

    def start(self, batches_per_epoch: int, epochs: int, course_protocol: bool) -> None:
        """Clear the page for a run of `epochs` epochs of `batches_per_epoch` batches."""
        self.clear()
        self._batches, self._epochs, self._course_protocol = batches_per_epoch, epochs, course_protocol
        for plot in (self.loss_plot, self.accuracy_plot):
            plot.batches_per_epoch = batches_per_epoch
        self.now.clear(course_protocol)
        self._caption_accuracy()

    def clear(self) -> None:
        """Show that nothing has been trained."""
        self._timer.stop()
        self._scores.clear()
        self.loss_plot.reset()
        self.accuracy_plot.reset()
        self.now.clear(self._course_protocol)
        self._caption_accuracy()

    def set_starting(self, starting: bool) -> None:
        """Say that a run starts, as long as there is nothing of it to draw."""
        self.loss_plot.set_starting(starting)

    def append(self, batches: Batches) -> None:
        """Add a block of batches, or all those of a saved run at once."""
        trained = batches.first + len(batches.losses)
        x = np.arange(batches.first + 1, trained + 1) / self._batches
        self.loss_plot.append("training", x, np.asarray(batches.losses, dtype=np.float64))
        self.accuracy_plot.append("training", x, 100.0 * np.asarray(batches.accuracies, dtype=np.float64))
        if batches.gradient_norm is not None:
            self.now.show_gradient_norm(batches.gradient_norm)
        self._draw_soon()

    def score(self, score: Score) -> None:
        """Add the result of an evaluation after an epoch."""
        self._scores[score.epoch, score.part] = score
        x = np.array([float(score.epoch)])
        self.loss_plot.append(score.part, x, np.array([score.loss]))
        self.accuracy_plot.append(score.part, x, np.array([100 * score.accuracy]))
        self.now.show_score(score.part, score.accuracy)
        self._caption_accuracy()
        self._draw_soon()

    def set_epochs(self, epochs: int) -> None:
        """Take a new number of epochs for the run under way."""
        self._epochs = epochs
        self._draw_soon()

    def add_flag(self, epoch: float, text: str) -> None:
        """Mark in the loss at `epoch` (2.5: in the middle of the third) that a setting was changed."""
        self.loss_plot.add_flag(epoch, text)

    def diverged(self, diverged: Diverged) -> None:
        """Mark where the loss stopped being a number."""
        self.loss_plot.mark_diverged(diverged.epoch - 1 + diverged.batch / self._batches)
        self._draw_soon()

    def finished(self, finished: Finished) -> None:
        """Show the final test result, and draw what is left."""
        if finished.test is not None and (finished.test.epoch, finished.test.part) not in self._scores:
            self.score(finished.test)
        self._draw()

    # what can be set

    @property
    def smoothing(self) -> float:
        """The weight of the average before in the next one, 0 … 0.995."""
        return float(1 - LONGEST ** (-self._slider.value() / 100))

    @smoothing.setter
    def smoothing(self, weight: float) -> None:
        span = 1 / max(1 - weight, 1 / LONGEST)
        self._slider.setValue(round(100 * math.log(span) / math.log(LONGEST)))

    @property
    def log(self) -> bool:
        """Whether the loss has a logarithmic axis."""
        return self._log.isChecked()

    @log.setter
    def log(self, on: bool) -> None:
        self._log.setChecked(on)

    @Slot(bool)
    def _log_toggled(self, on: bool) -> None:
        self.loss_plot.set_log(on)
        self.log_changed.emit(on)

    @Slot()
    def _slider_moved(self) -> None:
        weight = self.smoothing
        self.loss_plot.set_smoothing(weight)
        self.accuracy_plot.set_smoothing(weight)
        self._explain_smoothing()
        self._draw_soon()
        self.smoothing_changed.emit(weight)

    # drawing

    def _draw_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start(self._interval)

    @Slot()
    def _draw(self) -> None:
        """Draw what is new, and choose the pause to the next drawing by what this one cost."""
        self._timer.stop()
        begin = time.perf_counter()
        self.loss_plot.refresh()
        self.accuracy_plot.refresh()
        self._show_now()
        spent = time.perf_counter() - begin
        spent += self.loss_plot.paint_seconds + self.accuracy_plot.paint_seconds  # of the drawing before
        self._interval = round(min(max(1000 * SHARE * spent, FASTEST), SLOWEST))

    def _show_now(self) -> None:
        curve = self.loss_plot.curves["training"]
        if not curve.series.size:
            return
        trained = round(float(curve.series.x[-1]) * self._batches)
        epoch = (trained - 1) // self._batches + 1
        self.now.show_place(epoch, self._epochs, trained - (epoch - 1) * self._batches, self._batches)
        if (end := curve.end()) is not None:
            self.now.show_loss(end[1])

    # the numbers behind it

    def rows(self) -> list[Row]:
        """Return the table behind the plots: a header, and a row a batch."""
        losses, accuracies = (p.curves["training"].series for p in (self.loss_plot, self.accuracy_plot))
        return rows(losses, accuracies, self._scores, self._batches)

    # texts and colours

    def _caption_accuracy(self) -> None:
        part = "test" if self._course_protocol else "validation"
        total = next((f"{s.total:,}" for s in self._scores.values() if s.part == part), "")
        if self._course_protocol:
            text = self.tr("{total} test digits, once an epoch")
        else:
            text = self.tr("{total} validation digits, once an epoch")
        self._accuracy_caption.setText(text.format(total=total).strip())

    def _explain_smoothing(self) -> None:
        span = round(1 / (1 - self.smoothing))
        text = self.tr("Averages about {count} batches") if span > 1 else self.tr("Averages nothing")
        self._slider.setToolTip(text.format(count=span))

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._loss_title.setText(self.tr("Loss"))
        self._loss_caption.setText(self.tr("every batch faint, smoothed strong"))
        self._log.setText(self.tr("log"))
        self._log.setToolTip(self.tr("Logarithmic axis: equal distances are equal ratios"))
        self._log.setAccessibleName(self.tr("Logarithmic axis"))
        self._smoothing_caption.setText(self.tr("smoothing"))
        self._slider.setAccessibleName(self.tr("Smoothing"))
        self._more.setToolTip(self.tr("Save or copy the plots"))
        self._more.setAccessibleName(self.tr("Save or copy the plots"))
        self._accuracy_title.setText(self.tr("Accuracy"))
        self.setAccessibleName(self.tr("Training"))
        self._caption_accuracy()
        self._explain_smoothing()

    def _recolour(self) -> None:
        self._more.setIcon(icon("more", self))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._built:
            self._recolour()
