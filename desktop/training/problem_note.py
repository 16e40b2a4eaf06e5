"""What went wrong, in a sentence, and the CPU where that helps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.theme.measures import RELATED
from desktop.widgets.following import Following


class ProblemNote(Following):
    """Takes no room while nothing is wrong."""

    cpu_requested = Signal()

    def __init__(self, name: str = "problem", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = QLabel()
        self._problem.setObjectName(name)
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._cpu = QPushButton()
        self._cpu.setObjectName("cpuButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self._problem)
        column.addWidget(self._cpu)
        self._cpu.clicked.connect(self.cpu_requested)
        self.retranslate()
        self.show_problem("")

    def show_problem(self, text: str, offers_cpu: bool = False) -> None:
        """Show the sentence `text`, and offer the CPU where that helps; "" takes both away."""
        self._problem.setText(text)
        self._cpu.setVisible(offers_cpu)
        self.setVisible(bool(text))

    def retranslate(self) -> None:
        """Set every text anew."""
        self._cpu.setText(self.tr("Train on the CPU"))
        self._cpu.setAccessibleName(self._cpu.text())
