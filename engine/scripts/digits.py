"""MNIST from the program's own files, as lines of a program."""

from importlib.resources import files

from engine.scripts.script import Lines, path
from engine.settings import Settings

_READ = '''
def read(name, header):
    """Return the bytes of one of the four files of MNIST, without its header."""
    with gzip.open(DATA / f"{name}.gz") as file:
        return torch.tensor(np.frombuffer(file.read(), np.uint8, offset=header))


def digits(part):
    """Return pictures (N, 1, 28, 28) and labels (N,)."""
    pixels = read(f"{part}-images-idx3-ubyte", 16).reshape(-1, 1, 28, 28).float() / 255
    labels = read(f"{part}-labels-idx1-ubyte", 8).long()
    return PIXELS, labels


inputs, targets = digits("train")
test_inputs, test_targets = digits("t10k")
'''
_NORMALISED = "(pixels - 0.1307) / 0.3081"
_HELD = """
random = np.random.default_rng(0)  # always the same 500 of each digit are held out for validation
held = [random.permutation(np.flatnonzero(targets.numpy() == digit))[:500] for digit in range(10)]
held = np.sort(np.concatenate(held))
rest = np.setdiff1d(np.arange(60_000), held)
held_inputs, held_targets = inputs[held], targets[held]
inputs, targets = inputs[rest], targets[rest]
"""

TRAINING, VALIDATION = 60_000, 5_000


def count(settings: Settings) -> int:
    """Return the number of digits trained on."""
    return TRAINING if settings.course_protocol else TRAINING - VALIDATION


def add(lines: Lines, settings: Settings) -> None:
    """Write how the digits are read: `inputs`, `targets`, and those held out for validation and test."""
    lines.gap(2)
    lines.add(_READ.replace("PIXELS", _NORMALISED if settings.normalise else "pixels"), "data")
    if not settings.course_protocol:
        lines.add(_HELD, "data")


def folder() -> str:
    """Return where the four files of MNIST are."""
    return str(files("resources") / "mnist")


def add_path(lines: Lines) -> None:
    """Write where the files are."""
    lines.add(f"DATA = {path(folder())}", "data")
