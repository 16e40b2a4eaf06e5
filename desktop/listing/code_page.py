"""The page with the PyTorch lines of a run or an explorer: to be read, followed and taken away."""

import re
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.language import sentence
from desktop.listing.code_view import CodeView
from desktop.listing.step_lines import FOLLOWED, changed, lines_of, loop
from desktop.theme.icons import icon
from desktop.theme.measures import GROUP, PAGE, RELATED
from desktop.widgets.file_dialog import FileDialog
from desktop.widgets.following import Following
from desktop.widgets.heading import caption, heading, label
from engine.errors import EngineError
from engine.files import atomic_write, chosen_by_user
from engine.scripts import Script, Step

STEP_MILLISECONDS = 150
COPIED_MILLISECONDS = 2000


class CodePage(Following):
    """Shows a `Script`, and lights what is being executed."""

    failed = Signal(object)  # EngineError: the program could not be saved
    saved = Signal(str)  # it could: the file

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codePage")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._script = Script("", {})
        self._problem: EngineError | None = None
        self._reading = False  # a table, for the program that is wanted
        self._running = False
        self._step: Step | None = None  # that is lit
        self._waiting: list[Step] = []  # steps to be lit yet
        self._following = QTimer(self, interval=STEP_MILLISECONDS)
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MILLISECONDS)
        self._build()
        self._following.timeout.connect(self._light_next)
        self._copied.timeout.connect(self.retranslate)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.retranslate()
        self._recolour()

    def _build(self) -> None:
        self._title, self._caption, self._notice = label("section"), caption(), label("muted")
        self.copy, self.save, self.view = QPushButton(), QPushButton(), CodeView()
        self.copy.setObjectName("copyButton")
        self.save.setObjectName("saveButton")
        self._notice.setWordWrap(True)
        self._notice.setContentsMargins(PAGE, 0, PAGE, RELATED)
        self._notice.hide()
        head = heading(self._title, self._caption)
        head.setContentsMargins(PAGE, GROUP, PAGE, RELATED)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        head.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._notice)
        column.addWidget(self.view, 1)

    # what is shown

    def show_script(self, script: Script) -> None:
        """Show `script`; where it is another version of what is shown, stay there and mark what has changed."""
        self._set_problem(None)
        if script == self._script:
            return
        before, self._script = self._script, script
        same = _title(before.text) == _title(script.text)
        self.view.show_text(script.text, changed(before.text, script.text) if same else (), stay=same)
        if not same:
            self._stop_following()
            self._step = None
        self._caption.setText(self._told())
        self._relight()

    def show_problem(self, error: EngineError) -> None:
        """Say why there is no program: a table of one's own that is not chosen, or cannot be read."""
        self._empty()
        self._set_problem(error)

    def show_reading(self) -> None:
        """Say that a table is being read first."""
        self._empty()
        self._set_problem(None, reading=True)

    def _empty(self) -> None:
        self._stop_following()
        self._script, self._step = Script("", {}), None
        self.view.show_text("", stay=False)
        self.view.light(())

    def _set_problem(self, error: EngineError | None, *, reading: bool = False) -> None:
        self._problem, self._reading = error, reading
        self._notice.setText(self._noticed())
        self._notice.setVisible(reading or error is not None)
        for button in (self.copy, self.save):
            button.setEnabled(not reading and error is None)

    def _noticed(self) -> str:
        """Return what is said in place of a program."""
        if self._reading:
            return self.tr("The table is being read.")
        return "" if self._problem is None else sentence(self._problem)

    # what is lit

    def light(self, step: Step | None) -> None:
        """Light the lines of `step` and bring them into view unless a hand has scrolled; None puts out all lights."""
        self._step = step
        self.view.reveal(self._relight())

    def follow_step(self) -> None:
        """Light the steps of one batch, one after another: it was trained by hand."""
        if self._running:
            return
        self._waiting = [step for step in FOLLOWED if step in self._script.steps]
        self._light_next()
        self._following.start()

    def set_running(self, running: bool) -> None:
        """Light the whole loop faintly while it runs at full speed."""
        if running is self._running:
            return
        self._running = running
        self._stop_following()
        self._step = None
        lines = self._relight()
        if running:
            self.view.reveal(lines)

    def _relight(self) -> tuple[int, ...]:
        """Light what is to be lit of the present program, and return its lines."""
        if self._running:
            lines = loop(self._script)
        else:
            lines = () if self._step is None else lines_of(self._script, self._step)
        self.view.light(lines, faint=self._running)
        return lines

    @Slot()
    def _light_next(self) -> None:
        if not self._waiting:
            self._following.stop()
            return
        self.light(self._waiting.pop(0))

    def _stop_following(self) -> None:
        self._waiting = []
        self._following.stop()

    # taking it away

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._script.text)
        self._copied.start()
        self.retranslate()

    @Slot()
    def _save(self) -> None:
        name = f"{_title(self._script.text).lower() or 'program'}.py"
        title, patterns = self.tr("Save the program"), self.tr("Python programs (*.py)")
        dialog = FileDialog(self, "exports", title, patterns, save_as=name)
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    @Slot(str)
    def save_as(self, name: str) -> None:
        """Write the program to the file `name`; `saved` or `failed` tells how it went."""
        try:
            with chosen_by_user(Path(name)):
                atomic_write(Path(name), self._script.text.encode())
        except EngineError as error:
            self.failed.emit(error)
        else:
            self.saved.emit(name)

    # texts and colours

    def _told(self) -> str:
        if "step" in self._script.steps:
            return self.tr("what this run executes, with its present settings")
        return self.tr("what this page computes, with its present numbers")

    @Slot()
    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("The PyTorch lines"))
        self._caption.setText(self._told())
        self.copy.setText(self.tr("Copied") if self._copied.isActive() else self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the whole program: it runs by itself"))
        self.copy.setAccessibleName(self.tr("Copy the program"))
        self.save.setText(self.tr("Save as…"))
        self.save.setAccessibleName(self.tr("Save the program as a file"))
        self.view.setAccessibleName(self.tr("The PyTorch lines"))
        self._notice.setText(self._noticed())

    def _recolour(self) -> None:
        self.copy.setIcon(icon("copy", self))


def _title(text: str) -> str:
    """Return the name of the entry at the head of a program: "A2"."""
    found = re.match(r'"""(\w+)', text)
    return found[1] if found else ""
