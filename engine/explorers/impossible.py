"""Why a layer cannot take what comes, in words, and what would mend it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.explorers.layer_effects import JOINED, ImpossibleError, Shape
from engine.explorers.layers import MOST, Layer
from engine.words import words

SENTENCES = {
    "channels": words("shapes", "{layer} expects {expected} channels, {given} are given."),
    "numbers": words("shapes", "{layer} expects {expected} numbers, {given} come."),
    "not_flat": words("shapes", "{layer} takes a row of numbers, but maps of {given} come: flatten them to {numbers}."),
    "no_maps": words("shapes", "{layer} needs maps (channels, height, width), but {given} comes."),
    "kernel": words("shapes", "In {layer}, kernel {kernel} is larger than the padded picture of {size}."),
    "padding": words("shapes", "In {layer}, padding {padding} is more than half of kernel {kernel}: torch refuses."),
    "sizes": words("shapes", "{layer} can join maps of the same size only: {own} come, {other} are to be joined."),
    "one_channel": words("shapes", "{layer} reads pictures of one channel, {given} are given."),
    "no_steps": words("shapes", "{layer} needs steps with their numbers, but {given} comes."),
}
"""What is wrong, by its code."""

REPAIRS = {
    "expect": words("shapes", "Let {layer} expect {given}"),
    "insert_block": words("shapes", "Put an Inception block before {layer}"),
    "insert_flatten": words("shapes", "Put flatten before {layer}"),
    "insert_rows": words("shapes", "Read the picture as rows before {layer}"),
    "insert_mixing": words("shapes", "Mix the channels to 1 before {layer}"),
    "set_padding": words("shapes", "Set padding to {value}"),
    "set_kernel": words("shapes", "Set the kernel to {value}"),
    "same_size": words("shapes", "Join maps of the same size"),
    "remove_before": words("shapes", "Remove flatten before {layer}"),
    "remove": words("shapes", "Remove {layer}"),
}
"""What would mend it, by its code."""


@dataclass(frozen=True)
class Finding:
    """Why layer `place` (from 0) cannot be: a code of SENTENCES with its values, and the sentence in English."""

    place: int
    code: str
    values: dict[str, Any]
    sentence: str


@dataclass(frozen=True)
class Repair:
    """A code of REPAIRS with its values, what it does in English, and the layers that there are then."""

    code: str
    values: dict[str, Any]
    told: str
    layers: tuple[Layer, ...]


def finding(problem: ImpossibleError, place: int, name: str) -> Finding:
    """Return `problem` at the layer `place`, called `name`, as a sentence."""
    values = {"layer": name, **problem.values}
    return Finding(place, problem.code, values, SENTENCES[problem.code].format(**values))


def repairs(problem: Finding, layers: tuple[Layer, ...], before: Shape) -> tuple[Repair, ...]:
    """Return what would mend `problem` of `layers`, where `before` comes; the best first."""
    found = _MENDED[problem.code](_Broken(problem, layers, before))
    return tuple(one for one in found if len(one.layers) <= MOST)


@dataclass(frozen=True)
class _Broken:
    problem: Finding
    layers: tuple[Layer, ...]
    before: Shape

    @property
    def layer(self) -> Layer:
        return self.layers[self.problem.place]

    def repaired(self, code: str, before: int, *put: Layer, **values: Any) -> Repair:
        """Return the repair that takes the broken layer and `before` ones, and puts `put` there."""
        place = self.problem.place
        layers = (*self.layers[: place - before], *put, *self.layers[place + 1 :])
        values = {"layer": self.problem.values["layer"], **values}
        return Repair(code, values, REPAIRS[code].format(**values), layers)

    def changed(self, code: str, name: str, value: int | None) -> Repair:
        """Return the repair that sets `name` to `value`."""
        layer = self.layer.model_copy(update={name: value})
        return self.repaired(code, 0, layer, given=value, value=value)

    def preceded(self, code: str, layer: Layer) -> Repair:
        """Return the repair that puts `layer` before the broken one."""
        return self.repaired(code, 0, layer, self.layer)

    def removed(self) -> Repair:
        """Return the repair that takes the broken layer out."""
        return self.repaired("remove", 0)


def _channels(broken: _Broken) -> list[Repair]:
    found = [broken.changed("expect", "inputs", broken.before[0])]
    if broken.problem.values["expected"] == JOINED:  # as the notebook has it: the blocks are made, and never used
        found.insert(0, broken.preceded("insert_block", Layer(kind="inception")))
    return found


def _numbers(broken: _Broken) -> list[Repair]:
    return [broken.changed("expect", "inputs", broken.before[-1])]


def _not_flat(broken: _Broken) -> list[Repair]:
    return [broken.preceded("insert_flatten", Layer(kind="flatten"))]


def _no_maps(broken: _Broken) -> list[Repair]:
    place = broken.problem.place
    if place and broken.layers[place - 1].kind == "flatten":
        return [broken.repaired("remove_before", 1, broken.layer), broken.removed()]
    return [broken.removed()]


def _kernel(broken: _Broken) -> list[Repair]:
    kernel = broken.layer.kernel
    smaller = broken.changed("set_kernel", "kernel", min(broken.before[1:]) + 2 * broken.layer.padding)
    return [broken.changed("set_padding", "padding", kernel // 2), smaller]


def _padding(broken: _Broken) -> list[Repair]:
    return [broken.changed("set_padding", "padding", broken.layer.kernel // 2)]


def _sizes(broken: _Broken) -> list[Repair]:
    return [broken.changed("same_size", "size", None)]


def _one_channel(broken: _Broken) -> list[Repair]:
    return [broken.preceded("insert_mixing", Layer(kind="conv2d", outputs=1, kernel=1)), broken.removed()]


def _no_steps(broken: _Broken) -> list[Repair]:
    if len(broken.before) == 3 and broken.before[0] == 1:
        return [broken.preceded("insert_rows", Layer(kind="rows")), broken.removed()]
    return [broken.removed()]


_MENDED: dict[str, Callable[[_Broken], list[Repair]]] = {
    "channels": _channels,
    "numbers": _numbers,
    "not_flat": _not_flat,
    "no_maps": _no_maps,
    "kernel": _kernel,
    "padding": _padding,
    "sizes": _sizes,
    "one_channel": _one_channel,
    "no_steps": _no_steps,
}
