"""One measurement on the real window: how fast lessons open, and how fast explorers follow the mouse."""

import sys
from time import perf_counter

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.application import make
from desktop.bench_window import PATIENCE, SETTLED, wait
from desktop.main_window import MainWindow
from engine.catalogue import COURSE

FOLLOWED = {"B4": "logitBars", "D1": "outputGrid", "D2": "outputGrid", "D3": "layerTable", "D4": "mixedPicture"}
"""The entry, and the widget over which the mouse moves there."""

MOVES = 120


def measure_course() -> dict[str, list[float]]:
    """Return the milliseconds in which each lesson opens, the first apart, and each explorer's frames a second."""
    app = make([])
    window = MainWindow()
    window.show()
    wait(app, perf_counter() + PATIENCE, lambda: "torch" in sys.modules)
    wait(app, perf_counter() + SETTLED)
    opened = [_open_lesson(app, window, entry.id) for entry in COURSE]
    found = {"first_lesson": opened[:1], "lesson": opened[1:]}
    for entry_id, name in FOLLOWED.items():
        found[f"frames_{entry_id}"] = [_frames(app, window, entry_id, name)]
    window.close()
    return found


def _open_lesson(app: QApplication, window: MainWindow, entry_id: str) -> float:
    window.picker.choose(entry_id)
    window.session.choose_entry(entry_id)
    wait(app, perf_counter() + 0.2)
    start = perf_counter()
    window.header.choose("lesson")
    app.processEvents()
    window.repaint()
    return 1000 * (perf_counter() - start)


def _frames(app: QApplication, window: MainWindow, entry_id: str, name: str) -> float:
    """Return how often a second the whole page is drawn while the mouse moves over a widget, its button held down."""
    window.session.choose_entry(entry_id)
    wait(app, perf_counter() + 0.5)
    page = window.pages.currentWidget()
    assert page is not None
    target = next(one for one in page.findChildren(QWidget, name) if one.isVisible())
    target = target.findChild(QWidget, "qt_scrollarea_viewport") or target
    _send(target, QEvent.Type.MouseButtonPress, 0.2)
    start = perf_counter()
    for move in range(MOVES):
        _send(target, QEvent.Type.MouseMove, 0.2 + 0.6 * move / MOVES)
        app.processEvents()
        page.repaint()  # all of it, though most moves change a part only, or nothing
    seconds = perf_counter() - start
    _send(target, QEvent.Type.MouseButtonRelease, 0.8)
    return MOVES / seconds


def _send(target: QWidget, kind: QEvent.Type, share: float) -> None:
    """Send the mouse to a place that lies at `share` of the width and of the height."""
    place = QPointF(share * target.width(), share * target.height())
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind is QEvent.Type.MouseMove else left
    held = none if kind is QEvent.Type.MouseButtonRelease else left
    where = QPointF(target.mapToGlobal(place))
    QApplication.sendEvent(target, QMouseEvent(kind, place, where, button, held, Qt.KeyboardModifier.NoModifier))
