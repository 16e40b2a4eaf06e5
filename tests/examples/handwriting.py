"""My handwriting: three rounds written by the pen model, read by two networks; what these say is made up."""

import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.handwriting.controller import HandwritingController
from desktop.handwriting.messages import Measured
from desktop.handwriting.place import HandwritingPlace
from desktop.session import Session
from desktop.theme.measures import SETTINGS_WIDTH
from engine.datasets import own_digits, pen
from engine.datasets.handwriting import Handwriting
from engine.datasets.own_digits import Digits
from engine.reading import Outcome, Reading
from tests.made_up_run import record


class Deaf(QObject):
    """A worker that does nothing: the example says what it would."""

    measured = Signal(int, object)
    unreadable = Signal(int, str, object)
    measured_all = Signal(int)
    tuning = Signal(int, float)
    tuned = Signal(int, object)
    failed = Signal(int, object)
    ended = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[object] = []
        self.stops = 0

    @Slot(object)
    def measure(self, order: object) -> None:
        self.orders.append(order)

    @Slot(object)
    def tune(self, order: object) -> None:
        self.orders.append(order)

    @Slot()
    def stop(self) -> None:
        self.stops += 1


def write(kept: Handwriting, rounds: int = 3, more: int = 4) -> Digits:
    """Write so many rounds of ten digits, and some `more`."""
    chance = np.random.default_rng(4)
    for number in range(10 * rounds + more):
        strokes = [stroke / 400 for stroke in pen.strokes(number % 10, chance)]
        corner = np.concatenate(strokes).min(axis=0) - 0.05
        kept.add(number % 10, [np.clip(stroke - corner, 0, 1) for stroke in strokes])
    return kept.digits


def measured(name: str, digits: Digits, wrong: int, mnist: float) -> Measured:
    """Return that a network misreads every `wrong`-th digit."""
    labels = own_digits.labels(digits)
    answers = np.where(np.arange(len(labels)) % wrong == wrong - 1, (3 * labels + 1) % 10, labels)
    held_out = np.array([digit.held_out for digit in digits])
    return Measured(name, tuple(digit.id for digit in digits), Reading(labels, answers, held_out), mnist)


def make() -> QWidget:
    session, worker = Session(), Deaf()
    session.records = {one.id: one for one in [record("finished", 8600)]}
    controller = HandwritingController(session, worker)
    controller._collection = Handwriting(Path(tempfile.mkdtemp(prefix="descent-")) / "handwriting.json")
    digits = write(controller.collection)
    ours, theirs = measured("pretrained", digits, 11, 0.9958), measured(next(iter(session.records)), digits, 5, 0.9872)
    controller.readings = {one.name: one for one in (ours, theirs)}
    before, after = theirs.reading, ours.reading
    controller.tuned_name = theirs.name
    controller.outcome = Outcome(next(iter(session.records.values())), before, after, 0.9872, 0.9859, 10_000)
    place = HandwritingPlace(session, controller)
    for one in (session, worker, controller):
        one.setParent(place)  # they live as long as what shows them
    place.page.grid.select({digits[7].id})
    place.page.confusion._point((2, 2))
    place.resize(780 + SETTINGS_WIDTH, 620)
    place.divider.give(SETTINGS_WIDTH - 1)
    return place
