"""Beside the softmax page: what can be set, the loss in figures, and what there is to see."""

import math

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.explorers.softmax_notes import SoftmaxNotes
from desktop.language import sentence, translated
from desktop.pictures.figures import fixed, plainly
from desktop.theme.measures import FIELD_HEIGHT, GROUP, INSIDE, LABEL_COLUMN, PAGE, RELATED
from desktop.training.now_panel import Figure, Steady
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from desktop.widgets.still import StillBox, StillSlider
from engine.errors import EngineError
from engine.explorers.softmax import Example, Softmax

PADDING = 12  # above and below
HALF = 50  # steps of the slider from T = 1 to T = 10, and to T = 0.1
VALUE = 36  # room for the temperature


class SoftmaxSide(Following):
    """Asks for another value by a signal; the page answers with the example that is in force."""

    logits_typed = Signal(str)
    temperature_moved = Signal(float)
    target_chosen = Signal(int)
    twice_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._example: Example | None = None
        self._problem: EngineError | None = None
        self._build()
        self._arrange()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._titles = {name: QLabel() for name in ("logits", "target", "temperature", "twice")}
        self._settings, self._figures = label("section"), label("section")
        self.logits, self.target, self.twice = QLineEdit(), StillBox(), QCheckBox()
        self.temperature, self._degree = StillSlider(), Steady()
        self.logits.setMaxLength(400)
        self.temperature.setRange(-HALF, HALF)
        self.temperature.setPageStep(10)
        for name in self._titles:
            getattr(self, name).setObjectName(name)
            self._titles[name].setBuddy(getattr(self, name))
        self._reason = label("error")
        self._reason.setObjectName("logitsProblem")
        self._reason.setWordWrap(True)
        self._reason.hide()
        self.loss, self.share, self.even, self.least = Figure(), Figure(), Figure(), Figure()
        self.notes = SoftmaxNotes()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP, PADDING, GROUP, PADDING)
        column.setSpacing(RELATED)
        column.addWidget(self._settings)
        column.addSpacing(INSIDE)
        column.addLayout(self._row("logits"))
        column.addWidget(self._reason)
        column.addLayout(self._row("target"))
        column.addLayout(self._row("temperature", self._degree))
        column.addLayout(self._row("twice"))
        column.addSpacing(GROUP)
        column.addWidget(self._figures)
        grid = QGridLayout()
        grid.setVerticalSpacing(RELATED)
        for at, figure in enumerate((self.loss, self.share, self.even, self.least)):
            grid.addWidget(figure, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
        column.addLayout(grid)
        column.addSpacing(PAGE - RELATED)
        column.addWidget(self.notes)
        column.addStretch(1)

    def _row(self, name: str, value: QLabel | None = None) -> QHBoxLayout:
        """Return the title of a setting and what edits it."""
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addStrut(FIELD_HEIGHT)
        self._titles[name].setFixedWidth(LABEL_COLUMN - RELATED)
        row.addWidget(self._titles[name])
        row.addWidget(getattr(self, name), 1)
        if value is not None:
            row.addWidget(value)
        return row

    def _connect(self) -> None:
        self.logits.editingFinished.connect(self._finish)
        self.target.activated.connect(self.target_chosen)
        self.temperature.valueChanged.connect(self._moved)
        self.twice.toggled.connect(self.twice_toggled)

    def show_example(self, example: Example, found: Softmax) -> None:
        """Show `example`, which is in force, and what is computed of it."""
        self._example = example
        self.show_problem(None)
        text = ", ".join(plainly(logit) for logit in example.logits)
        if text != self.logits.text():
            self.logits.setText(text)
            self.logits.setCursorPosition(0)
        if self.target.count() != len(example.logits):
            self.target.clear()
            self.target.addItems([str(which) for which in range(len(example.logits))])
        self.target.setCurrentIndex(example.target)
        with QSignalBlocker(self.temperature), QSignalBlocker(self.twice):
            self.temperature.setValue(round(HALF * math.log10(example.temperature)))
            self.twice.setChecked(example.twice)
        self._degree.put(plainly(example.temperature))
        self._show_figures(example, found)
        self.notes.show_example(example, found)

    def _show_figures(self, example: Example, found: Softmax) -> None:
        self.loss.set_caption(self._loss_word())
        self.loss.show_number(fixed(found.loss, 4))
        self.share.show_number(f"{100 * float(found.probabilities[example.target]):.2f}", "%")
        self.even.show_number(fixed(found.even_loss, 4))
        self.least.show_number(fixed(found.twice_least if example.twice else 0.0, 4 if example.twice else 0))

    def _loss_word(self) -> str:
        if self._example is not None and self._example.twice:
            return self.tr("−log q of the target")
        return self.tr("−log p of the target")

    def show_problem(self, problem: EngineError | None) -> None:
        """Say below the logits what is wrong with those that were typed, or nothing any more."""
        self._problem = problem
        self._reason.setText("" if problem is None else sentence(problem))
        self._reason.setVisible(problem is not None)

    @Slot()
    def _finish(self) -> None:
        if self.logits.isModified():
            self.logits.setModified(False)
            self.logits_typed.emit(self.logits.text())

    @Slot(int)
    def _moved(self, place: int) -> None:
        self.temperature_moved.emit(round(10 ** (place / HALF), 2))

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._settings.setText(self.tr("Settings"))
        self._figures.setText(self.tr("Loss"))
        for name, title in self._titles.items():
            title.setText(translated("settings", Example.model_fields[name].title or ""))
            getattr(self, name).setAccessibleName(title.text())
        self.logits.setToolTip(self.tr("Numbers with commas between them, one for each of 2 to 10 classes"))
        self.temperature.setToolTip(self.tr("The logits are divided by it before softmax"))
        self.twice.setToolTip(self.tr("What happens when CrossEntropyLoss is fed with probabilities"))
        self.loss.set_caption(self._loss_word())
        self.share.set_caption(self.tr("p of the target"))
        self.even.set_caption(self.tr("All alike: log k"))
        self.least.set_caption(self.tr("Least possible"))
        self.show_problem(self._problem)
