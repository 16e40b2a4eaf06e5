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
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListView,
    QMenu,
    QTabBar,
    QTextBrowser,
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

    def figure(self, caption: str) -> str:
        """Return the number of the moment that stands under `caption`."""
        named = [one.accessibleName() for one in self.find("nowPanel").findChildren(QWidget) if one.isVisible()]
        return next((name.split(": ", 1)[1] for name in named if name.startswith(f"{caption}: ")), "")

    def told(self, name: str) -> str:
        """Return what a screen reader says of the picture `name`; nothing where it is not to be seen."""
        found = self.find(name)
        return found.accessibleDescription() if found.isVisible() else ""

    # doing

    def entry(self, entry_id: str) -> None:
        """Click on an entry of the course."""
        picker = self.find("coursePicker")
        assert isinstance(picker, QListView)
        model = picker.model()
        for row in range(model.rowCount()):
            if model.index(row, 0).data(Qt.ItemDataRole.UserRole) == entry_id:
                place = picker.visualRect(model.index(row, 0)).center()
                self.qtbot.mouseClick(picker.viewport(), LEFT, pos=place)
        assert self.text("entryId") == entry_id

    def tab(self, title: str) -> None:
        """Click on the tab `title`."""
        tabs = self.find("pageTabs")
        assert isinstance(tabs, QTabBar)
        index = [tabs.tabText(at) for at in range(tabs.count())].index(title)
        self.qtbot.mouseClick(tabs, LEFT, pos=tabs.tabRect(index).center())
        assert tabs.currentIndex() == index

    def press(self, key: Qt.Key) -> None:
        """Press a key that is the shortcut of an action."""
        self.qtbot.keyClick(self.window, key)

    def step(self, key: Qt.Key, batches: int) -> None:
        """Press a key for one step, which leads to so many `batches`."""
        self.press(key)
        self.until(lambda: self.curve == batches and self.window.session.run_state is RunState.PAUSED)

    def tick(self, name: str) -> None:
        """Tick the box `name`, or take the tick away."""
        box = self.find(name)
        self.qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))

    def open_file(self, path: str) -> None:
        """Open a CSV file in the dialog of the data page."""
        self.click("openCsvButton")
        self.until(lambda: self.window.findChild(QFileDialog, "openCsvDialog"))
        dialog = self.window.findChild(QFileDialog, "openCsvDialog")
        dialog.selectFile(path)
        buttons = dialog.findChild(QDialogButtonBox)
        self.qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Open), LEFT)
        self.until(lambda: not self.window.findChild(QFileDialog, "openCsvDialog"))

    def click(self, name: str) -> None:
        """Click on `name`."""
        self.qtbot.mouseClick(self.find(name), LEFT)

    def follow_link(self, target: str) -> None:
        """Go through the links of the lesson by Tab, and press Enter on the one to `target`."""
        text = next(one for one in self.window.findChildren(QTextBrowser, "lessonText") if one.isVisible())
        text.setFocus()
        for _ in range(100):
            self.qtbot.keyClick(text, Qt.Key.Key_Tab)
            if text.textCursor().charFormat().anchorHref() == target:
                self.qtbot.keyClick(text, Qt.Key.Key_Return)
                return
        raise AssertionError(target)

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
