"""The column beside the digits: fine-tune the chosen network, see what that changed, and the file of the digits."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.handwriting.before_after import BeforeAfter
from desktop.language import joined
from desktop.theme.measures import GROUP, LEAST_SETTINGS, LINE, MOST_SETTINGS, RELATED
from desktop.training.problem_note import ProblemNote
from desktop.training.side_panel import PADDING
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from engine.reading import Outcome

STEPS = 1000


class TuningPanel(Following):
    """Asks for what it offers: `tune_asked(float rehearsal)`, `stop_asked()`, and about the file."""

    tune_asked = Signal(float)
    stop_asked = Signal()
    export_asked = Signal()
    import_asked = Signal()
    delete_asked = Signal()

    def __init__(self, rehearsal: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tuningPanel")
        self._rehearsal = rehearsal
        self._network, self._why = "", ""
        self._share: float | None = None
        self._outcome: Outcome | None = None
        self._tuned = ""  # the name of the network that it began with
        self._empty = True
        self._build()
        self._connect()
        self.show_tuning(None)
        self.show_outcome(None)

    def _build(self) -> None:
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LEAST_SETTINGS)
        self.setMaximumWidth(MOST_SETTINGS)
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(GROUP, PADDING, GROUP, PADDING)
        column.setSpacing(RELATED)
        for part in (*self._tuning_parts(), *self._file_parts()):
            column.addWidget(part)
        column.addStretch()
        scrolled = QScrollArea()
        scrolled.setWidget(held)
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled)

    def _tuning_parts(self) -> list[QWidget]:
        self._title, self._about, self._words = label("section"), label("muted"), QLabel()
        self._rehearse, self._tune, self._progress = QCheckBox(), QPushButton(), QProgressBar()
        self._rehearse.setObjectName("rehearseBox")
        self._rehearse.setChecked(True)
        self._tune.setObjectName("fineTuneButton")
        self._tune.setProperty("role", "primary")
        self._progress.setObjectName("tuningProgress")
        self._progress.setRange(0, STEPS)
        self._progress.setTextVisible(False)
        self._state, self._result = label("muted"), label("section")
        self.note, self.bars = ProblemNote("tuningProblem"), BeforeAfter()
        self._words.setObjectName("tuningVerdict")
        for one in (self._about, self._words, self._state, self._result):
            one.setWordWrap(True)
        return [
            self._title, self._about, self._rehearse, self._tune, self._progress, self._state, self.note,
            self._result, self.bars, self._words,
        ]  # fmt: skip

    def _file_parts(self) -> list[QWidget]:
        self._file_title, self._private, self.told = label("section"), label("muted"), label("muted")
        self._export, self._import, self._delete = QPushButton(), QPushButton(), QPushButton()
        self._export.setObjectName("exportHandwritingButton")
        self._import.setObjectName("importHandwritingButton")
        self._delete.setObjectName("deleteHandwritingButton")
        self.told.setObjectName("handwritingTold")
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(RELATED)
        for button in (self._export, self._import):
            buttons.addWidget(button, 1)
        for one in (self._private, self.told):
            one.setWordWrap(True)
        self._private.setMinimumHeight(LINE)
        self.file_note = ProblemNote("handwritingProblem")
        gap = QWidget()
        gap.setFixedHeight(RELATED)
        return [gap, self._file_title, row, self._delete, self.told, self.file_note, self._private]

    def _connect(self) -> None:
        self._tune.clicked.connect(self._press)
        self._export.clicked.connect(self.export_asked)
        self._import.clicked.connect(self.import_asked)
        self._delete.clicked.connect(self.delete_asked)

    def show_network(self, name: str, why: str, *, empty: bool) -> None:
        """Offer to fine-tune the network called `name`, unless there is a reason `why` not; is there any digit?"""
        self._network, self._why, self._empty = name, why, empty
        self.retranslate()

    def show_tuning(self, share: float | None) -> None:
        """Show how much is done (0…1); None: nothing is under way."""
        self._share = share
        self._progress.setVisible(share is not None)
        self._progress.setValue(round(STEPS * (share or 0)))
        self.retranslate()

    def show_outcome(self, outcome: Outcome | None, name: str = "") -> None:
        """Show what fine-tuning has done to the network called `name`, or nothing."""
        self._outcome, self._tuned = outcome, name
        self.bars.show_outcome(outcome)
        self.retranslate()

    @Slot()
    def _press(self) -> None:
        if self._share is not None:
            self.stop_asked.emit()
        else:
            self.tune_asked.emit(self._rehearsal if self._rehearse.isChecked() else 0.0)

    def _verdict(self) -> str:
        """Return in words what was gained and what was forgotten."""
        if self._outcome is None:
            return ""
        before, total = self._outcome.before.counts(held_out=True)
        after, _ = self._outcome.after.counts(held_out=True)
        mine = self.tr("Of your {total} held-out digits it now reads {after}; before, {before}.")
        said = [mine.format(total=total, after=after, before=before)]
        forgotten = self._outcome.forgotten
        if forgotten > 0:
            more = self.tr("It has forgotten something: of MNIST's {tested} test digits it misreads {count} more.")
        elif forgotten < 0:
            more = self.tr("Nothing is forgotten: of MNIST's {tested} test digits it misreads {count} fewer.")
        else:
            more = self.tr("Nothing is forgotten: of MNIST's {tested} test digits it misreads as many as before.")
        said.append(more.format(tested=f"{self._outcome.tested:,}", count=abs(forgotten)))
        said.append(self.tr("It is stored as a run of its own."))
        return joined(said)

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        tuning = self._share is not None
        self._title.setText(self.tr("Fine-tune"))
        about = self.tr("{network} trains on with half of your digits; the other half, held out, tests it.")
        self._about.setText(about.format(network=self._network))
        self._rehearse.setText(self.tr("Rehearse MNIST"))
        hint = self.tr("Repeat MNIST's digits meanwhile, half of each batch: without, more of them are forgotten.")
        self._rehearse.setToolTip(hint)
        self._rehearse.setAccessibleName(self._rehearse.text())
        self._rehearse.setAccessibleDescription(hint)
        self._rehearse.setEnabled(not tuning)
        self._tune.setText(self.tr("Stop") if tuning else self.tr("Fine-tune"))
        self._tune.setAccessibleName(self._tune.text())
        self._tune.setEnabled(tuning or not self._why)
        self._tune.setToolTip("" if tuning else self._why)
        self._progress.setAccessibleName(self.tr("Progress of the fine-tuning"))
        self._state.setText(self.tr("This takes some seconds.") if tuning else self._why)
        self._state.setVisible(bool(self._state.text()))
        self._result.setText(self.tr("{network}, fine-tuned").format(network=self._tuned))
        self._result.setVisible(self._outcome is not None)
        self._words.setText(self._verdict())
        self._words.setVisible(bool(self._words.text()))
        self._say_file()

    def _say_file(self) -> None:
        self._file_title.setText(self.tr("My digits"))
        self._private.setText(self.tr("Nothing leaves this computer, unless you export it."))
        texts = (self.tr("Export …"), self.tr("Import …"), self.tr("Delete all …"))
        for button, text in zip((self._export, self._import, self._delete), texts, strict=True):
            button.setText(text)
            button.setAccessibleName(text)
        self._export.setEnabled(not self._empty)
        self._delete.setEnabled(not self._empty)
        self.told.setVisible(bool(self.told.text()))

    def tell(self, text: str) -> None:
        """Say what was done with the file."""
        self.told.setText(text)
        self.told.setVisible(bool(text))
