"""Reading one's own handwriting, and learning it: what is held out is read better, and what is forgotten is seen."""

from datetime import UTC, datetime

import numpy as np
import pytest

from engine import catalogue, fine_tuning
from engine.classifier import Classifier
from engine.datasets import own_digits
from engine.datasets.examples import examples
from engine.datasets.handwriting import Handwriting
from engine.datasets.own_digits import OwnDigit
from engine.errors import EngineError
from engine.fine_tuning import reading, settings_for, tune
from engine.reading import Outcome, Reading
from engine.runs import recorder, store
from engine.settings import Settings
from tests.engine.trainings import run_of, train_all

TURN = np.linspace(0, 2 * np.pi, 30)
SHAPES = {
    0: [np.column_stack([np.cos(TURN), np.sin(TURN)])],
    1: [np.array([[0.0, -1.0], [0.0, 1.0]])],
    7: [np.array([[-0.6, -1.0], [0.6, -1.0], [-0.2, 1.0]])],
    4: [np.array([[0.2, -1.0], [-0.8, 0.3], [0.8, 0.3]]), np.array([[0.3, -0.3], [0.3, 1.0]])],
}


def write(each: int = 6) -> Handwriting:
    """Write some digits, no two alike."""
    chance, kept = np.random.default_rng(0), Handwriting()
    for _ in range(each):
        for label, strokes in SHAPES.items():
            kept.add(label, [0.5 + 0.3 * s + chance.normal(0, 0.01, s.shape) for s in strokes])
    return kept


def stored(id_: str = "C1", **settings) -> str:
    """Train a network on the made-up digits, store it, and return its name."""
    run = run_of(id_, **{"epochs": 4, "learning_rate": 0.05, **settings})
    train_all(run)
    recorder.save(run, "finished")
    return run.id


def tuned(name: str, **options) -> tuple[Outcome, list[float]]:
    shares, steps = [], tune(name, **options)
    try:
        while True:
            shares.append(next(steps))
    except StopIteration as end:
        return end.value, shares


def code_of(name: str, **options) -> str:
    with pytest.raises(EngineError) as caught:
        tuned(name, **options)
    return caught.value.code


def test_a_reading_counts_what_is_right_in_all_and_in_what_is_held_out():
    one = Reading(np.array([1, 1, 7, 7]), np.array([1, 7, 7, 7]), np.array([False, True, False, True]))
    assert (one.accuracy(), one.accuracy(held_out=True)) == (0.75, 0.5)
    assert one.right.tolist() == [True, False, True, True]
    confusion = one.confusion()
    assert (confusion[1, 1], confusion[1, 7], confusion[7, 7], confusion.sum()) == (1, 1, 2, 4)


def test_a_network_reads_with_its_own_pen_and_nothing_is_no_accuracy(few_digits):
    class Asked(Classifier):
        def probabilities(self, images):
            self.asked = images
            return np.eye(10, dtype=np.float32)[[7] * len(images)]

    base = fine_tuning.stored(stored())
    base.meta.preprocessing = base.meta.preprocessing.model_copy(update={"pen": 3.0})
    one = Classifier.of(base)
    asked = Asked(one.network, one.preprocessing, one.labels)
    kept = write(1)
    found = reading(asked, kept.digits)
    assert np.array_equal(asked.asked, own_digits.images(kept.digits, 3.0))
    assert (found.labels.tolist(), found.answers.tolist()) == ([0, 1, 7, 4], [7, 7, 7, 7])
    empty = reading(asked, [])
    assert (empty.accuracy(), empty.confusion().sum()) == (None, 0)


def test_many_digits_are_read_a_chunk_at_a_time_with_the_same_answers(few_digits):
    class Counting(Classifier):
        def probabilities(self, images):
            sizes.append(len(images))
            return super().probabilities(images)

    sizes: list[int] = []
    network = Counting.load(store.state_file(stored()))
    chance, now = np.random.default_rng(1), datetime.now(UTC)
    made = [
        OwnDigit(n % 10, (chance.uniform(0.1, 0.9, (3, 3)),), now, bool(n % 2))
        for n in range(2 * fine_tuning.CHUNK + 1)
    ]
    found = reading(network, made)
    assert sizes == [fine_tuning.CHUNK, fine_tuning.CHUNK, 1]
    at_once = network.probabilities(own_digits.images(made, network.preprocessing.pen)).argmax(1)
    assert found.answers.tolist() == at_once.tolist()
    assert len(set(found.answers.tolist())) > 1


def test_no_network_learns_from_what_is_held_out_and_mnist_is_rehearsed(few_digits):
    kept = write()
    settings = settings_for(Settings(device="cpu"), "C1-x", 12, 0.5)
    entry = catalogue.entry("C1")
    found = examples(entry, settings, fine_tuning.training.torch.device("cpu"))
    learned = [digit.label for digit in kept.digits if not digit.held_out]
    assert found.targets.tolist() == learned
    (pool,) = found.augmentation.pools
    assert (found.batch_size, pool.added) == (12, 12)
    assert len(pool.labels) == 360  # of the made-up digits, none set aside for validation
    images, labels = found.augmentation(found.inputs, found.targets, 0, 0)
    assert (len(images), labels[:12].tolist()) == (24, learned)
    alone = examples(entry, settings.changed(rehearsal=0), fine_tuning.training.torch.device("cpu"))
    assert alone.augmentation.pools == ()


def test_what_is_held_out_is_read_better_and_mnist_is_kept_by_rehearsing(few_digits):
    write()
    name = stored()
    outcome, shares = tuned(name)
    held_out = {"held_out": True}
    assert outcome.before.accuracy(**held_out) < 0.6
    assert outcome.after.accuracy(**held_out) > 0.85
    assert outcome.after.held_out.sum() == 12
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] <= 1
    assert outcome.mnist_before == store.record(name).test_accuracy
    alone, _ = tuned(name, rehearsal=0.0)
    assert alone.mnist_after < outcome.mnist_after
    assert outcome.mnist_after >= outcome.mnist_before
    assert (outcome.tested, outcome.forgotten) == (100, round(100 * (outcome.mnist_before - outcome.mnist_after)))


def test_the_result_is_a_run_of_its_own_that_answers_as_any_other(few_digits):
    kept, name = write(), stored()
    before = store.state_file(name).read_bytes()
    outcome, _ = tuned(name)
    record = store.record(outcome.record.id)
    assert record.id != name
    assert (record.entry, record.status, record.settings.tuned_from) == ("C1", "finished", name)
    assert record.test_accuracy == outcome.mnist_after
    assert store.state_file(name).read_bytes() == before
    again = reading(Classifier.load(store.state_file(record.id)), kept.digits)
    assert again.answers.tolist() == outcome.after.answers.tolist()
    assert {one.id for one in store.records()} == {name, record.id}
    second, _ = tuned(record.id)  # and it can be the base of another
    assert second.record.settings.tuned_from == record.id


def test_it_begins_with_the_weights_of_the_base_and_comes_out_the_same_every_time(few_digits):
    write()
    name = stored()
    steps = tune(name)
    next(steps)
    steps.close()
    assert [one.id for one in store.records()] == [name]  # what was left half-way is no run
    one, other = (tuned(name)[0] for _ in range(2))
    weights = [fine_tuning.stored(made.record.id).weights for made in (one, other)]
    assert all(weights[0][key].equal(weights[1][key]) for key in weights[0])
    assert (
        one.before.answers.tolist()
        == reading(Classifier.load(store.state_file(name)), Handwriting().digits).answers.tolist()
    )


def test_without_a_test_in_the_file_mnist_is_read_before_the_first_step(few_digits):
    write()
    run = run_of("C1", epochs=2)
    steps = iter(fine_tuning.training.train(run, block_seconds=0))
    for _ in range(3):
        next(steps)
    steps.close()
    recorder.save(run, "stopped")
    outcome, _ = tuned(run.id)
    network = Classifier.load(store.state_file(run.id))
    answers = network.probabilities(few_digits["t10k-images-idx3-ubyte"] / np.float32(255)).argmax(1)
    assert outcome.mnist_before == (answers == few_digits["t10k-labels-idx1-ubyte"]).mean()


def test_too_little_to_learn_from_is_refused(few_digits):
    name = stored()
    assert code_of(name) == "handwriting_few"
    write(1)  # all of these are learned from: nothing tells what came of it
    assert code_of(name) == "handwriting_few"


def test_what_cannot_be_opened_is_told(few_digits):
    write()
    assert code_of("C1-nowhere") == "file_missing"


def test_few_digits_are_seen_often_and_many_a_few_times():
    few, many = (settings_for(Settings(), "x", count, 0.5) for count in (5, 4000))
    assert (few.epochs, many.epochs) == (fine_tuning.STEPS, fine_tuning.LEAST_EPOCHS)
    assert few.tuned_from == "x"


@pytest.mark.slow
def test_the_shipped_network_learns_the_hand_of_somebody_it_has_never_seen():
    from engine.datasets import pen

    chance, kept = np.random.default_rng(2), Handwriting()
    shapes = {digit: [n for n in pen.HELD_OUT if pen.FAMILIES[n].digit == digit][:1] for digit in range(10)}
    for _ in range(6):
        for digit, names in shapes.items():
            lines = [stroke / 400 for stroke in pen.strokes(digit, chance, names)]
            corner = np.concatenate(lines).min(0)
            kept.add(digit, [np.clip(stroke - corner, 0, 1) for stroke in lines])
    outcome, _ = tuned("pretrained")
    before, after = (one.accuracy() for one in (outcome.before, outcome.after))
    assert after >= max(before, 0.95)
    assert outcome.after.accuracy(held_out=True) >= outcome.before.accuracy(held_out=True)
    assert outcome.mnist_after > outcome.mnist_before - 0.004


def test_a_digit_of_another_time_keeps_its_identity():
    stroke = (np.array([[0.1, 0.2, 0.05]]),)
    one, other = (OwnDigit(label, stroke, datetime.now(UTC), False) for label in (1, 2))
    assert one.id == other.id
