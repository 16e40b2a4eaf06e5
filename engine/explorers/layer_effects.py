"""What one layer does to a shape: what comes out, the weights it has, the multiplications it takes. As torch does it.

Shapes here are those of one example, without the batch: (C, H, W), (steps, numbers) or (numbers,).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import prod
from typing import Any, TypeAlias

from engine.explorers.layers import Kind, Layer

Shape: TypeAlias = tuple[int, ...]

FLOAT = 4  # bytes of a float32
BRANCHES = ((24,), (16,), (16, 24), (16, 24, 24))
"""Channels along each branch of the Inception block: after average pooling, 1×1, 1×1 → 5×5, 1×1 → 3×3 → 3×3."""
JOINED = sum(branch[-1] for branch in BRANCHES)  # 88 channels
_KERNELS = ((1,), (1,), (1, 5), (1, 3, 3))
_GATES = {"rnn": 1, "gru": 3, "lstm": 4}


class ImpossibleError(Exception):
    """A layer cannot take what comes: a code of `engine.explorers.impossible`, and the values for its sentence."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code, self.values = code, values


@dataclass(frozen=True)
class Effect:
    """What a layer makes of one example: the shape after it, the shapes of its weights and biases, multiply-adds."""

    after: Shape
    weights: tuple[Shape, ...] = ()
    biases: tuple[Shape, ...] = ()
    multiply_adds: int = field(default=0)

    @property
    def parameters(self) -> int:
        """How many numbers are learned."""
        return sum(prod(one) for one in (*self.weights, *self.biases))


def effect(layer: Layer, before: Shape) -> Effect:
    """Return what `layer` does to `before`; raises ImpossibleError where torch would refuse it."""
    return _EFFECTS[layer.kind](layer, before)


def code(layer: Layer, before: Shape | None) -> str:
    """Return the layer as a line of PyTorch, made for what comes: (C, H, W) or fewer, None where nothing does."""
    kind, axis = layer.kind, -1 if layer.kind in ("linear", "rnn", "lstm", "gru") else 0
    inputs = layer.inputs or (before[axis] if before else "…")
    bias = "" if layer.bias else ", bias=False"
    lines: dict[Kind, str] = {
        "linear": f"Linear({inputs}, {layer.outputs}{bias})",
        "conv2d": f"Conv2d({inputs}, {layer.outputs}, {layer.kernel}{_window(layer)}{bias})",
        "max_pool": f"MaxPool2d({layer.kernel}{_window(layer)})",
        "avg_pool": f"AvgPool2d({layer.kernel}{_window(layer)})",
        "relu": "ReLU()",
        "sigmoid": "Sigmoid()",
        "flatten": "Flatten()",
        "inception": f"InceptionBlock({inputs})",
        "residual": f"ResidualBlock({inputs})",
        "concat": "torch.cat([x, y], dim=1)",
        "rows": "x.squeeze(1)",
        "rnn": f"RNN({inputs}, {layer.outputs})",
        "lstm": f"LSTM({inputs}, {layer.outputs})",
        "gru": f"GRU({inputs}, {layer.outputs})",
        "last": "x[:, -1]",
    }
    return lines[kind]


def _window(layer: Layer) -> str:
    usual = 1 if layer.kind == "conv2d" else layer.kernel
    stride = f", stride={layer.step}" if layer.step != usual else ""
    return stride + (f", padding={layer.padding}" if layer.padding else "")


def _channels(layer: Layer, before: Shape) -> int:
    """Return the channels that come, which are those the layer was made for."""
    if len(before) != 3:
        raise ImpossibleError("no_maps", given="×".join(map(str, before)))
    if layer.inputs is not None and layer.inputs != before[0]:
        raise ImpossibleError("channels", expected=layer.inputs, given=before[0])
    return before[0]


def _slid(layer: Layer, before: Shape) -> Shape:
    """Return the height and width that a sliding window leaves: ⌊(size + 2·padding − kernel) / stride⌋ + 1."""
    padded = [size + 2 * layer.padding for size in before[1:]]
    if layer.kernel > min(padded):
        raise ImpossibleError("kernel", kernel=layer.kernel, size=min(padded))
    return tuple((size - layer.kernel) // layer.step + 1 for size in padded)


def _linear(layer: Layer, before: Shape) -> Effect:
    expected, come = layer.inputs, before[-1]
    if len(before) > 1 and expected != come:  # torch would take the last axis for the numbers
        raise ImpossibleError("not_flat", given="×".join(map(str, before)), numbers=prod(before))
    if expected is not None and expected != come:
        raise ImpossibleError("numbers", expected=expected, given=come)
    after = (*before[:-1], layer.outputs)
    biases = ((layer.outputs,),) if layer.bias else ()
    return Effect(after, ((layer.outputs, come),), biases, prod(after) * come)


def _conv2d(layer: Layer, before: Shape) -> Effect:
    come = _channels(layer, before)
    after = (layer.outputs, *_slid(layer, before))
    weight = (layer.outputs, come, layer.kernel, layer.kernel)
    biases = ((layer.outputs,),) if layer.bias else ()
    return Effect(after, (weight,), biases, prod(after) * prod(weight[1:]))


def _pool(layer: Layer, before: Shape) -> Effect:
    come = _channels(layer, before)
    if layer.padding > layer.kernel // 2:
        raise ImpossibleError("padding", padding=layer.padding, kernel=layer.kernel)
    return Effect((come, *_slid(layer, before)))


def _same(layer: Layer, before: Shape) -> Effect:
    del layer
    return Effect(before)


def _flatten(layer: Layer, before: Shape) -> Effect:
    del layer
    return Effect((prod(before),))


def _inception(layer: Layer, before: Shape) -> Effect:
    come, size = _channels(layer, before), before[1:]
    weights: list[Shape] = [
        (made, given, kernel, kernel)
        for branch, kernels in zip(BRANCHES, _KERNELS, strict=True)
        for made, given, kernel in zip(branch, (come, *branch), kernels, strict=False)
    ]
    return _block((JOINED, *size), weights, size)


def _residual(layer: Layer, before: Shape) -> Effect:
    come, size = _channels(layer, before), before[1:]
    return _block(before, [(come, come, 3, 3)] * 2, size)


def _block(after: Shape, weights: list[Shape], size: Shape) -> Effect:
    """Return the effect of convolutions that all keep the size."""
    biases = tuple((one[0],) for one in weights)
    return Effect(after, tuple(weights), biases, sum(map(prod, weights)) * prod(size))


def _concat(layer: Layer, before: Shape) -> Effect:
    if layer.size is not None and any(size != layer.size for size in before[1:]):
        own, other = "×".join(map(str, before[1:])), "×".join([str(layer.size)] * len(before[1:]))
        raise ImpossibleError("sizes", own=own, other=other)
    return Effect((before[0] + layer.channels, *before[1:]))


def _rows(layer: Layer, before: Shape) -> Effect:
    come = _channels(layer, before)
    if come != 1:
        raise ImpossibleError("one_channel", given=come)
    return Effect(before[1:])


def _recurrent(layer: Layer, before: Shape) -> Effect:
    if len(before) != 2:
        raise ImpossibleError("no_steps", given="×".join(map(str, before)))
    (steps, come), units, gates = before, layer.outputs, _GATES[layer.kind]
    if layer.inputs is not None and layer.inputs != come:
        raise ImpossibleError("numbers", expected=layer.inputs, given=come)
    weights = ((gates * units, come), (gates * units, units))
    return Effect((steps, units), weights, ((gates * units,),) * 2, steps * sum(map(prod, weights)))


def _last(layer: Layer, before: Shape) -> Effect:
    del layer
    if len(before) != 2:
        raise ImpossibleError("no_steps", given="×".join(map(str, before)))
    return Effect(before[1:])


_EFFECTS: dict[Kind, Callable[[Layer, Shape], Effect]] = {
    "linear": _linear,
    "conv2d": _conv2d,
    "max_pool": _pool,
    "avg_pool": _pool,
    "relu": _same,
    "sigmoid": _same,
    "flatten": _flatten,
    "inception": _inception,
    "residual": _residual,
    "concat": _concat,
    "rows": _rows,
    "rnn": _recurrent,
    "lstm": _recurrent,
    "gru": _recurrent,
    "last": _last,
}
