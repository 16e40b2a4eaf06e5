"""Why the race is fair, and the notebook's slip, which is why one races at all."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.racing.competition import ENTRIES
from desktop.racing.figures import parameter
from desktop.theme.icons import icon
from desktop.theme.measures import GROUP, LINE, MARK, RELATED
from desktop.widgets.following import Following
from desktop.widgets.heading import label


class RaceNotes(Following):
    """Two quiet notes; the second only where it belongs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differs, self._same_start, self._is_random, self._slips = "", True, True, False
        self._start: NDArray[np.float64] | None = None
        self._names: tuple[str, ...] = ()
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

    def explain(self, differs: str, same_start: bool, is_random: bool, slips: bool) -> None:
        """Say why a race is fair.

        `differs` is the name of the setting that does, or `ENTRIES`; `same_start`: all begin with the same weights;
        `is_random`: a seed changes something; `slips`: the notebook's slip belongs here.
        """
        self._differs, self._same_start, self._is_random, self._slips = differs, same_start, is_random, slips
        self.retranslate()

    def show_start(self, parameters: NDArray[np.float64] | None, names: tuple[str, ...] = ()) -> None:
        """Show the parameters (P,) that all began with for the first seed; None: they are many, or not known."""
        self._start, self._names = parameters, names
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Why it is fair"))
        few = self._start is not None and 0 < len(self._start) == len(self._names)
        self._fair.setText(self._reason(few))
        self._values.setVisible(few)
        if self._start is not None and few:
            pairs = zip(self._names, self._start, strict=True)
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
        if self._differs == ENTRIES:
            return self.tr(
                "All learn the same data for as many epochs. This entry has its settings under Train, the others "
                "have the course’s own, so batches and their order may differ; each begins with weights of its own."
            )
        if not self._same_start:
            return self.tr(
                "All see the same examples, seed by seed, one after another; each network draws its own first "
                "weights from that seed."
            )
        if not self._is_random:
            return self.tr("All start from the same weights and see the same examples. Nothing here is random.")
        if few:
            return self.tr("All start from the same weights, seed by seed. Seed 0:")
        if self._differs == "shuffle":
            return self.tr("All start from the same weights, seed by seed; only the order of the examples differs.")
        if self._differs == "batch_size":
            return self.tr(
                "All start from the same weights, seed by seed; larger batches make fewer steps in an epoch."
            )
        return self.tr("All start from the same weights and see the examples in the same order, seed by seed.")

    def _recolour(self) -> None:
        flag = icon("flag", self, "caution", MARK)
        self._flag.setPixmap(flag.pixmap(QSize(MARK, MARK), self.devicePixelRatioF()))
