"""Every exercise: a state that fulfils it, and one that does not, from real runs and real examples."""

import math
from typing import Any

import numpy as np
import pytest

from engine import explorers
from engine.catalogue import COURSE, entry
from engine.errors import EngineError
from engine.explorers import autograd, convolution, mixing, pooling, shapes, softmax
from engine.learning import exercises
from engine.learning.exercises import EXERCISES, of_entry, of_id
from engine.learning.facts import Observer, RunFacts, of_record
from engine.progress import Batches, Diverged, Finished, Score
from engine.runs import recorder, store
from tests.engine.trainings import run_of, train_all

FLAT = ((0.0,) * 3,) * 3


def facts(id_: str, **settings: Any) -> RunFacts:
    """Train an entry to its end, and return what is known of it."""
    run = run_of(id_, **settings)
    records = train_all(run, block_seconds=0.1)
    observer = Observer(id_, run.settings, run.batches_per_epoch)
    observer.add(records)
    return observer.facts


def made_up(id_: str, *scores: float, batches: int = 4, **settings: Any) -> RunFacts:
    """Return the facts of a digit run that never was: one score an epoch of `batches` batches."""
    observer = Observer(id_, entry(id_).settings.changed(**settings), batches)
    for epoch, share in enumerate(scores, 1):
        losses = np.linspace(2, 1, batches, dtype=np.float32) / epoch
        first = (epoch - 1) * batches
        observer.add(
            [Batches(epoch, first, losses, losses / 3), Score(epoch, "validation", 0.3, round(share * 1e4), 10_000)]
        )
    return observer.facts


def passes(id_: str, *runs: RunFacts) -> bool:
    test = of_id(id_).by_runs
    assert test is not None
    return test(runs)


def shows(id_: str, example: Any) -> bool:
    test = of_id(id_).by_example
    assert test is not None
    return test(example)


def answers(id_: str, *numbers: float) -> bool:
    test = of_id(id_).by_answer
    assert test is not None
    return test(numbers)


def test_every_entry_has_an_exercise_and_every_chapter_more_than_two() -> None:
    assert all(of_entry(one.id) for one in COURSE)
    chapters = {one.chapter for one in COURSE}
    counts = {chapter: sum(entry(one.entry).chapter == chapter for one in EXERCISES) for chapter in chapters}
    assert min(counts.values()) > 2


def test_ids_are_unique_and_name_their_entry() -> None:
    assert len({one.id for one in EXERCISES}) == len(EXERCISES)
    assert all(one.id.startswith(f"{one.entry}-") for one in EXERCISES)


@pytest.mark.parametrize("one", EXERCISES, ids=lambda one: one.id)
def test_an_exercise_is_tested_in_one_way_and_asks_only_for_answers(one: exercises.Exercise) -> None:
    tests = [one.by_runs, one.by_example, one.by_answer]
    assert sum(test is not None for test in tests) == 1
    assert bool(one.asks) == (one.by_answer is not None)
    assert one.task.endswith((".", "?", "it."))


@pytest.mark.parametrize("one", [one for one in EXERCISES if one.by_example], ids=lambda one: one.id)
def test_no_explorer_starts_with_its_exercise_done(one: exercises.Exercise) -> None:
    kind = autograd.Example if entry(one.entry).microscope else explorers.module_of(entry(one.entry)).Example
    assert not shows(one.id, kind())


@pytest.mark.parametrize("one", [one for one in EXERCISES if one.by_runs], ids=lambda one: one.id)
def test_without_a_run_nothing_is_done(one: exercises.Exercise) -> None:
    assert not passes(one.id)


# one parameter


def test_a1_a_sweep_that_jumps_over_the_minimum() -> None:
    skipping = facts("A1", stride=0.3, epochs=14)
    assert passes("A1-skip", skipping)
    assert skipping.parameters == pytest.approx((2.1,))
    assert not passes("A1-skip", facts("A1", epochs=40))
    assert not passes("A1-skip", facts("A1", stride=0.3, epochs=5))  # it never comes to the minimum


@pytest.mark.parametrize(("start", "stride", "skips"), [(0.0, 0.25, False), (-1.0, 0.7, True), (2.5, 0.3, False)])
def test_a1_from_any_start(start: float, stride: float, skips: bool) -> None:
    assert passes("A1-skip", facts("A1", start=start, stride=stride, epochs=30)) is skips


def test_a2_a_rate_that_climbs() -> None:
    assert passes("A2-climb", facts("A2", learning_rate=0.25, epochs=5))
    assert passes("A2-climb", facts("A2", learning_rate=3.0, epochs=2000))  # till it is no number any more
    assert not passes("A2-climb", facts("A2", learning_rate=0.2, epochs=5))
    assert passes("A2-climb", facts("A2", learning_rate=0.2144, epochs=200))
    assert not passes("A2-climb", facts("A2", learning_rate=0.2142, epochs=200))


def test_a2_fast() -> None:
    assert passes("A2-fast", facts("A2", learning_rate=0.107, epochs=20))
    assert not passes("A2-fast", facts("A2", epochs=20))
    assert not passes("A2-fast", facts("A2", epochs=100))  # small enough, but not in time


def test_a3_leaves_the_saddle_by_single_points() -> None:
    assert passes("A3-escape", facts("A3", surface="saddle", epochs=100))
    assert not passes("A3-escape", facts("A3", surface="saddle", batch_size=3, epochs=100))
    assert not passes("A3-escape", facts("A3", epochs=100))


def test_a4_the_gradient_accumulates() -> None:
    assert shows("A4-accumulate", autograd.Example(zero_grad=False, steps=2))
    assert not shows("A4-accumulate", autograd.Example(zero_grad=False, steps=1))
    assert not shows("A4-accumulate", autograd.Example(steps=5))


def test_a5_the_exact_solution_is_that_of_the_three_equations() -> None:
    x = np.array([1.0, 2.0, 3.0])
    exact = np.linalg.solve(np.stack([x**2, x, np.ones(3)], axis=1), [2.0, 4.0, 6.0])
    assert answers("A5-exact", *(round(float(one), 9) for one in exact))
    assert not answers("A5-exact", 0.240382, 0.926676, 0.991354)
    assert not answers("A5-exact", 0, 2)


def test_a5_long_enough() -> None:
    assert passes("A5-enough", facts("A5", epochs=10_000))
    assert not passes("A5-enough", facts("A5", epochs=100))


@pytest.mark.parametrize(("optimizer", "done"), [("Rprop", True), ("LBFGS", True), ("SGD", False), ("Adamax", False)])
def test_a6_an_optimizer_that_is_good_enough(optimizer: str, done: bool) -> None:
    assert passes("A6-best", facts("A6", optimizer=optimizer, epochs=1000)) is done


# small tables


def test_b1_the_boundary_that_a_run_reaches_is_the_answer() -> None:
    w, b = facts("B1", epochs=10_000).parameters
    assert answers("B1-boundary", round(-b / w, 2))
    assert not answers("B1-boundary", 2.0)


def test_b2_beats_the_baseline() -> None:
    assert passes("B2-baseline", facts("B2", optimizer="Adam", epochs=200))


def test_b2_the_baseline_itself_is_not_enough() -> None:
    few = facts("B2", epochs=1)
    assert few.accuracy is not None
    assert not passes("B2-baseline", few)


def test_b3_the_answer_is_what_the_run_has() -> None:
    run = run_of("B3", epochs=1)
    train_all(run)
    assert answers("B3-iterations", run.batches_per_epoch)
    assert not answers("B3-iterations", 19)


def test_b4_sure_and_twice() -> None:
    assert shows("B4-sure", softmax.Example(logits=(8, 0, 0)))
    assert not shows("B4-sure", softmax.Example(logits=(8, 0, 0), temperature=5))
    assert not shows("B4-sure", softmax.Example(logits=(8, 0, 0), target=1))
    assert answers("B4-twice", 0.55)
    assert answers("B4-twice", round(softmax.explore(softmax.Example(logits=(50, 0, 0), twice=True)).twice_least, 3))
    assert not answers("B4-twice", 0)


# handwritten digits


@pytest.mark.parametrize(
    ("id_", "enough", "little", "settings"),
    [("C1-read", 0.95, 0.9499, {}), ("C2-small", 0.975, 0.97, {}), ("C5-cell", 0.97, 0.96, {"cell": "GRU"})],
)
def test_digits_are_read_well_enough_at_last(id_: str, enough: float, little: float, settings: dict[str, Any]) -> None:
    which = of_id(id_).entry
    assert passes(id_, made_up(which, 0.9, enough, **settings))
    assert not passes(id_, made_up(which, 0.9, little, **settings))
    assert not passes(id_, made_up("C3", enough))


def test_c3_what_the_blocks_hand_on() -> None:
    rows = shapes.explore(shapes.Example(network="C3")).rows
    flat = next(row.after for row in rows if row.kind == "flatten")
    assert flat is not None
    assert answers("C3-flat", math.prod(flat))
    assert not answers("C3-flat", 320)


def test_c4_both_ways() -> None:
    with_, without = made_up("C4", 0.962, depth=4), made_up("C4", 0.1, depth=4, skip=False)
    assert passes("C4-skip", without, with_)
    assert not passes("C4-skip", with_)
    assert not passes("C4-skip", made_up("C4", 0.96, depth=1), made_up("C4", 0.95, depth=1, skip=False))


def test_c5_the_plain_cell_is_not_asked_for() -> None:
    assert not passes("C5-cell", made_up("C5", 0.98, cell="RNN"))


# explorers


def test_d1_an_edge_and_a_size() -> None:
    assert shows("D1-edge", convolution.Example(kernel="edge"))
    assert not shows("D1-edge", convolution.Example(kernel="blur"))
    assert not shows("D1-edge", convolution.Example(kernel=FLAT))
    assert shows("D1-size", convolution.Example(padding=0, stride=2))
    assert not shows("D1-size", convolution.Example(padding=1, stride=2))


def test_d2_overlap() -> None:
    example = pooling.Example(window=3, stride=1)
    assert shows("D2-overlap", example)
    assert pooling.explore(example).output.shape == (3, 3)
    assert not shows("D2-overlap", pooling.Example(window=3, stride=2))


def test_d3_clicking_through_the_repairs_ends_with_a_net_that_runs() -> None:
    example = shapes.Example(network="impossible")
    for _ in range(6):
        found = shapes.explore(example)
        if found.runs:
            break
        assert not shows("D3-repair", example)
        example = shapes.Example(network="custom", layers=found.repairs[0].layers, input=found.input[1:])
    assert shows("D3-repair", example)
    assert not shows("D3-repair", shapes.Example(network="C3"))


def test_d4_saves_ten_times() -> None:
    assert shows("D4-ten", mixing.Example(between=15))
    assert not shows("D4-ten", mixing.Example(between=16))
    assert not shows("D4-ten", mixing.Example(between=0))


# facts


def test_a_stored_run_tells_its_accuracy_but_no_losses() -> None:
    run = run_of("A2", epochs=3)
    train_all(run)
    one = of_record(recorder.save(run, "finished"))
    assert (one.entry, one.epochs, one.over, one.accuracy) == ("A2", 3, True, None)
    assert math.isnan(one.last_loss)
    assert of_record(store.records()[0]) is not None


def test_a_test_counts_more_than_the_validation() -> None:
    observer = Observer("C1", entry("C1").settings, 4)
    test = Score(1, "test", 0.1, 9700, 10_000)
    observer.add([test, Score(1, "validation", 0.1, 9600, 10_000), Finished(1, 1.0, test)])
    assert observer.facts.accuracy == 0.97


def test_a_run_that_diverges_climbs_whatever_its_losses_say() -> None:
    observer = Observer("A2", entry("A2").settings, 1)
    observer.add([Batches(1, 0, np.array([4.0, 3.0], np.float32), np.empty(0, np.float32)), Diverged(3, 1, 2, 1)])
    assert observer.facts.climbs
    assert observer.facts.over


def test_a_setting_changed_on_the_way_is_a_fact_too() -> None:
    observer = Observer("A2", entry("A2").settings, 1)
    observer.change("learning_rate", 0.25)
    assert observer.facts.settings.learning_rate == 0.25


def test_a_network_that_cannot_be_is_no_fault_of_the_exercise() -> None:
    with pytest.raises((EngineError, ValueError)):
        shapes.Example(network="nonsense")


def test_the_reader_is_to_be_quick_and_to_know_the_pens_of_people() -> None:
    assert passes("E1-quick", made_up("E1", 0.98, 0.991))
    assert not passes("E1-quick", made_up("E1", 0.98, 0.985, 0.992))
    assert passes("E1-pen", made_up("E1", 0.985, pen_share=0.3))
    assert not passes("E1-pen", made_up("E1", 0.985, pen_share=0.0))
    assert answers("E1-norm", 64)
    assert not answers("E1-norm", 32)
