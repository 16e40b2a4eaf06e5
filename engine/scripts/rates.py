"""The learning rate that moves over a run, and how it reaches the optimizer, as lines of a program."""

from engine.scripts.script import Lines
from engine.settings import Settings

_STEP = "return {rate!r} * 0.1 ** min(int(3 * done), 2)  # a tenth after each third"
_COSINE = "return {rate!r} * (1 + math.cos(math.pi * done)) / 2"
_ONE_CYCLE = """
if done < 0.3:  # up from a 25th, then down to 0, both along half a cosine
    return {rate!r} * (1 / 25 + (1 - 1 / 25) * (1 - (1 + math.cos(math.pi * (done / 0.3))) / 2))
return {rate!r} * (1 + math.cos(math.pi * ((done - 0.3) / (1 - 0.3)))) / 2
"""
_SCHEDULES = {"step": _STEP, "cosine": _COSINE, "one-cycle": _ONE_CYCLE}


def moves(settings: Settings) -> bool:
    """Say whether the learning rate moves."""
    return settings.schedule != "constant"


def add_schedule(lines: Lines, settings: Settings, batches: int) -> None:
    """Write the function `rate(done)` where the learning rate moves; an epoch has so many `batches`."""
    if not moves(settings):
        return
    lines.add(f"STEPS = EPOCHS * {batches}" if batches > 1 else "STEPS = EPOCHS", "step")
    lines.gap(2)
    lines.add("def rate(done):")
    lines.add('"""Return the learning rate when the share `done` of all steps is done."""', depth=1)
    lines.add(_SCHEDULES[settings.schedule].format(rate=settings.learning_rate), "step", depth=1)
    lines.gap(2)


# the two that keep in their memory what they made of the rate
_SET_ASGD = '''
def set_rate(rate):
    """Set the learning rate, and the step size that ASGD would have left with it."""
    group = optimizer.param_groups[0]
    group["lr"] = rate
    for memory in optimizer.state.values():
        fallen = (1 + group["lambd"] * rate * memory["step"].item()) ** group["alpha"]
        memory["eta"].fill_(rate / fallen)
'''
_SET_RPROP = '''
def set_rate(rate):
    """Set the learning rate, and move the step sizes of Rprop, which reads the rate only once."""
    group = optimizer.param_groups[0]
    change = torch.tensor(max(rate, 1e-12)) / torch.tensor(max(group["lr"], 1e-12))
    for memory in optimizer.state.values():
        memory["step_size"].mul_(change).clamp_(*group["step_sizes"])
    group["lr"] = rate
'''
_SETTERS = {"ASGD": _SET_ASGD, "Rprop": _SET_RPROP}


def add_setter(lines: Lines, settings: Settings) -> None:
    """Write the function `set_rate` where the optimizer needs more than another number."""
    if moves(settings) and settings.optimizer in _SETTERS:
        lines.gap(2)
        lines.add(_SETTERS[settings.optimizer], "step")
        lines.gap(2)


def setting(settings: Settings) -> str:
    """Return the line that sets the rate of the next step; "" where it stays."""
    if not moves(settings):
        return ""
    if settings.optimizer in _SETTERS:
        return "set_rate(rate(len(losses) / STEPS))"
    return 'optimizer.param_groups[0]["lr"] = rate(len(losses) / STEPS)'
