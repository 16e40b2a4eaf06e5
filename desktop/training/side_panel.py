"""The column beside the page: the settings, what went wrong, and the buttons, which stay where they are."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.measures import GROUP, INSIDE, LEAST_SETTINGS, MOST_SETTINGS, RELATED
from desktop.training.problem_note import ProblemNote
from desktop.training.run_controls import RunControls
from desktop.training.settings_form import SettingsForm
from desktop.training.step_controls import StepControls

PADDING = 12  # above and below

USUAL = 268
"""Height of the form of the digit networks: the buttons stand below it even where there is less to set."""


class SidePanel(QWidget):
    """Form, problem and buttons: a sentence that comes up makes the form scroll, and moves no button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsPanel")
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LEAST_SETTINGS)
        self.setMaximumWidth(MOST_SETTINGS)
        self.form, self.note, self.controls = SettingsForm(), ProblemNote(), RunControls()
        self.steps = StepControls()
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUP, PADDING, 0, INSIDE)
        column.setSpacing(INSIDE)
        column.addWidget(_Shared(self.form, self.note))
        column.addSpacing(RELATED)
        column.addLayout(_inset(self.controls))
        column.addLayout(_inset(self.steps))
        column.addStretch(1)


class _Shared(QWidget):
    """The height of the form, whatever stands below it: a note takes its room from what the form leaves, and then
    from the form's.
    """

    def __init__(self, form: SettingsForm, note: ProblemNote) -> None:
        super().__init__()
        self._form = form
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(form)
        column.addLayout(_inset(note))
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        """Return the size of the form alone, or of a usual one where it is small."""
        return QSize(self._form.sizeHint().width(), max(self._form.quiet_height(), USUAL))

    def hasHeightForWidth(self) -> bool:
        """Tell that the note, whose height depends on the width, does not count."""
        return False


def _inset(widget: QWidget) -> QHBoxLayout:
    """Return a row that ends where the fields of the form do."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, GROUP, 0)
    row.addWidget(widget)
    return row
