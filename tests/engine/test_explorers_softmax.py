import json

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional

from engine.catalogue import entry
from engine.errors import EngineError
from engine.explorers import checked, show
from engine.explorers.softmax import COURSE_BATCHES, MOST, Example, Softmax, explore

COURSE = explore(Example())
LOGITS = st.lists(st.floats(-50, 50), min_size=2, max_size=10)


def made(**values: object) -> Softmax:
    return explore(checked(Example, values))


def refused(**values: object) -> EngineError:
    with pytest.raises(EngineError) as caught:
        checked(Example, values)
    return caught.value


def test_the_courses_example_has_the_courses_numbers() -> None:
    assert COURSE.probabilities.round(4).tolist() == [0.3780, 0.3420, 0.2800]
    assert COURSE.probabilities.round(5).tolist() == [0.37798, 0.34201, 0.28001]
    assert round(COURSE.loss, 5) == 0.97292
    assert COURSE.loss == COURSE.right_loss


@pytest.mark.parametrize(("batch", "loss"), [(COURSE_BATCHES[0], 0.4966), (COURSE_BATCHES[1], 1.2389)])
def test_the_courses_batches_have_the_courses_losses(batch, loss) -> None:
    found = made(batch=batch)
    assert round(found.batch_loss, 4) == loss
    assert found.batch_loss == pytest.approx(found.batch_losses.mean())


def test_the_poor_batch_has_the_log_softmax_table_of_the_notebook() -> None:
    logs = np.log(made(batch=COURSE_BATCHES[1]).batch_probabilities)
    table = [[-0.76795, -1.36795, -1.26795], [-1.23983, -1.13983, -0.93983], [-1.20892, -1.20892, -0.90892]]
    np.testing.assert_allclose(logs, table, atol=5e-6)


def test_each_row_alone_has_its_loss_in_the_batch() -> None:
    example = Example()
    for row, target, loss in zip(example.batch, example.targets, COURSE.batch_losses, strict=True):
        assert made(logits=row, target=target).loss == pytest.approx(loss, abs=1e-12)


@given(logits=LOGITS, temperature=st.floats(0.1, 10), twice=st.booleans(), data=st.data())
def test_every_number_is_torchs(logits, temperature, twice, data) -> None:
    target = data.draw(st.integers(0, len(logits) - 1))
    found = made(logits=logits, target=target, temperature=temperature, twice=twice)
    z = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    p = functional.softmax(z / temperature, 0)
    loss = functional.cross_entropy(p if twice else z / temperature, torch.tensor(target))
    loss.backward()
    assert found.loss == pytest.approx(loss.item(), abs=1e-9)
    np.testing.assert_allclose(found.gradient, z.grad, atol=1e-9)
    np.testing.assert_allclose(found.probabilities, p.detach(), atol=1e-12)
    np.testing.assert_allclose(found.log_probabilities, functional.log_softmax(z / temperature, 0).detach(), atol=1e-9)
    np.testing.assert_allclose(found.exponentials / found.total, found.probabilities, atol=1e-12)
    assert found.probabilities.sum() == pytest.approx(1, abs=1e-12)


@given(logits=LOGITS, data=st.data())
def test_softmax_taken_twice_stays_between_its_bounds(logits, data) -> None:
    target = data.draw(st.integers(0, len(logits) - 1))
    found = made(logits=logits, target=target, twice=True)
    assert found.twice_least - 1e-12 <= found.loss <= found.twice_most + 1e-12
    assert found.twice_most - found.twice_least == pytest.approx(1)


def test_softmax_taken_twice_never_learns_to_be_sure() -> None:
    sure = made(logits="1000, 0, 0", twice=True)
    assert sure.right_loss == 0
    assert sure.loss == pytest.approx(sure.twice_least, abs=1e-12)
    assert sure.twice_least == pytest.approx(0.5514, abs=5e-5)
    wrong = made(logits="1000, 0, 0", target=1, twice=True)
    assert wrong.loss == pytest.approx(wrong.twice_most, abs=1e-12)
    assert np.abs(wrong.twice_gradient).max() < 1e-12  # as wrong as can be, and no pull
    assert np.abs(wrong.right_gradient).max() == 1


def test_the_batch_is_judged_as_the_example_is_set() -> None:
    twice = made(twice=True, temperature=2)
    rows = functional.softmax(torch.tensor(Example().batch, dtype=torch.float64) / 2, 1)
    assert twice.batch_loss == pytest.approx(functional.cross_entropy(rows, torch.tensor(Example().targets)).item())


@pytest.mark.parametrize(
    ("logits", "fails"),
    [
        ("88, 0", ()),
        ("90, 0", ("float32",)),
        ("1000, 0", ("float32", "float64")),
        ("-1000, -1000", ("float32", "float64")),
    ],
)
def test_large_logits_stay_finite_where_the_naive_softmax_fails(logits, fails) -> None:
    found = made(logits=logits)
    assert found.naive_fails == fails
    assert all(np.isfinite(value).all() for value in vars(found).values() if not isinstance(value, tuple))


def test_the_naive_softmax_overflows_where_torchs_exp_does() -> None:
    raised = torch.exp(torch.tensor([90.0, 0.0]))
    assert (raised / raised.sum()).isnan().any()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"target": 3}, "target_out_of_range"),
        ({"target": -1}, "target_out_of_range"),
        ({"target": "x"}, "setting_not_an_integer"),
        ({"logits": "1"}, "classes_out_of_range"),
        ({"logits": [0] * 11}, "classes_out_of_range"),
        ({"logits": ""}, "classes_out_of_range"),
        ({"logits": "1, nan"}, "logits_malformed"),
        ({"logits": [1, float("inf")]}, "logits_malformed"),
        ({"logits": "1, two"}, "logits_malformed"),
        ({"logits": None}, "logits_malformed"),
        ({"logits": "1e9, 0"}, "logits_too_large"),
        ({"temperature": 0}, "setting_too_small"),
        ({"temperature": 11}, "setting_too_large"),
        ({"temperature": "nan"}, "setting_not_a_number"),
        ({"twice": "perhaps"}, "setting_not_a_switch"),
        ({"batch": "1,2;3,4"}, "batch_uneven"),
        ({"batch": "1,2;3,4,5;6,7", "targets": "0,0,0"}, "batch_uneven"),
        ({"batch": [], "targets": []}, "batch_uneven"),
        ({"batch": 3}, "logits_malformed"),
        ({"targets": "2, 0, 3"}, "target_out_of_range"),
        ({"colour": 1}, "setting_unknown"),
    ],
)
def test_wrong_values_are_refused_with_a_sentence(values, code) -> None:
    error = refused(**values)
    assert error.code == code
    assert "{" not in str(error)


def test_values_come_as_text_too() -> None:
    found = checked(
        Example, {"logits": "2，−1, 0", "target": "1", "twice": "true", "temperature": "2", "targets": "0,1,2"}
    )
    assert found.logits == (2, -1, 0)
    assert (found.target, found.twice, found.temperature, found.targets) == (1, True, 2, (0, 1, 2))
    assert checked(Example, {"batch": "1,2; 3,4", "targets": "0 1"}).batch == ((1, 2), (3, 4))


def test_it_can_be_shown_as_json() -> None:
    told = json.loads(json.dumps(show(entry("B4"), {"logits": [1000, 0]}), allow_nan=False))
    assert told["loss"] == 0
    assert told["naive_fails"] == ["float32", "float64"]


def test_as_many_classes_as_can_be_read() -> None:
    found = made(logits=[0] * MOST)
    assert found.loss == pytest.approx(np.log(MOST))
    assert found.even_loss == pytest.approx(np.log(MOST))
