"""The graph of one training step of one weight: values, gradients, the chain rule, and a numeric check (A4).

With the course's example: ŷ = w·x = 1, loss = (ŷ − y)² = 1, gradient −2, and w goes on to 1.02.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import PydanticKnownError

from engine.explorers.expression import width
from engine.explorers.formulas import Expression, Formula, Kind, built
from engine.words import words

MOST_STEPS = 100

COURSE: dict[Expression, dict[str, Any]] = {
    "line": {"w": 1.0, "x": 1.0, "y": 2.0, "rate": 0.01},
    "two points": {"w": 1.0, "x": 1.0, "y": 2.0, "x2": 2.0, "y2": 4.0, "rate": 0.01},
    "sigmoid": {"w": 1.0, "x": 1.0, "y": 1.0, "rate": 0.5},
}
"""Where each expression starts. The two points are the course's first two; a probability's y is 0 or 1."""

NAMES = (words("choices", "line"), words("choices", "two points"), words("choices", "sigmoid"))
"""The expressions, marked for translation."""


class Example(BaseModel):
    """One weight, the points it learns from, and how many steps it has taken since it stood at `w`."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    expression: Expression = Field("line", title=words("settings", "Expression"))
    w: float = Field(1.0, ge=-10, le=10, title="w")
    x: float = Field(1.0, ge=-10, le=10, title="x")
    y: float = Field(2.0, ge=-10, le=10, title="y")
    x2: float = Field(2.0, ge=-10, le=10, title="x₂")
    y2: float = Field(4.0, ge=-10, le=10, title="y₂")
    rate: float = Field(0.01, gt=0, le=1, title=words("settings", "Learning rate"))
    zero_grad: bool = Field(True, title=words("settings", "Set the gradient to zero"))
    steps: int = Field(0, ge=0, le=MOST_STEPS, title=words("settings", "Steps taken"))

    @field_validator("y")
    @classmethod
    def _fit(cls, y: float, info: ValidationInfo) -> float:
        """Let the target of a probability be none but 0…1."""
        if info.data.get("expression") == "sigmoid":
            if y < 0:
                raise PydanticKnownError("greater_than_equal", {"ge": 0})
            if y > 1:
                raise PydanticKnownError("less_than_equal", {"le": 1})
        return y


@dataclass(frozen=True)
class Box:
    """One node: its `name`, and the `formula` of the names that it is made of ("" for a number that is given).

    `gradient` is ∂loss/∂node of this step alone; None for data, for which PyTorch keeps none. Constants are "constant".
    """

    index: int
    name: str
    formula: str
    kind: Kind
    operation: str
    value: float
    gradient: float | None


@dataclass(frozen=True)
class Edge:
    """From a node to one that it is an input of; `local` is the derivative of that one for it.

    `carries`: whether a gradient flows back along it.
    """

    source: int
    target: int
    local: float
    carries: bool


@dataclass(frozen=True)
class Path:
    """One way from the loss back to w: the nodes, loss first, the derivatives between them, and their product."""

    nodes: tuple[int, ...]
    locals: tuple[float, ...]
    product: float


@dataclass(frozen=True)
class Step:
    """One step: where w stood, its loss, this step's own gradient, what w.grad held then, and where w went."""

    w: float
    loss: float
    gradient: float
    held: float
    after: float


@dataclass(frozen=True)
class Explored:
    """The step that is next after those taken. `forward` and `backward` are indices of nodes, in their order.

    `kept` is what the steps before have left in w.grad (0 where it is set to zero), `held` what backward makes of it,
    `after` the next w. `rightly` is where w would be after as many steps with the gradient set to zero.
    """

    nodes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    forward: tuple[int, ...]
    backward: tuple[int, ...]
    arrived: tuple[dict[int, float], ...]  # gradients by node after each stage of backward; first that of the loss: 1
    paths: tuple[Path, ...]
    w: float
    loss: float
    gradient: float  # ∂loss/∂w of this step alone
    numeric: float
    difference: float  # |numeric − gradient|
    h: float
    kept: float
    held: float
    after: float
    rightly: float
    taken: tuple[Step, ...]

    @property
    def weight(self) -> int:
        """The index of w."""
        return next(box.index for box in self.nodes if box.kind == "weight")

    @property
    def end(self) -> int:
        """The index of the loss."""
        return self.forward[-1]


def explore(example: Example) -> Explored:
    """Compute the graph of the next step, and the steps before it."""
    taken = _walk(example)
    w, left = (taken[-1].after, taken[-1].held) if taken else (example.w, 0.0)
    formula = _formula(example, w)
    graph, end = formula.graph, formula.end
    handed, arrived = zip(*((index, _plain(known)) for index, known in graph.handing_on(end)), strict=True)
    edges = tuple(
        Edge(source, node.index, float(slope), graph.nodes[source].needs)
        for node in graph.nodes
        for source, slope in zip(node.inputs, graph.slopes(node.index), strict=True)
    )
    gradients, numeric = arrived[-1], graph.numeric(end, formula.weight)
    gradient = gradients[formula.weight]
    kept = 0.0 if example.zero_grad else left
    return Explored(
        nodes=tuple(
            Box(index, *named, graph.nodes[index].operation, float(value), gradients.get(index))
            for index, (named, value) in enumerate(zip(formula.named, graph.values, strict=True))
        ),
        edges=edges,
        forward=tuple(index for index in graph.order(end) if graph.nodes[index].inputs),
        backward=handed[1:],
        arrived=arrived,
        paths=tuple(_paths(edges, end, formula.weight)),
        w=w,
        loss=float(graph.values[end]),
        gradient=gradient,
        numeric=numeric,
        difference=abs(numeric - gradient),
        h=width(w),
        kept=kept,
        held=kept + gradient,
        after=w - example.rate * (kept + gradient),
        rightly=_walk(example, zero_grad=True, more=1)[-1].after,
        taken=taken,
    )


def _formula(example: Example, w: float) -> Formula:
    points = [(example.x, example.y), (example.x2, example.y2)]
    return built(example.expression, w, points)


def _plain(gradients: dict[int, Any]) -> dict[int, float]:
    return {index: float(one) for index, one in gradients.items()}


def _walk(example: Example, *, zero_grad: bool | None = None, more: int = 0) -> tuple[Step, ...]:
    """Take the steps of `example` and `more`: backward() adds to what w.grad holds, unless it is set to zero."""
    zeroing = example.zero_grad if zero_grad is None else zero_grad
    w, held = example.w, 0.0
    taken = []
    for _ in range(example.steps + more):
        formula = _formula(example, w)
        gradient = float(formula.graph.backward(formula.end)[formula.weight])
        held = gradient if zeroing else held + gradient
        after = w - example.rate * held
        taken.append(Step(w, float(formula.graph.values[formula.end]), gradient, held, after))
        w = after
    return tuple(taken)


def _paths(edges: tuple[Edge, ...], end: int, weight: int) -> Iterator[Path]:
    """Find every way from `end` back to `weight`: the chain rule multiplies along each, and adds them up."""
    into: dict[int, list[Edge]] = {}
    for edge in edges:
        if edge.carries:
            into.setdefault(edge.target, []).append(edge)
    waiting: list[tuple[Edge, ...]] = [(edge,) for edge in reversed(into[end])]
    while waiting:
        way = waiting.pop()
        if way[-1].source == weight:
            slopes = tuple(edge.local for edge in way)
            yield Path((end, *(edge.source for edge in way)), slopes, prod(slopes))
        waiting.extend((*way, edge) for edge in reversed(into.get(way[-1].source, [])))
