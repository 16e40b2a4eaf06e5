"""The graphs that the microscope looks at, each written as its formula, and the PyTorch lines that mean the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from engine.explorers.expression import Graph, Term

Expression = Literal["line", "two points", "sigmoid"]
Kind = Literal["weight", "data", "constant", "result"]
Point: TypeAlias = tuple[float, float]

WEIGHT = 0  # w is always the first node


@dataclass
class Formula:
    """A graph in which every node has (name, formula of the names it is made of, kind); `end` is the loss."""

    graph: Graph = field(default_factory=Graph)
    named: list[tuple[str, str, Kind]] = field(default_factory=list)

    @property
    def end(self) -> int:
        """The index of the loss: the node made last."""
        return len(self.graph.nodes) - 1

    @property
    def weight(self) -> int:
        """The index of w."""
        return WEIGHT

    def leaf(self, name: str, value: float, kind: Kind = "data", formula: str = "") -> Term:
        """Add a number; `formula` says where it comes from."""
        self.named.append((name, formula, kind))
        return self.graph.leaf(value, name, needs=kind == "weight")

    def call(self, name: str, formula: str, term: Term) -> Term:
        """Name the node that was made last."""
        self.named.append((name, formula, "result"))
        return term


def built(expression: Expression, w: float, points: Sequence[Point]) -> Formula:
    """Return the graph of `expression` at `w`; it takes as many of the `points` (x, y) as it needs."""
    formula = Formula()
    _BUILT[expression](formula, formula.leaf("w", w, "weight"), points)
    return formula


def _line(formula: Formula, w: Term, points: Sequence[Point]) -> None:
    """(w·x − y)²: the course's loss of one point."""
    (x_value, y_value), *_ = points
    x, y = formula.leaf("x", x_value), formula.leaf("y", y_value)
    guess = formula.call("ŷ", "w · x", w * x)
    error = formula.call("e", "ŷ − y", guess - y)
    formula.call("loss", "e²", error**2)


def _two_points(formula: Formula, w: Term, points: Sequence[Point]) -> None:
    """(w·x₁ − y₁)² + (w·x₂ − y₂)²: w is used twice, and its gradient has two parts."""
    parts = []
    for (x_value, y_value), number in zip(points[:2], "₁₂", strict=True):
        x, y = formula.leaf(f"x{number}", x_value), formula.leaf(f"y{number}", y_value)
        guess = formula.call(f"ŷ{number}", f"w · x{number}", w * x)
        error = formula.call(f"e{number}", f"ŷ{number} − y{number}", guess - y)
        parts.append(formula.call(f"l{number}", f"e{number}²", error**2))
    formula.call("loss", "l₁ + l₂", parts[0] + parts[1])


def _sigmoid(formula: Formula, w: Term, points: Sequence[Point]) -> None:
    """−(y·log p + (1 − y)·log(1 − p)) with p = σ(w·x): the binary cross-entropy."""
    (x_value, y_value), *_ = points
    x, y = formula.leaf("x", x_value), formula.leaf("y", y_value)
    other = formula.leaf("t", 1 - y_value, formula="1 − y")
    one, zero = formula.leaf("1", 1, "constant"), formula.leaf("0", 0, "constant")
    z = formula.call("z", "w · x", w * x)
    p = formula.call("p", "σ(z)", z.apply("sigmoid"))
    a = formula.call("a", "log p", p.apply("log"))
    q = formula.call("q", "1 − p", one - p)
    b = formula.call("b", "log q", q.apply("log"))
    u = formula.call("u", "y · a", y * a)
    v = formula.call("v", "t · b", other * b)
    s = formula.call("s", "u + v", u + v)
    formula.call("loss", "−s", zero - s)


_BUILT: dict[Expression, Callable[[Formula, Term, Sequence[Point]], None]] = {
    "line": _line,
    "two points": _two_points,
    "sigmoid": _sigmoid,
}


@dataclass(frozen=True)
class Line:
    """One line of code, and when it acts: "data", "need", the `makes` of forward, "backward", "update" or "zero"."""

    text: str
    acts: str
    makes: tuple[str, ...] = ()  # the names of the nodes that it computes


def torch_lines(expression: Expression, points: Sequence[Point], rate: float, *, zero_grad: bool) -> tuple[Line, ...]:
    """Return one step as PyTorch code, for a tensor w that is there; without `zero_grad` the last line is a comment."""
    (x, y), (x2, y2) = points[0], points[1]
    if expression == "line":
        data = f"x, y = {x!r}, {y!r}"
        forward = [Line("loss = (w*x - y)**2", "forward", ("ŷ", "e", "loss"))]
    elif expression == "two points":
        data = f"x = torch.tensor([{x!r}, {x2!r}])"
        forward = [
            Line(f"y = torch.tensor([{y!r}, {y2!r}])", "data"),
            Line("loss = ((w*x - y)**2).sum()", "forward", ("ŷ₁", "ŷ₂", "e₁", "e₂", "l₁", "l₂", "loss")),
        ]
    else:
        data = f"x, y = {x!r}, {y!r}"
        forward = [
            Line("p = torch.sigmoid(w*x)", "forward", ("z", "p")),
            Line("s = y*p.log() + (1-y)*(1-p).log()", "forward", ("a", "q", "b", "u", "v", "s")),
            Line("loss = -s", "forward", ("loss",)),
        ]
    return (
        Line(data, "data"),
        *(line for line in forward if line.acts == "data"),
        Line("w.requires_grad_()", "need"),
        *(line for line in forward if line.acts == "forward"),
        Line("loss.backward()", "backward"),
        Line("with torch.no_grad():", "guard"),
        Line(f"    w -= {rate!r} * w.grad", "update"),
        Line("w.grad = None" if zero_grad else "# w.grad = None", "zero"),
    )
