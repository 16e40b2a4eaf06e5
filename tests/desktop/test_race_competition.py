"""What may compete, and what is the same for all."""

import pytest

from desktop.racing import competition, estimate
from desktop.racing.competition import ENTRIES, Plan
from desktop.racing.lane_key import MOST, keys
from desktop.racing.messages import Entrant
from engine import catalogue
from engine.catalogue import TRAINED
from engine.settings import Settings


def of(entry_id: str):
    return catalogue.entry(entry_id)


@pytest.mark.parametrize("entry", [one for one in TRAINED if not one.sweeps], ids=lambda one: one.id)
def test_every_entry_that_learns_begins_with_a_race_that_can_be_run(entry) -> None:
    plan = competition.plan(entry, entry.settings)
    entrants = competition.entrants(entry, entry.settings, plan)
    assert 2 <= len(entrants) <= MOST
    assert {one.settings.epochs for one in entrants} == {entry.settings.epochs}
    for differs in competition.differing(entry):
        again = competition.entrants(entry, entry.settings, Plan(differs, 1, 0.01, 1, plan.chosen))
        assert len(again) >= 2, differs


def test_a_sweep_races_with_nobody() -> None:
    assert competition.differing(of("A1")) == ()
    assert of("A1") not in competition.rivals(of("A2"))


def test_the_optimizers_of_a6_are_compared_all_nine_with_five_seeds() -> None:
    plan = competition.plan(of("A6"), of("A6").settings)
    assert (plan.differs, len(plan.values), plan.seeds) == ("optimizer", 9, 5)


def test_only_what_differs_is_different() -> None:
    entry = of("C2")
    plan = Plan("learning_rate", 4, 0.5, 3, {"learning_rate": (0.01, 0.1)})
    slow, fast = competition.entrants(entry, entry.settings.changed(momentum=0.9), plan)
    assert (slow.settings.learning_rate, fast.settings.learning_rate) == (0.01, 0.1)
    assert slow.settings == fast.settings.changed(learning_rate=0.01)
    assert (slow.settings.momentum, slow.settings.epochs) == (0.9, 4)


@pytest.mark.parametrize(
    ("entry_id", "ids"),
    [("C1", "C1 C2 C3 C4 C5"), ("B2", "B2 B3"), ("A3", "A2 A3 A4 A5"), ("A6", "A6"), ("B1", "B1")],
)
def test_entries_race_on_the_same_data_and_loss(entry_id: str, ids: str) -> None:
    assert [one.id for one in competition.rivals(of(entry_id))] == ids.split()
    assert (ENTRIES in competition.differing(of(entry_id))) is (" " in ids)


def test_entries_keep_their_own_settings_but_share_the_data() -> None:
    settings = of("B2").settings.changed(table="course", momentum=0.9)
    plan = Plan(ENTRIES, 7, 0.01, 3, {ENTRIES: ("B2", "B3")})
    full, mini = competition.entrants(of("B2"), settings, plan)
    assert (full.settings.table, mini.settings.table) == ("course", "course")
    assert (full.settings.batch_size, mini.settings.batch_size) == (4096, 32)
    assert (full.settings.momentum, mini.settings.momentum) == (0.9, 0)
    assert full.settings.epochs == mini.settings.epochs == 7


def test_different_networks_do_not_start_from_the_same_weights() -> None:
    assert competition.same_start(of("C4"), "learning_rate")
    assert not competition.same_start(of("C4"), "skip")
    assert not competition.same_start(of("C4"), ENTRIES)


def test_every_key_is_used_once_and_an_optimizer_keeps_its_own() -> None:
    many = tuple(Entrant(value, of("C2"), Settings()) for value in range(MOST))
    assert len(set(keys(many))) == MOST
    nine = tuple(Entrant(name, of("A6"), Settings()) for name in competition.options(of("A6"), "optimizer"))
    assert len(set(keys(nine))) == 9
    assert keys(nine)[3:4] == keys(nine[3:4])


def test_the_estimate_knows_what_was_trained_here_before() -> None:
    entrants = (Entrant(0.1, of("C2"), Settings(epochs=10)), Entrant(0.2, of("C2"), Settings(epochs=10)))
    assert estimate.seconds(entrants, 3, ()) == pytest.approx(3 * 2 * 10 * estimate.USUAL["C2"])

    class Fast:
        entry, epoch, seconds = "C2", 4, 8.0

    assert estimate.seconds(entrants, 3, [Fast()]) == pytest.approx(3 * 2 * 10 * 2.0)
