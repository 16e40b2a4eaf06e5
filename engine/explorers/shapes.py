"""D3: what every layer does to (B, C, H, W), how much it learns and computes, and where a stack breaks."""

import re
from dataclasses import dataclass
from math import prod
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from engine.errors import EngineError
from engine.explorers.impossible import Finding, Repair, finding, repairs
from engine.explorers.layer_effects import FLOAT, Effect, ImpossibleError, Shape, code, effect
from engine.explorers.layers import Layer, names, read_layers
from engine.explorers.stacks import Network, stack
from engine.findings import shown
from engine.words import words

LARGEST = 10_000  # of one number of a shape


class Example(BaseModel):
    """A stack of layers and what comes in; raises EngineError where layers or input are malformed.

    `layers` are those of the network "custom"; of another they are the course's. `input`: the shape of one example,
    (C, H, W), (C, L) or (numbers,); () is the network's own. `batch`: how many examples at once; 0 the network's own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    network: Annotated[Network, Field(title=words("settings", "Network"))] = "C2"
    layers: Annotated[tuple[Layer, ...], Field(title=words("settings", "Layers"))] = ()
    input: Annotated[tuple[int, ...], Field(title=words("settings", "Input"))] = ()
    batch: Annotated[int, Field(ge=0, le=65_536, title=words("settings", "Batch size"))] = 0

    @model_validator(mode="before")
    @classmethod
    def _named(cls, values: Any) -> Any:
        """Take layers without a network for a stack of one's own; a name may be typed as keys have it."""
        if not isinstance(values, dict):
            return values
        network = values.get("network", "custom" if "layers" in values else "C2")
        if isinstance(network, str):
            network = network.replace("100x100", "100×100")
            network = network.upper() if len(network) == 2 else network
        if values.get("layers") and network != "custom":
            raise EngineError("layers_not_here", network=shown(network))
        return {**values, "network": network}

    @field_validator("layers", mode="before")
    @classmethod
    def _layers(cls, given: Any) -> tuple[Layer, ...]:
        return read_layers(given)

    @field_validator("input", mode="before")
    @classmethod
    def _shape(cls, given: Any) -> tuple[int, ...]:
        """Read (1, 28, 28), also as "1, 28, 28" or "1×28×28"."""
        parts = re.split(r"[\s,;×x*]+", given.strip("() ")) if isinstance(given, str) and given.strip() else given
        parts = () if parts == "" else parts
        if not isinstance(parts, list | tuple) or len(parts) > 3:
            raise EngineError("shape_malformed", value=shown(given), limit=shown(LARGEST))
        sizes = [int(str(one)) if re.fullmatch(r"[0-9]{1,5}", str(one)) else 0 for one in parts]
        if not all(0 < size <= LARGEST for size in sizes):
            raise EngineError("shape_malformed", value=shown(given), limit=shown(LARGEST))
        return tuple(sizes)


@dataclass(frozen=True)
class Row:
    """One layer: the shapes before and after it with the batch first, None where nothing comes any more.

    `memory`: bytes of what it hands on, as float32; `weights`: the shapes of its weights, without biases.
    """

    name: str
    kind: str
    code: str
    before: Shape | None
    after: Shape | None
    weights: tuple[Shape, ...] = ()
    parameters: int = 0
    multiply_adds: int = 0
    memory: int = 0


@dataclass(frozen=True)
class Shapes:
    """All rows of a stack and their sums; `memory` counts the input too, and all that the layers hand on."""

    layers: tuple[Layer, ...]
    input: Shape
    rows: tuple[Row, ...]
    parameters: int
    parameter_memory: int
    multiply_adds: int
    memory: int
    runs: bool
    finding: Finding | None
    repairs: tuple[Repair, ...]


def explore(example: Example) -> Shapes:
    """Return every layer of `example` with its sizes; where it cannot run, why, and what would mend it."""
    layers, input_, batch = stack(example.network)
    if example.network == "custom":
        layers = example.layers
    come: Shape | None = example.input or input_
    assert come is not None
    batch = example.batch or batch
    rows: list[Row] = []
    problem: Finding | None = None
    mended: tuple[Repair, ...] = ()
    for place, (layer, name) in enumerate(zip(layers, names(layers), strict=True)):
        try:
            done = effect(layer, come) if come is not None else None
        except ImpossibleError as error:
            assert come is not None
            problem, done = finding(error, place, name), None
            mended = repairs(problem, layers, come)
        rows.append(_row(layer, name, come, done, batch))
        come = done.after if done is not None else None
    return _summed(layers, (batch, *(example.input or input_)), tuple(rows), problem, mended)


def _row(layer: Layer, name: str, before: Shape | None, done: Effect | None, batch: int) -> Row:
    line = code(layer, before)
    if before is None or done is None:
        return Row(name, layer.kind, line, (batch, *before) if before is not None else None, None)
    after = (batch, *done.after)
    counts = done.parameters, batch * done.multiply_adds, FLOAT * prod(after)
    return Row(name, layer.kind, line, (batch, *before), after, done.weights, *counts)


def _summed(
    layers: tuple[Layer, ...],
    input_: Shape,
    rows: tuple[Row, ...],
    problem: Finding | None,
    mended: tuple[Repair, ...],
) -> Shapes:
    parameters = sum(row.parameters for row in rows)
    return Shapes(
        layers=layers,
        input=input_,
        rows=rows,
        parameters=parameters,
        parameter_memory=FLOAT * parameters,
        multiply_adds=sum(row.multiply_adds for row in rows),
        memory=FLOAT * prod(input_) + sum(row.memory for row in rows),
        runs=problem is None,
        finding=problem,
        repairs=mended,
    )
