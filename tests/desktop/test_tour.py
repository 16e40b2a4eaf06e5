"""The tour: it leads through the real window, stands in nobody's way, and leaves everything as it was."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QWidget

from desktop.main_window import MainWindow
from desktop.preferences import Preferences
from desktop.tour.spot import beside
from desktop.tour.steps import STEPS
from desktop.training.run_state import RunState
from engine import catalogue
from tests.desktop.scripted import Script
from tests.examples.digit_canvas import draw_on

pytestmark = pytest.mark.usefixtures("script")

NAMES = [step.name for step in STEPS]
SHEET = NAMES.index("draw")
KEY = Qt.Key


@pytest.fixture
def active(window: MainWindow, qtbot) -> MainWindow:
    """Return the window, with the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def tour(active: MainWindow) -> MainWindow:
    """Return the window with the tour begun from the menu."""
    active.menus.actions_of["tour"].trigger()
    return active


def go_to(window: MainWindow, name: str) -> None:
    while window.tour.step.name != name:
        window.tour.go_on()


def invitation(window: MainWindow) -> QWidget | None:
    found = window.findChild(QWidget, "tourInvitation")
    return found if found is not None and found.isVisible() else None


def text(window: MainWindow, name: str = "tourText") -> str:
    return window.findChild(QLabel, name).text()


def press(window: MainWindow, name: str) -> None:
    QTest.mouseClick(window.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def lit(window: MainWindow) -> QRect:
    return window.findChild(QWidget, "tourLight").geometry()


def place_of(window: MainWindow, name: str) -> QRect:
    one = window.findChild(QWidget, name)
    return QRect(one.mapTo(window, QPoint()), one.size())


# the invitation


def test_the_very_first_start_invites_and_takes_no_focus(active, qtbot) -> None:
    qtbot.waitUntil(lambda: invitation(active) is not None)
    assert not invitation(active).isAncestorOf(QApplication.focusWidget() or active)
    card = invitation(active).geometry()
    for name in ("trainButton", "digitCanvas", "coursePicker", "settingsForm", "pageTabs", "lossPlot"):
        assert not card.intersects(place_of(active, name)), name


def test_not_now_is_remembered(active, qtbot, open_window) -> None:
    qtbot.waitUntil(lambda: invitation(active) is not None)
    press(active, "tourSkip")
    assert invitation(active) is None
    assert active.preferences.text("tour", "") == "skipped"
    active.close()
    again = open_window()
    qtbot.waitUntil(lambda: not again._starter.isActive())
    assert invitation(again) is None


@pytest.mark.parametrize("work", ["draw", "entry", "tab"])
def test_whoever_works_is_not_disturbed(active, qtbot, work: str) -> None:
    qtbot.waitUntil(lambda: invitation(active) is not None)
    {
        "draw": lambda: draw_on(active.strip.canvas, [[(0.2, 0.2), (0.8, 0.8)]]),
        "entry": lambda: active.session.choose_entry("A1"),
        "tab": lambda: active.header.choose("lesson"),
    }[work]()
    assert invitation(active) is None


def test_training_takes_the_invitation_away(active, qtbot) -> None:
    qtbot.waitUntil(lambda: invitation(active) is not None)
    active.menus.actions_of["train"].trigger()
    assert invitation(active) is None


def test_the_invitation_leads_to_the_tour(active, qtbot) -> None:
    qtbot.waitUntil(lambda: invitation(active) is not None)
    press(active, "tourStart")
    assert invitation(active) is None
    assert active.tour.is_open
    assert active.preferences.text("tour", "") == "taken"


def test_whoever_was_here_before_is_not_invited(qtbot, open_window) -> None:
    kept = Preferences()
    kept.remember("entry", "C1")
    kept.save()
    again = open_window()
    qtbot.waitUntil(lambda: not again._starter.isActive())
    assert invitation(again) is None


# the steps


def test_every_step_stands_beside_what_it_lights(tour) -> None:
    seen = []
    for step in STEPS:
        card, light = tour.tour.callout.geometry(), lit(tour)
        seen.append(tour.tour.step.name)
        assert tour.rect().contains(card), step.name
        inner = light.adjusted(8, 8, -8, -8)
        assert not card.intersects(inner), step.name
        if not step.row:
            assert all(light.intersects(place_of(tour, name)) for name in step.widgets), step.name
        assert text(tour)
        assert text(tour, "tourPlace") == f"{len(seen)} of {len(STEPS)}"
        if len(seen) < len(STEPS):
            press(tour, "tourNext")
    assert seen == NAMES


@pytest.mark.parametrize("size", [QSize(1024, 640), QSize(1600, 1000)])
def test_it_follows_the_windows_size(tour, qtbot, size: QSize) -> None:
    go_to(tour, "train")
    tour.resize(size)
    QApplication.processEvents()
    assert lit(tour).contains(place_of(tour, "trainButton"))
    assert tour.rect().contains(tour.tour.callout.geometry())
    label = tour.findChild(QLabel, "tourText")
    assert label.height() >= label.heightForWidth(label.width())


class Quoting(QTranslator):
    """Another language: what the tour says, in quotation marks."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        del disambiguation, n
        return f"«{source}»" if context in ("Tour", "Callout") else source

    def isEmpty(self) -> bool:
        """Have something to say, though no file was read: else Qt tells nobody."""
        return False


def test_it_follows_the_language(tour, qapp) -> None:
    go_to(tour, "train")
    english, speaker = text(tour), Quoting()
    qapp.installTranslator(speaker)
    QApplication.processEvents()
    told, place = text(tour), text(tour, "tourPlace")
    qapp.removeTranslator(speaker)
    QApplication.processEvents()
    assert (told, place) == (f"«{english}»", "«4 of 8»")
    assert text(tour) == english


def test_a_drawn_digit_leads_on_and_half_a_stroke_does_not(tour) -> None:
    go_to(tour, "draw")
    canvas = tour.strip.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    QTest.mouseMove(canvas, QPoint(80, 120))
    assert tour.tour.step.name == "draw"
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(80, 120))
    assert tour.tour.step.name == "answer"


def test_a_run_that_starts_leads_on(tour, qtbot, script: Script) -> None:
    go_to(tour, "train")
    assert "Train" in text(tour)
    tour.menus.actions_of["train"].trigger()
    qtbot.waitUntil(lambda: tour.tour.step.name == "watch", timeout=20_000)
    tour.tour.go_back()
    assert "under way" in text(tour)


def test_it_says_why_train_is_refused(tour) -> None:
    go_to(tour, "train")
    tour.place.set_hindrance("The table has one class only.")
    assert text(tour) == "The table has one class only."


def test_it_opens_the_page_that_a_step_needs(tour) -> None:
    tour.session.choose_entry("A1")
    assert tour.tour.is_open
    tour.tour.go_on()
    assert (tour.session.entry.id, tour.header.tab) == ("C1", "train")
    assert tour.strip.isVisible()


def test_another_digit_network_stays(tour) -> None:
    tour.session.choose_entry("C2")
    go_to(tour, "settings")
    assert tour.session.entry.id == "C2"


def test_it_ends_where_its_widget_disappears(tour) -> None:
    go_to(tour, "draw")
    tour.session.choose_entry("A2")
    assert not tour.tour.is_open
    assert tour.session.entry.id == "A2"


def test_the_last_step_opens_a1(tour) -> None:
    go_to(tour, "begin")
    view = tour.findChild(QListView, "coursePicker")
    assert lit(tour).height() < 60
    assert lit(tour).contains(view.viewport().mapTo(tour, view.visualRect(view.model().index(1, 0)).center()))
    press(tour, "tourNext")
    assert tour.session.entry.id == "A1"
    assert not tour.tour.is_open


def test_the_last_step_stays_with_what_trains(tour, qtbot, script: Script) -> None:
    tour.menus.actions_of["train"].trigger()
    qtbot.waitUntil(lambda: tour.session.run_state is RunState.RUNNING, timeout=20_000)
    go_to(tour, "begin")
    assert "when C1 has finished or is stopped" in text(tour)
    assert tour.findChild(QPushButton, "tourNext").text() == "Stay with C1"
    press(tour, "tourNext")
    assert tour.session.entry.id == "C1"
    assert not tour.tour.is_open


def test_the_last_step_opens_what_races_and_a1_again_when_it_is_over(tour) -> None:
    go_to(tour, "begin")
    tour.session.set_racing(catalogue.entry("A6"))
    button = tour.findChild(QPushButton, "tourNext")
    assert button.text() == "Open A6"
    tour.session.set_racing(None)
    assert button.text() == "Open A1"
    assert "Now from the beginning" in text(tour)


# keyboard


def test_it_goes_by_keyboard_alone(tour) -> None:
    callout = tour.tour.callout
    assert callout.hasFocus()
    for key, name in ((KEY.Key_Right, "draw"), (KEY.Key_Return, "answer"), (KEY.Key_Left, "draw")):
        QTest.keyClick(QApplication.focusWidget(), key)
        assert tour.tour.step.name == name
    QTest.keyClick(callout, KEY.Key_Tab)
    assert QApplication.focusWidget().objectName() == "tourBack"
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert tour.tour.step.name == "course"
    assert callout.hasFocus()  # Back cannot be pressed here
    QTest.keyClick(callout, KEY.Key_Left)
    assert tour.tour.step.name == "course"
    QTest.keyClick(callout, KEY.Key_Escape)
    assert not tour.tour.is_open


def test_the_arrows_act_on_its_buttons_too(tour) -> None:
    tour.findChild(QPushButton, "tourNext").setFocus()
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Right)
    assert tour.tour.step.name == "draw"


def test_the_focus_goes_back_to_where_it_was(active) -> None:
    seed = active.findChild(QWidget, "seed")
    seed.setFocus()
    active.tour.start()
    assert active.tour.callout.hasFocus()
    QTest.keyClick(active.tour.callout, KEY.Key_Escape)
    assert seed.hasFocus()


def test_escape_ends_it_from_anywhere_and_help_brings_the_keyboard_back(tour) -> None:
    go_to(tour, "draw")
    tour.strip.canvas.setFocus()
    tour.menus.actions_of["tour"].trigger()
    assert tour.tour.callout.hasFocus()
    assert tour.tour.step.name == "draw"
    tour.strip.canvas.setFocus()
    QTest.keyClick(tour.strip.canvas, KEY.Key_Escape)
    assert not tour.tour.is_open
    assert tour.strip.canvas.hasFocus()


def test_the_rest_of_the_window_stays_usable(tour, qtbot) -> None:
    go_to(tour, "settings")
    tour.findChild(QWidget, "epochs").setValue(3)
    assert tour.session.settings.epochs == 3
    assert tour.tour.is_open
    tour.menus.actions_of["train"].trigger()
    qtbot.waitUntil(lambda: tour.session.run_state is RunState.RUNNING, timeout=20_000)
    assert tour.tour.is_open


def test_closing_the_window_in_the_middle_of_it_loses_nothing(tour) -> None:
    go_to(tour, "watch")
    tour.close()
    assert Preferences().text("tour", "") == "taken"


# where a card stands

ROOM = QRect(0, 0, 400, 300)


@pytest.mark.parametrize(
    ("target", "sides", "expected"),
    [
        (QRect(0, 100, 40, 40), ("right",), "right"),
        (QRect(360, 100, 40, 40), ("right",), "left"),
        (QRect(100, 0, 200, 40), ("above",), "below"),
        (QRect(0, 260, 400, 40), ("below",), "above"),
        (QRect(0, 0, 400, 300), ("left", "right"), None),
    ],
)
def test_a_card_stands_on_the_first_side_with_room(target: QRect, sides: tuple, expected: str | None) -> None:
    spot = beside(target, QSize(150, 80), ROOM, sides)
    assert spot.side == expected
    assert ROOM.contains(spot.card)
    assert expected is None or not spot.card.intersects(target)
