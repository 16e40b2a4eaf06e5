"""The window: course, page, settings and drawing, wired to each other here and nowhere else."""

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from desktop import remembered
from desktop.appearance import THEMES, Appearance
from desktop.course.marks import Marks
from desktop.course.picker import CoursePicker
from desktop.drawing.controller import DrawingController
from desktop.drawing.opening import Opening
from desktop.drawing.strip import DrawingStrip
from desktop.engine_thread import EngineThread
from desktop.folders import Folders
from desktop.help import About, Shortcuts
from desktop.language import LANGUAGES
from desktop.lessons.learning import Learning
from desktop.menus import Menus
from desktop.pages import Pages
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.status import StatusBar
from desktop.theme.measures import COURSE_WIDTH, STRIP_HEIGHT
from desktop.training.controller import TrainingController
from desktop.training.place import TrainingPlace
from desktop.widgets.divider import GROUP as DIVIDERS
from desktop.widgets.divider import Divider
from desktop.widgets.page_header import PageHeader
from engine.catalogue import Entry

if TYPE_CHECKING:
    from desktop.reading.steps_dialog import StepsDialog
    from desktop.tour.tour import Tour
    from desktop.tour.welcome import Welcome

SIZE = QSize(1280, 720)
SMALLEST = QSize(1024, 640)

UNPAINTED_MS = 500
"""How long the engine waits for a window that is never painted: a minimised one."""


class MainWindow(QMainWindow):
    """Needs a QApplication, and nothing else; owns the session and the engine's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.preferences = Preferences(parent=self)
        remembered.take_over(self.preferences)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.appearance = Appearance(app, self.preferences, self)
        # what has just been told of the language; its parts, made from here on, would set all their texts again
        QCoreApplication.removePostedEvents(self, QEvent.Type.LanguageChange)
        self.setFont(app.font())  # Qt tells the window only when it is shown, and its parts take over what it has
        self._welcomed: Welcome | None = None
        self.session = Session(self)
        self.engine = EngineThread(self)
        self.training = TrainingController(self.session, self.engine.training, self)
        self.learning = Learning(self.session, self.training, self)
        # once the window has been painted: torch takes seconds to import, and would slow the first picture
        self._starter = QTimer(self, singleShot=True)
        self._starter.timeout.connect(self.engine.start)
        self._starter.timeout.connect(self.training.check_home)
        self._starter.timeout.connect(self._welcome)
        # a window that is dropped without being closed: a running QThread would take the process with it
        self.destroyed.connect(self.engine.shut_down)
        self._build()
        self.appearance.dress()
        self.drawing = DrawingController(self.session, self.strip, self.engine.answering, self)
        self.opening = Opening(self)
        self.folders = Folders(self)
        remembered.recall(self)
        self.menus.choose("theme", self.appearance.theme)
        self.menus.choose("language", self.appearance.language)
        self.picker.choose(self.session.entry.id)
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.menus = Menus(self)
        self.setMenuBar(self.menus)
        self.picker = CoursePicker()
        self.marks = Marks(self.picker, self.session, self.learning)
        self.header = PageHeader()
        self.place = TrainingPlace(self.session, self.training)
        self.pages = Pages(self.session, self.engine, self.place, self.learning, self)
        self.strip = DrawingStrip()
        self.status = StatusBar(self.session, self.training)
        self.setStatusBar(self.status)
        self._arrange()
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)

    def _arrange(self) -> None:
        """Part course, page and drawing by lines that can be dragged."""
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        across, down = Divider(Qt.Orientation.Horizontal, 0), Divider(Qt.Orientation.Vertical, 1)
        column.addWidget(self.header)
        column.addWidget(down, 1)
        down.addWidget(self.pages)
        down.addWidget(self.strip)
        across.addWidget(self.picker)
        across.addWidget(right)
        self.setCentralWidget(across)
        across.remember_as("courseDivider", COURSE_WIDTH - 1)
        down.remember_as("stripDivider", STRIP_HEIGHT - 1)

    def _connect(self) -> None:
        session, training, drawing = self.session, self.training, self.drawing
        self.picker.entry_chosen.connect(session.choose_entry)
        session.entry_changed.connect(self._entry_changed)
        session.run_state_changed.connect(self._retitle)
        training.started.connect(drawing.network_started)
        training.started.connect(self.marks.set_all)
        training.started.connect(self._retitle)
        self.learning.failed.connect(self.place.problems.show_passing)
        training.progressed.connect(self._retitle)
        training.ended.connect(self._retitle)
        self.opening.failed.connect(drawing.say)
        self.pages.not_kept.connect(drawing.say)
        self.opening.given.connect(drawing.show_picture)
        self.strip.how.clicked.connect(self._show_steps)
        self.header.tab_chosen.connect(self._tab_chosen)
        self.pages.add_place("reading", self._new_reading)
        self.strip.offer_keeping()
        self.strip.keep_asked.connect(self._keep_digit)
        drawing.looked.connect(self.place.page.look)
        training.progressed.connect(drawing.went_on)
        training.went_back.connect(drawing.went_on)
        training.cleared.connect(drawing.ask)  # the picture was emptied, though the drawing stands
        self.place.page.exported.connect(self.status.say_exported)
        self.pages.exported.connect(self.status.say_exported)
        self._connect_menus()

    def _connect_menus(self) -> None:
        steps, canvas = self.place.steps, self.strip.canvas
        for name, slot in {
            "open_picture": self.opening.ask,
            "paste_picture": self.opening.paste,
            "open_folder": self.folders.show_home,
            "quit": self.close,
            "undo": canvas.undo,
            "redo": canvas.redo,
            "clear": canvas.clear,
            "full_screen": self._full_screen,
            "reset_layout": self._reset_layout,
            "train": self.pages.press,
            "stop": self.pages.stop,
            "reset": self.pages.reset,
            "step_back": steps.back.click,
            "step": steps.batch.click,
            "step_epoch": steps.epoch.click,
            "slow": steps.slow.click,
            "tour": self._take_tour,
            "shortcuts": self._show_shortcuts,
            "log_folder": self.folders.show_logs,
            "about": self._about,
            "about_qt": QApplication.aboutQt,
        }.items():
            self.menus.actions_of[name].triggered.connect(slot)
        self.menus.connect_group("theme", THEMES, self._theme_chosen)
        self.menus.connect_group("language", tuple(LANGUAGES), self._language_chosen)
        stack = canvas.undo_stack
        steps.slow.toggled.connect(self.menus.actions_of["slow"].setChecked)
        for changed in (steps.possible_changed, self.pages.offers_changed):
            changed.connect(self._offer_training)
        for changed in (stack.canUndoChanged, stack.canRedoChanged, canvas.drawing_changed):
            changed.connect(self._offer_drawing)
        self._offer_training()
        self._offer_drawing()

    def showEvent(self, event: QShowEvent) -> None:
        """Start the engine, which does nothing where it runs already, even if nothing is ever painted."""
        super().showEvent(event)
        self._starter.start(UNPAINTED_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Start the engine once the first picture stands: the event loop comes back when all of it is painted."""
        super().paintEvent(event)
        if self._starter.isActive():
            self._starter.start(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the full screen by Escape, and answer a Step back that is not offered; the rest is nearer."""
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self._full_screen(False)
        elif event.key() == Qt.Key.Key_F9:  # the action that has it is disabled
            self.place.problems.explain_back()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask nothing: save what trains, so that it can go on at the next start, and end the thread."""
        self.hide()
        remembered.keep(self)
        self._starter.stop()
        if self.session.training:
            self.engine.start()  # Train was pressed before the engine stood: even that is not lost
        self.engine.shut_down()
        super().closeEvent(event)

    # what changes in the session

    @Slot(object)
    def _entry_changed(self, entry: Entry) -> None:
        self.picker.choose(entry.id)
        self.header.set_entry(entry)
        self._tab_chosen(self.header.tab)

    @Slot(str)
    def _tab_chosen(self, tab: str) -> None:
        self.pages.show_tab(tab)
        draws = self.session.entry.reads_digits and tab in ("train", "picture", "reading")
        self.strip.setVisible(draws)
        for name in ("open_picture", "paste_picture"):
            self.menus.offer(name, draws)

    @Slot()
    def _retitle(self) -> None:
        """Tell the task bar how far the run is."""
        title = self.tr("Descent")
        if self.session.training and self.session.run_entry is not None:
            percent = f"{100 * self.training.pace.fraction:.0f}"
            title = self.tr("{percent} % {entry} – Descent").format(percent=percent, entry=self.session.run_entry.id)
        if title != self.windowTitle():
            self.setWindowTitle(title)

    def _new_reading(self) -> QWidget:
        """Return the place where one sees how a drawing is read."""
        from desktop.reading.controller import ReadingController
        from desktop.reading.place import ReadingPlace

        reading = ReadingController(self.session, self.drawing, self.engine.reading, parent=self)
        return ReadingPlace(self.session, reading)

    @Slot(int, object)
    def _keep_digit(self, label: int, strokes: list[NDArray[np.float64]]) -> None:
        """Take a drawing into the user's own handwriting."""
        if self.pages.handwriting.keep(label, strokes):
            self.drawing.say(None)
            self.strip.show_kept()

    # what the menus ask for

    @Slot()
    def _offer_drawing(self) -> None:
        """Let the menus offer what can be done to the drawing: the same as the buttons."""
        canvas = self.strip.canvas
        self.menus.offer("undo", canvas.undo_stack.canUndo())
        self.menus.offer("redo", canvas.undo_stack.canRedo())
        self.menus.offer("clear", not canvas.is_empty())

    @Slot()
    def _offer_training(self) -> None:
        """Let the menus offer what can be done with the run."""
        controls, steps = self.pages.controls, self.place.steps
        for name in ("train", "stop", "reset"):
            self.menus.offer(name, *controls.offer(name))
        for name, button in {"step_back": steps.back, "step": steps.batch, "step_epoch": steps.epoch}.items():
            self.menus.offer(name, button.isEnabled())

    @Slot(QAction)
    def _theme_chosen(self, action: QAction) -> None:
        self.appearance.use_theme(action.data())

    @Slot(QAction)
    def _language_chosen(self, action: QAction) -> None:
        self.appearance.use_language(action.data())

    @Slot(bool)
    def _full_screen(self, wanted: bool) -> None:
        if wanted:
            self.showFullScreen()
        else:
            self.showNormal()

    @Slot()
    def _reset_layout(self) -> None:
        """Give the window and its parts their first sizes, those that are not made yet too."""
        self.showNormal()
        self.resize(SIZE)
        self.preferences.forget(DIVIDERS)
        for divider in self.findChildren(Divider):
            divider.reset()

    @cached_property
    def tour(self) -> "Tour":
        """The tour, made when it is first asked for."""
        from desktop.tour.tour import Tour

        return Tour(self)

    @Slot()
    def _take_tour(self) -> None:
        if self._welcomed is not None:
            self._welcomed.withdraw()
        self.tour.start()

    @Slot()
    def _welcome(self) -> None:
        """Invite to the tour, once, at the very first start."""
        if self.preferences.is_empty and self._welcomed is None:
            from desktop.tour.welcome import Welcome

            self._welcomed = Welcome(self)
            self._welcomed.accepted.connect(self._take_tour)

    @cached_property
    def steps_dialog(self) -> "StepsDialog":
        """The steps from the sheet to the network, beside any page; made when it is first asked for."""
        from desktop.reading.controller import ReadingController
        from desktop.reading.steps_dialog import StepsDialog

        reading = ReadingController(self.session, self.drawing, self.engine.reading, alone=True, parent=self)
        return StepsDialog(reading, self)

    @Slot()
    def _show_steps(self) -> None:
        self.steps_dialog.show()
        self.steps_dialog.raise_()

    @Slot()
    def _show_shortcuts(self) -> None:
        Shortcuts(self.menus, self).open()

    @Slot()
    def _about(self) -> None:
        About(self).open()

    def retranslate(self) -> None:
        """Name what the window itself shows."""
        self.setAccessibleName(self.tr("Descent"))
        self._entry_changed(self.session.entry)
        self._retitle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, and the system where it fills the screen or no longer does."""
        if event.type() == QEvent.Type.LanguageChange:
            self.drawing.retranslate()
            self.retranslate()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.menus.actions_of["full_screen"].setChecked(self.isFullScreen())
        super().changeEvent(event)
