"""Why the race is fair, and the notebook's slip, which is why one races at all."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.racing.figures import parameter
from desktop.theme.icons import icon
from desktop.theme.measures import GROUP, LINE, MARK, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label

NAMES = {1: ("w",), 2: ("w", "b"), 3: ("w₁", "w₂", "b")}
"""The parameters of the course's tiny networks, by how many there are."""


class RaceNotes(Following):
    """Two quiet notes; the second only where it belongs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._same_start, self._is_random, self._slips = True, True, False
        self._start: NDArray[np.float64] | None = None
        self._build()
        self.retranslate()
        self._recolour()

    def _build(self) -> None:
        self._title, self._slip_title = label("section"), label("section")
        self._fair, self._slip, self._values = QLabel(), label("muted"), QLabel()
        for text in (self._fair, self._slip):
            text.setWordWrap(True)
        self._values.setObjectName("raceStart")
        self._values.setProperty("role", "details")
        self._values.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._flag = QLabel()
        head = QHBoxLayout()
        head.setSpacing(RELATED)
        head.addWidget(self._flag)
        head.addWidget(self._slip_title, 1)
        for one in (self._title, self._slip_title):
            one.setFixedHeight(LINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        for widget in (self._title, self._fair, self._values):
            column.addWidget(widget)
        column.addSpacing(GROUP - RELATED)
        column.addLayout(head)
        column.addWidget(self._slip)
        column.addStretch()

    def explain(self, same_start: bool, is_random: bool, slips: bool) -> None:
        """Say why a race is fair: whether all begin with the same weights, and whether a seed changes anything."""
        self._same_start, self._is_random, self._slips = same_start, is_random, slips
        self.retranslate()

    def show_start(self, parameters: NDArray[np.float64] | None) -> None:
        """Show the parameters (P,) that all began with for the first seed; None: they are many, or not known."""
        self._start = parameters
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Why it is fair"))
        few = self._start is not None and len(self._start) in NAMES
        self._fair.setText(self._reason(few))
        self._values.setVisible(few)
        if self._start is not None and few:
            pairs = zip(NAMES[len(self._start)], self._start, strict=True)
            self._values.setText("    ".join(f"{name} = {parameter(value)}" for name, value in pairs))
        for widget in (self._flag, self._slip_title, self._slip):
            widget.setVisible(self._slips)
        self._slip_title.setText(self.tr("The notebook’s slip"))
        self._slip.setText(
            self.tr(
                "There the second optimizer goes on with the model the first one trained, so its curve starts at the "
                "goal."
            )
        )

    def _reason(self, few: bool) -> str:
        if not self._same_start:
            return self.tr(
                "All see the same examples, seed by seed, one after another; each network draws its own first "
                "weights from that seed."
            )
        if not self._is_random:
            return self.tr("All start from the same weights and see the same examples. Nothing here is random.")
        if few:
            return self.tr("All start from the same weights, seed by seed. Seed 0:")
        return self.tr("All start from the same weights and see the examples in the same order, seed by seed.")

    def _recolour(self) -> None:
        flag = icon("flag", self, "caution", MARK)
        self._flag.setPixmap(flag.pixmap(QSize(MARK, MARK), self.devicePixelRatioF()))
