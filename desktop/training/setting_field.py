"""One row of the settings: title, editor, the way back to the course's value, the lock, and what is wrong."""

from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from desktop.language import sentence, translated
from desktop.theme.icons import icon
from desktop.theme.measures import FIELD_HEIGHT, INSIDE, LABEL_COLUMN, MARK, RELATED
from desktop.training.editors import editor, parsed
from desktop.widgets.following import Following
from engine.errors import EngineError
from engine.findings import shown
from engine.settings import control, field, limits


class SettingField(Following):
    """Edits the setting `name`. `value` is the one in force: the last good one."""

    changed = Signal(str, object)  # name, value: a person's edit, good
    validity_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.value: Any = field(name).default
        self.problem: EngineError | None = None
        self._course: Any = self.value
        self._settled: Any = self.value  # before the typing that is going on
        self._locked = False
        self._training = False
        self._idle = ""
        self._build()
        self._connect()
        self.retranslate()
        self.put(self.value)

    def _build(self) -> None:
        self.editor: Any = editor(self.name, self)
        self.editor.installEventFilter(self)
        self._title = QLabel()
        self._title.setBuddy(self.editor)
        self._title.setFixedWidth(LABEL_COLUMN - RELATED)
        self._lock = QLabel()
        self._lock.setContentsMargins(0, 0, RELATED + 2, 0)
        self._lock.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # the editor tells why
        self._revert = QToolButton()
        self._revert.setObjectName(f"{self.editor.objectName()}Revert")
        self._revert.setProperty("role", "small")
        self._revert.setIconSize(QSize(MARK, MARK))
        self._way_back = _inset(self._revert)
        self._reason = QLabel()
        self._reason.setProperty("role", "error")
        self._reason.setWordWrap(True)
        self._reason.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(INSIDE)
        grid.setHorizontalSpacing(RELATED)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self.editor, 0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._lock, 0, 1, right)  # both over the editor, at its right
        grid.addWidget(self._way_back, 0, 1, right)
        grid.addWidget(self._reason, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        for signal in self.editor.signals():
            signal.connect(self._edited)
        if hasattr(self.editor, "editingFinished"):
            self.editor.editingFinished.connect(self._finish)
        self._revert.clicked.connect(self._revert_to_course)

    @property
    def stops(self) -> tuple[QWidget, QWidget]:
        """What Tab goes through."""
        return self.editor, self._revert

    def put(self, value: Any) -> None:
        """Show `value` and take it as the one in force; emits no `changed`."""
        self.value = self._settled = value
        self.editor.put(value)
        self._judge()
        self._mark()

    def set_course(self, value: Any) -> None:
        """Take `value` as the course's."""
        self._course = value
        self._mark()
        self._name_way_back()
        self._explain()

    def differs(self) -> bool:
        """Tell whether the value in force is not the course's."""
        return bool(self.value != self._course)

    def set_training(self, training: bool) -> None:
        """Lock what is fixed while a network trains; what is live then acts on Enter, not at each key."""
        self._training = training
        self._locked = training and not control(self.name).live
        if self._locked and self.problem:
            self.put(self.value)
        self.editor.setEnabled(not self._locked)
        self._mark()
        self._explain()

    def set_idle(self, optimizer: str) -> None:
        """Say that the setting has no effect with `optimizer`; "" where it has one."""
        if optimizer != self._idle:
            self._idle = optimizer
            self._title.setProperty("role", "muted" if optimizer else "")
            self._title.style().unpolish(self._title)
            self._title.style().polish(self._title)
            self._explain()

    @Slot()
    def _edited(self) -> None:
        self._judge()
        typing = self.editor.is_being_typed()
        if self.problem:
            self._take(self._settled)  # "9" was good on the way to "99999999", but nobody meant it
            self.editor.keep(self._settled)
        elif not typing:
            self._finish()
        elif not self._training:
            self._take(parsed(self.name, self.editor.content()))

    @Slot()
    def _finish(self) -> None:
        """Take what stands there, if it is right: a step, a choice, Enter, or the field is left."""
        if self.problem is None:
            self._take(parsed(self.name, self.editor.content()))
            self._settled = self.value

    def _take(self, value: Any) -> None:
        if value != self.value:
            self.value = value
            self._mark()
            self.changed.emit(self.name, value)

    @Slot()
    def _revert_to_course(self) -> None:
        changes = self.differs()
        self.put(self._course)
        self.editor.setFocus()
        if changes:
            self.changed.emit(self.name, self.value)

    def _judge(self) -> None:
        """Look whether what stands in the editor is right, and say what is wrong."""
        before = self.problem is None
        try:
            parsed(self.name, self.editor.content())
            self.problem = None
        except EngineError as error:
            self.problem = error
        self._show_problem()
        if before != (self.problem is None):
            self._mark()
            self.validity_changed.emit()

    def _show_problem(self) -> None:
        reason = self._complaint()
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.editor.setAccessibleDescription(reason or self._text("description"))
        wrong = "true" if self.problem else "false"
        if self.editor.property("invalid") != wrong:
            QWidget.setProperty(self.editor, "invalid", wrong)  # pyqtgraph's own takes only "value"
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    def _complaint(self) -> str:
        if self.problem is None:
            return ""
        if limits(self.name) and not str(self.editor.content()).strip():
            return self.tr("Enter a number {range}.").format(range=self._range())
        return sentence(self.problem)

    def _mark(self) -> None:
        self._lock.setVisible(self._locked)
        away = self.differs() or self.problem is not None
        self._way_back.setVisible(away and not self._locked)
        self._recolour()

    def retranslate(self) -> None:
        """Set every text anew."""
        title = self._text("title")
        self._title.setText(title)
        self.editor.setAccessibleName(title)
        self._name_way_back()
        self._explain()
        self._show_problem()

    def _name_way_back(self) -> None:
        back = self.tr("Return to the course's value ({value})").format(value=named(self._course))
        self._revert.setAccessibleName(f"{self._text('title')}: {back}")
        self._revert.setToolTip(back)

    def _text(self, part: str) -> str:
        return translated("settings", getattr(field(self.name), part))

    def _explain(self) -> None:
        title = self._text("title")
        bounds = self.tr("Range: {range}.").format(range=self._range()) if limits(self.name) else ""
        lines = [self._text("description"), bounds, self._course_sentence()]
        if self._idle:
            lines.append(self.tr("Has no effect with {optimizer}.").format(optimizer=self._idle))
        if self._locked:
            lines.append(self.tr("Fixed while training."))
        text = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
        self.editor.setToolTip(f"<b>{escape(title)}</b>{text}")
        self._title.setToolTip(self.editor.toolTip())

    def _course_sentence(self) -> str:
        return self.tr("The course uses {value}.").format(value=named(self._course))

    def _range(self) -> str:
        found = limits(self.name)
        if "gt" in found:
            text = self.tr("above {low} and at most {high}")
        else:
            text = self.tr("from {low} to {high}") if "le" in found else self.tr("from {low} to below {high}")
        return text.format(low=shown(found.get("ge", found.get("gt"))), high=shown(found.get("le", found.get("lt"))))

    def minimumSizeHint(self) -> QSize:
        """Return the size without the sentence of what is wrong: no room is kept for it."""
        return QSize(super().minimumSizeHint().width(), FIELD_HEIGHT)

    def sizeHint(self) -> QSize:
        """Return the size without that sentence."""
        return QSize(super().sizeHint().width(), FIELD_HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the wheel from an editor without focus; let Escape bring back the value in force."""
        if event.type() == QEvent.Type.Wheel and not self.editor.hasFocus():
            event.ignore()  # the page scrolls instead
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._escaped(event)
        return super().eventFilter(watched, event)

    def _escaped(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            return False
        typed = self.problem is not None or parsed(self.name, self.editor.content()) != self.value
        if typed:
            self.put(self.value)
        return typed

    def _recolour(self) -> None:
        """Paint the marks that are shown: in most rows there are none."""
        if not self._lock.isHidden():
            lock = icon("lock", self, "muted", MARK)
            self._lock.setPixmap(lock.pixmap(QSize(MARK, MARK), self.devicePixelRatioF()))
        if not self._way_back.isHidden():
            self._revert.setIcon(icon("revert", self, "accent", MARK))


def _inset(button: QToolButton) -> QWidget:
    """Return `button` with room at its right for the arrows of the editor it lies on."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 24, 0)
    grid.addWidget(button)
    return holder


def named(value: Any) -> str:
    """Return `value` as the form names it, in the language of the window."""
    if isinstance(value, bool):
        value = "on" if value else "off"
    return translated("choices", value) if isinstance(value, str) else shown(value)
