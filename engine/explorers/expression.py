"""A small autograd: scalars in a graph, values forward, gradients backward. float64, no torch.

Every derivative is the textbook's, and numbers behave as IEEE 754 says: log(0) is −∞ here as in PyTorch, not an error.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

Operation = Literal["leaf", "+", "−", "×", "÷", "power", "exp", "log", "tanh", "relu", "sigmoid"]
Values: TypeAlias = list[np.float64]
Function: TypeAlias = Callable[..., np.float64]
Slopes: TypeAlias = Callable[..., tuple[np.float64, ...]]

NARROW = 1e-5  # h of the numeric gradient, as a share of the value: a compromise of its two errors, h² and ε / h
_ONE = np.float64(1)


@dataclass(frozen=True)
class Node:
    """One scalar of a graph. `inputs` are indices of earlier nodes; `needs`: a gradient is wanted here or below."""

    index: int
    operation: Operation
    inputs: tuple[int, ...] = ()
    exponent: float = 1.0  # of a power
    needs: bool = True
    name: str = ""


def _sigmoid(a: np.float64) -> np.float64:
    return np.float64(_ONE / (_ONE + np.exp(-a)))


def _power_slope(a: np.float64, n: float) -> np.float64:
    return np.float64(n * a ** np.float64(n - 1)) if n else np.float64(0)


# operation → its value for (inputs…, exponent), and its derivatives for (inputs…, value, exponent)
_FUNCTIONS: dict[Operation, tuple[Function, Slopes]] = {
    "+": (lambda a, b, _n: a + b, lambda _a, _b, _v, _n: (_ONE, _ONE)),
    "−": (lambda a, b, _n: a - b, lambda _a, _b, _v, _n: (_ONE, -_ONE)),
    "×": (lambda a, b, _n: a * b, lambda a, b, _v, _n: (b, a)),
    "÷": (lambda a, b, _n: a / b, lambda _a, b, v, _n: (_ONE / b, -v / b)),
    "power": (lambda a, n: a ** np.float64(n), lambda a, _v, n: (_power_slope(a, n),)),
    "exp": (lambda a, _n: np.exp(a), lambda _a, v, _n: (v,)),
    "log": (lambda a, _n: np.log(a), lambda a, _v, _n: (_ONE / a,)),
    "tanh": (lambda a, _n: np.tanh(a), lambda _a, v, _n: (_ONE - v * v,)),
    "relu": (lambda a, _n: np.maximum(a, np.float64(0)), lambda a, _v, _n: (np.float64(a > 0),)),
    "sigmoid": (lambda a, _n: _sigmoid(a), lambda _a, v, _n: (v * (_ONE - v),)),
}


class Graph:
    """Grows node by node; each is computed as it is made, from nodes that were made before it."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.values: Values = []

    def leaf(self, value: float, name: str = "", *, needs: bool = True) -> "Term":
        """Add a number; `needs`: whether its gradient is wanted, as PyTorch's `requires_grad`."""
        self.nodes.append(Node(len(self.nodes), "leaf", needs=needs, name=name))
        self.values.append(np.float64(value))
        return Term(self, len(self.nodes) - 1)

    def apply(self, operation: Operation, *inputs: "Term", exponent: float = 1.0) -> "Term":
        """Add the result of `operation` on one or two nodes of this graph."""
        indices = tuple(one.index for one in inputs)
        needs = any(self.nodes[index].needs for index in indices)
        node = Node(len(self.nodes), operation, indices, exponent, needs)
        self.nodes.append(node)
        self.values.append(_value(node, self.values))
        return Term(self, node.index)

    def forward(self, changed: Mapping[int, float]) -> Values:
        """Return the values of all nodes if the leaves `changed` had these."""
        values: Values = []
        for node in self.nodes:
            leaf = node.operation == "leaf"
            values.append(
                np.float64(changed.get(node.index, self.values[node.index])) if leaf else _value(node, values)
            )
        return values

    def slopes(self, index: int) -> tuple[np.float64, ...]:
        """Return the local derivatives of node `index`, one an input: what the edges into it carry."""
        node = self.nodes[index]
        if node.operation == "leaf":
            return ()
        inputs = (self.values[one] for one in node.inputs)
        with np.errstate(all="ignore"):
            return _FUNCTIONS[node.operation][1](*inputs, self.values[index], node.exponent)

    def order(self, end: int) -> tuple[int, ...]:
        """Return the nodes that `end` is made of, each after all of its inputs, `end` last.

        A node is always made after its inputs, so that their order of birth is a topological one; what `end` does not
        need is left out. Nothing recurses: a chain may be as long as the memory.
        """
        wanted, waiting = {end}, [end]
        while waiting:
            for index in self.nodes[waiting.pop()].inputs:
                if index not in wanted:
                    wanted.add(index)
                    waiting.append(index)
        return tuple(sorted(wanted))

    def backward(self, end: int) -> dict[int, np.float64]:
        """Return ∂end/∂node for every node that needs a gradient, by its index."""
        gradients: dict[int, np.float64] = {}
        for _index, gradients in self.handing_on(end):  # noqa: B007 - the last is complete
            pass
        return gradients

    def handing_on(self, end: int) -> Iterator[tuple[int, dict[int, np.float64]]]:
        """Go backward node by node: yield each that has handed on its gradient, `end` twice, first with its own 1.

        The gradients, by node, are one dictionary that grows: each holds what has arrived so far.
        """
        gradients = {end: _ONE}
        yield end, gradients
        for index in reversed(self.order(end)):
            if not self.hands_on(index):
                continue
            with np.errstate(all="ignore"):
                for source, slope in zip(self.nodes[index].inputs, self.slopes(index), strict=True):
                    if self.nodes[source].needs:
                        gradients[source] = gradients.get(source, np.float64(0)) + gradients[index] * slope
            yield index, gradients

    def hands_on(self, index: int) -> bool:
        """Tell whether node `index` passes a gradient to its inputs."""
        node = self.nodes[index]
        return bool(node.inputs) and node.needs

    def numeric(self, end: int, leaf: int) -> float:
        """Return (f(a + h) − f(a − h)) / 2h for f = the value of `end` over that of `leaf`: no derivative is used."""
        at = float(self.values[leaf])
        h = width(at)
        above, below = self.forward({leaf: at + h})[end], self.forward({leaf: at - h})[end]
        with np.errstate(all="ignore"):
            return float((above - below) / ((at + h) - (at - h)))  # what h became when it was added


def width(at: float) -> float:
    """Return the h of the numeric gradient at the value `at`."""
    return NARROW * max(1.0, abs(at))


def _value(node: Node, values: Values) -> np.float64:
    with np.errstate(all="ignore"):
        return np.float64(_FUNCTIONS[node.operation][0](*(values[one] for one in node.inputs), node.exponent))


@dataclass(frozen=True)
class Term:
    """A node to write formulas with: `(w * x - y) ** 2`."""

    graph: Graph
    index: int

    @property
    def value(self) -> float:
        """Its value."""
        return float(self.graph.values[self.index])

    def __add__(self, other: "Term") -> "Term":
        return self.graph.apply("+", self, other)

    def __sub__(self, other: "Term") -> "Term":
        return self.graph.apply("−", self, other)

    def __mul__(self, other: "Term") -> "Term":
        return self.graph.apply("×", self, other)

    def __truediv__(self, other: "Term") -> "Term":
        return self.graph.apply("÷", self, other)

    def __pow__(self, exponent: float) -> "Term":
        return self.graph.apply("power", self, exponent=exponent)

    def apply(self, operation: Operation) -> "Term":
        """Return a function of it: exp, log, tanh, relu or sigmoid."""
        return self.graph.apply(operation, self)
