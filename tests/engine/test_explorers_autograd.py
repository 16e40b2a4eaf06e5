"""The microscope's autograd: equal to PyTorch's, and to a derivative that uses no derivative."""

import math

import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine import explorers
from engine.errors import EngineError
from engine.explorers import autograd
from engine.explorers.autograd import COURSE, Example, explore
from engine.explorers.expression import Graph, Term
from engine.explorers.formulas import torch_lines
from engine.explorers.stages import last, stage

BINARY = ("+", "−", "×", "÷")
UNARY = ("power", "exp", "log", "tanh", "relu", "sigmoid")
SMOOTH = ("power", "tanh", "sigmoid")
NUMBERS = st.floats(-3, 3).filter(lambda one: abs(one) > 1e-3)
EXPONENTS = st.sampled_from([0.0, 1.0, 2.0, 3.0, -1.0, 0.5, -1.5])

TORCH = {
    "+": torch.add,
    "−": torch.sub,
    "×": torch.mul,
    "÷": torch.div,
    "exp": torch.exp,
    "log": torch.log,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
}


@st.composite
def graphs(draw: st.DrawFn, binary=BINARY, unary=UNARY, exponents=EXPONENTS) -> Graph:
    """Return a random graph of finite values: nodes take any earlier ones, so that many are used more than once."""
    graph = Graph()
    terms = [graph.leaf(draw(NUMBERS)) for _ in range(draw(st.integers(1, 4)))]
    for _ in range(draw(st.integers(1, 12))):
        name = draw(st.sampled_from(binary + unary))
        inputs = [draw(st.sampled_from(terms)) for _ in range(2 if name in binary else 1)]
        exponent = draw(exponents) if name == "power" else 1.0
        terms.append(graph.apply(name, *inputs, exponent=exponent))
        assume(1e-6 < abs(terms[-1].value) < 1e6 or terms[-1].value == 0)
    return graph


def through_torch(graph: Graph) -> list[torch.Tensor]:
    """Return the tensors of the same graph, after backward() from the last."""
    made: list[torch.Tensor] = []
    for node in graph.nodes:
        inputs = [made[index] for index in node.inputs]
        if node.operation == "leaf":
            made.append(torch.tensor(float(graph.values[node.index]), dtype=torch.float64, requires_grad=True))
        elif node.operation == "power":
            made.append(inputs[0] ** node.exponent)
        else:
            made.append(TORCH[node.operation](*inputs))
        made[-1].retain_grad()
    made[-1].backward()
    return made


def largest_part(graph: Graph, end: int) -> dict[int, float]:
    """Return how large the parts of each gradient are together: their sum may cancel, their rounding does not."""
    sizes = {end: 1.0}
    for index in reversed(graph.order(end)):
        for source, slope in zip(graph.nodes[index].inputs, graph.slopes(index), strict=True):
            sizes[source] = sizes.get(source, 0.0) + sizes[index] * abs(float(slope))
    return sizes


@settings(max_examples=300, deadline=None)
@given(graphs())
def test_values_and_all_gradients_are_those_of_torch(graph: Graph) -> None:
    end = len(graph.nodes) - 1
    tensors = through_torch(graph)
    gradients, sizes = graph.backward(end), largest_part(graph, end)
    assert set(gradients) == set(graph.order(end))
    for index, tensor in enumerate(tensors):
        assert float(graph.values[index]) == pytest.approx(tensor.item(), rel=1e-9)
        if index not in gradients:
            assert tensor.grad is None
            continue
        wanted = tensor.grad.item()
        assume(math.isfinite(wanted) and sizes[index] < 1e100)
        assert float(gradients[index]) == pytest.approx(wanted, rel=1e-9, abs=1e-13 * sizes[index])


@settings(max_examples=200, deadline=None)
@given(graphs(binary=("+", "−", "×"), unary=SMOOTH, exponents=st.just(2.0)))
def test_every_gradient_is_the_numeric_one(graph: Graph) -> None:
    end = len(graph.nodes) - 1
    assume(max(abs(float(value)) for value in graph.values) < 10)
    gradients = graph.backward(end)
    for node in graph.nodes:
        if node.operation != "leaf" or node.index not in gradients:
            continue
        gradient = float(gradients[node.index])
        assume(abs(gradient) < 10)
        assert graph.numeric(end, node.index) == pytest.approx(gradient, abs=1e-6)


def test_the_two_differ_where_a_derivative_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    right = Graph.slopes
    monkeypatch.setattr(Graph, "slopes", lambda graph, index: tuple(1.01 * one for one in right(graph, index)))
    assert explore(Example()).difference > 0.01


def test_a_node_used_twice_gathers_both_gradients() -> None:
    graph = Graph()
    a = graph.leaf(3.0)
    square = a * a
    end = square + a * square  # a² + a³
    assert float(graph.backward(end.index)[a.index]) == 2 * 3 + 3 * 9


@pytest.mark.parametrize("operation", ["tanh", "+"])
def test_a_deep_chain_needs_no_recursion(operation: str) -> None:
    graph = Graph()
    start = graph.leaf(0.5)
    end: Term = start
    for _ in range(5000):
        end = end.apply("tanh") if operation == "tanh" else end + start
    leaf = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)
    out = leaf
    for _ in range(5000):
        out = torch.tanh(out) if operation == "tanh" else out + leaf
    out.backward()
    assert len(graph.order(end.index)) == 5001
    assert end.value == pytest.approx(out.item(), rel=1e-9)
    assert float(graph.backward(end.index)[start.index]) == pytest.approx(leaf.grad.item(), rel=1e-9)


def test_what_the_end_does_not_need_has_no_gradient() -> None:
    graph = Graph()
    a, b = graph.leaf(2.0), graph.leaf(3.0, needs=False)
    end = a * b
    aside = a + a
    gradients = graph.backward(end.index)
    assert graph.order(end.index) == (a.index, b.index, end.index)
    assert b.index not in gradients
    assert aside.index not in gradients


@pytest.mark.parametrize(("value", "wanted"), [(-1.0, 0.0), (0.0, 0.0), (2.0, 1.0)])
def test_the_corner_of_relu_is_as_in_torch(value: float, wanted: float) -> None:
    graph = Graph()
    a = graph.leaf(value)
    assert float(graph.backward(a.apply("relu").index)[a.index]) == wanted


def test_the_course_first_steps() -> None:
    found = explore(Example())
    assert (found.loss, found.gradient) == (1.0, -2.0)
    assert found.after == pytest.approx(1.02, abs=1e-15)
    assert found.difference < 1e-6
    assert {box.name: (box.value, box.gradient) for box in found.nodes} == {
        "w": (1.0, -2.0),
        "x": (1.0, None),
        "y": (2.0, None),
        "ŷ": (1.0, -2.0),
        "e": (-1.0, -2.0),
        "loss": (1.0, 1.0),
    }
    assert explore(Example(steps=1)).w == pytest.approx(1.02, abs=1e-15)
    assert explore(Example(steps=1)).gradient == pytest.approx(-1.96)


def test_forward_and_backward_go_one_node_at_a_time() -> None:
    found = explore(Example())
    names = [box.name for box in found.nodes]
    assert [names[index] for index in found.forward] == ["ŷ", "e", "loss"]
    assert [names[index] for index in found.backward] == ["loss", "e", "ŷ"]
    arrived = [{names[index]: value for index, value in one.items()} for one in found.arrived]
    assert arrived == [
        {"loss": 1.0},
        {"loss": 1.0, "e": -2.0},
        {"loss": 1.0, "e": -2.0, "ŷ": -2.0},
        {"loss": 1.0, "e": -2.0, "ŷ": -2.0, "w": -2.0},
    ]


@pytest.mark.parametrize(("expression", "ways"), [("line", 1), ("two points", 2), ("sigmoid", 2)])
def test_the_chain_rule_adds_up_to_the_gradient(expression: str, ways: int) -> None:
    found = explore(Example(expression=expression, **{**COURSE[expression], "w": 0.7}))
    assert len(found.paths) == ways
    assert sum(path.product for path in found.paths) == pytest.approx(found.gradient, rel=1e-12)
    for path in found.paths:
        assert (path.nodes[0], path.nodes[-1]) == (found.end, found.weight)


def test_a_gradient_that_is_not_set_to_zero_piles_up_and_misleads_w() -> None:
    found = explore(Example(zero_grad=False, steps=2))
    own = [step.gradient for step in found.taken]
    assert own == pytest.approx([-2.0, -1.96])
    assert [step.held for step in found.taken] == pytest.approx([-2.0, -3.96])
    assert found.kept == pytest.approx(-3.96)
    assert found.held == pytest.approx(found.kept + found.gradient)
    assert found.after == pytest.approx(found.w - 0.01 * found.held)
    assert found.after > found.rightly == pytest.approx(explore(Example(steps=2)).after)


@pytest.mark.parametrize("expression", COURSE)
@pytest.mark.parametrize("zero_grad", [True, False])
def test_the_torch_lines_take_the_same_steps(expression: str, zero_grad: bool) -> None:
    example = Example(expression=expression, **COURSE[expression], zero_grad=zero_grad, steps=3)
    points = [(example.x, example.y), (example.x2, example.y2)]
    lines = torch_lines(example.expression, points, example.rate, zero_grad=zero_grad)
    given_w = torch.tensor(example.w, dtype=torch.float64)
    names = {"torch": torch, "w": given_w}
    for _ in range(4):
        exec("\n".join(line.text for line in lines), names)
    found = explore(example)
    assert given_w.item() == pytest.approx(found.after, rel=1e-6)  # a list of points is float32
    assert names["loss"].item() == pytest.approx(found.loss, rel=1e-6)


def test_every_computed_node_stands_in_one_line() -> None:
    for expression, start in COURSE.items():
        lines = torch_lines(expression, [(1.0, 1.0), (2.0, 4.0)], 0.1, zero_grad=True)
        computed = [name for line in lines for name in line.makes]
        found = explore(Example(expression=expression, **start))
        assert sorted(computed) == sorted(found.nodes[index].name for index in found.forward)


def test_a_saturated_sigmoid_is_told_as_in_torch_and_breaks_nothing() -> None:
    found = explore(Example(expression="sigmoid", w=10, x=10, y=0))
    w = torch.tensor(10.0, dtype=torch.float64, requires_grad=True)
    p = torch.sigmoid(w * 10)
    loss = -(0 * p.log() + 1 * (1 - p).log())
    loss.backward()
    assert found.loss == loss.item() == math.inf
    assert math.isnan(found.gradient)
    assert math.isnan(w.grad.item())


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"rate": 0}, "setting_not_above"),
        ({"w": 11}, "setting_too_large"),
        ({"x": math.nan}, "setting_not_a_number"),
        ({"steps": 101}, "setting_too_large"),
        ({"expression": "parabola"}, "setting_not_offered"),
        ({"expression": "sigmoid", "y": 2}, "setting_too_large"),
        ({"expression": "sigmoid", "y": -1}, "setting_too_small"),
        ({"momentum": 0.5}, "setting_unknown"),
    ],
)
def test_a_wrong_example_is_refused(values: dict, code: str) -> None:
    with pytest.raises(EngineError) as caught:
        explorers.checked(autograd.Example, values)
    assert caught.value.code == code


def test_the_stages_of_a_step_show_what_is_known_then() -> None:
    found = explore(Example())
    names = [box.name for box in found.nodes]
    seen = [stage(found, at) for at in range(last(found) + 1)]
    assert [(one.phase, None if one.node is None else names[one.node]) for one in seen] == [
        ("start", None),
        *(("forward", name) for name in ("ŷ", "e", "loss")),
        ("seed", "loss"),
        *(("backward", name) for name in ("loss", "e", "ŷ")),
        ("update", "w"),
    ]
    assert [len(one.known) for one in seen] == [3, 4, 5, 6, 6, 6, 6, 6, 6]
    assert [len(one.gradients) for one in seen] == [0, 0, 0, 0, 1, 2, 3, 4, 4]
    assert [len(one.passed) for one in seen] == [0, 0, 0, 0, 0, 1, 2, 3, 3]
    assert {(names[a], names[b]) for a, b in seen[1].fresh} == {("w", "ŷ"), ("x", "ŷ")}
    assert {(names[a], names[b]) for a, b in seen[7].fresh} == {("w", "ŷ")}


def test_a_gradient_of_two_parts_arrives_in_two_stages() -> None:
    found = explore(Example(expression="two points"))
    arrived = [stage(found, at).gradients.get(found.weight) for at in range(last(found) + 1)]
    assert [one for one in dict.fromkeys(arrived) if one is not None] == [-8.0, -10.0]
