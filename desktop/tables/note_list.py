"""What is worth knowing about a table: sentences, some of them under a number."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.language import translated
from desktop.theme.measures import GROUP, INSIDE
from desktop.widgets.following import Following
from engine.datasets.notes import Note


class NoteList(Following):
    """Scrolls where there are many notes; takes no room without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dataNotes")
        self._notes: tuple[Note, ...] = ()
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._held = QWidget()
        self._held.setProperty("ground", "window")
        self._column = QVBoxLayout(self._held)
        self._column.setContentsMargins(0, 0, GROUP, 0)
        self._column.setSpacing(GROUP - INSIDE)
        self._area = QScrollArea()
        self._area.setWidget(self._held)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * INSIDE)
        column.addWidget(self._title)
        column.addWidget(self._area, 1)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show `notes`."""
        self._notes = notes
        self.retranslate()

    def texts(self) -> list[str]:
        """Return what is shown, a line each."""
        return [label.text() for label in self._held.findChildren(QLabel)]

    def retranslate(self) -> None:
        """Say everything in the language of the day."""
        flaws = any(self._headline(note) for note in self._notes)
        self._title.setText(self.tr("Look at the data: three flaws") if flaws else self.tr("Notes"))
        self._area.setAccessibleName(self._title.text())
        self._clear()
        for note in self._notes:
            self._column.addLayout(self._entry(note))
        self._column.addStretch(1)
        self.setVisible(bool(self._notes))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            layout = item.layout()
            while layout is not None and (inner := layout.takeAt(0)) is not None:
                if (label := inner.widget()) is not None:
                    label.setParent(None)
                    label.deleteLater()

    def _entry(self, note: Note) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(INSIDE)
        for text, role in ((self._headline(note), ""), (note.sentence(translated), "caption")):
            if text:
                label = QLabel(text)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setProperty("role", role)
                label.setWordWrap(True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                box.addWidget(label)
        return box

    def _headline(self, note: Note) -> str:
        """Return what the number of a flaw of the course's file says in a word; "" for every other note."""
        if note.code == "rows_lost":
            return self.tr("{count} rows lost").format(count=note.values["count"])
        if note.code == "lowest_changed":
            return self.tr("{count} cells: −1 became 0").format(count=f"{note.values['count']:,}")
        return self.tr("1 means healthy") if note.code == "label_inverted" else ""
