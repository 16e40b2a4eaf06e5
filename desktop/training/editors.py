"""The widgets that edit one setting: type → widget in one short table.

All of them show the wrong text that was typed, instead of correcting it silently: the field above says why.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Protocol, get_args

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLocale, Qt, SignalInstance
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QSpinBox, QWidget

from desktop.language import translated
from desktop.theme.measures import FIELD_HEIGHT, RELATED
from desktop.widgets.elided_box import ElidedBox
from engine.errors import EngineError
from engine.settings import checked, control, field, limits


class Editor(Protocol):
    """What the field needs of every editor, beside being a QWidget."""

    def signals(self) -> tuple[SignalInstance, ...]:
        """Return what is emitted when the content changes."""

    def content(self) -> object:
        """Return what stands in the editor, right or wrong."""

    def put(self, value: Any) -> None:
        """Show `value`, whatever stood there."""

    def keep(self, value: Any) -> None:
        """Take `value`, but leave the wrong text that stands there."""

    def is_being_typed(self) -> bool:
        """Tell whether a person is in the middle of typing."""


def parsed(name: str, content: object) -> Any:
    """Return the value of the setting `name` that `content` means; raises EngineError where it is wrong."""
    return getattr(checked({name: content}), name)


class IntegerEditor(QSpinBox):
    """A whole number. Wrong text stays until it is mended: Qt would go back to the last value on leaving."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._wrong: str | None = None
        self.setLocale(QLocale.c())
        low_and_high = limits(name)
        self.setRange(int(low_and_high["ge"]), int(low_and_high["le"]))
        self.setSingleStep(int(control(name).step))
        self.setAccelerated(True)
        self.lineEdit().setTextMargins(RELATED - 2, 0, 0, 0)
        self.lineEdit().textChanged.connect(self._remember)

    def signals(self) -> tuple[SignalInstance, ...]:
        """Return what is emitted when the content changes (typing; all else)."""
        return self.lineEdit().textChanged, self.valueChanged

    def content(self) -> str:
        """Return the text."""
        return self.lineEdit().text()

    def put(self, value: int) -> None:
        """Show `value`."""
        self.setValue(value)

    def keep(self, value: int) -> None:
        """Take `value`; the wrong text stays, as `textFromValue` returns it."""
        super().setValue(value)

    def is_being_typed(self) -> bool:
        """Tell whether the text was typed and not yet taken over."""
        return self.lineEdit().isModified()

    def setValue(self, value: int) -> None:
        """Show `value`, also in place of a wrong text."""
        self._wrong = None
        super().setValue(value)

    def stepBy(self, steps: int) -> None:
        """Step from the last good value."""
        self._wrong = None
        super().stepBy(steps)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let every text be typed; only the right ones are values."""
        state = QValidator.State.Acceptable if _fits(self._name, text) else QValidator.State.Intermediate
        return state, text, position

    def fixup(self, text: str) -> str:
        """Leave a wrong text as it is: Qt would take the comma out of 2,5 and make it 25."""
        return text

    def valueFromText(self, text: str) -> int:
        """Return the value that `text` means (called for right texts only)."""
        return int(parsed(self._name, text))

    def textFromValue(self, value: int) -> str:
        """Return the text of `value`, or the wrong text while there is one."""
        return str(value) if self._wrong is None else self._wrong

    def _remember(self, text: str) -> None:
        self._wrong = None if _fits(self._name, text) else text


class RealEditor(pg.SpinBox):  # type: ignore[misc]
    """A real number; takes 1e-3."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._name = name
        step = control(name).step
        steps = {"dec": True, "step": 1, "minStep": 1e-12} if step == "log" else {"step": step}
        super().__init__(parent, locale=QLocale.c(), delayUntilEditFinished=False, **steps)
        self.proxy.disconnect()  # it would tell a step 0.3 s later, by a timer that outlives the widget
        self.lineEdit().setTextMargins(RELATED - 2, 0, 0, 0)

    def signals(self) -> tuple[SignalInstance, ...]:
        """Return what is emitted when the content changes."""
        return (self.lineEdit().textChanged,)

    def content(self) -> str:
        """Return the text, a decimal comma read as a point."""
        return str(self.lineEdit().text()).replace(",", ".")

    def put(self, value: float) -> None:
        """Show `value`, also in place of a wrong text."""
        self.setValue(value)
        self.updateText()

    def keep(self, value: float) -> None:
        """Take `value`; the wrong text stays."""
        self.setValue(value, update=False)

    def is_being_typed(self) -> bool:
        """Tell whether the text was typed and not yet taken over."""
        return bool(self.lineEdit().isModified())

    def stepBy(self, steps: int) -> None:
        """Step from the last good value, at once (pyqtgraph tells 0.3 s later) and never out of the range."""
        value = self._stepByValue(steps)
        if _fits(self._name, float(value)):
            self.setValue(value)

    def formatText(self) -> str:
        """Return the shortest text that means exactly this value."""
        return repr(self.value()).removesuffix(".0")

    def interpret(self) -> Decimal | bool:
        """Return the value of the text; False where it is wrong (pyqtgraph's own convention)."""
        try:
            return Decimal(str(parsed(self._name, self.content())))
        except EngineError:
            return False

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let every text be typed; pyqtgraph's own red box gives way to the field's red edge."""
        found: tuple[QValidator.State, str, int] = super().validate(text, position)
        self.errorBox.hide()
        return found

    def fixup(self, text: str) -> str:
        """Leave a wrong text as it is."""
        return text

    def _updateHeight(self) -> None:
        """Be as high as every field (pyqtgraph would fit its font, at each painting)."""
        if self.maximumHeight() != FIELD_HEIGHT:
            self.setMaximumHeight(FIELD_HEIGHT)


class ChoiceEditor(ElidedBox):
    """One of several values; the item data is the value."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[tuple[str, str]] = []
        self.offer([(value, value) for value in get_args(field(name).annotation)])

    def offer(self, choices: list[tuple[str, str]]) -> None:
        """Offer `choices` (value, label), keeping the present one."""
        present = self.currentData()
        self._choices = choices
        self.blockSignals(True)
        self.clear()
        for value, label in choices:
            self.addItem(translated("choices", label), value)
        if present is not None:
            self.put(present)
        self.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Name the choices in the language of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self.offer(self._choices)
        super().changeEvent(event)

    def signals(self) -> tuple[SignalInstance, ...]:
        """Return what is emitted when the content changes."""
        return (self.currentIndexChanged,)

    def content(self) -> str:
        """Return the value chosen."""
        return str(self.currentData())

    def put(self, value: str) -> None:
        """Choose `value`; one that is not offered here (a run of another computer) is added."""
        if self.findData(value) < 0:
            self.addItem(value, value)
        self.setCurrentIndex(self.findData(value))

    def keep(self, value: Any) -> None:
        """Nothing wrong can stand here."""

    def is_being_typed(self) -> bool:
        """Nothing is typed here."""
        return False


class SwitchEditor(QCheckBox):
    """On or off."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        del name
        super().__init__(parent)

    def signals(self) -> tuple[SignalInstance, ...]:
        """Return what is emitted when the content changes."""
        return (self.toggled,)

    def content(self) -> bool:
        """Tell whether it is on."""
        return self.isChecked()

    def put(self, value: bool) -> None:
        """Switch it."""
        self.setChecked(value)

    def keep(self, value: Any) -> None:
        """Nothing wrong can stand here."""

    def is_being_typed(self) -> bool:
        """Nothing is typed here."""
        return False


_EDITORS: dict[Any, Callable[[str, QWidget], QWidget]] = {
    int: IntegerEditor,
    float: RealEditor,
    bool: SwitchEditor,
}


def editor(name: str, parent: QWidget) -> Any:
    """Return the widget (an Editor) for the setting `name`; its objectName is the name in camelCase."""
    made = _EDITORS.get(field(name).annotation, ChoiceEditor)(name, parent)
    first, *rest = name.split("_")
    made.setObjectName(first + "".join(word.capitalize() for word in rest))
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # as wide as the column
    made.setMinimumHeight(FIELD_HEIGHT)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel alone takes no focus
    return made


def _fits(name: str, content: object) -> bool:
    try:
        parsed(name, content)
    except EngineError:
        return False
    return True
