"""The engine's thread: it ends from every state, and what trained can go on."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QThread, Signal, Slot

import engine.training
from desktop.drawing.worker import PRETRAINED, Question
from desktop.engine_thread import EngineThread
from desktop.session import Session
from desktop.training.controller import TrainingController
from desktop.training.run_state import RunState
from engine.errors import EngineError
from engine.runs import store
from tests.desktop.scripted import Endless, Heard, Script, block, endless
from tests.examples.digit_canvas import SEVEN


class Bench(QObject):
    """A session, its controller and the engine, without a window."""

    ask = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(self)
        self.engine = EngineThread(self)
        self.training = TrainingController(self.session, self.engine.training, self)
        self.heard = Heard(self.training, "started", "failed", "ended", "not_saved")
        self.answers: list[tuple[object, QThread]] = []
        self.ask.connect(self.engine.answering.answer)
        self.engine.answering.answered.connect(self._answered)

    @Slot(object)
    def _answered(self, answer: object) -> None:
        self.answers.append((answer, QThread.currentThread()))


@pytest.fixture
def bench(qapp, home) -> Iterator[Bench]:
    made = Bench()
    yield made
    made.engine.shut_down()


@pytest.fixture
def until(qtbot, bench: Bench) -> Callable[[RunState], None]:
    """Wait until the run is in a state."""
    return lambda state: qtbot.waitUntil(lambda: bench.session.run_state is state, timeout=20_000)


@pytest.fixture(autouse=True)
def script(monkeypatch) -> Script:
    """Every training is made up, and does not end by itself."""
    made = Script(Endless())
    monkeypatch.setattr(engine.training, "train", made)
    return made


def test_it_ends_before_it_was_started(bench) -> None:
    bench.engine.shut_down()
    assert not bench.engine.isRunning()


def test_it_ends_while_it_warms_up(bench) -> None:
    bench.engine.start()
    bench.engine.shut_down()
    assert bench.engine.isFinished()


def test_it_ends_idle_and_twice(bench, qtbot) -> None:
    with qtbot.waitSignal(bench.training.ready, timeout=20_000):
        bench.engine.start()
    bench.engine.shut_down()
    bench.engine.shut_down()
    assert bench.engine.isFinished()


def test_it_ends_while_a_run_starts_and_the_run_waits(bench) -> None:
    bench.engine.start()
    bench.training.train()
    bench.engine.shut_down()
    (one,) = store.records()
    assert one.status == "paused"


@pytest.mark.parametrize("ask", [None, "pause", "stop"])
def test_it_ends_in_the_middle_of_a_run(bench, until, ask: str | None) -> None:
    bench.engine.start()
    bench.training.train()
    until(RunState.RUNNING)
    if ask:
        getattr(bench.training, ask)()
    bench.engine.shut_down()
    (one,) = store.records()
    assert one.status == ("stopped" if ask == "stop" else "paused")
    assert one.batch > 0


def test_it_ends_even_when_the_run_cannot_be_saved(bench, until, monkeypatch) -> None:
    bench.engine.start()
    bench.training.train()
    until(RunState.RUNNING)
    monkeypatch.setattr("engine.runs.recorder.save", lambda *_: 1 / 0)
    bench.engine.shut_down()
    assert bench.engine.isFinished()


def test_it_ends_even_when_the_generator_cannot_be_closed(bench, until, monkeypatch) -> None:
    class Stubborn(Script):
        def __call__(self, *arguments, **named):
            try:
                yield from super().__call__(*arguments, **named)
            finally:
                raise EngineError("out_of_memory", device="CPU")

    monkeypatch.setattr(engine.training, "train", Stubborn(endless()))
    bench.engine.start()
    bench.training.train()
    until(RunState.RUNNING)
    with pytest.MonkeyPatch.context() as patch:
        caught: list[object] = []
        patch.setattr("sys.excepthook", lambda *args: caught.append(args[1]))
        bench.engine.shut_down()
    assert bench.engine.isFinished()
    assert [str(error) for error in caught]


def test_it_can_be_started_again(bench, until) -> None:
    for _ in range(2):
        bench.engine.start()
        bench.training.train()
        until(RunState.RUNNING)
        bench.training.stop()
        until(RunState.IDLE)
        bench.engine.shut_down()
    assert [one.status for one in store.records()] == ["stopped", "stopped"]


def test_start_and_stop_in_quick_turns(bench, until, qtbot) -> None:
    bench.engine.start()
    for _ in range(30):
        bench.training.train()
        bench.training.train()
        qtbot.wait(1)
        bench.training.stop()
        bench.training.stop()
        until(RunState.IDLE)
    names = bench.heard.names
    assert names.count("started") == names.count("ended") == 30
    assert "failed" not in names


def test_answers_come_between_two_turns_and_arrive_in_the_windows_thread(bench, until, qtbot) -> None:
    bench.engine.start()
    bench.training.train()
    until(RunState.RUNNING)
    bench.ask.emit(Question(PRETRAINED, tuple(SEVEN)))
    qtbot.waitUntil(lambda: bool(bench.answers), timeout=20_000)
    assert bench.session.run_state is RunState.RUNNING
    assert bench.answers[0][1] is QThread.currentThread()


def test_a_failing_training_leaves_the_thread_ready_for_the_next(bench, until, monkeypatch) -> None:
    bench.engine.start()
    monkeypatch.setattr(engine.training, "train", Script([block(), ZeroDivisionError()]))
    bench.training.train()
    until(RunState.STARTING)
    until(RunState.IDLE)
    monkeypatch.setattr(engine.training, "train", Script(endless()))
    bench.training.train()
    until(RunState.RUNNING)
    assert bench.heard.names == ["started", "failed", "ended", "started"]
