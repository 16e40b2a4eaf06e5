"""The networks of the course and the notebook's examples, as stacks of layers in the course's order.

Names are those of the modules in `engine.networks`, so that the same layer is called the same everywhere.
"""

from collections.abc import Callable
from typing import Literal, TypeAlias

from engine.explorers.layer_effects import Shape
from engine.explorers.layers import Layer

Network: TypeAlias = Literal[
    "B2", "C1", "C2", "C3", "C4", "C5", "custom", "concat", "conv 100×100", "fully connected", "impossible"
]

PICTURE: Shape = (1, 28, 28)


def stack(network: Network) -> tuple[tuple[Layer, ...], Shape, int]:
    """Return the layers of `network`, the shape of one example before them, and the batch; "custom" begins as C2."""
    return _STACKS["C2" if network == "custom" else network]()


def _conv(name: str, inputs: int, outputs: int, kernel: int) -> Layer:
    return Layer(kind="conv2d", name=name, inputs=inputs, outputs=outputs, kernel=kernel)


def _linear(name: str, inputs: int, outputs: int, *, bias: bool = True) -> Layer:
    return Layer(kind="linear", name=name, inputs=inputs, outputs=outputs, bias=bias)


RELU, FLATTEN, HALVED = Layer(kind="relu"), Layer(kind="flatten"), Layer(kind="max_pool", kernel=2)


def _perceptron(names: tuple[str, ...], sizes: tuple[int, ...]) -> list[Layer]:
    """Return fully connected layers with ReLU between."""
    found: list[Layer] = []
    for name, inputs, outputs in zip(names, sizes, sizes[1:], strict=False):
        found += [_linear(name, inputs, outputs), RELU]
    return found[:-1]


def _b2() -> tuple[tuple[Layer, ...], Shape, int]:
    layers = _perceptron(("linear1", "linear2", "linear3", "linear4"), (8, 6, 4, 2, 1))
    return (*layers, Layer(kind="sigmoid")), (8,), 1


def _c1() -> tuple[tuple[Layer, ...], Shape, int]:
    names = tuple(f"linear{number}" for number in range(1, 6))
    return (FLATTEN, *_perceptron(names, (784, 512, 256, 128, 64, 10))), PICTURE, 1


def _digits(
    channels: int, flat: int, first: tuple[Layer, ...], second: tuple[Layer, ...]
) -> tuple[tuple[Layer, ...], Shape, int]:
    """Return the CNN of C2 with something after each pooling."""
    before = (_conv("conv1", 1, 10, 5), RELU, HALVED, *first, _conv("conv2", channels, 20, 5), RELU, HALVED, *second)
    return (*before, FLATTEN, _linear("hidden", flat, 64), RELU, _linear("output", 64, 10)), PICTURE, 1


def _c2() -> tuple[tuple[Layer, ...], Shape, int]:
    return _digits(10, 320, (), ())


def _c3() -> tuple[tuple[Layer, ...], Shape, int]:
    first, second = (
        Layer(kind="inception", name=name, inputs=inputs) for name, inputs in (("block1", 10), ("block2", 20))
    )
    return _digits(88, 1408, (first,), (second,))


def _c4() -> tuple[tuple[Layer, ...], Shape, int]:
    first, second = (
        Layer(kind="residual", name=name, inputs=inputs) for name, inputs in (("stage1", 10), ("stage2", 20))
    )
    return _digits(10, 320, (first,), (second,))


def _c5() -> tuple[tuple[Layer, ...], Shape, int]:
    reader = Layer(kind="lstm", name="recurrent", inputs=28, outputs=128)
    return (Layer(kind="rows"), reader, Layer(kind="last"), _linear("output", 128, 10)), PICTURE, 1


def _concat() -> tuple[tuple[Layer, ...], Shape, int]:
    """(2, 3, 2) and (2, 5, 2), joined along the channels: (2, 8, 2)."""
    return (Layer(kind="concat", channels=5),), (3, 2), 2


def _convolution() -> tuple[tuple[Layer, ...], Shape, int]:
    return (_conv("conv1", 5, 10, 3),), (5, 100, 100), 1


def _dense() -> tuple[tuple[Layer, ...], Shape, int]:
    """Every pixel of 100×100 to every pixel of 100×100: weights alone, as the notebook counts them."""
    return (FLATTEN, _linear("linear1", 10_000, 10_000, bias=False)), (1, 100, 100), 1


def _impossible() -> tuple[tuple[Layer, ...], Shape, int]:
    """The notebook's Inception as printed: its blocks are made but never called, and its pooling has stride 3."""
    pool = Layer(kind="avg_pool", kernel=3, padding=1)
    layers = (_conv("conv1", 1, 10, 5), RELU, pool, _conv("conv2", 88, 20, 5), RELU, pool)
    return (*layers, FLATTEN, _linear("l1", 320, 64), RELU, _linear("l2", 64, 10)), PICTURE, 1


_STACKS: dict[Network, Callable[[], tuple[tuple[Layer, ...], Shape, int]]] = {
    "B2": _b2,
    "C1": _c1,
    "C2": _c2,
    "C3": _c3,
    "C4": _c4,
    "C5": _c5,
    "concat": _concat,
    "conv 100×100": _convolution,
    "fully connected": _dense,
    "impossible": _impossible,
}
