"""The tools beside the sheet: pen, eraser, undo, redo, clear."""

from PySide6.QtCore import QEvent, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.drawing.canvas import DigitCanvas
from desktop.drawing.stroke import PenWidth
from desktop.theme.icons import icon
from desktop.theme.measures import RELATED, TOOL_SIZE

# object name of a tool → its icon, from top to bottom
_ICONS = {
    "penButton": "pen",
    "eraserButton": "eraser",
    "undoButton": "undo",
    "redoButton": "redo",
    "clearButton": "trash",
}


class DrawingTools(QWidget):
    """A column of tool buttons for `canvas`; the pen's menu (hold, or right click) has its width."""

    def __init__(self, canvas: DigitCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        self._buttons = {name: QToolButton(self) for name in _ICONS}
        for name, button in self._buttons.items():
            button.setObjectName(name)
            button.setFixedSize(TOOL_SIZE, TOOL_SIZE)
            layout.addWidget(button)
        layout.addStretch()
        self._group = QButtonGroup(self)
        for name in ("penButton", "eraserButton"):
            self._buttons[name].setCheckable(True)
            self._group.addButton(self._buttons[name])
        self._buttons["penButton"].setChecked(True)
        self._build_menu()
        self._recolour()

    def _build_menu(self) -> None:
        self._menu = QMenu(self)
        self._widths = QActionGroup(self)
        for width in PenWidth:
            action = self._menu.addAction("")
            action.setData(width)
            action.setCheckable(True)
            action.setChecked(width is PenWidth.MEDIUM)
            self._widths.addAction(action)
        pen = self._buttons["penButton"]
        pen.setMenu(self._menu)
        pen.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        pen.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        stack = self._canvas.undo_stack
        self._buttons["eraserButton"].toggled.connect(self._choose_eraser)
        self._buttons["undoButton"].clicked.connect(self._canvas.undo)
        self._buttons["redoButton"].clicked.connect(self._canvas.redo)
        self._buttons["clearButton"].clicked.connect(self._canvas.clear)
        self._buttons["undoButton"].setEnabled(stack.canUndo())
        self._buttons["redoButton"].setEnabled(stack.canRedo())
        stack.canUndoChanged.connect(self._buttons["undoButton"].setEnabled)
        stack.canRedoChanged.connect(self._buttons["redoButton"].setEnabled)
        self._buttons["penButton"].customContextMenuRequested.connect(self._open_widths)
        self._widths.triggered.connect(self._choose_width)

    def retranslate(self) -> None:
        """Set every text in the language of the day."""
        texts = {
            "penButton": (self.tr("Pen"), self.tr("Pen (hold for its width)")),
            "eraserButton": (self.tr("Eraser"), self.tr("Eraser: cuts strokes")),
            "undoButton": (self.tr("Undo"), self.tr("Undo ({keys})").format(keys=_keys(QKeySequence.StandardKey.Undo))),
            "redoButton": (self.tr("Redo"), self.tr("Redo ({keys})").format(keys=_keys(QKeySequence.StandardKey.Redo))),
            "clearButton": (self.tr("Clear"), self.tr("Clear the sheet (Delete)")),
        }
        for name, (text, hint) in texts.items():
            self._buttons[name].setAccessibleName(text)
            self._buttons[name].setToolTip(hint)
        widths = (self.tr("Thin pen"), self.tr("Medium pen"), self.tr("Thick pen"))
        for action, text in zip(self._widths.actions(), widths, strict=True):
            action.setText(text)

    @Slot(bool)
    def _choose_eraser(self, erasing: bool) -> None:
        self._canvas.set_erasing(erasing)
        self._recolour()

    @Slot(QAction)
    def _choose_width(self, action: QAction) -> None:
        self._canvas.set_pen_width(action.data())
        self._buttons["penButton"].setChecked(True)

    @Slot(QPoint)
    def _open_widths(self, position: QPoint) -> None:
        self._menu.popup(self._buttons["penButton"].mapToGlobal(position))

    def _recolour(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(icon(_ICONS[name], self, "accent" if button.isChecked() else "text"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)


def _keys(standard: QKeySequence.StandardKey) -> str:
    """Return what this system calls the keys."""
    return QKeySequence(standard).toString(QKeySequence.SequenceFormat.NativeText)
