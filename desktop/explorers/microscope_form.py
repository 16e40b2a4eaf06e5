"""What can be set of the step that the microscope shows: its graph, w, the points, the rate, and the zeroing."""

from PySide6.QtCore import QLocale, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.explorers.range_note import RangeNote
from desktop.explorers.scalars import scalar
from desktop.language import translated
from desktop.theme.measures import FIELD_HEIGHT, INSIDE, RELATED
from desktop.training.now_panel import Steady
from desktop.widgets.following import Following
from desktop.widgets.heading import label
from desktop.widgets.still import StillBox, StillNumber, StillSlider
from engine.explorers.autograd import COURSE, Example

FINE = 20  # places of the slider for 1
REACH = 5  # of the slider, to both sides of 0
TITLE = 76  # width of the titles
POINTS = ("x", "y", "x2", "y2")


class MicroscopeForm(Following):
    """Asks for another value by `wanted`; the page answers with the example that is in force."""

    wanted = Signal(str, object)  # the name of a field of the example, and its value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._arrange()
        self._expression.activated.connect(self._choose)
        self._w.valueChanged.connect(self._move)
        for name, editor in self._numbers.items():
            editor.setObjectName(name)
            editor.valueChanged.connect(self._type)
        self._zeroing.toggled.connect(self._switch)
        self.retranslate()

    def _build(self) -> None:
        self._heading = label("section")
        self._titles = {name: QLabel() for name in ("expression", "w", "x", "y", "x2", "y2", "rate")}
        self._expression, self._w, self._at = StillBox(), StillSlider(), Steady()
        self._expression.setObjectName("expression")
        self._w.setObjectName("w")
        self._w.setRange(-REACH * FINE, REACH * FINE)
        self._w.setPageStep(FINE // 2)
        self._numbers = {name: _number(-10, 10, 2, 0.5) for name in POINTS} | {"rate": _number(0.001, 1, 3, 0.01)}
        self._zeroing = QCheckBox()
        self._zeroing.setObjectName("zero_grad")
        for name in COURSE:
            self._expression.addItem("", name)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self._heading)
        column.addSpacing(INSIDE)
        column.addLayout(self._row("expression", self._expression))
        column.addLayout(self._row("w", self._w, self._at))
        column.addLayout(self._row("x", self._numbers["x"], self._titles["y"], self._numbers["y"]))
        self._second = QWidget()
        self._second.setLayout(self._row("x2", self._numbers["x2"], self._titles["y2"], self._numbers["y2"]))
        column.addWidget(self._second)
        column.addLayout(self._row("rate", self._numbers["rate"]))
        column.addWidget(RangeNote(self._numbers.values()))
        column.addWidget(self._zeroing)

    def _row(self, name: str, *parts: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        row.addStrut(FIELD_HEIGHT)
        self._titles[name].setFixedWidth(TITLE)
        self._titles[name].setBuddy(parts[0])
        row.addWidget(self._titles[name])
        for part in parts:
            row.addWidget(part, 0 if isinstance(part, QLabel) else 1)
        return row

    def show_example(self, example: Example, w: float) -> None:
        """Show `example`, which is in force; its steps have brought the weight to `w`."""
        self._second.setVisible(example.expression == "two points")
        self._expression.setCurrentIndex(self._expression.findData(example.expression))
        with QSignalBlocker(self._w):
            place = w * FINE if abs(w) < REACH else REACH * FINE * (1 if w > 0 else -1)
            self._w.setValue(round(place) if place == place else 0)
        self._at.put(scalar(w))
        low, high = (0, 1) if example.expression == "sigmoid" else (-10, 10)
        for name, editor in self._numbers.items():
            with QSignalBlocker(editor):
                if name == "y":
                    editor.setRange(low, high)
                editor.setValue(getattr(example, name))
        with QSignalBlocker(self._zeroing):
            self._zeroing.setChecked(example.zero_grad)

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.wanted.emit("expression", self._expression.itemData(place))

    @Slot(int)
    def _move(self, place: int) -> None:
        self.wanted.emit("w", place / FINE)

    @Slot(float)
    def _type(self, value: float) -> None:
        name = next(name for name, editor in self._numbers.items() if editor is self.sender())
        self.wanted.emit(name, value)

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        self.wanted.emit("zero_grad", on)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.tr("Settings"))
        editors = {"expression": self._expression, "w": self._w, **self._numbers}
        for name, title in self._titles.items():
            text = translated("settings", Example.model_fields[name].title or "")
            title.setText(text)
            editors[name].setAccessibleName(text)
        self._titles["rate"].setText(self.tr("Rate"))
        self._zeroing.setText(translated("settings", Example.model_fields["zero_grad"].title or ""))
        self._zeroing.setAccessibleName(self._zeroing.text())
        self._zeroing.setToolTip(self.tr("Before the next step, as w.grad = None does; off, the gradients pile up"))
        self._w.setToolTip(self.tr("Move w: every number of the graph follows"))
        for place in range(self._expression.count()):
            self._expression.setItemText(place, translated("choices", self._expression.itemData(place)))


class _Number(StillNumber, QDoubleSpinBox):
    """Shows no more decimals than the number has."""

    def textFromValue(self, value: float) -> str:
        """Return 1 for 1.00, and 0.5 for 0.50."""
        return repr(round(value, self.decimals())).removesuffix(".0")


def _number(low: float, high: float, decimals: int, step: float) -> QDoubleSpinBox:
    made = _Number()
    made.lineEdit().setTextMargins(RELATED - 2, 0, 0, 0)
    made.setLocale(QLocale.c())
    made.setDecimals(decimals)
    made.setRange(low, high)
    made.setSingleStep(step)
    made.setKeyboardTracking(False)  # what is half typed is no value
    made.setMinimumWidth(48)
    return made
