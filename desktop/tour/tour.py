"""The tour itself: which step stands where, and what leads to the next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtWidgets import QApplication, QListView, QMenuBar, QPushButton, QWidget
from shiboken6 import isValid

from desktop.course.picker import ID
from desktop.session import FIRST
from desktop.tour.anchor import Anchor
from desktop.tour.callout import Callout
from desktop.tour.card import Light
from desktop.tour.spot import beside, room_of
from desktop.tour.steps import FIRST_ENTRY, STEPS, Step
from engine.catalogue import Entry

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

ROUND = 6  # from a widget to the frame that lights it


class Tour(QObject):
    """Leads through the window, which stays usable: nothing is blocked, dimmed or lost.

    It is begun by `start` and ends by itself where what it talks about disappears.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._step = 0
        self._before: QWidget | None = None  # who had the focus
        self._light, self.callout = Light(window), Callout(window)
        for one in (self._light, self.callout):
            one.hide()
        self._anchor = Anchor(window, self, takes_escape=True)
        self._connect()

    def _connect(self) -> None:
        window, callout, anchor = self._window, self.callout, self._anchor
        callout.next_asked.connect(self.go_on)
        callout.back_asked.connect(self.go_back)
        callout.end_asked.connect(self.end)
        callout.retranslated.connect(self._say)
        anchor.moved.connect(self._place)
        anchor.lost.connect(self.end)
        anchor.escaped.connect(self.end)
        window.strip.canvas.undo_stack.indexChanged.connect(self._drawn)  # a stroke is done, not each of its points
        window.training.started.connect(self._trains)
        window.session.entry_changed.connect(self._entry_changed)
        window.pages.offers_changed.connect(self._say)

    # the tour

    @property
    def is_open(self) -> bool:
        """Whether it is under way."""
        return not self.callout.isHidden()

    @property
    def step(self) -> Step:
        """The step that is shown, or was shown last."""
        return STEPS[self._step]

    @Slot()
    def start(self) -> None:
        """Begin, or, where it is under way, bring the keyboard back to it."""
        if not self.is_open:
            self._window.preferences.remember("tour", "taken")
            focused = QApplication.focusWidget()
            self._before = None if isinstance(focused, QMenuBar) else focused
            self._show(0)
        self.callout.setFocus()

    @Slot()
    def go_on(self) -> None:
        """Show the next step; after the last open the first entry of the course, or what trains."""
        if self._step + 1 < len(STEPS):
            self._show(self._step + 1)
        else:
            busy = self._busy
            self._window.session.choose_entry(FIRST_ENTRY if busy is None else busy.id)
            self.end()

    @Slot()
    def go_back(self) -> None:
        """Show the step before."""
        self._show(max(self._step - 1, 0))

    @Slot()
    def end(self) -> None:
        """Leave; the keyboard goes back to where it was."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and (focused is self.callout or self.callout.isAncestorOf(focused))
        self._anchor.hold(())
        self._light.hide()
        self.callout.hide()
        before, self._before = self._before, None
        if not had_focus:
            return
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        elif (now := QApplication.focusWidget()) is not None:
            now.clearFocus()  # Qt has given it to whoever comes next

    def _show(self, number: int) -> None:
        """Show the step `number` where its widgets are; the page that has them is opened."""
        self._step = number
        self._anchor.hold(())  # what hides on the way is not lost
        self._open_page()
        self._anchor.hold(self._found(self.step.widgets))
        if not self._anchor.is_seen:
            self.end()
            return
        self._say()
        for one in (self._light, self.callout):
            one.show()
            one.raise_()

    def _open_page(self) -> None:
        session = self._window.session
        if self.step.digits:
            if not session.entry.reads_digits:
                session.choose_entry(FIRST)
            self._window.header.choose("train")

    def _found(self, names: tuple[str, ...]) -> list[QWidget]:
        found = (self._window.findChild(QWidget, name) for name in names)
        return [one for one in found if isinstance(one, QWidget)]

    @Slot()
    def _say(self) -> None:
        """Say in the window's language what there is to say now."""
        if self._anchor.holds:
            finish = self._finish() if self.step is STEPS[-1] else ""
            self.callout.say(self._texts()[self.step.name], self._step + 1, len(STEPS), finish)
            self._place()

    def _texts(self) -> dict[str, str]:
        return {
            "course": self.tr(
                "The course: from a single weight (A1) to networks that read handwriting (C1–C5), and explorers (D). "
                "Choose an entry to open it; going elsewhere loses nothing."
            ),
            "draw": self.tr(
                "Draw a 3 here, with the mouse, a pen or a finger. The network under “Answered by” reads it "
                "while you draw."
            ),
            "answer": self.tr(
                "These 28 × 28 pixels are all that the network receives. Beside them: its answer, and how probable it "
                "holds each digit."
            ),
            "train": self._how_to_train(),
            "watch": self.tr(
                "Each batch is a faint point; the strong line is their average, and it should fall. Pause and resume "
                "as you like; Stop ends the run and keeps its network."
            ),
            "settings": self.tr(
                "Turn the learning rate, even while it trains. The arrow in a changed field brings the course's value "
                "back; a lock marks what is fixed during a run."
            ),
            "tabs": self.tr(
                "Lesson explains the entry and asks you to try things; Code is the PyTorch script of just this run; "
                "Race compares settings fairly."
            ),
            "begin": self._how_to_begin(),
        }

    @property
    def _busy(self) -> Entry | None:
        """What trains or races and lets the first entry wait; None: it can train at once."""
        session = self._window.session
        entry = session.racing or (session.run_entry if session.training else None)
        return None if entry is None or entry.id == FIRST_ENTRY else entry

    def _finish(self) -> str:
        """Return what the button of the last step does."""
        busy = self._busy
        if busy is not None and busy is self._window.session.entry:
            return self.tr("Stay with {entry}").format(entry=busy.id)
        return self.tr("Open {entry}").format(entry=FIRST_ENTRY if busy is None else busy.id)

    def _how_to_begin(self) -> str:
        """Return where to go from here."""
        busy = self._busy
        if busy is not None:
            return self.tr(
                "Next from the beginning, with one number: A1 shows what a loss is. It can train when {entry} has "
                "finished or is stopped: one runs at a time. This tour is always under Help."
            ).format(entry=busy.id)
        return self.tr(
            "Now from the beginning, with one number: A1 shows what a loss is. This tour is always under Help."
        )

    def _how_to_train(self) -> str:
        """Return what to do to see it train: it may already, or be refused."""
        session, controls = self._window.session, self._window.place.controls
        if session.shows_run:
            return self.tr(
                "This network is under way already: here one pauses, resumes and stops it. Your drawing is answered "
                "with the weights of the moment."
            )
        offered, why = controls.offer("train")
        if not offered:
            return why
        button = controls.findChild(QPushButton, "trainButton")
        name = button.text() if button is not None else ""  # Train, or Continue
        return self.tr(
            "Press {button}, or F5: {entry} learns to read digits. Leave your drawing on the sheet, and watch how the "
            "answer to it changes."
        ).format(button=name, entry=session.entry.id)

    # where it stands

    @Slot()
    def _place(self) -> None:
        if self._anchor.is_seen:
            room = room_of(self._window)
            target = self._target().adjusted(-ROUND, -ROUND, ROUND, ROUND) & room
            self._light.setGeometry(target)
            self.callout.stand(beside(target, self.callout.card_size(), room, self.step.sides))

    def _target(self) -> QRect:
        """Return what is lit: the step's widgets, or one row of the course."""
        view = self._window.findChild(QListView, "coursePicker")
        if self.step.row and isinstance(view, QListView):
            found = view.model().match(view.model().index(0, 0), ID, self.step.row)
            if found:
                view.scrollTo(found[0])
                row = view.visualRect(found[0])
                return QRect(view.viewport().mapTo(self._window, row.topLeft()), row.size())
        return self._anchor.rectangle()

    # what leads on

    @Slot()
    def _drawn(self) -> None:
        if self.is_open and self.step.name == "draw" and not self._window.strip.canvas.is_empty():
            self.go_on()

    @Slot()
    def _trains(self) -> None:
        if self.is_open and self.step.name == "train":
            self.go_on()

    @Slot(object)
    def _entry_changed(self) -> None:
        if self.is_open and self.step.row and self._window.session.entry.id == self.step.row:
            self.end()
