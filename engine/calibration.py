"""How sure a network may be: its probabilities made honest, and the one below which it says that it is unsure.

A network's probabilities are rarely how often it is right. Dividing its outputs by one number, the temperature that
fits digits it has not learned from, mends that and changes no answer (Guo et al. 2017, arXiv 1706.04599).
"""

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import torch
import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict, Field
from torch import Tensor

from engine.progress import Evaluating

if TYPE_CHECKING:
    from engine.runs.run import Run

REFUSED = 0.01
"""The share of good digits that may be refused: more would annoy, fewer would let more scribbles pass."""

CHUNK = 250
HOTTEST = 100.0


class Calibration(BaseModel):
    """What is fitted after a training: outputs are divided by `temperature`; below `threshold` no digit is named."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, frozen=True)

    temperature: Annotated[float, Field(ge=1 / HOTTEST, le=HOTTEST)]
    threshold: Annotated[float, Field(ge=0, le=1)]


def calibrate(run: "Run") -> Iterator[Evaluating]:
    """Fit how sure the reader of digits that `run` has trained may be, by the digits set aside for validation."""
    assert run.network is not None
    assert run.data is not None
    if not run.entry.reads_digits or "validation" not in run.data.parts:
        return
    images, labels = run.data.parts["validation"]
    found: list[Tensor] = []
    for start in range(0, len(labels), CHUNK):
        run.network.eval()
        with torch.inference_mode():
            found.append(run.network(images[start : start + CHUNK]))
        run.network.train()
        yield Evaluating(run.epoch, "validation", min(start + CHUNK, len(labels)), len(labels))
    run.calibration = fitted(torch.cat(found), labels)


def fitted(logits: Tensor, labels: Tensor) -> Calibration:
    """Return what fits `logits` (N, 10) of digits that the network has not learned from, and their `labels` (N,).

    The threshold is the probability that a share `REFUSED` of them does not reach.
    """
    logits, labels = logits.double().cpu(), labels.cpu()
    low, high = -math.log(HOTTEST), math.log(HOTTEST)
    for _ in range(50):  # the loss has one minimum in the temperature: go where it falls
        middle = (low + high) / 2
        if _rises(logits, labels, middle):
            high = middle
        else:
            low = middle
    temperature = min(max(math.exp((low + high) / 2), 1 / HOTTEST), HOTTEST)
    surest = (logits / temperature).softmax(1).amax(1)
    return Calibration(temperature=temperature, threshold=float(torch.quantile(surest, REFUSED)))


def _rises(logits: Tensor, labels: Tensor, at: float) -> bool:
    """Say whether the loss rises with the logarithm `at` of the temperature."""
    place = torch.tensor(at, dtype=torch.float64, requires_grad=True)
    loss = F.cross_entropy(logits / place.exp(), labels)
    (slope,) = torch.autograd.grad(loss, place)
    return bool(slope > 0)
