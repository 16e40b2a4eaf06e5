"""B4, D1–D4: short programs that compute the example of an explorer with torch."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from engine.catalogue import Entry
from engine.errors import EngineError
from engine.explorers import digit
from engine.scripts import layer_stacks
from engine.scripts.digits import folder
from engine.scripts.script import Lines, Script, path


def script(entry: Entry, example: BaseModel) -> Script:
    """Return the program that computes `example` of the explorer `entry`; raises EngineError `no_explorer`."""
    if entry.explorer is None:
        raise EngineError("no_explorer", entry=entry.id, entries=", ".join(_OF))
    lines = Lines()
    _OF[entry.explorer](lines, example)
    return lines.script(f"{entry.id} {entry.title}: {entry.summary}.")


def _number(value: float) -> str:
    """Return `value` as torch prints it: whole numbers end in a point."""
    return f"{int(value)}." if value == int(value) else repr(float(value))


def _grid(rows: tuple[tuple[float, ...], ...]) -> str:
    """Return `rows` as a list of lists, one a line where they are several."""
    written = [f"[{', '.join(map(_number, row))}]" for row in rows]
    return "[\n" + "".join(f"    {row},\n" for row in written) + "]" if len(written) > 1 else f"[{written[0]}]"


def _add_precision(lines: Lines) -> None:
    lines.add("torch.set_default_dtype(torch.float64)  # as the page computes")
    lines.gap()


def _softmax(lines: Lines, example: Any) -> None:
    one = example.temperature == 1
    cooled = "" if one else f" / {example.temperature!r}"
    judged = "p" if example.twice else f"z{cooled}"
    rows = f"torch.softmax(batch{cooled}, dim=1)" if example.twice else f"batch{cooled}"
    note = "  # softmax once more: a mistake" if example.twice else "  # softmax is a part of it"
    _add_precision(lines)
    lines.add(f"z = torch.tensor([{', '.join(map(_number, example.logits))}], requires_grad=True)", "data")
    lines.add(f"target = torch.tensor({example.target})", "data")
    lines.gap()
    lines.add(f"p = torch.softmax(z{cooled}, dim=0)", "forward")
    lines.add(f"log_p = torch.log_softmax(z{cooled}, dim=0)", "forward")
    lines.add(f"loss = F.cross_entropy({judged}, target){note}", "loss")
    lines.add("loss.backward()", "backward")
    lines.add(_SOFTMAX_SAID, "evaluate")
    lines.gap()
    lines.add(f"batch = torch.tensor({_grid(example.batch)})", "data")
    lines.add(f"targets = torch.tensor({list(example.targets)!r})", "data")
    lines.add(f'print("loss of the batch =", F.cross_entropy({rows}, targets).item())', "evaluate")


_SOFTMAX_SAID = """
print("p =", p.detach())
print("log p =", log_p.detach())
print("-log p[target] =", -log_p[target].item())
print("loss =", loss.item())
print("its gradient =", z.grad)
"""


def _convolution(lines: Lines, example: Any) -> None:
    _add_precision(lines)
    lines.add(f"x = torch.tensor({_grid(example.input)})", "data")
    lines.add(f"kernel = torch.tensor({_grid(example.kernel)})", "data")
    lines.gap()
    lines.add("# as torch has it: (pictures, channels, rows, columns), and (out, in, rows, columns)")
    call = f"F.conv2d(x[None, None], kernel[None, None], stride={example.stride}, padding={example.padding})"
    lines.add(f"y = {call}[0, 0]", "forward")
    lines.add('print(y)\nprint("multiplications:", kernel.numel() * y.numel())', "evaluate")


def _pooling(lines: Lines, example: Any) -> None:
    _add_precision(lines)
    lines.add(f"x = torch.tensor({_grid(example.input)})", "data")
    lines.gap()
    name = {"max": "max_pool2d", "average": "avg_pool2d"}[example.kind]
    lines.add(f"y = F.{name}(x[None, None], {example.window}, stride={example.stride})[0, 0]", "forward")
    lines.add("print(y)", "evaluate")


_MAPS = f"""
with gzip.open(DATA / "{digit.FILE}") as file:
    read = np.frombuffer(file.read(16 + 784 * {digit.SHOWN + 1}), np.uint8)
pixels = torch.tensor(read[-784:])
ink = F.avg_pool2d((pixels.double() / 255).reshape(1, 1, 28, 28), 2)  # (1, 1, 14, 14)
steps = torch.tensor([[0.0, 0.0, 0.0], [-0.5, 0.0, 0.5], [0.0, 0.0, 0.0]])  # from left to right
kernels = torch.stack([steps, steps.T])[:, None]  # and from top to bottom
channels = torch.cat([ink, F.conv2d(ink, kernels, padding=1)], dim=1)  # (1, 3, 14, 14)
channels = channels / channels.abs().amax((2, 3), keepdim=True)
"""
_COST = '''
def multiplications(*layers):
    """Return how many numbers `layers` multiply for one picture: every weight at every place."""
    return sum(layer.weight.numel() for layer in layers) * SIZE * SIZE
'''


def _mixing(lines: Lines, example: Any) -> None:
    lines.add(f"DATA = {path(folder())}", "data")
    _add_precision(lines)
    lines.add("# three channels of a digit, mixed by a 1×1 convolution: a weighted sum at every pixel")
    lines.add(_MAPS, "data")
    weights = ", ".join(map(_number, example.weights))
    lines.add(f"weights = torch.tensor([{weights}]).reshape(1, 3, 1, 1)", "network")
    lines.add("mixed = F.conv2d(channels, weights)[0, 0]", "forward")
    lines.add('print("mixed: from", mixed.min().item(), "to", mixed.max().item())', "evaluate")
    lines.gap(2)
    lines.add(_COST.replace("SIZE", str(example.size)), "forward")
    lines.gap(2)
    _add_convolutions(lines, example)


def _add_convolutions(lines: Lines, example: Any) -> None:
    inputs, outputs, kernel, between = example.channels_in, example.channels_out, example.kernel, example.between
    options = 'padding="same", device="meta"'
    lines.add("# on the device meta a layer has shapes, but no numbers")
    direct = f"nn.Conv2d({inputs}, {outputs}, {kernel}, {options})"
    lines.add(f"direct = {direct}", "network")
    lines.add('print("direct:", f"{multiplications(direct):,}", "multiplications")', "evaluate")
    if between:
        lines.add(f'mix = nn.Conv2d({inputs}, {between}, 1, device="meta")', "network")
        lines.add(f"large = nn.Conv2d({between}, {outputs}, {kernel}, {options})", "network")
        said = f"with {between} channels between:"
        lines.add(f'print("{said}", f"{{multiplications(mix, large):,}}", "multiplications")', "evaluate")


_OF: dict[str, Callable[[Lines, Any], None]] = {
    "softmax": _softmax,
    "convolution": _convolution,
    "pooling": _pooling,
    "shapes": layer_stacks.add,
    "mixing": _mixing,
}
