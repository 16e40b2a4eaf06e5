"""D4: a 1×1 convolution mixes the channels of every pixel, and before a large kernel it saves multiplications."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, field_validator

from engine.errors import EngineError
from engine.explorers.digit import digit
from engine.findings import shown
from engine.words import words

Numbers = NDArray[np.float64]
Weight = Annotated[float, Field(ge=-2, le=2)]

CHANNELS = 3
SIDE = 14  # of the small pictures
WIDEST = 1024  # channels


class Example(BaseModel):
    """A convolution and how many channels stand between, and the weights that mix three channels of a picture.

    With `between` channels, a 1×1 convolution comes first; 0 is the convolution alone. Padding keeps the size.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    channels_in: Annotated[int, Field(ge=1, le=WIDEST, title=words("settings", "Channels in"))] = 192
    channels_out: Annotated[int, Field(ge=1, le=WIDEST, title=words("settings", "Channels out"))] = 32
    size: Annotated[int, Field(ge=1, le=512, title=words("settings", "Size"))] = 28
    kernel: Annotated[int, Field(ge=1, le=15, title=words("settings", "Kernel"))] = 5
    between: Annotated[int, Field(ge=0, le=WIDEST, title=words("settings", "Channels between"))] = 16
    weights: Annotated[tuple[Weight, Weight, Weight], Field(title=words("settings", "Weights"))] = (1.0, 0.5, -1.0)

    @field_validator("weights", mode="before")
    @classmethod
    def _split(cls, given: Any) -> Any:
        """Read "1, 0.5, -1" too."""
        parts = given.replace(",", " ").split() if isinstance(given, str) else given
        if not isinstance(parts, list | tuple) or len(parts) != CHANNELS:
            raise EngineError("weights_malformed", limit=CHANNELS, value=shown(given))
        return parts


@dataclass(frozen=True)
class Cost:
    """What a convolution takes for one picture: multiplications, those of the 1×1 before it, and weights."""

    multiplications: int
    of_mixing: int
    weights: int


@dataclass(frozen=True)
class Mixing:
    """What is mixed and what it costs.

    `maps` (3, SIDE, SIDE) and their sum with the weights, `mixed` (SIDE, SIDE). `direct` has no 1×1 before it,
    `chosen` as many channels between as the example says. `saved`: how many times less `chosen` multiplies.
    `even`: with that many channels between both multiply equally often. `curve`: multiplications with `widths` (1, 2 …)
    """

    maps: Numbers
    mixed: Numbers
    direct: Cost
    chosen: Cost
    saved: float
    even: float
    widths: NDArray[np.int64]
    curve: NDArray[np.int64]


def explore(example: Example) -> Mixing:
    """Return what `example` mixes and costs."""
    direct, chosen = cost(example, 0), cost(example, example.between)
    spread = example.channels_out * example.kernel**2
    even = example.channels_in * spread / (example.channels_in + spread)
    widths = np.arange(1, max(example.between, round(1.4 * even), 4) + 1)
    each = cost(example, 1).multiplications  # both convolutions take so much for every channel between
    return Mixing(
        maps=maps(),
        mixed=mixed(example.weights),
        direct=direct,
        chosen=chosen,
        saved=direct.multiplications / chosen.multiplications,
        even=even,
        widths=widths,
        curve=widths * each,
    )


def cost(example: Example, between: int) -> Cost:
    """Return what the convolution costs with `between` channels before it; 0: with none."""
    places, window = example.size**2, example.kernel**2
    mixing = example.channels_in * between
    weights = mixing + (between or example.channels_in) * example.channels_out * window
    return Cost(places * weights, places * mixing, weights)


@lru_cache(maxsize=1)
def maps() -> Numbers:
    """Return three channels of a digit, (3, SIDE, SIDE) in −1…1; not to be written to.

    Its ink, and what two kernels find in it: where it begins or ends from left to right, and from top to bottom.
    """
    ink = digit().reshape(SIDE, 2, SIDE, 2).mean((1, 3))
    padded = np.pad(ink, 1)
    sideways = (padded[1:-1, 2:] - padded[1:-1, :-2]) / 2
    upright = (padded[2:, 1:-1] - padded[:-2, 1:-1]) / 2
    found = np.stack([ink, sideways, upright])
    found /= np.abs(found).max((1, 2), keepdims=True)
    found.setflags(write=False)
    return found


def mixed(weights: tuple[float, ...]) -> Numbers:
    """Return Σ weight · channel at every pixel, (SIDE, SIDE): a 1×1 convolution with one output and no bias."""
    total: Numbers = np.tensordot(np.array(weights), maps(), 1)
    return total
