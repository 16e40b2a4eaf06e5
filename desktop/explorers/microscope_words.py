"""What the microscope says of a stage and of a node, in the language of the window."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.explorers.scalars import in_brackets, scalar
from engine.explorers.autograd import Box, Example, Explored
from engine.explorers.stages import Stage

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Seen:
    """What there is to see, and quietly what to try."""

    text: str
    hint: str = ""


def to_see(example: Example, found: Explored, stage: Stage) -> Seen:
    """Return what to see at `stage`."""
    if stage.phase in ("start", "forward"):
        return _forward(found, stage)
    if found.gradient != found.gradient:  # nan
        return _saturated()
    if stage.phase == "update":
        return _update(example, found)
    return _backward(found, stage)


def _forward(found: Explored, stage: Stage) -> Seen:
    if stage.node is None:
        if found.kept:
            text = translate(
                "Microscope",
                "w.grad still holds {kept} from the steps before: nobody set it to zero. Backward will add to it.",
            )
            return Seen(text.format(kept=scalar(found.kept)))
        text = translate(
            "Microscope", "w, x and y are given. Forward computes one node after another, from left to right."
        )
        return Seen(text, translate("Microscope", "Press the arrow to the right, or Play."))
    box = found.nodes[stage.node]
    if box.name == "loss":
        text = translate("Microscope", "The loss is {value}. All values are known now: backward can begin.")
        return Seen(text.format(value=scalar(box.value)))
    text = translate(
        "Microscope", "{name} = {formula} is computed. PyTorch notes the operation and its inputs: backward needs them."
    )
    return Seen(text.format(name=box.name, formula=box.formula))


def _backward(found: Explored, stage: Stage) -> Seen:
    if stage.phase == "seed":
        text = translate(
            "Microscope", "Backward begins at the end: the loss changes just as fast as itself, so its gradient is 1."
        )
        return Seen(text)
    assert stage.node is not None
    box = found.nodes[stage.node]
    text = translate(
        "Microscope", "{name} hands its gradient {gradient} to its inputs, times the derivative on each line."
    )
    text = text.format(name=box.name, gradient=scalar(stage.gradients[box.index]))
    hint = ""
    if any(edge.target == box.index and found.nodes[edge.source].kind == "data" for edge in found.edges):
        hint = translate("Microscope", "Nothing flows to data: PyTorch keeps no gradient for x and y.")
    if any(_ways(found, source) > 1 for source, _target in stage.fresh):
        hint = translate("Microscope", "Two ways lead to the same node: what arrives there is added.")
    return Seen(text, hint)


def _ways(found: Explored, source: int) -> int:
    """Return along how many edges a gradient comes to the node `source`."""
    return sum(edge.carries for edge in found.edges if edge.source == source)


def _update(example: Example, found: Explored) -> Seen:
    if not example.zero_grad and found.kept:
        text = translate(
            "Microscope",
            "The slope is {gradient}, but w.grad holds the sum of all steps, {held}: w goes wrong, more each time.",
        )
        hint = translate("Microscope", "Set the gradient to zero again and compare.")
        return Seen(text.format(gradient=scalar(found.gradient), held=scalar(found.held)), hint)
    text = translate(
        "Microscope",
        "w goes against its gradient, from {before} to {after}. The graph is gone; the next step builds its own.",
    )
    hint = (
        translate("Microscope", "Let the gradient pile up: switch its zeroing off and take a few steps.")
        if example.zero_grad
        else translate("Microscope", "Nothing is wrong yet: w.grad was empty. Take the next step.")
    )
    return Seen(text.format(before=scalar(found.w), after=scalar(found.after)), hint)


def _saturated() -> Seen:
    text = translate(
        "Microscope",
        "The sigmoid is exactly 1 or 0 here, and log(0) is −∞: the gradient is not a number, in PyTorch too.",
    )
    hint = translate("Microscope", "BCEWithLogitsLoss takes sigmoid and log together and stays finite.")
    return Seen(text, hint)


def of_node(found: Explored, stage: Stage, index: int) -> str:
    """Return what node `index` is, and where its local derivatives come from."""
    box = found.nodes[index]
    if box.kind == "weight":
        return _of_weight(found, stage)
    if box.kind == "data":
        text = translate("Microscope", "{name} is data: it is not to be changed, so PyTorch keeps no gradient for it.")
        return text.format(name=box.name)
    slopes = [edge for edge in found.edges if edge.target == index and edge.carries]
    listed = ", ".join(f"∂{box.name}/∂{found.nodes[one.source].name} = {scalar(one.local)}" for one in slopes)
    value = f" = {scalar(box.value)}" if index in stage.known else ""
    text = translate("Microscope", "{formula}. {rule} {slopes}.")
    return text.format(formula=f"{box.name} = {box.formula}{value}", rule=_rule(box), slopes=listed)


def _of_weight(found: Explored, stage: Stage) -> str:
    arrived = stage.gradients.get(found.weight)
    if arrived is None:
        return translate(
            "Microscope",
            "w is the weight that learns. Its gradient will say how the loss changes when w grows a little.",
        )
    text = translate(
        "Microscope",
        "w is the weight that learns. Were w to grow by a little, the loss would grow {gradient} times as much.",
    )
    return text.format(gradient=in_brackets(arrived))


def _rule(box: Box) -> str:
    if box.operation == "×":
        return translate("Microscope", "The derivative of a product for one factor is the other factor:")
    if box.operation == "+":
        return translate("Microscope", "A sum hands the gradient on to each of its parts unchanged:")
    if box.operation == "−":
        return translate("Microscope", "A difference hands the gradient on, with a minus to what is subtracted:")
    if box.operation == "log":
        return translate("Microscope", "The derivative of log p is 1 / p:")
    if box.operation == "sigmoid":
        return translate("Microscope", "The derivative of the sigmoid is p · (1 − p), never more than ¼:")
    return translate("Microscope", "The derivative of a square is twice what is squared:")
