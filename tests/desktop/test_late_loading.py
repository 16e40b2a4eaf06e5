"""What torch needs to train is loaded beside the engine's thread: drawings are answered, and closing waits."""

from collections.abc import Iterator
from threading import Event, current_thread

import pytest
from PySide6.QtCore import QObject, Signal, Slot

from desktop import late_loading
from desktop.drawing.worker import PRETRAINED, Question
from desktop.engine_thread import EngineThread


class Loading:
    """Loads until it is let go, or patience is at an end."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self.begun, self.let_go, self.done = Event(), Event(), Event()
        self.thread: str | None = None

    def __call__(self) -> None:
        self.thread = current_thread().name
        self.begun.set()
        self.let_go.wait(self._patience)
        self.done.set()


class Asker(QObject):
    """Asks the engine a question, and hears in the window's thread that it was answered."""

    ask = Signal(object)

    def __init__(self, engine: EngineThread) -> None:
        super().__init__()
        self.answers = 0
        self.ask.connect(engine.answering.answer)
        engine.answering.answered.connect(self._answered)

    @Slot()
    def _answered(self) -> None:
        self.answers += 1


@pytest.fixture
def patience() -> float:
    """Return how many seconds the loading takes at most."""
    return 20.0


@pytest.fixture
def loading(monkeypatch, patience: float) -> Loading:
    """Nothing was loaded before."""
    made = Loading(patience)
    monkeypatch.setattr(late_loading, "compiler_is_loaded", lambda: False)
    monkeypatch.setattr(late_loading, "load_compiler", made)
    return made


@pytest.fixture
def engine(qtbot, loading: Loading) -> Iterator[EngineThread]:
    """Return the engine's thread, warm, and loading."""
    made = EngineThread()
    made.start()
    qtbot.waitUntil(loading.begun.is_set, timeout=20_000)
    yield made
    loading.let_go.set()
    made.shut_down()


def test_drawings_are_answered_meanwhile(engine: EngineThread, loading: Loading, qtbot) -> None:
    asker = Asker(engine)
    asker.ask.emit(Question(PRETRAINED, ()))
    qtbot.waitUntil(lambda: asker.answers == 1, timeout=20_000)
    assert not loading.done.is_set()
    assert loading.thread == "loading"


@pytest.mark.parametrize("patience", [0.3])
def test_the_end_waits_for_it(loading: Loading, engine: EngineThread) -> None:
    engine.shut_down()
    assert loading.done.is_set()


def test_what_is_there_is_not_loaded_again(loading: Loading, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(late_loading, "compiler_is_loaded", lambda: True)
    made = late_loading.LateLoading()
    made.begin()
    qtbot.wait(20)
    made.wait()
    assert not loading.begun.is_set()
