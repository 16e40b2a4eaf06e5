"""One handwritten digit, to look at with a kernel. Reads without torch, and no more of the file than it needs."""

import gzip
import struct
import zlib
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np

from engine.errors import EngineError
from engine.explorers.grids import Numbers

SIDE = 28
FILE = "t10k-images-idx3-ubyte.gz"
SHOWN = 1
"""Place in the test digits of the one that is shown: a 2."""

_HEADER = struct.pack(">IIII", 2051, 10_000, SIDE, SIDE)


@lru_cache(maxsize=1)
def digit(folder: Traversable | None = None) -> Numbers:
    """Return a test digit of MNIST, (28, 28) in 0…1; not to be written to.

    Raises EngineError `data_missing` or `data_corrupt`. Format: yann.lecun.com/exdb/mnist.
    """
    start = len(_HEADER) + SHOWN * SIDE * SIDE
    try:
        with ((folder or files("resources") / "mnist") / FILE).open("rb") as file, gzip.open(file) as unpacked:
            data = unpacked.read(start + SIDE * SIDE)
    except FileNotFoundError:
        raise EngineError("data_missing", name=FILE) from None
    except (OSError, EOFError, zlib.error):
        data = b""
    if not data.startswith(_HEADER) or len(data) != start + SIDE * SIDE:
        raise EngineError("data_corrupt", name=FILE, found="–", expected="–")
    pixels: Numbers = np.frombuffer(data, np.uint8, offset=start).reshape(SIDE, SIDE) / 255
    pixels.setflags(write=False)
    return pixels
