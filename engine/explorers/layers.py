"""The layers that a stack can be made of: what each is given by a hand, a file or a link."""

import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_serializer

from engine.errors import EngineError
from engine.findings import shown
from engine.words import words

Kind = Literal[
    "linear", "conv2d", "max_pool", "avg_pool", "relu", "sigmoid", "flatten", "inception", "residual", "concat",
    "rows", "rnn", "lstm", "gru", "last",
]  # fmt: skip

KINDS: dict[Kind, str] = {
    "linear": words("layers", "fully connected"),
    "conv2d": words("layers", "convolution"),
    "max_pool": words("layers", "max pooling"),
    "avg_pool": words("layers", "average pooling"),
    "relu": words("layers", "ReLU"),
    "sigmoid": words("layers", "sigmoid"),
    "flatten": words("layers", "flatten"),
    "inception": words("layers", "Inception block"),
    "residual": words("layers", "residual block"),
    "concat": words("layers", "concatenate channels"),
    "rows": words("layers", "picture as rows"),
    "rnn": words("layers", "RNN"),
    "lstm": words("layers", "LSTM"),
    "gru": words("layers", "GRU"),
    "last": words("layers", "state after the last row"),
}
"""What each kind is called."""

FIELDS: dict[Kind, tuple[str, ...]] = {
    "linear": ("inputs", "outputs", "bias"),
    "conv2d": ("inputs", "outputs", "kernel", "padding", "stride", "bias"),
    "max_pool": ("kernel", "padding", "stride"),
    "avg_pool": ("kernel", "padding", "stride"),
    "relu": (),
    "sigmoid": (),
    "flatten": (),
    "inception": ("inputs",),
    "residual": ("inputs",),
    "concat": ("channels", "size"),
    "rows": (),
    "rnn": ("inputs", "outputs"),
    "lstm": ("inputs", "outputs"),
    "gru": ("inputs", "outputs"),
    "last": (),
}
"""What can be set of each kind, beside its name."""

LIMITS: dict[str, tuple[int, int]] = {
    "inputs": (1, 10_000_000),
    "outputs": (1, 1_000_000),
    "kernel": (1, 99),
    "padding": (0, 99),
    "stride": (1, 99),
    "channels": (1, 100_000),
    "size": (1, 10_000),
}
"""From where to where each number goes."""

TITLES = {
    "inputs": words("settings", "Expects"),
    "outputs": words("settings", "Out"),
    "kernel": words("settings", "Kernel"),
    "padding": words("settings", "Padding"),
    "stride": words("settings", "Stride"),
    "channels": words("settings", "Channels joined"),
    "size": words("settings", "Size joined"),
    "bias": words("settings", "Bias"),
    "name": words("settings", "Name"),
}
"""What each field is called."""

MOST = 40  # layers


def _within(name: str) -> Any:
    low, high = LIMITS[name]
    return Field(ge=low, le=high)


class Layer(BaseModel):
    """One layer. What is None is as torch would have it: `inputs` whatever comes, `stride` 1, for pooling the kernel.

    `inputs` are channels or numbers that the layer was made for; `channels` and `size` are those of what is joined.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    name: Annotated[str, Field(max_length=16)] = ""  # "" is named by kind and place
    inputs: Annotated[int | None, _within("inputs")] = None
    outputs: Annotated[int, _within("outputs")] = 10
    kernel: Annotated[int, _within("kernel")] = 3
    padding: Annotated[int, _within("padding")] = 0
    stride: Annotated[int | None, _within("stride")] = None
    channels: Annotated[int, _within("channels")] = 1
    size: Annotated[int | None, _within("size")] = None
    bias: bool = True

    @model_serializer
    def _plain(self) -> dict[str, Any]:
        """Return what a file would say: the kind, and what can be set of it and is not None."""
        values = {name: getattr(self, name) for name in FIELDS[self.kind]}
        named = {"name": self.name} if self.name else {}
        return {"kind": self.kind, **named, **{name: one for name, one in values.items() if one is not None}}

    @property
    def step(self) -> int:
        """The stride that is meant."""
        return self.stride or (1 if self.kind == "conv2d" else self.kernel)

    def made(self, **values: Any) -> "Layer":
        """Return the layer with other `values`; raises EngineError where they are wrong."""
        return read_layer({**self._plain(), **values}, 1)


def read_layers(given: Any) -> tuple[Layer, ...]:
    """Return the layers of a list, or of a text such as "conv2d outputs=10 kernel=5; relu; flatten".

    Raises EngineError `layers_too_many`, `layer_malformed`, `layer_kind`, `layer_field` or `layer_number`.
    """
    if isinstance(given, str):
        given = [_split(part, number) for number, part in enumerate(filter(str.strip, given.split(";")), 1)]
    if not isinstance(given, list | tuple):
        raise EngineError("layer_malformed", number=1)
    if len(given) > MOST:
        raise EngineError("layers_too_many", found=len(given), limit=MOST)
    return tuple(read_layer(one, number) for number, one in enumerate(given, 1))


def read_layer(given: Any, number: int) -> Layer:
    """Return the layer `number` (from 1) that `given` describes; raises EngineError as `read_layers` does."""
    if isinstance(given, Layer):
        return given
    if not isinstance(given, dict) or not isinstance(given.get("kind"), str):
        raise EngineError("layer_malformed", number=number)
    kind = given["kind"]
    if kind not in get_args(Kind):
        raise EngineError("layer_kind", number=number, value=shown(kind), kinds=", ".join(get_args(Kind)))
    for name in given:
        if name not in ("kind", "name", *FIELDS[kind]):
            offered = ", ".join(FIELDS[kind]) or "–"
            raise EngineError("layer_field", number=number, kind=kind, name=shown(name), offered=offered)
    try:
        return Layer.model_validate(given)
    except ValidationError as error:
        raise _wrong(error, number) from None


def _wrong(error: ValidationError, number: int) -> EngineError:
    """Return the first finding about the layer `number`."""
    item = error.errors()[0]
    name, value = str(item["loc"][0]), shown(item["input"])
    if name not in LIMITS:
        return EngineError("layer_value", number=number, field=TITLES[name], value=value)
    low, high = LIMITS[name]
    return EngineError("layer_number", number=number, field=TITLES[name], low=low, high=shown(high), value=value)


def _split(text: str, number: int) -> dict[str, str]:
    """Return what "conv2d outputs=10 kernel=5" says."""
    kind, *settings = text.split()
    pairs = [re.fullmatch(r"(\w+)=(\S+)", one) for one in settings]
    if not all(pairs):
        raise EngineError("layer_malformed", number=number)
    return {"kind": kind, **{pair[1]: pair[2] for pair in pairs if pair}}


_STEMS: dict[Kind, str] = {"conv2d": "conv", "max_pool": "pool", "avg_pool": "pool", "inception": "block"}


def names(layers: Iterable[Layer]) -> tuple[str, ...]:
    """Return what each layer is called: its own name, or what it is, counted: conv1, relu1, conv2."""
    found: list[str] = []
    counts: dict[str, int] = {}
    for layer in layers:
        stem = _STEMS.get(layer.kind, layer.kind)
        counts[stem] = counts.get(stem, 0) + 1
        found.append(layer.name or f"{stem}{counts[stem]}")
    return tuple(found)
