"""A run that goes on from a state ends exactly as if it had never been interrupted."""

from pathlib import Path

import pytest
import torch

from engine import device as devices
from engine import epochs, evaluation
from engine.progress import Diverged
from engine.runs import checkpoint, recorder
from engine.runs import run as running
from engine.runs.run import Run
from engine.runs.state import State
from engine.training import train
from tests.engine.trainings import differences, run_of, train_all

pytestmark = pytest.mark.usefixtures("tiny")

OPTIMIZERS = ["SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adamax", "ASGD", "Rprop", "LBFGS"]


def interrupted(run: Run, records: int) -> State:
    """Train until so many records came, take the state, and go on a little: the state must not follow."""
    generator = train(run, block_seconds=0)
    for _ in range(records):
        next(generator)
    state = run.state()
    next(generator, None)
    generator.close()
    return state


def gone_on(run: Run, state: State) -> Run:
    other = Run(run.entry, None, "another")
    train_all(other, state)
    return other


def through_a_file(run: Run, state: State, path: Path) -> State:
    """Store `state` and read it again."""
    holder = Run(run.entry, state.settings)
    holder.begin(state)
    checkpoint.save_state(path, holder)
    return checkpoint.load(path).state()


@pytest.mark.parametrize("protocol", [False, True])
def test_a_state_taken_after_any_record_goes_on_bit_for_bit(protocol, monkeypatch):
    monkeypatch.setattr(evaluation, "CHUNK", 40)  # states in the middle of an evaluation, too
    whole = run_of("T1", seed=5, batch_size=128, course_protocol=protocol)
    records = train_all(whole)
    for place in range(1, len(records) + 1):
        run = run_of("T1", seed=5, batch_size=128, course_protocol=protocol)
        assert differences(gone_on(run, interrupted(run, place)), whole) == [], f"after {place}: {records[place - 1]}"


@pytest.mark.parametrize(
    ("entry", "optimizer"),
    # LBFGS remembers a hundred steps of each weight
    [(entry, name) for entry in ("C1", "C2") for name in OPTIMIZERS if (entry, name) != ("C1", "LBFGS")],
)
def test_a_state_read_from_a_file_goes_on_bit_for_bit(entry, optimizer, tmp_path):
    whole, run = run_of(entry, optimizer=optimizer, epochs=1), run_of(entry, optimizer=optimizer, epochs=1)
    train_all(whole)
    state = through_a_file(run, interrupted(run, 3), tmp_path / "state.safetensors")
    assert differences(gone_on(run, state), whole) == []


@pytest.mark.skipif(devices.available() == ["cpu"], reason="needs a device that is not the CPU")
def test_a_state_goes_on_bit_for_bit_on_the_fastest_device_too(tmp_path):
    whole, run = run_of("T1", device="auto"), run_of("T1", device="auto")
    train_all(whole)
    state = through_a_file(run, interrupted(run, 3), tmp_path / "state.safetensors")
    assert differences(gone_on(run, state), whole) == []


class Card:
    """A device's module of torch, with a generator."""

    def __init__(self) -> None:
        self.state = torch.zeros(16, dtype=torch.uint8)

    def get_rng_state(self) -> torch.Tensor:
        return self.state.clone()

    def set_rng_state(self, state: torch.Tensor) -> None:
        self.state = state


def test_the_generator_of_the_device_that_trains_is_stored_and_put_back(tmp_path, monkeypatch):
    card = Card()
    monkeypatch.setattr(torch, "get_device_module", lambda device: card)
    run = run_of("T1")
    run.begin()
    run.device = torch.device("cuda")
    card.state[0] = 7
    checkpoint.save_state(tmp_path / "state", run)
    stored = checkpoint.load(tmp_path / "state").state().random
    card.state[0] = 9
    running.set_random_state(stored, torch.device("cpu"))
    assert card.state[0] == 9
    running.set_random_state(stored, torch.device("cuda"))
    assert card.state[0] == 7


def test_a_changed_rate_goes_on_too(tmp_path):
    def turned() -> tuple[Run, State]:
        run = run_of("C2", optimizer="Adam")
        records = train(run, block_seconds=0)
        next(records)
        run.change("learning_rate", 0.1)
        next(records)
        state = run.state()
        list(records)
        return run, state

    whole, state = turned()
    again = gone_on(whole, through_a_file(whole, state, tmp_path / "state.safetensors"))
    assert differences(again, whole) == []
    assert again.settings.learning_rate == 0.1


def test_a_state_is_a_copy_that_training_leaves_alone():
    run = run_of("C2")
    records = train(run, block_seconds=0)
    next(records)
    state = run.state()
    before = {name: value.clone() for name, value in state.weights.items()}
    memory = state.optimizer[0]["momentum_buffer"].clone()
    list(records)
    assert all((state.weights[name] == value).all() for name, value in before.items())
    assert (state.optimizer[0]["momentum_buffer"] == memory).all()
    assert len(state.losses) == 1


def test_one_state_can_be_gone_on_from_twice():
    run = run_of("C2")
    state = interrupted(run, 4)
    assert differences(gone_on(run, state), gone_on(run, state)) == []


def test_a_lowered_number_of_epochs_is_lowered_after_the_resume_too():
    run = run_of("T1", epochs=5)
    records = train(run, block_seconds=0)
    for _ in range(10):  # in the second epoch
        next(records)
    run.change("epochs", 1)
    state = run.state()
    list(records)
    assert differences(gone_on(run, state), run) == []


def test_a_finished_run_goes_on_when_it_is_given_more_epochs(home):
    short, whole = run_of("T1", epochs=1), run_of("T1", epochs=3)
    train_all(short)
    short.change("epochs", 3)
    recorder.save(short, "paused")
    train_all(whole)
    again, state, held = recorder.resume(short.id)
    with held:
        train_all(again, state)
    assert set(differences(again, whole)) == {"scores", "changes"}  # the test after the first epoch came as well


def test_a_divergence_goes_back_to_the_same_weights_after_a_resume(tmp_path, monkeypatch):
    monkeypatch.setattr(epochs, "KEEP_EVERY", 4)
    whole, run = run_of("C2", learning_rate=100), run_of("C2", learning_rate=100)
    last = train_all(whole)[-1]
    assert isinstance(last, Diverged)
    state = interrupted(run, 1)
    again = Run(run.entry, None, "another")
    assert train_all(again, state)[-1] == last
    assert differences(again, whole) == []


def test_a_stored_thread_count_is_never_more_than_this_computer_has(monkeypatch):
    asked = []
    monkeypatch.setattr("torch.set_num_threads", asked.append)
    run = run_of("T1")
    run.begin()
    state = run.state()
    Run(run.entry).begin(State(**{**vars(state), "threads": 100_000}))
    assert asked == [1, 1]
