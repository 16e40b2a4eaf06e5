"""The menu bar: every action with its shortcut, named in the language of the window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QStyle, QStyleOptionMenuItem, QStylePainter, QWidget

from desktop.appearance import THEMES
from desktop.language import LANGUAGES
from desktop.theme.measures import MENU_HEIGHT


class Menus(QMenuBar):
    """Holds the actions; the main window connects them. `actions_of[name]` is the action `name`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actions_of: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._alt = False  # held down: the letters that open a menu are underlined
        self.setFixedHeight(MENU_HEIGHT)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        standard, key = QKeySequence.StandardKey, QKeySequence
        self._menu("file")
        self._add("file", "open_picture", key(standard.Open)).setObjectName("openPicture")
        self._add("file", "open_folder")
        self._menus["file"].addSeparator()
        # generic X11 has no binding for Quit
        self._add("file", "quit", key(Qt.Modifier.CTRL | Qt.Key.Key_Q), QAction.MenuRole.QuitRole)
        self._menu("edit")
        self._add("edit", "undo", key(standard.Undo))
        self._add("edit", "redo", key(standard.Redo))
        self._add("edit", "clear")
        self._menus["edit"].addSeparator()
        self._add("edit", "paste_picture", key(standard.Paste)).setObjectName("pastePicture")
        self._menu("view")
        self._group("view", "theme", THEMES)
        self._group("view", "language", tuple(LANGUAGES))
        self._menus["view"].addSeparator()
        self._add("view", "full_screen", key(Qt.Key.Key_F11)).setCheckable(True)
        self._add("view", "reset_layout")
        self._menu("run").setToolTipsVisible(True)  # why an action is refused
        self._add("run", "train", key(Qt.Key.Key_F5)).setAutoRepeat(False)
        self._add("run", "stop", key(Qt.Modifier.SHIFT | Qt.Key.Key_F5))
        self._add("run", "reset")
        self._menus["run"].addSeparator()
        self._add("run", "step_back", key(Qt.Key.Key_F9))
        self._add("run", "step", key(Qt.Key.Key_F10))
        self._add("run", "step_epoch", key(Qt.Modifier.SHIFT | Qt.Key.Key_F10))
        self._add("run", "slow").setCheckable(True)
        self._menu("help")
        self._add("help", "tour")
        self._add("help", "shortcuts")
        self._add("help", "log_folder")
        self._menus["help"].addSeparator()
        self._add("help", "about", None, QAction.MenuRole.AboutRole)
        self._add("help", "about_qt", None, QAction.MenuRole.AboutQtRole)

    def _menu(self, name: str, parent: QMenu | None = None) -> QMenu:
        self._menus[name] = parent.addMenu("") if parent is not None else self.addMenu("")
        return self._menus[name]

    def _add(
        self,
        menu: str,
        name: str,
        shortcut: QKeySequence | None = None,
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        action = self._menus[menu].addAction("")
        action.setObjectName(f"{name}Action")
        action.setMenuRole(role)
        if shortcut is not None:
            action.setShortcut(shortcut)
        self.actions_of[name] = action
        return action

    def _group(self, menu: str, name: str, values: tuple[str, ...]) -> None:
        self._menu(name, self._menus[menu])
        group = QActionGroup(self)
        for value in values:
            action = self._add(name, f"{name}_{value}")
            action.setData(value)
            action.setCheckable(True)
            group.addAction(action)

    def choose(self, name: str, value: str) -> None:
        """Check `value` in the group `name`."""
        self.actions_of[f"{name}_{value}"].setChecked(True)

    def connect_group(self, name: str, values: tuple[str, ...], slot: Callable[[QAction], None]) -> None:
        """Call `slot` with the action that the user picks in the group `name`."""
        group = self.actions_of[f"{name}_{values[0]}"].actionGroup()
        assert group is not None
        group.triggered.connect(slot)

    def offer(self, name: str, possible: bool, why: str = "") -> None:
        """Let the action `name` be chosen only where that is `possible`; its tool tip says `why` not."""
        self.actions_of[name].setEnabled(possible)
        self.actions_of[name].setToolTip(why)

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        for name, text in {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "theme": self.tr("&Theme"),
            "language": self.tr("&Language"),
            "run": self.tr("&Run"),
            "help": self.tr("&Help"),
        }.items():
            self._menus[name].setTitle(text)
        texts = {
            "open_picture": (
                self.tr("Open a &picture …"),
                self.tr("Lets the network read a photo or scan of a digit."),
            ),
            "paste_picture": (self.tr("&Paste picture"), self.tr("Lets the network read the picture that was copied.")),
            "open_folder": (
                self.tr("Open the &folder with your runs"),
                self.tr("Shows where Descent keeps its files."),
            ),
            "quit": (self.tr("&Quit"), self.tr("Saves a run under way; the next start goes on with it.")),
            "undo": (self.tr("&Undo stroke"), self.tr("Takes back the last change of the drawing.")),
            "redo": (self.tr("&Redo stroke"), self.tr("Makes the change again.")),
            "clear": (self.tr("&Clear drawing"), self.tr("Empties the sheet; Undo brings it back.")),
            "theme_system": (self.tr("Follow the &system"), self.tr("Light or dark as the system is.")),
            "theme_light": (self.tr("&Light"), self.tr("A light window.")),
            "theme_dark": (self.tr("&Dark"), self.tr("A dark window.")),
            "full_screen": (self.tr("&Full screen"), self.tr("The window fills the screen, or no longer does.")),
            "reset_layout": (self.tr("&Reset layout"), self.tr("Gives the window its first size again.")),
            "train": (self.tr("&Train"), self.tr("Trains, pauses, resumes.")),
            "stop": (self.tr("&Stop"), self.tr("Ends the run and keeps its network.")),
            "reset": (self.tr("&Reset"), self.tr("Forgets the run: the same initial weights again.")),
            "step_back": (
                self.tr("Step &back"),
                self.tr("Goes back to before the last step, or to the last state kept on the way."),
            ),
            "step": (self.tr("St&ep"), self.tr("Trains one batch and pauses.")),
            "step_epoch": (self.tr("Next e&poch"), self.tr("Trains to the end of the epoch and pauses.")),
            "slow": (self.tr("Slow &motion"), self.tr("One batch after another, to be watched.")),
            "tour": (self.tr("Take the &tour"), self.tr("Shows the window in eight steps, about two minutes.")),
            "shortcuts": (self.tr("&Keyboard shortcuts"), self.tr("Lists the keys.")),
            "log_folder": (self.tr("Open the &log folder"), self.tr("Shows the files to send with a bug report.")),
            "about": (self.tr("&About Descent"), self.tr("Versions and licences.")),
            "about_qt": (self.tr("About &Qt"), self.tr("The version and licence of Qt.")),
        }
        for name, (text, tip) in texts.items():
            self.actions_of[name].setText(text)
            self.actions_of[name].setStatusTip(tip)
        for code, text in LANGUAGES.items():
            self.actions_of[f"language_{code}"].setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice Alt anywhere in the window (Qt lets the bar watch it)."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self._underline(event.type() != QEvent.Type.KeyRelease)
        elif event.type() == QEvent.Type.WindowDeactivate:
            self._underline(False)
        return super().eventFilter(watched, event)

    def _underline(self, alt: bool) -> None:
        if alt != self._alt:
            self._alt = alt
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar as the style does, without underlines unless the keyboard is about to choose."""
        if self._alt or (self.hasFocus() and self.activeAction() is not None):
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionMenuItem()
        for action in self.actions():
            self.initStyleOption(option, action)
            option.rect = self.actionGeometry(action)
            option.text = option.text.replace("&", "")
            painter.drawControl(QStyle.ControlElement.CE_MenuBarItem, option)
        option.initFrom(self)
        option.menuItemType = QStyleOptionMenuItem.MenuItemType.EmptyArea
        painter.drawControl(QStyle.ControlElement.CE_MenuBarEmptyArea, option)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
