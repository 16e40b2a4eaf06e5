"""The quiet question at the very first start."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.theme.measures import GROUP, RELATED
from desktop.tour.card import Card

PADDING = 12


class Invitation(Card):
    """Lies in an empty plot and waits; it never takes the focus."""

    taken = Signal()
    declined = Signal()
    retranslated = Signal()  # it may need another size

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tourInvitation")
        self._title, self._text = QLabel(), QLabel()
        self._title.setProperty("role", "section")
        self._text.setProperty("role", "caption")
        self._start, self._skip = QPushButton(), QPushButton()
        self._start.setObjectName("tourStart")
        self._skip.setObjectName("tourSkip")
        self._skip.setProperty("role", "link")
        for button in (self._start, self._skip):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrange()
        self._start.clicked.connect(self.taken)
        self._skip.clicked.connect(self.declined)
        self.retranslate()

    def _arrange(self) -> None:
        texts, row = QHBoxLayout(), QHBoxLayout()
        texts.setSpacing(RELATED)
        texts.addWidget(self._title)
        texts.addWidget(self._text, 1)
        row.setSpacing(GROUP)
        row.addWidget(self._start)
        row.addWidget(self._skip)
        row.addStretch()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(RELATED)
        column.addLayout(texts)
        column.addLayout(row)

    def card_size(self) -> QSize:
        """Return the size that it needs."""
        self.ensurePolished()
        return self._column.totalSizeHint()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("New here?"))
        self._text.setText(self.tr("Two minutes, also under Help"))
        self._start.setText(self.tr("Take the tour"))
        self._skip.setText(self.tr("Not now"))
        self._start.setAccessibleName(self.tr("New here? Take the tour, two minutes"))
        self._skip.setAccessibleName(self.tr("Not now: close the invitation to the tour"))
        self.retranslated.emit()
