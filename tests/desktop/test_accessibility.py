"""Everything that can be reached by keyboard has a name, and nothing that is written is cut off."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from desktop.main_window import MainWindow
from desktop.widgets.elided_label import ElidedLabel
from engine.progress import Score
from engine.settings import Settings
from tests.desktop.scripted import block
from tests.examples.digit_canvas import draw_on

SIZES = [QSize(1280, 720), QSize(1024, 640)]
NAME = QAccessible.Text.Name


@pytest.fixture(params=["en", "zh_CN"])
def spoken(request: pytest.FixtureRequest, window: MainWindow) -> Iterator[MainWindow]:
    """The window in each language, all its settings unfolded and some of a run drawn."""
    window.appearance.use_language(request.param)
    window.place.form.show_more(True)
    page = window.place.page
    page.start(860, Settings())
    page.append(block(batches=1200))
    page.score(Score(1, "validation", 0.4, 4400, 5000))
    draw_on(window.strip.canvas, [[(0.2, 0.2), (0.8, 0.8)]])
    yield window
    window.appearance.use_language("en")


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {widget.geometry()} in {type(widget.parent()).__name__}"


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(NAME) if interface is not None else ""


def focusable(window: MainWindow) -> list[QWidget]:
    widgets = [one for one in window.findChildren(QWidget) if one.isVisible() and one.focusProxy() is None]
    return [one for one in widgets if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_whatever_takes_the_focus_has_a_name(spoken: MainWindow) -> None:
    assert len(focusable(spoken)) > 20
    assert [described(widget) for widget in focusable(spoken) if not name_of(widget)] == []


def test_names_are_in_the_language_of_the_window(spoken: MainWindow) -> None:
    chinese = spoken.appearance.language != "en"
    names = [name_of(spoken.findChild(QWidget, name)) for name in ("trainButton", "digitCanvas", "learningRate")]
    assert all(name.isascii() is not chinese for name in names), names


@pytest.mark.parametrize("size", SIZES, ids=["1280x720", "1024x640"])
def test_no_text_is_cut_off(spoken: MainWindow, qtbot, size: QSize) -> None:
    resize(spoken, qtbot, size)

    def check() -> None:
        assert [f"{described(one)}: {one.text()}" for one in texts(spoken) if is_cut(one)] == []

    qtbot.waitUntil(check)  # the figures follow a little later


@pytest.mark.parametrize("size", SIZES, ids=["1280x720", "1024x640"])
def test_nothing_stands_outside_what_holds_it(spoken: MainWindow, qtbot, size: QSize) -> None:
    resize(spoken, qtbot, size)

    def check() -> None:
        widgets = [one for one in spoken.findChildren(QWidget) if one.isVisible() and not scrolled(one)]
        assert [described(one) for one in widgets if not is_inside(one)] == []

    qtbot.waitUntil(check)  # the plots follow a little later


def is_inside(widget: QWidget) -> bool:
    return widget.isWindow() or widget.parentWidget().rect().contains(widget.geometry())


def resize(window: MainWindow, qtbot, size: QSize) -> None:
    window.resize(size)
    qtbot.waitUntil(lambda: window.size() == size)
    window.grab()


def texts(window: MainWindow) -> list[QLabel | QAbstractButton]:
    found = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [one for one in found if one.isVisible() and one.text() and not isinstance(one, ElidedLabel)]


def is_cut(one: QLabel | QAbstractButton) -> bool:
    """Whether less room is given than the text needs: its width, or the height of its ink.

    A line may be lower than its fonts ask for: those with Chinese ask for much more than they paint.
    A button may do without its key beside the text.
    """
    if isinstance(one, QLabel) and one.wordWrap():
        return one.height() < one.heightForWidth(one.width())
    needed = one.minimumSizeHint() if isinstance(one, QAbstractButton) else one.sizeHint()
    ink = one.fontMetrics().tightBoundingRect(re.sub("<[^>]*>", "", one.text()))
    return one.width() < needed.width() or one.height() < ink.height()


def scrolled(widget: QWidget) -> bool:
    """Whether it lies in a place that scrolls, or in one that draws it itself."""
    while (widget := widget.parentWidget()) is not None:
        if widget.objectName() == "qt_scrollarea_viewport" or isinstance(widget, QComboBox):
            return True
    return False
