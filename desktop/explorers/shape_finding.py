"""Why a stack cannot run, in words, and what would mend it, in one press."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.explorers.layer_texts import finding_text, repair_text
from desktop.theme.colours import colours
from desktop.theme.measures import BUTTON_HEIGHT, GROUP, INSIDE, PAGE, RELATED
from desktop.widgets.following import Following
from engine.explorers.shapes import Shapes

OK_MARK, NO_MARK = "✓", "✕"


class ShapeFinding(Following):
    """A line: it runs, or a sentence with up to two buttons. It is always as high, so that nothing jumps."""

    repaired = Signal(object)  # the layers there are then

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shapes: Shapes | None = None
        self.setFixedHeight(BUTTON_HEIGHT + 2 * INSIDE + 4)
        self._mark, self.sentence = QLabel(), QLabel()
        self.sentence.setObjectName("shapeFinding")
        self.sentence.setWordWrap(True)
        self.repair, self.other = QPushButton(), QPushButton()
        self.repair.setObjectName("repairButton")
        self.repair.setProperty("role", "primary")
        self.other.setObjectName("repairOther")
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE, INSIDE, GROUP, INSIDE)
        row.setSpacing(RELATED)
        row.addWidget(self._mark)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.other)
        row.addWidget(self.repair)
        self.repair.clicked.connect(self._repair)
        self.other.clicked.connect(self._repair_otherwise)

    def show_shapes(self, shapes: Shapes) -> None:
        """Say whether `shapes` can run, and if not, why."""
        self._shapes = shapes
        self._mark.setText(OK_MARK if shapes.runs else NO_MARK)
        found = shapes.finding
        learned = self.tr("Every layer takes what the one before it hands on.")
        self.sentence.setText(learned if found is None else finding_text(found))
        for place, button in enumerate((self.repair, self.other)):
            offered = shapes.repairs[place : place + 1]
            button.setVisible(bool(offered))
            text = repair_text(offered[0]) if offered else ""
            button.setText(text)
            button.setAccessibleName(text)
        self._recolour()

    def retranslate(self) -> None:
        """Say it in the language of the day."""
        if self._shapes is not None:
            self.show_shapes(self._shapes)

    def _recolour(self) -> None:
        theme = colours(self)
        runs = self._shapes is None or self._shapes.runs
        for label, role in ((self._mark, "good" if runs else "bad"), (self.sentence, "muted" if runs else "text")):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), QColor(getattr(theme, role)))
            label.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines above and below."""
        del event
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours(self).border), 1, Qt.PenStyle.SolidLine))
        for y in (0, self.height() - 1):
            painter.drawLine(0, y, self.width(), y)

    @Slot()
    def _repair(self) -> None:
        self._take(0)

    @Slot()
    def _repair_otherwise(self) -> None:
        self._take(1)

    def _take(self, place: int) -> None:
        if self._shapes is not None and place < len(self._shapes.repairs):
            self.repaired.emit(self._shapes.repairs[place].layers)
