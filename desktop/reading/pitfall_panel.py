"""The pitfall switchboard: each step can be left out, and the share of drawings that are read falls."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.reading.accuracy_bar import AccuracyBar
from desktop.reading.messages import STEPS
from desktop.theme.measures import GROUP, INSIDE, LEAST_SETTINGS, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label

PADDING = 12  # above and below
INDENT = 24  # of what a switch does, below its name


class PitfallPanel(Following):
    """Tells which switch was moved: `switched(str step, bool on)`; `restore_asked()`: all on again."""

    switched = Signal(str, bool)
    restore_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pitfallPanel")
        self.setProperty("ground", "window")
        self.setMinimumWidth(LEAST_SETTINGS)
        self._build()
        self.retranslate()
        for switch in self.switches.values():
            switch.toggled.connect(self._tell)
        self._restore.clicked.connect(self.restore_asked)

    def _build(self) -> None:
        self._title, self._scope = label("section"), label("caption")
        self._accuracy_title, self._about = label("section"), label("muted")
        self._restore = QPushButton()
        self._restore.setObjectName("restoreSteps")
        self._restore.setProperty("role", "link")
        self.switches = {step: QCheckBox() for step in STEPS}
        self._reasons = {step: label("caption") for step in STEPS}
        self.bar = AccuracyBar()
        top = QHBoxLayout()
        top.setSpacing(RELATED)
        top.addWidget(self._title)
        top.addWidget(self._scope, 1)
        top.addWidget(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP, PADDING, GROUP, PADDING)
        column.setSpacing(INSIDE)
        column.addLayout(top)
        for step, switch in self.switches.items():
            switch.setObjectName(f"pitfall{step.capitalize()}")
            switch.setChecked(True)
            column.addSpacing(INSIDE)
            column.addWidget(switch)
            reason = self._reasons[step]
            reason.setWordWrap(True)
            reason.setContentsMargins(INDENT, 0, 0, 0)
            column.addWidget(reason)
        column.addSpacing(GROUP)
        column.addWidget(self._accuracy_title)
        column.addWidget(self.bar)
        column.addSpacing(RELATED)
        self._about.setWordWrap(True)
        column.addWidget(self._about)
        column.addStretch(1)

    def show_without(self, without: frozenset[str]) -> None:
        """Set the switches; tells nobody."""
        for step, switch in self.switches.items():
            switch.blockSignals(True)
            switch.setChecked(step not in without)
            switch.blockSignals(False)
        self._restore.setEnabled(bool(without))

    @Slot(bool)
    def _tell(self, on: bool) -> None:
        step = next(step for step, switch in self.switches.items() if switch is self.sender())
        self.switched.emit(step, on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Pitfalls"))
        self._scope.setText(self.tr("on this page only"))
        self._restore.setText(self.tr("All on"))
        self._restore.setAccessibleName(self.tr("Switch all steps on"))
        self._accuracy_title.setText(self.tr("Drawings that are read"))
        self._about.setText(
            self.tr("Traced test digits and shapes never trained on, of any size, anywhere on the sheet.")
        )
        names = {
            "centring": self.tr("Centring"),
            "scaling": self.tr("Scaling to 20 px"),
            "antialiasing": self.tr("Anti-aliasing"),
            "inversion": self.tr("Inversion"),
            "normalisation": self.tr("Normalisation"),
        }
        reasons = {
            "centring": self.tr("off: the digit stays where it was drawn"),
            "scaling": self.tr("off: it stays as small or large as it was drawn"),
            "antialiasing": self.tr("off: pixels are black or white"),
            "inversion": self.tr("off: black ink on white"),
            "normalisation": self.tr("off: grey values that the network did not learn from"),
        }
        for step in STEPS:
            self.switches[step].setText(names[step])
            self.switches[step].setAccessibleName(names[step])
            self.switches[step].setAccessibleDescription(reasons[step])
            self._reasons[step].setText(reasons[step])
