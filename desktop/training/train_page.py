"""The page in the middle while a network trains: its picture, the loss, the accuracy and the figures of the moment."""

import math
import time
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.pictures.painted import Arrays
from desktop.pictures.shown import ShownPictures
from desktop.theme.measures import GROUP, PAGE, RELATED
from desktop.training.loss_plot import Awaited
from desktop.training.messages import Table
from desktop.training.now_panel import NowPanel
from desktop.training.plot_blocks import AccuracyBlock, LossBlock
from desktop.training.plot_menu import PlotMenu
from desktop.training.plot_table import Row, rows
from desktop.training.run_state import RunState
from desktop.widgets.following import Following
from desktop.widgets.heading import HANGING
from engine.catalogue import TRAINED, Entry
from engine.progress import Batches, Diverged, Finished, Score
from engine.settings import Settings

LONGEST = 200  # the slider's right end averages over so many batches
SMOOTHING = 0.97  # the average weighs the last 33 batches or so
FASTEST, SLOWEST = 33, 250  # milliseconds between two drawings
NOW_WIDTH = 224
SHARE = 30  # one drawing's duration, times this, is the pause to the next: 3 % of a core


class TrainPage(Following):
    """What happens while a network trains.

    What comes is only collected; a timer draws it, at most 30 times a second and in about 3 % of the time.
    """

    smoothing_changed = Signal(float)
    log_changed = Signal(bool)
    failed = Signal(object)  # Problem: a picture or a table could not be saved
    exported = Signal(str)  # it could: the file

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainPage")
        self._entry = TRAINED[-1]
        self._settings, self._batches = Settings(), 1  # of the run that is shown
        self._scores: dict[tuple[int, str], Score] = {}
        self._interval = FASTEST
        self._build()
        self._connect()
        self.smoothing = SMOOTHING
        self.retranslate()

    def _build(self) -> None:
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pictures, self.now = ShownPictures(self), NowPanel(self)
        self._loss, self._accuracy = LossBlock(self), AccuracyBlock(self)
        self.loss_plot, self.accuracy_plot = self._loss.plot, self._accuracy.plot
        self._menu = PlotMenu((self.loss_plot, self.accuracy_plot), self.rows, self)
        self._loss.set_menu(self._menu)
        self._timer = QTimer(self, singleShot=True)
        self.now.setFixedWidth(NOW_WIDTH)
        self._curves = QWidget()
        self._plots = QGridLayout(self._curves)
        self._plots.setContentsMargins(0, 0, 0, 0)
        self._plots.setHorizontalSpacing(GROUP)
        self._plots.setVerticalSpacing(RELATED)
        self._plots.setColumnStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(PAGE - HANGING, 7, GROUP, RELATED)
        box.setSpacing(RELATED)
        box.addWidget(self.pictures, 3)
        box.addWidget(self._curves, 4)
        self._arrange(accuracy=True)
        labels = [*self.loss_plot.labels.values(), *self.accuracy_plot.labels.values()]
        for before, after in pairwise([*self._loss.stops, *labels]):
            self.setTabOrder(before, after)

    def _arrange(self, *, accuracy: bool) -> None:
        """Put the plots above each other, or the loss alone beside the figures where nothing is right or wrong."""
        for widget in (self._loss, self._accuracy, self.now):
            self._plots.removeWidget(widget)
        self._accuracy.setVisible(accuracy)
        self._menu.set_plots((self.loss_plot, self.accuracy_plot) if accuracy else (self.loss_plot,))
        self._plots.addWidget(self._loss, 0, 0, 1, 2 if accuracy else 1)
        self._plots.addWidget(self._accuracy, 1, 0)
        self._plots.addWidget(self.now, int(accuracy), 1)
        self._plots.setRowStretch(0, 1)
        self._plots.setRowStretch(1, int(accuracy))

    def _connect(self) -> None:
        self._timer.timeout.connect(self._draw)
        self._loss.log_toggled.connect(self.log_changed)
        self._loss.smoothing_moved.connect(self._slider_moved)
        self._menu.failed.connect(self.failed)
        self._menu.exported.connect(self.exported)

    def set_entry(self, entry: Entry, settings: Settings) -> None:
        """Show what belongs to `entry`: its pictures, and the plots that mean something; `clear` or `start` follows."""
        self._entry = entry
        self._arrange(accuracy=entry.judged)
        self._loss.set_noisy(entry.noisy)
        for plot in (self.loss_plot, self.accuracy_plot):
            plot.set_holds_out(entry.holds_out)
        self._smooth()
        self.now.set_entry(entry)
        self.pictures.choose(entry, settings)
        self.show_only("train")

    def set_narrow(self, narrow: bool) -> None:
        """Leave out the figures of the moment: there is a lesson beside."""
        self.now.setVisible(not narrow)

    def show_only(self, tab: str) -> None:
        """Show the tab "train" or "picture"; what does not read digits has both on one page."""
        apart = self._entry.picture_apart
        self.pictures.setVisible(bool(self.pictures.shown) and (not apart or tab == "picture"))
        self._curves.setVisible(not (apart and tab == "picture"))
        self._draw_soon()

    # what happens

    def start(self, batches_per_epoch: int, settings: Settings, start: NDArray[np.float64] | None = None) -> None:
        """Clear the page for a run with `settings` whose epochs have `batches_per_epoch` batches.

        `start` (1, P) are the parameters before the first step, where they are few.
        """
        self._batches = batches_per_epoch
        for plot in (self.loss_plot, self.accuracy_plot):
            plot.batches_per_epoch = batches_per_epoch
        self.clear(settings, start)

    def clear(self, settings: Settings, start: NDArray[np.float64] | None = None) -> None:
        """Show that nothing has been trained yet with `settings`."""
        self._settings = settings
        self._timer.stop()
        self._scores.clear()
        self.loss_plot.reset()
        self.accuracy_plot.reset()
        self.now.clear(settings)
        self.pictures.begin(settings, start)
        self.set_table(None)
        self._caption_accuracy()

    def set_run_state(self, state: RunState, waiting: bool) -> None:
        """Say what is to be done, or that a run starts, as long as there is nothing to draw; or one is `waiting`."""
        here: dict[RunState, Awaited] = {
            RunState.PAUSED: "resume",
            RunState.STARTING: "batches",
            RunState.RUNNING: "batches",
        }
        self.loss_plot.set_awaited(here.get(state, "continue" if waiting else "train"))

    def append(self, batches: Batches) -> None:
        """Add a block of batches, or all those of a saved run at once."""
        trained = batches.first + len(batches.losses)
        x = np.arange(batches.first + 1, trained + 1) / self._batches
        self.loss_plot.append("training", x, np.asarray(batches.losses, dtype=np.float64))
        if len(batches.accuracies):
            self.accuracy_plot.append("training", x, 100.0 * np.asarray(batches.accuracies, dtype=np.float64))
        self.pictures.append(batches)
        if batches.path.size:
            self.now.show_parameters(batches.path[-1])
        if batches.gradient_norm is not None:
            self.now.show_gradient_norm(batches.gradient_norm)
        self._draw_soon()

    def score(self, score: Score) -> None:
        """Add the result of an evaluation after an epoch."""
        self._scores[score.epoch, score.part] = score
        if score.part == "training":  # every batch has told it
            return
        # the best epoch is tested once more at the end: what comes after it stays
        later = [s for s in self._scores.values() if s.part == score.part and s.epoch >= score.epoch]
        later.sort(key=lambda s: s.epoch)
        x = np.array([float(s.epoch) for s in later])
        self.loss_plot.append(score.part, x, np.array([s.loss for s in later]))
        if self._entry.judged:
            self.accuracy_plot.append(score.part, x, np.array([100 * s.accuracy for s in later]))
            self.now.show_score(score.part, score.accuracy)
        self._caption_accuracy()
        self._draw_soon()

    def look(self, arrays: Arrays) -> None:
        """Show the state of the moment in the pictures."""
        self.pictures.look(arrays)
        self._draw_soon()

    def change(self, settings: Settings) -> None:
        """Take settings that were changed on the way."""
        self.pictures.change(settings)
        if not self.loss_plot.has_points:
            self._settings = settings
            self.now.clear(settings)
            self._caption_accuracy()
        self._draw_soon()

    def set_table(self, table: Table | None) -> None:
        """Name the columns of the table, and mark the share that always the larger class gets right."""
        self.pictures.set_features(table.features if table is not None else ())
        self.accuracy_plot.set_baseline(100 * table.baseline if table is not None else None)
        self.loss_plot.set_loss(self._entry.loss_with(self._settings, table.classes if table is not None else 2))

    def set_epochs(self, epochs: int) -> None:
        """Take a new number of epochs for the run under way."""
        self._settings = self._settings.changed(epochs=epochs)
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
        if finished.best is not None and finished.parameters.size and not self._entry.sweeps:
            self.now.show_parameters(finished.parameters)  # those it went back to

    # what can be set

    @property
    def smoothing(self) -> float:
        """The weight of the average before in the next one, 0 … 0.995."""
        return float(1 - LONGEST ** (-self._loss.slider.value() / 100))

    @smoothing.setter
    def smoothing(self, weight: float) -> None:
        span = 1 / max(1 - weight, 1 / LONGEST)
        self._loss.slider.setValue(round(100 * math.log(span) / math.log(LONGEST)))

    @property
    def log(self) -> bool:
        """Whether the loss has a logarithmic axis."""
        return self._loss.log.isChecked()

    @log.setter
    def log(self, on: bool) -> None:
        self._loss.log.setChecked(on)

    @Slot()
    def _slider_moved(self) -> None:
        self._smooth()
        self.smoothing_changed.emit(self.smoothing)

    def _smooth(self) -> None:
        weight = self.smoothing if self._entry.noisy else 0.0
        self.loss_plot.set_smoothing(weight)
        self.accuracy_plot.set_smoothing(weight)
        self._loss.explain_smoothing(round(1 / (1 - self.smoothing)))
        self._draw_soon()

    # drawing, and the numbers behind it

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
        if self.pictures.isVisible():
            self.pictures.refresh()
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
        self.now.show_place(epoch, self._settings.epochs, trained - (epoch - 1) * self._batches, self._batches)
        if (end := curve.end()) is not None:
            self.now.show_loss(end[1])

    def rows(self) -> list[Row]:
        """Return the table behind the plots: a header, and a row a batch."""
        losses, accuracies = (p.curves["training"].series for p in (self.loss_plot, self.accuracy_plot))
        return rows(losses, accuracies, self._scores, self._batches)

    # texts and colours

    def _caption_accuracy(self) -> None:
        held = "test" if self._settings.course_protocol or self._entry.holds_out else "validation"
        total = next((f"{s.total:,}" for s in self._scores.values() if s.part == held), "")
        if self._entry.holds_out and self._settings.table == "course":
            text = self.tr("no rows held out; dashed: always the larger class")
        elif self._entry.holds_out:
            text = self.tr("{total} rows held out; dashed: always the larger class")
        elif self._settings.course_protocol:
            text = self.tr("{total} test digits, once an epoch")
        else:
            text = self.tr("{total} validation digits, once an epoch")
        self._accuracy.caption.setText(text.format(total=total).strip())

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.setAccessibleName(self.tr("Training"))
        self._caption_accuracy()
