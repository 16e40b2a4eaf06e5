"""How it reads: a picture is read once, however often and by however many networks it is asked about."""

import gc
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QObject

from desktop.drawing.given import Picture
from desktop.drawing.worker import PRETRAINED, AnsweringWorker, Question
from desktop.reading.messages import STEPS, Asked
from desktop.reading.worker import ReadingWorker
from desktop.training.worker import TrainingWorker
from engine.photos import file
from tests.desktop.scripted import Heard, stored
from tests.engine import photos

DIGITS, LABELS = photos.digits(2, 1000)


class Workers(QObject):
    """The two that read pictures, and how often one was decoded."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.answering = AnsweringWorker(TrainingWorker())
        self.reading = ReadingWorker(self.answering)
        self.decoded = 0
        decode = file.shot

        def counted(*given):
            self.decoded += 1
            return decode(*given)

        monkeypatch.setattr(file, "shot", counted)

    def read(self, qtbot, picture: Picture, names=(PRETRAINED,), without=frozenset()) -> Heard:
        """Ask as the page does, and wait until all have answered."""
        heard = Heard(self.reading, "seen", "replied", "refused")
        with qtbot.waitSignal(self.reading.read, timeout=60_000):
            self.reading.ask(Asked((), picture, PRETRAINED, names, without, moving=True))
        return heard


@pytest.fixture
def workers(qtbot, home, monkeypatch) -> Workers:
    return Workers(monkeypatch)


def shot(number: int = 0) -> Picture:
    return Picture(photos.shadow(DIGITS[number], np.random.default_rng(1)), "a photo")


def test_a_picture_is_decoded_once_for_all_questions(qtbot, workers):
    picture, run = shot(), stored()
    workers.answering.answer(Question(PRETRAINED, (), picture))
    for without in ((), STEPS, ("scaling",), ()):
        heard = workers.read(qtbot, picture, (PRETRAINED, run.id), frozenset(without))
        assert heard.names == ["seen", "replied", "replied"]
    assert heard[1][-1].probabilities.argmax() == LABELS[0]
    assert workers.decoded == 1
    workers.read(qtbot, shot(1))
    assert workers.decoded == 2


def test_only_the_last_picture_is_kept(qtbot, workers):
    first = shot()
    workers.read(qtbot, first)
    steps = weakref.ref(workers.answering.steps(first)[0])
    workers.answering.answer(Question(PRETRAINED, (), shot(1)))
    del first
    gc.collect()
    assert steps() is None
