"""A6–E1: programs with torch's layers and optimizers."""

import os
import platform

from engine.catalogue import WRITTEN, Entry
from engine.datasets.table import Table
from engine.errors import EngineError
from engine.scripts import digits, loop, networks, rates, tables
from engine.scripts.loop import Training
from engine.scripts.script import Lines, Script
from engine.scripts.tables import Facts
from engine.settings import Settings

_FUSED, _WITH_MOMENTUM = ("SGD", "Adam", "AdamW", "Adagrad"), ("SGD", "RMSprop")  # as in engine.optimizers
_POINTS = """
inputs = torch.tensor([[1.0], [2.0], [3.0]])
targets = torch.tensor([[2.0], [4.0], [6.0]])
"""
_HOURS = """
inputs = torch.tensor([[1.0], [2.0], [3.0]])  # hours of study
targets = torch.tensor([[0.0], [0.0], [1.0]])  # and whether they sufficed
"""
_FASTEST = """
# the fastest that this computer has
device = torch.accelerator.current_accelerator(check_available=True) or torch.device("cpu")
"""
_BF16 = """
# multiply matrices with 8 bits of precision, not 24
torch.backends.mkldnn.matmul.fp32_precision = "bf16"
"""
_CHANNELS = """
# pixels with their channels side by side are sooner convolved
network = network.to(memory_format=torch.channels_last)
"""


def script(entry: Entry, settings: Settings) -> Script:
    """Return the program of a run of `entry`, one of A6–E1, with `settings`.

    Raises EngineError like `tables.read`, and `program_too_long`.
    """
    _check(settings)
    lines = Lines()
    table = tables.read(settings) if entry.holds_out else None
    moved = "device" in entry.offers and settings.device != "cpu"
    _add_constants(lines, entry, settings)
    lines.gap()
    _add_machine(lines, entry, settings, moved)
    facts = _add_data(lines, entry, settings, table, moved)
    written = networks.text(entry, settings, facts.shape)
    training = Training(
        entry=entry,
        settings=settings,
        loss=entry.loss_with(settings, facts.shape.get("classes", 2)),
        count=facts.count,
        shuffled=entry.reads_digits or settings.shuffle,
        held=facts.held,
        moved=moved,
        convolves=networks.convolves(written),
        switches=networks.switches(written),
    )
    _add_training(lines, training, written)
    return lines.script(f"{entry.id} {entry.title}: {entry.summary}.")


def _check(settings: Settings) -> None:
    """Raise EngineError `program_too_long` where digits are changed as the training goes, or others mixed in."""
    if any(getattr(settings, name) for name in WRITTEN):
        raise EngineError("program_too_long")


def _add_data(lines: Lines, entry: Entry, settings: Settings, table: Table | None, moved: bool) -> Facts:
    """Write what is learned from, and return what the program must know of it."""
    if entry.reads_digits:
        digits.add(lines, settings)
        if moved:
            _add_moving(lines, settings)
        return Facts(digits.count(settings), {}, held=False)
    lines.gap()
    if table is not None:
        return tables.add(lines, settings, table)
    lines.add(_HOURS if entry.id == "B1" else _POINTS, "data")
    return Facts(3, {}, held=False)


def _add_constants(lines: Lines, entry: Entry, settings: Settings) -> None:
    if entry.reads_digits:
        digits.add_path(lines)
    elif entry.holds_out:
        tables.add_path(lines, settings)
    lines.add(f"EPOCHS = {settings.epochs}")


def _add_machine(lines: Lines, entry: Entry, settings: Settings, moved: bool) -> None:
    """Write what computes, and how."""
    if "device" in entry.offers:
        lines.add(f"torch.set_num_threads({_threads()})  # with another number sums are rounded otherwise")
    else:
        lines.add("torch.set_num_threads(1)  # for so few numbers more would only wait for each other")
    if settings.precision == "bf16":
        lines.add(_BF16)
    if moved:
        lines.add(_FASTEST if settings.device == "auto" else f'device = torch.device("{settings.device}")')


def _threads() -> str:
    """Return the number of threads that `engine.device.threads` returns, without torch."""
    asked = os.environ.get("OMP_NUM_THREADS", "")
    if asked.isascii() and asked.isdigit() and int(asked) > 0:
        return str(int(asked))
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return f"min({allowed}, torch.get_num_threads())" if platform.system() == "Darwin" else str(allowed)


def _add_moving(lines: Lines, settings: Settings) -> None:
    parts = ["", "test_"] if settings.course_protocol else ["", "held_", "test_"]
    for part in parts:
        names = f"{part}inputs", f"{part}targets"
        lines.add(f"{names[0]}, {names[1]} = {names[0]}.to(device), {names[1]}.to(device)", "data")


def _add_training(lines: Lines, training: Training, written: str) -> None:
    _add_network(lines, training, written)
    _add_optimizer(lines, training)
    rates.add_schedule(lines, training.settings, training.batches)
    rates.add_setter(lines, training.settings)
    loop.add_evaluation(lines, training)
    lines.gap()
    loop.add(lines, training)
    loop.add_result(lines, training)


def _add_network(lines: Lines, training: Training, written: str) -> None:
    seed = f"torch.manual_seed({training.settings.seed})  # decides the first weights"
    made = networks.is_class(written)
    lines.gap(2 if made else 1)
    if made:
        lines.add(written, "network")
        lines.gap(2)
        lines.add(seed, "network")
        lines.add("network = Network()", "network")
    else:
        lines.add(seed, "network")
        lines.add(written, "network")
    if training.moved:
        lines.add("network = network.to(device)", "network")
    if training.convolves:
        lines.add(_CHANNELS, "network")


def _add_optimizer(lines: Lines, training: Training) -> None:
    """Write the optimizer as `engine.optimizers` makes it."""
    settings, name = training.settings, training.settings.optimizer
    options = [f"lr={settings.learning_rate!r}"]
    if name == "LBFGS" and training.entry.reads_digits:
        options.append("history_size=10")
    if name in _WITH_MOMENTUM and settings.momentum:
        options.append(f"momentum={settings.momentum!r}")
    if name == "AdamW" and settings.weight_decay != 0.01:  # torch's own
        options.append(f"weight_decay={settings.weight_decay!r}")
    if name in _FUSED and not (training.moved and settings.device in ("mps", "xpu")):
        fused = "True"
        if training.moved and settings.device == "auto":
            fused = "fused"
            lines.add('fused = device.type in ("cpu", "cuda")', "step")
        options.append(f"fused={fused}")
        lines.add("# fused: one pass over the weights")
    lines.add(f"optimizer = torch.optim.{name}(network.parameters(), {', '.join(options)})", "step")
