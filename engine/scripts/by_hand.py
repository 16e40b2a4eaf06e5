"""A1–A5: programs without a layer of torch; the step is written down, and in A1–A3 the gradient, too.

The engine's fused step rounds once where `w - rate * gradient` rounds twice: the last digits may differ.
"""

from dataclasses import dataclass

from engine.catalogue import Entry
from engine.scripts import rates
from engine.scripts.script import Lines, Script
from engine.settings import Settings

_IDS = ("A1", "A2", "A3", "A4", "A5")
_DOUBLE = ", dtype=torch.float64"


@dataclass(frozen=True)
class _Model:
    """Parameters with their starts, and what they make of x; `gradient` is written down, or found by autograd."""

    starts: dict[str, float]
    number: str  # what makes a tensor one of its numbers
    output: str
    loss: str
    gradient: str = ""
    inputs: str = "[1.0, 2.0, 3.0]"

    @property
    def saddle(self) -> bool:
        return "v" in self.starts

    @property
    def forward(self) -> str:
        return f"error = {self.output} - y" if self.gradient else f"outputs = {self.output}"

    @property
    def cost(self) -> str:
        """The loss over all points, as it is scored."""
        outputs = self.output.replace("x", "xs")
        return f"({outputs}).sum().item() / 3" if self.saddle else f"(({outputs} - ys) ** 2).sum().item() / 3"


def suits(entry: Entry) -> bool:
    """Say whether the program of `entry` is written by hand."""
    return entry.id in _IDS


def script(entry: Entry, settings: Settings) -> Script:
    """Return the program of a run of `entry`, one of A1–A5, with `settings`."""
    lines = Lines()
    (_sweep if entry.sweeps else _descent)(lines, entry, settings)
    return lines.script(f"{entry.id} {entry.title}: {entry.summary}.")


def _model(entry: Entry, settings: Settings) -> _Model:
    start = settings.start
    if entry.on_saddle(settings):
        surface = "2 * u**2 + (v**2 - 1) ** 2 + (v - x) ** 2 / 4"
        inputs = "[-1.0, 0.0, 1.0]"
        return _Model({"u": start, "v": 0.0}, _DOUBLE, surface, "outputs.mean()", inputs=inputs)
    if entry.id == "A5":
        return _Model(dict.fromkeys(("w1", "w2", "b"), start), "", "w1 * x * x + w2 * x + b", "F.mse_loss(outputs, y)")
    if entry.id == "A4":
        return _Model({"w": start}, "", "w * x", "F.mse_loss(outputs, y)")
    gradient = "(2 * x * error).mean()  # the derivative of the loss by w"
    return _Model({"w": start}, _DOUBLE, "w * x", "(error**2).mean()", gradient)


def _sweep(lines: Lines, entry: Entry, settings: Settings) -> None:
    _add_data(lines, _model(entry, settings), "x", "y")
    lines.gap()
    lines.add("losses = []")
    lines.add(f"for step in range({settings.epochs}):")
    lines.add(f"w = round({settings.start!r} + step * {settings.stride!r}, 10)", "step", 1)
    lines.add("error = w * x - y", "forward", 1)
    lines.add("loss = (error**2).mean()", "loss", 1)
    lines.add('losses.append(loss.item())\nprint(f"w = {w:.10g}: loss {loss:.7g}")', "evaluate", 1)
    lines.gap()
    lines.add("best = losses.index(min(losses))", "evaluate")
    best = f"round({settings.start!r} + best * {settings.stride!r}, 10)"
    lines.add(f'print("the loss is least at w =", {best}, " there it is", losses[best])', "evaluate")


def _add_data(lines: Lines, model: _Model, x: str, y: str) -> None:
    lines.add("torch.set_num_threads(1)  # for three points more would only wait for each other")
    lines.gap()
    lines.add(f"{x} = torch.tensor({model.inputs}{model.number})", "data")
    if not model.saddle:
        lines.add(f"{y} = torch.tensor([2.0, 4.0, 6.0]{model.number})", "data")


def _descent(lines: Lines, entry: Entry, settings: Settings) -> None:
    model = _model(entry, settings)
    whole = settings.batch_size >= 3 and not settings.shuffle
    watched = bool(settings.patience or settings.keep_best)
    lines.add(f"EPOCHS = {settings.epochs}")
    lines.gap()
    _add_data(lines, model, "x" if whole else "xs", "y" if whole else "ys")
    if whole and watched:
        lines.add("xs = x" if model.saddle else "xs, ys = x, y")
    lines.gap()
    traced = "" if model.gradient else ", requires_grad=True"
    for name, value in model.starts.items():
        lines.add(f"{name} = torch.tensor({value!r}{model.number}{traced})", "network")
    rates.add_schedule(lines, settings, -(-3 // settings.batch_size))
    if settings.shuffle:
        lines.gap()
        lines.add(f"generator = torch.Generator().manual_seed({settings.seed})", "order")
    lines.gap()
    lines.add("losses = []")
    if watched:
        lines.add("lowest, best_epoch = math.inf, 0")
    _add_epochs(lines, model, settings, whole)
    _add_result(lines, model, settings)


def _add_epochs(lines: Lines, model: _Model, settings: Settings, whole: bool) -> None:
    lines.add("for epoch in range(1, EPOCHS + 1):")
    depth = 1
    if not whole:
        _add_order(lines, model, settings)
        depth = 2
    lines.add(model.forward, "forward", depth)
    lines.add(f"loss = {model.loss}", "loss", depth)
    known = "loss.float()" if model.number else "loss"  # the engine keeps losses in float32
    lines.add(
        f'if not {known}.isfinite():\n    raise SystemExit(f"epoch {{epoch}}: the loss is no longer a finite number")',
        "loss",
        depth,
    )
    rate = repr(settings.learning_rate)
    if rates.moves(settings):
        rate = "lr"
        lines.add("lr = rate(len(losses) / STEPS)", "step", depth)
    lines.add("losses.append(loss.item())", "loss", depth)
    _add_step(lines, model, rate, depth)
    _add_watch(lines, model, settings)
    every = _every(settings.epochs)
    if every > 1:
        lines.add(f"if epoch % {every} == 0 or epoch == EPOCHS:", "evaluate", 1)
    lines.add('print(f"epoch {epoch}: loss {losses[-1]:.7g}")', "evaluate", 2 if every > 1 else 1)


def _every(epochs: int) -> int:
    """Return how many epochs lie between two lines printed: some hundred lines are enough."""
    return 1 if epochs <= 100 else 10 ** (len(str(epochs - 1)) - 2)


def _add_order(lines: Lines, model: _Model, settings: Settings) -> None:
    size, one = settings.batch_size, settings.batch_size == 1
    shuffled = "[order]" if settings.shuffle else ""
    if settings.shuffle:
        lines.add("order = torch.randperm(3, generator=generator)", "order", 1)
    x = f"xs{shuffled}" if one else f"xs{shuffled}.split({size})"
    y = f"ys{shuffled}" if one else f"ys{shuffled}.split({size})"
    note = "  # one after another, always in this order" if one and not settings.shuffle else ""
    lines.add(f"for x in {x}:{note}" if model.saddle else f"for x, y in zip({x}, {y}):{note}", "order", 1)


def _add_step(lines: Lines, model: _Model, rate: str, depth: int) -> None:
    if model.gradient:
        lines.add(f"gradient = {model.gradient}", "backward", depth)
        lines.add(f"w = w - {rate} * gradient", "step", depth)
        return
    names = list(model.starts)
    parameter = names[0] if len(names) == 1 else "parameter"
    lines.add("loss.backward()", "backward", depth)
    lines.add("with torch.no_grad():", "step", depth)
    if len(names) > 1:
        lines.add(f"for parameter in ({', '.join(names)}):", "step", depth + 1)
    inside = depth + (2 if len(names) > 1 else 1)
    lines.add(f"{parameter} -= {rate} * {parameter}.grad", "step", inside)
    lines.add(f"{parameter}.grad = None  # else the next gradient would be added to it", "step", inside)


def _add_watch(lines: Lines, model: _Model, settings: Settings) -> None:
    if not (settings.patience or settings.keep_best):
        return
    lines.add(f"cost = {model.cost}  # of all points", "evaluate", 1)
    lines.add("if cost < lowest:\n    lowest, best_epoch = cost, epoch", "evaluate", 1)
    if settings.keep_best:
        lines.add("best = " + ", ".join(f"{name}.item()" for name in model.starts), "evaluate", 2)
    if settings.patience:
        lines.add(f"if epoch - best_epoch >= {settings.patience}:  # early stop\n    break", "evaluate", 1)


def _add_result(lines: Lines, model: _Model, settings: Settings) -> None:
    names = list(model.starts)
    lines.gap()
    if settings.keep_best:
        made = f"torch.tensor(best{model.number})"
        several = f"torch.tensor([*best]{model.number})"
        lines.add(f"{', '.join(names)} = {made if len(names) == 1 else several}  # of the best epoch", "evaluate")
        lines.add('print("best epoch", best_epoch)', "evaluate")
    for name in names:
        lines.add(f'print("{name} =", {name}.item())', "evaluate")
    if not model.saddle:
        forward = model.output.replace("x", "4")
        lines.add(f'print("f(4) =", ({forward}).item())', "evaluate")
