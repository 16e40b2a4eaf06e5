"""D3: a stack of layers, one after another, with what each makes of the shape, as lines of a program."""

import json
from math import prod
from typing import Any

from engine.explorers.layer_effects import Shape
from engine.explorers.layers import Layer
from engine.explorers.shapes import Row, explore
from engine.scripts import networks
from engine.scripts.script import Lines

_SHOW = '''
parameters = 0


def show(name, layer, x):
    """Apply `layer`, and say what it makes of the shape of x and how many numbers it learns."""
    global parameters
    try:
        y = layer(x)
    except RuntimeError as error:
        raise SystemExit(f"{name} cannot take {tuple(x.shape)}: {error}")
    y = y[0] if isinstance(y, tuple) else y  # a recurrent layer also returns its state
    own = sum(weights.numel() for weights in layer.parameters()) if isinstance(layer, nn.Module) else 0
    parameters += own
    print(f"{name}: {tuple(x.shape)} -> {tuple(y.shape)}, {own:,} parameters")
    return y
'''


def add(lines: Lines, example: Any) -> None:
    """Write the stack of `example`, an Example of `engine.explorers.shapes`."""
    found = explore(example)
    lines.add('torch.set_default_device("meta")  # shapes only: no number is kept or computed')
    kinds = {layer.kind for layer in found.layers}
    for kind, block in (("inception", networks.INCEPTION_BLOCK), ("residual", networks.RESIDUAL_BLOCK)):
        if kind in kinds:
            lines.gap(2)
            lines.add(block.format(result=networks.RESULT) if kind == "residual" else block, "network")
    lines.gap(1 if kinds.isdisjoint(("inception", "residual")) else 2)
    lines.add(_SHOW, "forward")
    lines.gap(2)
    lines.add(f"x = torch.empty{found.input!r}", "data")
    for layer, row in zip(found.layers, found.rows, strict=True):
        if row.before is not None:
            lines.add(_line(layer, row), "network")
    lines.gap()
    lines.add('print(f"together {parameters:,} parameters: {parameters * 4 / 1e6:.6g} MB in float32")', "evaluate")


def _line(layer: Layer, row: Row) -> str:
    """Return what is done with x."""
    assert row.before is not None
    if row.after is None and not _refused_by_torch(layer, row.before):
        return f"raise SystemExit({_quoted(f'{row.name} cannot take {row.before}')})"
    return f"x = show({_quoted(row.name)}, {_call(layer, row)}, x)"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _refused_by_torch(layer: Layer, before: Shape) -> bool:
    """Say whether torch itself refuses: it may take the first axis for channels or steps where it is the pictures."""
    return layer.kind in ("linear", "concat") or (len(before) == 4 and layer.kind not in _STEPS)


_STEPS = ("rows", "rnn", "lstm", "gru", "last")


def _call(layer: Layer, row: Row) -> str:
    """Return what is called with x, made for what comes."""
    assert row.before is not None
    before = row.before
    if layer.kind == "concat":
        joined = _joined(layer, before)
        return f"lambda x: torch.cat([x, torch.empty{joined!r}], dim=1)"
    if layer.kind == "rows":
        return "lambda x: x.squeeze(1)"
    if layer.kind == "last":
        return "lambda x: x[:, -1]"
    if layer.kind in ("rnn", "lstm", "gru"):
        return f"nn.{row.code.removesuffix(')')}, batch_first=True)"
    if layer.kind == "linear" and layer.inputs is None and row.after is None:  # it takes them flat, and says so
        return f"nn.Linear({prod(before[1:])}, {layer.outputs})"
    return row.code if layer.kind in ("inception", "residual") else f"nn.{row.code}"


def _joined(layer: Layer, before: Shape) -> Shape:
    sizes = before[2:] if layer.size is None else (layer.size,) * len(before[2:])
    return (before[0], layer.channels, *sizes)
