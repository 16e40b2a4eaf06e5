"""Every entry of the course in training or trained, and the pages behind its tabs."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.training.messages import Problem
from engine.race import Arrival
from tests.examples import branches, layer_norms, race_page, rows
from tests.examples.train_page import BATCHES
from tests.stage import Stage
from tests.trained_run import trained

DIGITS = 2 * BATCHES + 413  # batches
DEPTH = 6
"""Residual blocks a stage: so deep that the gradients vanish without the skip connections."""


def swept(window: Stage) -> None:
    """A1 has computed the loss at 40 values of w."""
    window.replay(trained("A1"))


def descended(window: Stage) -> None:
    """A2 is trained."""
    window.replay(trained("A2"))


def stepped(window: Stage) -> None:
    """A2 in slow motion, paused after four steps."""
    window.session.choose_entry("A2")
    window.place.steps.slow.setChecked(True)
    window.replay(trained("A2", 4))
    window.training.pause()
    window.engine.training.paused.emit(1)
    window.place.steps.batch.setFocus(Qt.FocusReason.TabFocusReason)


def too_fast(window: Stage) -> None:
    """A2 has diverged: its learning rate was 0.3."""
    window.replay(trained("A2", learning_rate=0.3, epochs=2000))


def stochastic(window: Stage) -> None:
    """A3 has taken its first two epochs, point by point."""
    window.replay(trained("A3", 6))


def saddle(window: Stage) -> None:
    """A3 on the surface with a saddle, on its way down."""
    window.replay(trained("A3", surface="saddle", shuffle=True))


def by_autograd(window: Stage) -> None:
    """A4 is trained."""
    window.replay(trained("A4"))


def homework(window: Stage) -> None:
    """A5 is trained; its curve does not go through the points yet."""
    window.replay(trained("A5"))


def line(window: Stage) -> None:
    """A6 is on its way down the bowl."""
    window.replay(trained("A6", 120))


def raced(window: Stage) -> None:
    """Nine optimizers of A6 have raced."""
    _race(window, race_page.standing().arrivals)
    window.engine.racing.ended.emit(1, "finished")


def racing(window: Stage) -> None:
    """They race, with the second of their seeds."""
    every = race_page.standing().arrivals
    _race(window, [one for one in every if one.seed == 0 or (one.seed == 1 and one.lane < 3)])


def _race(window: Stage, arrivals: list[Arrival]) -> None:
    """Press Race at A6, and let the worker tell who has arrived, one seed after the other."""
    window.session.choose_entry("A6")
    window.header.choose("race")
    window.settle()  # the table of results shares the height with the chart
    window.pages.press()
    said = window.engine.racing
    said.started.emit(1, False)
    for one in sorted(arrivals, key=lambda arrival: (arrival.seed, arrival.lane)):
        said.arrived.emit(1, one)
    said.ranked.emit(1, race_page.ranked(arrivals))


def studied(window: Stage) -> None:
    """B1 is trained for 3,000 epochs."""
    window.replay(trained("B1", epochs=3000))


def full_batch(window: Stage) -> None:
    """B2 has trained 4,000 of its 100,000 epochs, with a momentum."""
    window.replay(trained("B2", 4000, momentum=0.9))


def mini_batches(window: Stage) -> None:
    """B3 is in the middle of its 201st epoch, with a momentum."""
    window.replay(trained("B3", 200 * 20 + 7, momentum=0.9))


def raw_table(window: Stage) -> None:
    """The raw diabetes table is looked at."""
    _look_at(window, "raw")


def course_table(window: Stage) -> None:
    """The course's own file is looked at, with its three flaws."""
    _look_at(window, "course")


def refused_table(window: Stage) -> None:
    """A file of one's own was not taken; the table before stays."""
    _look_at(window, "raw")
    window.pages.tables.open("/home/ada/houses.csv")
    values = {"path": "/home/ada/houses.csv", "row": 12, "column": "price", "value": "2.5O", "count": 3}
    window.engine.tables.failed.emit(window.pages.tables._number, Problem("table_cell", values))


def _look_at(window: Stage, table: str) -> None:
    window.session.choose_entry("B2")
    window.pages.tables.choose(table)
    window.header.choose("data")
    window.tell_table()


def inception(window: Stage) -> None:
    """C3 trains."""
    _read(window, "C3", branches.maps())


def side_by_side(window: Stage) -> None:
    """What the four branches of C3 make of the drawing."""
    inception(window)
    window.header.choose("picture")


def residual(window: Stage) -> None:
    """C4 trains, deeper than the course's."""
    window.session.choose_entry("C4")
    window.choose(depth=DEPTH)
    _read(window, "C4", {})
    names, found = layer_norms.compared(DEPTH)
    window.training.compared.emit(window.session.settings, names, {name: found[name] for name in ("with", "without")})
    window.engine.training.looked.emit(1, {"own": found["own"]})


def gradients(window: Stage) -> None:
    """How long the gradient is in each layer of C4, with and without the skip connections."""
    residual(window)
    window.header.choose("picture")


def recurrent(window: Stage) -> None:
    """C5 trains."""
    _read(window, "C5", {"image": branches.digit(), "answers": rows.chances()})


def row_by_row(window: Stage) -> None:
    """What C5 says of the drawing after each of its rows."""
    recurrent(window)
    window.header.choose("picture")


def _read(window: Stage, entry_id: str, look: dict[str, np.ndarray]) -> None:
    window.session.choose_entry(entry_id)
    window.draw()
    window.train(DIGITS, entry_id=entry_id)
    window.answer(0.98, DIGITS / BATCHES, look)


ENTRIES: dict[str, Callable[[Stage], QWidget | None]] = {
    "A1": swept,
    "A2": descended,
    "A2-steps": stepped,
    "A2-diverged": too_fast,
    "A3": stochastic,
    "A3-saddle": saddle,
    "A4": by_autograd,
    "A5": homework,
    "A6": line,
    "A6-raced": raced,
    "A6-racing": racing,
    "B1": studied,
    "B2": full_batch,
    "B2-data": raw_table,
    "B2-course-data": course_table,
    "B2-refused-data": refused_table,
    "B3": mini_batches,
    "C3": inception,
    "C3-branches": side_by_side,
    "C4": residual,
    "C4-gradients": gradients,
    "C5": recurrent,
    "C5-rows": row_by_row,
}
