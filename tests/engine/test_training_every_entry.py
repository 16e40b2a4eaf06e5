"""Every kind of training gives the same numbers to the last bit, however it is cut into blocks or interrupted."""

import struct

import pytest

from engine.progress import Diverged
from engine.runs import recorder
from engine.runs.run import Run
from engine.runs.steps import Steps
from engine.training import train
from tests.engine.test_training_failures import poison
from tests.engine.trainings import differences, run_of, train_all

pytestmark = pytest.mark.usefixtures("tiny")

KINDS = {
    "sweep": ("A1", {"epochs": 40, "keep_best": True}),
    "whole batch": ("A2", {"epochs": 60}),
    "sample by sample": ("A3", {"epochs": 20}),
    "sample by sample, shuffled": ("A4", {"epochs": 20, "shuffle": True, "schedule": "cosine", "seed": 3}),
    "saddle": ("A3", {"epochs": 20, "surface": "saddle", "schedule": "step"}),
    "three parameters": ("A5", {"epochs": 20, "keep_best": True, "shuffle": True}),
    "Adam": ("A6", {"epochs": 40, "optimizer": "Adam", "schedule": "one-cycle"}),
    "LBFGS": ("A6", {"epochs": 12, "optimizer": "LBFGS"}),
    "logistic": ("B1", {"epochs": 60, "schedule": "cosine"}),
    "table": ("B2", {"epochs": 1100, "learning_rate": 0.5, "schedule": "cosine"}),
    "table, stopped early": ("B2", {"epochs": 500, "patience": 5, "keep_best": True, "learning_rate": 1e-9}),
    "mini-batches": ("B3", {"epochs": 12, "momentum": 0.5, "schedule": "step"}),
    "mini-batches, best kept": ("B3", {"epochs": 6, "learning_rate": 2, "keep_best": True, "table": "course"}),
    "Inception": ("C3", {"epochs": 1}),
    "no way past the blocks": ("C4", {"epochs": 1, "skip": False, "depth": 2, "optimizer": "Adam"}),
    "the notebook's blocks": ("C4", {"epochs": 1, "block": "notebook", "schedule": "cosine"}),
    "LSTM": ("C5", {"epochs": 2}),
    "GRU": ("C5", {"epochs": 1, "cell": "GRU", "keep_best": True}),
    "digits": ("T1", {"epochs": 3, "batch_size": 128, "schedule": "one-cycle"}),
    "digits, best kept": ("T1", {"epochs": 4, "batch_size": 128, "learning_rate": 9, "keep_best": True}),
    "digits, the course's way": (
        "T1",
        {"epochs": 4, "batch_size": 128, "learning_rate": 9, "keep_best": True, "patience": 2, "course_protocol": True},
    ),
}


@pytest.fixture(params=KINDS.values(), ids=KINDS.keys())
def kind(request: pytest.FixtureRequest) -> tuple[str, dict]:
    """Return an entry and its settings."""
    return request.param


def made(kind: tuple[str, dict]) -> Run:
    id_, settings = kind
    return run_of(id_, **settings)


def test_how_much_one_next_does_never_changes_a_number(kind):
    runs = [made(kind) for _ in range(4)]
    counts = [len(train_all(run, block_seconds=s)) for run, s in zip(runs, (0, 0.001, 0.03, 1e9), strict=True)]
    assert [differences(runs[0], run) for run in runs[1:]] == [[], [], []]
    assert counts == sorted(counts, reverse=True)


def test_a_block_that_changes_its_size_on_the_way_never_changes_a_number(kind):
    whole, run = made(kind), made(kind)
    train_all(whole)
    for number, _ in enumerate(train(run)):
        run.block_seconds = (0, 0.001, 0)[number % 3]
    assert differences(run, whole) == []


def places(count: int, wanted: int = 5) -> list[int]:
    """Return about so many numbers of records, the first, the last ones and some between them."""
    return sorted({1, 2, *range(1, count + 1, max(count // wanted, 1)), *range(max(count - 4, 1), count + 1)})


def test_paused_stored_and_resumed_it_ends_as_if_never_interrupted(kind):
    whole = made(kind)
    records = train_all(whole)
    for place in places(len(records)):
        run = made(kind)
        generator = train(run, block_seconds=0)
        for _ in range(place):
            next(generator)
        generator.close()
        recorder.save(run, "paused")
        again, state, lock = recorder.resume(run.id)
        with lock:
            train_all(again, state, block_seconds=0.001)
        assert differences(again, whole) == [], f"after {place}: {records[place - 1]}"


def test_a_step_back_and_on_again_leaves_no_trace(kind):
    whole, run = made(kind), made(kind)
    train_all(whole)
    steps, generator = Steps(), train(run, block_seconds=0)
    for _ in range(4):
        next(generator)
        steps.keep(run)
    generator.close()
    state = steps.back(run)
    train_all(run, state)
    assert differences(run, whole) == []


@pytest.mark.parametrize(
    ("id_", "settings"),
    [
        ("B1", {"epochs": 5000}),
        pytest.param("B2", {"epochs": 5000, "learning_rate": 0.5}, marks=pytest.mark.slow),
        pytest.param("B2", {"epochs": 5000, "keep_best": True, "patience": 5000}, marks=pytest.mark.slow),
    ],
    ids=["B1", "B2", "B2, scored every epoch"],
)
def test_thousands_of_epochs_are_stored_and_read_again(id_, settings, home):
    run = run_of(id_, **settings)
    last = train_all(run, block_seconds=0.002)[-1]
    recorder.save(run, "finished")
    path = home / "runs" / run.id / "state.safetensors"
    assert struct.unpack("<Q", path.read_bytes()[:8])[0] < 10_000
    found, history = recorder.recall(run.id)
    assert found == run.settings
    assert history.all_losses.tobytes() == run.history.all_losses.tobytes()
    assert history.whole_path.tobytes() == run.history.whole_path.tobytes()
    assert history.scores == run.history.scores
    assert len(history.all_losses) == last.epochs == 5000


@pytest.mark.parametrize("id_", ["A2", "A5", "B1", "B3", "T1"])
def test_a_run_that_diverged_is_stored_and_read_again(id_):
    run = run_of(id_, epochs=60, learning_rate=100, **({"momentum": 0.9} if id_ in ("B1", "B3", "T1") else {}))
    train_all(run)
    recorder.save(run, "paused")
    _, history = recorder.recall(run.id)
    assert history.all_losses.tobytes() == run.history.all_losses.tobytes()
    assert history.whole_path.tobytes() == run.history.whole_path.tobytes()


@pytest.mark.parametrize("id_", ["A1", "A2", "A6", "B1"])
def test_the_walk_has_a_row_before_the_first_step_and_one_after_each(id_):
    run = run_of(id_, epochs=7)
    train_all(run)
    assert run.history.whole_path.shape == (8, len(run.parameters()))


def test_a_network_of_many_parameters_is_not_traced_however_many_blocks_it_had(monkeypatch):
    monkeypatch.setattr("engine.runs.state.MOST_BLOCKS", 5)
    run = run_of("T1", epochs=3)
    train_all(run)
    assert run.history.path == []
    assert run.state().path.shape == (0, 0)


@pytest.mark.parametrize("block_seconds", [0, 1e9])
def test_a_step_to_nowhere_is_not_part_of_the_walk(block_seconds, monkeypatch):
    begin = Run.begin
    monkeypatch.setattr(Run, "begin", lambda run, state=None: begin(run, state) or poison(run, 4))
    run = run_of("A6", epochs=9)
    assert train_all(run, block_seconds=block_seconds)[-1] == Diverged(epoch=4, batch=1, good_epoch=3, good_batch=0)
    recorder.save(run, "paused")
    _, history = recorder.recall(run.id)
    assert history.whole_path.shape == (4, 2)
    assert run.parameters().tolist() == history.whole_path[2].tolist()
