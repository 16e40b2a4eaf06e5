"""The loop of a training with torch's layers as lines of a program, and what comes after it.

The engine smooths labels by a formula of its own, which differs from torch's in the last digits.
"""

from dataclasses import dataclass

from engine.catalogue import Entry, Loss
from engine.scripts import rates
from engine.scripts.script import Lines
from engine.settings import Settings

_LOSSES: dict[Loss, str] = {
    "mse_sum": 'F.mse_loss(outputs, {y}, reduction="sum")',
    "mse_mean": "F.mse_loss(outputs, {y})",
    "bce_sum": 'F.binary_cross_entropy(outputs, {y}, reduction="sum")',
    "bce_mean": "F.binary_cross_entropy(outputs, {y})",
    "cross_entropy": "F.cross_entropy(outputs, {y})",
}
_CORRECT: dict[Loss, str] = {
    "bce_sum": "((outputs >= 0.5) == (y >= 0.5))",
    "bce_mean": "((outputs >= 0.5) == (y >= 0.5))",
    "cross_entropy": "(outputs.argmax(1) == y)",
}
_EVALUATE = '''
@torch.inference_mode()
def evaluate(inputs, targets):
    """Return the mean loss, and the share of right answers in percent."""
    loss = right = 0
    for x, y in zip(inputs.split(250), targets.split(250)):
        outputs = network(x)
        loss += LOSS.item()
        right += CORRECT.sum().item()
    return loss / len(targets), 100 * right / len(targets)
'''
_PLAIN = "    loss = right = 0\n"
_SWITCHED = "    network.eval()  # dropout leaves nothing out, and the batch plays no part\n" + _PLAIN
_EVALUATE_FEW = '''
@torch.inference_mode()
def evaluate(inputs, targets):
    """Return the mean loss of all points."""
    outputs = network(inputs)
    return LOSS.item() / len(targets)
'''
_FINITE = """
if not loss.isfinite():
    raise SystemExit(f"epoch {epoch}: the loss is no longer a finite number")
losses.append(loss.item())
"""


@dataclass(frozen=True)
class Training:
    """What the loop depends on: `count` examples are trained on, in a new order every epoch where they are `shuffled`.

    `held`: some rows of a table are not trained on. `moved`: the device is no CPU, or found when the program runs.
    `convolves`: there are weights with channels, which LBFGS cannot read side by side. `switches`: the network computes
    otherwise in training.
    """

    entry: Entry
    settings: Settings
    loss: Loss
    count: int
    shuffled: bool
    held: bool
    moved: bool
    convolves: bool
    switches: bool

    @property
    def whole(self) -> bool:
        """Whether all examples are one batch, in their order."""
        return self.settings.batch_size >= self.count and not self.shuffled

    @property
    def batches(self) -> int:
        """The batches of an epoch."""
        return -(-self.count // self.settings.batch_size)

    @property
    def watched(self) -> str:
        """The inputs and targets that decide on the early stop and the best epoch; "" where neither is asked for."""
        if not (self.settings.patience or self.settings.keep_best):
            return ""
        validated = self.entry.reads_digits and not self.settings.course_protocol
        return "held_inputs, held_targets" if validated else "inputs, targets"

    def loss_of(self, targets: str) -> str:
        """Return the expression for the loss of `outputs` that is made small."""
        plain = _LOSSES[self.loss].format(y=targets)
        smoothing = self.settings.label_smoothing
        return f"{plain[:-1]}, label_smoothing={smoothing!r})" if smoothing and self.loss == "cross_entropy" else plain

    @property
    def sum(self) -> str:
        """The expression for the sum of the losses of `outputs`."""
        reduction = ', reduction="sum")'
        return _LOSSES[self.loss].format(y="y").replace(reduction, ")").removesuffix(")") + reduction


def add_evaluation(lines: Lines, training: Training) -> None:
    """Write the function `evaluate` where something is evaluated."""
    if not training.entry.judged and not training.watched:
        return
    text = _EVALUATE if training.entry.judged else _EVALUATE_FEW
    if training.switches:
        text = text.replace(_PLAIN, _SWITCHED).replace("    return", "    network.train()\n    return")
    lines.gap(2)
    lines.add(text.replace("LOSS", training.sum).replace("CORRECT", _CORRECT.get(training.loss, "")), "evaluate")
    lines.gap(2)


def add(lines: Lines, training: Training) -> None:
    """Write the loop over epochs and batches."""
    if training.shuffled:
        seed = training.settings.seed
        note = "  # for the order alone"
        lines.add(f"generator = torch.Generator().manual_seed({seed}){note}", "order")
    if training.watched:
        lines.add("lowest, best_epoch = math.inf, 0")
    lines.add("losses = []")
    lines.add("for epoch in range(1, EPOCHS + 1):")
    _add_order(lines, training)
    _add_batch(lines, training, 1 if training.whole else 2)
    _add_scores(lines, training)
    _add_watch(lines, training)


def _add_order(lines: Lines, training: Training) -> None:
    if training.shuffled:
        moved = ".to(device)" if training.moved else ""
        lines.add(f"order = torch.randperm({training.count}, generator=generator){moved}", "order", 1)
        lines.add(f"for batch in order.split({training.settings.batch_size}):", "order", 1)
        lines.add("x, y = inputs[batch], targets[batch]", "order", 2)
    elif not training.whole:
        size = training.settings.batch_size
        lines.add(f"for x, y in zip(inputs.split({size}), targets.split({size})):", "order", 1)


def _add_batch(lines: Lines, training: Training, depth: int) -> None:
    x, y = ("inputs", "targets") if training.whole else ("x", "y")
    if rate := rates.setting(training.settings):
        lines.add(rate, "step", depth)
    if training.settings.optimizer == "LBFGS":
        _add_closure(lines, training, x, y, depth)
    else:
        lines.add(f"outputs = network({x})", "forward", depth)
        lines.add(f"loss = {training.loss_of(y)}", "loss", depth)
        lines.add(_FINITE, "loss", depth)
        lines.add("optimizer.zero_grad()\nloss.backward()", "backward", depth)
        lines.add("optimizer.step()", "step", depth)
    if training.entry.reads_digits:
        lines.add("if len(losses) % 300 == 0:", "evaluate", depth)
        mean = "sum(losses[-300:]) / 300"
        lines.add(f'print(f"epoch {{epoch}}, batch {{len(losses)}}: {{{mean}:.4f}}")', "evaluate", depth + 1)


def _add_closure(lines: Lines, training: Training, x: str, y: str, depth: int) -> None:
    if training.switches:  # chance decides what dropout leaves out: the loss that is noted is one of its own
        lines.add(f"loss = {training.loss_of(y).replace('outputs', f'network({x})')}", "loss", depth)
        lines.add(_FINITE, "loss", depth)
    lines.gap()
    lines.add("def closure():  # LBFGS asks for loss and gradient several times a step", None, depth)
    lines.add(f"outputs = network({x})", "forward", depth + 1)
    lines.add(f"loss = {training.loss_of(y)}", "loss", depth + 1)
    lines.add("optimizer.zero_grad()\nloss.backward()", "backward", depth + 1)
    if training.convolves:
        lines.add("for weights in network.parameters():", "backward", depth + 1)
        lines.add("weights.grad = weights.grad.contiguous()  # LBFGS reads them in one row", "backward", depth + 2)
    lines.add("return loss", None, depth + 1)
    lines.gap()
    lines.add("optimizer.step(closure)" if training.switches else "loss = optimizer.step(closure)", "step", depth)
    if not training.switches:
        lines.add(_FINITE, "loss", depth)


def _add_scores(lines: Lines, training: Training) -> None:
    """Write what is evaluated and printed after an epoch."""
    entry, settings = training.entry, training.settings
    if entry.reads_digits:
        part, inputs = ("test", "test") if settings.course_protocol else ("validation", "held")
        lines.add(f"loss, right = evaluate({inputs}_inputs, {inputs}_targets)", "evaluate", 1)
        lines.add(f'print(f"epoch {{epoch}}: {part} loss {{loss:.4f}}, right {{right:.2f}} %")', "evaluate", 1)
        return
    every = entry.score_every if entry.judged else max(settings.epochs // 100, 1)
    depth = 1
    if every > 1:
        lines.add(f"if epoch % {every} == 0 or epoch == EPOCHS:", "evaluate", 1)
        depth = 2
    text = "epoch {epoch}: loss {losses[-1]:.6g}"
    if training.batches > 1:
        lines.add(f"mean = sum(losses[-{training.batches}:]) / {training.batches}", "evaluate", depth)
        text = "epoch {epoch}: loss {mean:.6g}"
    if entry.judged:
        lines.add("right = evaluate(inputs, targets)[1]", "evaluate", depth)
        text += ", right {right:.2f} %"
        if training.held:
            lines.add("unseen = evaluate(held_inputs, held_targets)[1]", "evaluate", depth)
            text += ", {unseen:.2f} % unseen"
    lines.add(f'print(f"{text}")', "evaluate", depth)


def _add_watch(lines: Lines, training: Training) -> None:
    if not training.watched:
        return
    settings = training.settings
    scored = training.entry.reads_digits and not settings.course_protocol  # its loss is known already
    cost = "loss" if scored else "cost"
    if not scored:
        which = "evaluate(inputs, targets)"
        lines.add(f"cost = {which}[0]" if training.entry.judged else f"cost = {which}", "evaluate", 1)
    lines.add(f"if {cost} < lowest:\n    lowest, best_epoch = {cost}, epoch", "evaluate", 1)
    if settings.keep_best:
        lines.add("best = copy.deepcopy(network.state_dict())", "evaluate", 2)
    if settings.patience:
        lines.add(f"if epoch - best_epoch >= {settings.patience}:  # early stop\n    break", "evaluate", 1)


def add_result(lines: Lines, training: Training) -> None:
    """Write what is printed at the end."""
    entry, settings = training.entry, training.settings
    lines.gap()
    if settings.keep_best:
        lines.add('network.load_state_dict(best)\nprint("best epoch", best_epoch)', "evaluate")
    if entry.reads_digits:
        _add_test(lines, "test")
    elif training.held:
        _add_test(lines, "held")
    elif not entry.holds_out:
        lines.add("w, b = (parameter.item() for parameter in network.parameters())", "evaluate")
        lines.add('print("w =", w, " b =", b)', "evaluate")
        if entry.id == "B1":
            lines.add('print("the boundary, where it is as likely to pass as to fail:", -b / w)', "evaluate")
        lines.add('print("f(4) =", network(torch.tensor([[4.0]])).item())', "evaluate")


def _add_test(lines: Lines, part: str) -> None:
    named = {"test": "test", "held": "rows held out"}[part]
    lines.add(f"loss, right = evaluate({part}_inputs, {part}_targets)", "evaluate")
    lines.add(f'print(f"{named}: loss {{loss:.4f}}, right {{right:.2f}} %")', "evaluate")
