"""How sure a network may be: its probabilities made honest, and the evidence below which it says that it is unsure.

A network's probabilities are rarely how often it is right. Dividing its outputs by one number, the temperature that
fits digits it has not learned from, mends that and changes no answer (Guo et al. 2017, arXiv 1706.04599).

Probabilities say which digit it is, if it is one: they sum to 1 over a heart, too. Whether it is one is said by the
evidence, the logarithm of the sum of all exponentials that the probabilities are shares of (the negative energy of
Liu et al. 2020, arXiv 2010.03759): where nothing speaks for any digit it is small. With 1 % of the good digits refused
in both ways, it let 6 % of scribbles, letters and halves of digits pass, the largest probability 11 %.
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

REFUSED = 0.006
"""The share of validation digits that is refused: more would annoy, fewer would let more scribbles pass."""

CHUNK = 250
HOTTEST = 100.0


class Calibration(BaseModel):
    """What is fitted after a training: outputs are divided by `temperature`; below so much `evidence` none is named.

    Files of before know a `threshold` of the largest probability instead.
    """

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, frozen=True)

    temperature: Annotated[float, Field(ge=1 / HOTTEST, le=HOTTEST)]
    evidence: float | None = None
    threshold: Annotated[float, Field(ge=0, le=1)] = 0.0

    def refuses(self, logits: Tensor) -> Tensor:
        """Say of calibrated `logits` (N, 10) for which no digit is to be named, bool (N,)."""
        refused = logits.softmax(1).amax(1) < self.threshold
        return refused if self.evidence is None else refused | (evidence(logits) < self.evidence)


UNFITTED = Calibration(temperature=1.0, threshold=0.25)
"""Of a network in training, or with no digits set aside to fit it by: none is named by what is hardly a guess, 10 %."""


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

    The least evidence is what a share `REFUSED` of them does not reach.
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
    found = evidence(logits / temperature)
    return Calibration(temperature=temperature, evidence=float(torch.quantile(found, REFUSED)))


def evidence(logits: Tensor) -> Tensor:
    """Return how much speaks for any digit at all (N,), by calibrated `logits` (N, 10)."""
    return logits.logsumexp(1)


def _rises(logits: Tensor, labels: Tensor, at: float) -> bool:
    """Say whether the loss rises with the logarithm `at` of the temperature."""
    place = torch.tensor(at, dtype=torch.float64, requires_grad=True)
    loss = F.cross_entropy(logits / place.exp(), labels)
    (slope,) = torch.autograd.grad(loss, place)
    return bool(slope > 0)
