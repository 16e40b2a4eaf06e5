"""One step at a time: back, a batch, an epoch, and slow motion."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.theme.icons import icon
from desktop.theme.measures import RELATED, TOOL_SIZE
from desktop.widgets.following import Following

KEYS = {"back": "F9", "batch": "F10", "epoch": "Shift+F10"}


class StepControls(Following):
    """Asks for steps; what is possible now is told by `set_possible`."""

    back_requested = Signal()
    batch_requested = Signal()
    epoch_requested = Signal()
    slow_toggled = Signal(bool)
    possible_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepControls")
        self.back, self.batch, self.epoch, self.slow = QToolButton(), QToolButton(), QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        for button, name in (
            (self.back, "stepBackButton"),
            (self.batch, "stepButton"),
            (self.epoch, "stepEpochButton"),
            (self.slow, "slowMotion"),
        ):
            button.setObjectName(name)
            button.setFixedSize(TOOL_SIZE, TOOL_SIZE)
            row.addWidget(button)
        row.addStretch(1)
        self.slow.setCheckable(True)
        self.back.clicked.connect(self.back_requested)
        self.batch.clicked.connect(self.batch_requested)
        self.epoch.clicked.connect(self.epoch_requested)
        self.slow.toggled.connect(self.slow_toggled)
        self.slow.toggled.connect(self._recolour)
        self.set_possible(forward=True, back=False)
        self.retranslate()
        self._recolour()

    def set_possible(self, *, forward: bool, back: bool) -> None:
        """Tell which steps do something now."""
        self.batch.setEnabled(forward)
        self.epoch.setEnabled(forward)
        self.back.setEnabled(back)
        self.possible_changed.emit()

    def retranslate(self) -> None:
        """Set the texts anew."""
        for button, name, hint in (
            (
                self.back,
                self.tr("Step back"),
                self.tr("Step back, {key}: to before the last step, or to the last state kept on the way"),
            ),
            (self.batch, self.tr("Step"), self.tr("Step, {key}: train one batch and pause")),
            (self.epoch, self.tr("Next epoch"), self.tr("Next epoch, {key}: train to its end and pause")),
            (self.slow, self.tr("Slow motion"), self.tr("Slow motion: one batch after another, to be watched")),
        ):
            button.setAccessibleName(name)
            key = {id(self.back): "back", id(self.batch): "batch", id(self.epoch): "epoch"}.get(id(button))
            button.setToolTip(hint.format(key=KEYS.get(key or "", "")))

    def _recolour(self) -> None:
        self.back.setIcon(icon("step-back", self))
        self.batch.setIcon(icon("step", self))
        self.epoch.setIcon(icon("epoch", self))
        self.slow.setIcon(icon("slow", self, "accent" if self.slow.isChecked() else "text"))
