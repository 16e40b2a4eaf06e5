"""How a small 7 in a corner is read, without centring, with made-up answers of four networks."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.drawing.controller import DrawingController
from desktop.drawing.strip import DrawingStrip
from desktop.drawing.worker import AnsweringWorker
from desktop.reading.controller import ReadingController
from desktop.reading.messages import Asked, Reply, Tally
from desktop.reading.place import ReadingPlace
from desktop.reading.worker import THUMBNAIL, ReadingWorker
from desktop.session import Session
from desktop.training.worker import TrainingWorker
from engine import seeing
from engine.canvas.pitfalls import Steps
from engine.progress import Score
from engine.runs.store import Record
from engine.settings import Settings
from tests.examples.digit_canvas import SEVEN, draw_on

RUNS = {"E1-3": "E1", "C4-2": "C4", "C1-1": "C1"}


def record(name: str, entry_id: str) -> Record:
    """Return the record of a made-up run."""
    scores = (Score(10, "test", 0.041, 9872, 10_000),)
    saved = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
    return Record(
        id=name, entry=entry_id, status="finished", settings=Settings(), epoch=10, batch=0, seconds=60.0,
        scores=scores, saved=saved, device="cpu", versions={},
    )  # fmt: skip


class Told(ReadingWorker):
    """Answers at once, what is made up."""

    @Slot(object)
    def ask(self, asked: Asked) -> None:
        seen = seeing.drawing(asked.drawing, Steps(**dict.fromkeys(asked.without, False)), normal=(0.1307, 0.3081))
        self.seen.emit(asked, tuple(replace(one, image=one.thumbnail(THUMBNAIL)) for one in seen.steps))
        for place, name in enumerate(asked.names):
            probabilities = np.full(10, 0.004 * (place + 1), np.float32)
            probabilities[9] += 0.12 * place
            probabilities[7] = 1 + probabilities[7] - probabilities.sum()
            self.replied.emit(asked, Reply(name, probabilities, place < 3, 0.9955))
        self.read.emit(asked)
        whole, left = 238, 238 - 33 * len(asked.without)
        self.measured.emit(asked, Tally(whole, 240, left, 240, 240))


def make() -> QWidget:
    session, strip = Session(), DrawingStrip()
    for name, entry_id in RUNS.items():
        session.remember(record(name, entry_id))
    answering = AnsweringWorker(TrainingWorker())
    drawing = DrawingController(session, strip, answering, strip)
    strip.hide()
    draw_on(strip.canvas, [0.35 * np.array(stroke) + (0.1, 0.05) for stroke in SEVEN])
    worker = Told(answering)
    controller = ReadingController(session, drawing, worker)
    place = ReadingPlace(session, controller)
    for one in (strip, worker, controller, session):
        one.setParent(place)
    controller.switch("centring", False)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(place)
    holder.resize(1060, 620)
    place.divider.give(280)
    return holder
