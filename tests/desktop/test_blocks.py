"""Records of many turns become few reports, in order and without loss."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop.training import blocks as module
from desktop.training.blocks import Collected
from engine.progress import Batches, Evaluating, Score
from tests.desktop.scripted import block

SCORE = Score(1, "validation", 0.1, 9, 10)


def taken(*records: object) -> tuple[object, ...]:
    collected = Collected()
    for record in records:
        collected.add(record)
    return collected.take()


def test_neighbours_become_one_block() -> None:
    (one,) = taken(block(0, 3), block(3, 4), block(7, 2))
    assert (one.epoch, one.first) == (1, 0)
    assert len(one.losses) == len(one.accuracies) == 9
    assert one.losses[3] == block(3, 4).losses[0]


def test_the_last_gradient_norm_is_kept() -> None:
    last = Batches(1, 3, *[np.ones(1, np.float32)] * 2, gradient_norm=0.5)
    assert taken(block(), last)[0].gradient_norm == 0.5


def test_a_block_over_two_epochs_is_of_the_later_one() -> None:
    (one,) = taken(block(0, 3), block(3, 3, epoch=2))
    assert (one.epoch, one.first, len(one.losses)) == (2, 0, 6)


def test_the_paths_of_neighbours_become_one() -> None:
    losses, path = np.ones(2, np.float32), np.arange(4.0).reshape(4, 1)
    (one,) = taken(*(Batches(1, at, losses, losses, path=path[at : at + 2]) for at in (0, 2)))
    assert one.path.tolist() == path.tolist()


def test_a_score_stays_between_its_blocks() -> None:
    records = taken(block(0, 3), SCORE, block(3, 3, epoch=2))
    assert [type(record) for record in records] == [Batches, Score, Batches]


def test_of_an_evaluation_only_the_last_standing_is_kept() -> None:
    records = taken(*(Evaluating(1, "test", done, 100) for done in (10, 20, 30)), SCORE)
    assert records == (Evaluating(1, "test", 30, 100), SCORE)


def test_what_was_taken_is_gone() -> None:
    collected = Collected()
    collected.add(SCORE)
    collected.take()
    assert collected.take() == ()


def test_there_are_about_eight_reports_a_second(monkeypatch) -> None:
    clock = iter(np.arange(0, 100, 0.001))
    monkeypatch.setattr(module, "monotonic", lambda: float(next(clock)))
    collected, reports = Collected(), []
    for turn in range(3000):
        collected.add(block(turn, 1))
        now = turn / 1000
        if collected.due():
            reports.append((now, collected.take()))
    span = 3000 * 0.001
    assert 6 * span < len(reports) <= 8 * span + 1
    assert sum(len(record.losses) for _, records in reports for record in records) <= 3000


@given(st.lists(st.sampled_from(["batches", "evaluating", "score"]), max_size=30))
def test_every_batch_arrives_once_and_in_order(kinds: list[str]) -> None:
    records, first, epoch = [], 0, 1
    for kind in kinds:
        if kind == "batches":
            records.append(block(first, 2, epoch))
            first += 2
        elif kind == "evaluating":
            records.append(Evaluating(epoch, "test", first, 100))
        else:
            records.append(Score(epoch, "test", 0.1, 1, 2))
            epoch += 1
    found = taken(*records)
    batches = [record for record in found if isinstance(record, Batches)]
    assert [one.first for one in batches] == [sum(len(b.losses) for b in batches[:at]) for at in range(len(batches))]
    assert sum(len(one.losses) for one in batches) == first
    scores = [record for record in found if isinstance(record, Score)]
    assert scores == [record for record in records if isinstance(record, Score)]
