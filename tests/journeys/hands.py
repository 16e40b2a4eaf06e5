"""What a person does with mouse and keys, and reads from the window."""

from collections.abc import Callable, Sequence

import torch
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from safetensors.torch import load_file

from desktop.main_window import MainWindow
from desktop.training.run_state import RunState
from engine.runs import store
from tests.examples.digit_canvas import SEVEN

LEFT = Qt.MouseButton.LeftButton
LONG = 50_000


class Hands:
    """A person at the window."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    # reading

    def find(self, name: str) -> QWidget:
        """Return what has the object name `name`."""
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        """Return what stands on the label or button `name`; nothing where it is not to be seen."""
        found = self.find(name)
        assert isinstance(found, QLabel | QAbstractButton)
        return found.text() if found.isVisible() else ""

    def texts(self) -> list[str]:
        """Return all that can be read on labels, buttons, boxes, tabs and in the menu bar."""
        widgets = self.window.findChildren(QLabel) + self.window.findChildren(QAbstractButton)
        shown = [widget.text() for widget in widgets if widget.isVisible()]
        shown += [box.currentText() for box in self.window.findChildren(QComboBox) if box.isVisible()]
        shown += [bar.tabText(tab) for bar in self.window.findChildren(QTabBar) for tab in range(bar.count())]
        shown += [action.text().replace("&", "") for action in self.window.menus.actions()]
        return [text for text in shown if text]

    def sees(self, text: str) -> bool:
        """Whether `text` stands somewhere."""
        return any(text in shown for shown in self.texts())

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for what a person waits for."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=LONG)

    def until_state(self, state: RunState) -> None:
        """Wait until the run is in `state`."""
        self.until(lambda: self.window.session.run_state is state)

    @property
    def curve(self) -> int:
        """How many batches are drawn."""
        return int(self.find("lossPlot").curves["training"].series.size)

    # doing

    def click(self, name: str) -> None:
        """Click on `name`."""
        self.qtbot.mouseClick(self.find(name), LEFT)

    def type(self, name: str, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Write `text` into the field `name` in place of what stands there, and press `end`."""
        field = self.find(name)
        assert isinstance(field, QAbstractSpinBox)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        if end is not None:
            self.qtbot.keyClick(field, end)

    def choose(self, *names: str) -> None:
        """Click through the menus: the name of the menu, of submenus, of the action."""
        place: QWidget = self.window.menus
        for name in names:
            action = self._action(name)
            assert hasattr(place, "actionGeometry")
            self.qtbot.mouseMove(place, place.actionGeometry(action).center())
            self.qtbot.mouseClick(place, LEFT, pos=place.actionGeometry(action).center())
            opened = action.menu()
            if isinstance(opened, QMenu):
                self.until(opened.isVisible)
                place = opened

    def _action(self, name: str) -> QAction:
        menus = self.window.menus._menus
        return menus[name].menuAction() if name in menus else self.window.menus.actions_of[name]

    def draw(self, strokes: Sequence[Sequence[tuple[float, float]]] = SEVEN) -> None:
        """Draw `strokes`, in shares of the sheet, with the mouse."""
        canvas = self.find("digitCanvas")
        side = min(canvas.width(), canvas.height())
        for stroke in strokes:
            places = [QPointF(x * side, y * side) for x, y in stroke]
            self.qtbot.mousePress(canvas, LEFT, pos=places[0].toPoint())
            for place in places[1:]:
                self._drag(canvas, place)
            self.qtbot.mouseRelease(canvas, LEFT, pos=places[-1].toPoint())

    def _drag(self, canvas: QWidget, place: QPointF) -> None:
        none = Qt.KeyboardModifier.NoModifier
        kind, button = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
        QApplication.sendEvent(canvas, QMouseEvent(kind, place, canvas.mapToGlobal(place), button, LEFT, none))
        self.qtbot.wait(1)  # as a hand that is not infinitely fast

    def train(self, epochs: int = 1, batch_size: int | None = None) -> None:
        """Set the form by keyboard and press Train."""
        self.type("epochs", str(epochs))
        if batch_size is not None:
            self.type("batchSize", str(batch_size))
        self.click("trainButton")

    def trained(self) -> None:
        """Wait for the end of the run."""
        self.until_state(RunState.IDLE)


def weights(run_id: str) -> dict[str, torch.Tensor]:
    """Return the stored network of a run."""
    stored = load_file(store.state_file(run_id))
    return {name: value for name, value in stored.items() if name.startswith("model.")}


def same(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> bool:
    """Whether two networks agree to the last bit."""
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def centre(widget: QWidget) -> QPoint:
    """Return the middle of `widget`."""
    return widget.rect().center()
