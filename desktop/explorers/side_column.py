"""The column beside an explorer whose window slides: settings, slide, cost, what to see."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.explorers.slide_controls import SlideControls
from desktop.theme.measures import FIELD_HEIGHT, GROUP, INSIDE, LABEL_COLUMN, RELATED
from desktop.widgets.heading import label

PADDING = 12  # above and below


class SideColumn(QVBoxLayout):
    """Lays out the parts; the explorer fills in the texts."""

    start_over = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        parent.setProperty("ground", "window")
        parent.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContentsMargins(GROUP, PADDING, GROUP, PADDING)
        self.setSpacing(RELATED)
        self._settings, self._rows = label("section"), QGridLayout()
        self.restore = QPushButton()
        self.restore.setObjectName("courseValues")
        self.restore.setProperty("role", "link")
        self._cost, self._see = label("section"), label("section")
        self._figures = [(label("caption"), label("number")) for _ in range(2)]
        self._told, self._hint = QLabel(), label("muted")
        self._build()
        self.restore.clicked.connect(self.start_over)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._settings, 1)
        top.addWidget(self.restore)
        self._rows.setSpacing(RELATED)
        self._rows.setColumnMinimumWidth(0, LABEL_COLUMN - RELATED)
        self._rows.setColumnStretch(1, 1)
        figures = QGridLayout()
        figures.setVerticalSpacing(INSIDE)
        for column, (name, figure) in enumerate(self._figures):
            figures.addWidget(name, 0, column)
            figures.addWidget(figure, 1, column)
            figures.setColumnStretch(column, 1)
        self.addLayout(top)
        self.addLayout(self._rows)
        self.addSpacing(GROUP)
        self._slide_at = self.count()
        self.addSpacing(GROUP)
        self.addWidget(self._cost)
        self.addLayout(figures)
        self.addSpacing(GROUP)
        self.addWidget(self._see)
        for text in (self._told, self._hint):
            text.setWordWrap(True)
            self.addWidget(text)
        self.addStretch(1)

    def add_row(self, name: QLabel, field: QWidget) -> None:
        """Add a setting."""
        name.setMinimumHeight(FIELD_HEIGHT)
        row = self._rows.rowCount()
        self._rows.addWidget(name, row, 0)
        self._rows.addWidget(field, row, 1)

    def add_slide(self, slide: SlideControls) -> None:
        """Add the controls below the settings, after the last of these: the keyboard goes in the order of adding."""
        self.insertWidget(self._slide_at, slide)

    def set_titles(self, settings: str, restore: str, cost: str, see: str) -> None:
        """Write the titles of the parts."""
        for shown, text in ((self._settings, settings), (self._cost, cost), (self._see, see)):
            shown.setText(text)
        self.show_restore(restore)

    def show_restore(self, text: str) -> None:
        """Say what the button beside the title of the settings does."""
        self.restore.setText(text)
        self.restore.setAccessibleName(text)

    def show_figures(self, *figures: tuple[str, str]) -> None:
        """Show two figures, each with its name."""
        for (name, figure), texts in zip(self._figures, figures, strict=True):
            name.setText(texts[0])
            figure.setText(texts[1])

    def show_words(self, told: str, hint: str) -> None:
        """Say what there is to see, and what to try."""
        self._told.setText(told)
        self._hint.setText(hint)
