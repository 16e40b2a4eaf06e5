"""Softmax and cross-entropy of one example and of a batch: every number on the way from logits to the loss (B4).

All is float64. The largest logit is subtracted first, which changes no share and lets no exponential overflow.
"""

import re
from dataclasses import dataclass
from typing import Any, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from engine.errors import EngineError
from engine.findings import shown
from engine.words import words

Floats: TypeAlias = NDArray[np.float64]
Row: TypeAlias = tuple[float, ...]

FEWEST, MOST = 2, 10  # classes
LARGEST = 10_000.0  # of a logit, in either direction
MOST_ROWS = 100
COURSE_TARGETS = (2, 0, 1)
COURSE_BATCHES: tuple[tuple[Row, ...], ...] = (
    ((0.1, 0.2, 0.9), (1.1, 0.1, 0.2), (0.2, 2.1, 0.1)),
    ((0.8, 0.2, 0.3), (0.2, 0.3, 0.5), (0.2, 0.2, 0.5)),
)
"""The notebook's two guesses for COURSE_TARGETS: a good one, of the loss 0.4966, and a poor one, of 1.2389."""


def logits_of(value: Any) -> Row:
    """Return the logits that `value` means: numbers, or a text with commas between them.

    Raises EngineError `logits_malformed`, `logits_too_large` or `classes_out_of_range`.
    """
    if isinstance(value, str):
        value = [part for part in re.split(r"[,;，；\s]+", value.strip(" ()[]")) if part]
    found = tuple(_number(one) for one in (value if isinstance(value, list | tuple | np.ndarray) else [value]))
    if not FEWEST <= len(found) <= MOST:
        raise EngineError("classes_out_of_range", count=len(found), fewest=FEWEST, most=MOST)
    return found


def _number(value: Any) -> float:
    try:
        number = float(value.replace("−", "-") if isinstance(value, str) else value)
    except (TypeError, ValueError, OverflowError):
        number = np.nan
    if not np.isfinite(number):
        raise EngineError("logits_malformed", value=shown(value))
    if abs(number) > LARGEST:
        raise EngineError("logits_too_large", value=shown(value), limit=shown(LARGEST))
    return number + 0.0  # no −0


class Example(BaseModel):
    """Logits of 2 to 10 classes, the class that is right, and a batch of such rows; the defaults are the course's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    logits: Row = Field((0.2, 0.1, -0.1), title=words("settings", "Logits"))
    target: int = Field(0, title=words("settings", "Target"))
    temperature: float = Field(1.0, ge=0.1, le=10, allow_inf_nan=False, title=words("settings", "Temperature"))
    twice: bool = Field(False, title=words("settings", "Softmax twice"))
    batch: tuple[Row, ...] = Field(COURSE_BATCHES[0], title=words("settings", "Batch"))
    targets: tuple[int, ...] = Field(COURSE_TARGETS, title=words("settings", "Targets"))

    @field_validator("logits", mode="before")
    @classmethod
    def _read_logits(cls, value: Any) -> Row:
        return logits_of(value)

    @field_validator("batch", mode="before")
    @classmethod
    def _read_batch(cls, value: Any) -> tuple[Row, ...]:
        """Read rows, or a text with a semicolon between them."""
        rows = value.strip(" ;；").replace("；", ";").split(";") if isinstance(value, str) else value
        if not isinstance(rows, list | tuple | np.ndarray):
            raise EngineError("logits_malformed", value=shown(value))
        return tuple(logits_of(row) for row in rows)

    @field_validator("targets", mode="before")
    @classmethod
    def _read_targets(cls, value: Any) -> Any:
        return (
            [part for part in re.split(r"[,;，；\s]+", value.strip(" ()[]")) if part]
            if isinstance(value, str)
            else value
        )

    @model_validator(mode="after")
    def _fit(self) -> Self:
        """Check what only fits together; raises EngineError `batch_uneven` or `target_out_of_range`."""
        _check_target(self.target, len(self.logits))
        rows = len(self.batch)
        if not 1 <= rows <= MOST_ROWS or rows != len(self.targets) or len({len(row) for row in self.batch}) > 1:
            raise EngineError("batch_uneven", rows=rows, targets=len(self.targets), limit=MOST_ROWS)
        for target in self.targets:
            _check_target(target, len(self.batch[0]))
        return self


def _check_target(target: int, classes: int) -> None:
    if not 0 <= target < classes:
        raise EngineError("target_out_of_range", target=shown(target), count=classes, last=classes - 1)


@dataclass(frozen=True)
class Softmax:
    """Every step from the logits z (k,) to the loss; k classes, n rows in the batch.

    `loss` and `gradient` are those of the example as it is set: of the right way, or of softmax taken twice. The
    others always tell the one way that their name says.
    """

    scaled: Floats  # z / T
    shifted: Floats  # z / T less its largest
    exponentials: Floats  # of the shifted
    total: float  # of the exponentials, 1 … k
    probabilities: Floats
    log_probabilities: Floats
    right_loss: float  # −log p[target]
    right_gradient: Floats  # of that for z: (p − y) / T

    again: Floats  # softmax of the probabilities, which is the mistake
    log_again: Floats
    twice_loss: float
    twice_gradient: Floats
    twice_least: float  # below this the loss of softmax taken twice never goes, however sure and right p is
    twice_most: float  # nor above this: one more

    loss: float
    gradient: Floats
    even_loss: float  # log k, of a guess that holds all classes for equally likely
    naive_fails: tuple[str, ...]  # the precisions in which exp(z) / Σ exp(z), not shifted, is no distribution

    batch_probabilities: Floats  # (n, k)
    batch_losses: Floats  # (n,)
    batch_loss: float  # their mean


def explore(example: Example) -> Softmax:
    """Compute all steps of `example`."""
    scaled = np.array(example.logits) / example.temperature
    shifted = scaled - scaled.max()
    exponentials = np.exp(shifted)
    log_p, wanted = log_softmax(scaled), np.eye(len(scaled))[example.target]
    p, log_q = np.exp(log_p), log_softmax(np.exp(log_p))
    right, twice = -log_p[example.target] + 0.0, -log_q[example.target]
    right_gradient = (p - wanted) / example.temperature
    pulled = np.exp(log_q) - wanted  # the gradient for p, which softmax passes on to z
    twice_gradient = p * (pulled - p @ pulled) / example.temperature
    rows = log_softmax(np.array(example.batch) / example.temperature)
    judged = log_softmax(np.exp(rows)) if example.twice else rows
    losses = -judged[np.arange(len(judged)), list(example.targets)] + 0.0
    classes = len(scaled)
    return Softmax(
        scaled=scaled,
        shifted=shifted,
        exponentials=exponentials,
        total=float(exponentials.sum()),
        probabilities=p,
        log_probabilities=log_p,
        right_loss=float(right),
        right_gradient=right_gradient,
        again=np.exp(log_q),
        log_again=log_q,
        twice_loss=float(twice),
        twice_gradient=twice_gradient,
        twice_least=float(np.log(np.e + classes - 1) - 1),
        twice_most=float(np.log(np.e + classes - 1)),
        loss=float(twice if example.twice else right),
        gradient=twice_gradient if example.twice else right_gradient,
        even_loss=float(np.log(classes)),
        naive_fails=tuple(kind for kind in ("float32", "float64") if _naive_fails(scaled, kind)),
        batch_probabilities=np.exp(rows),
        batch_losses=losses,
        batch_loss=float(losses.mean()),
    )


def log_softmax(z: Floats) -> Floats:
    """Return log softmax of z (…, k) over its last axis, finite for every finite z."""
    shifted = z - z.max(axis=-1, keepdims=True)
    logs: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return logs


def _naive_fails(scaled: Floats, kind: str) -> bool:
    """Tell whether exp(z) / Σ exp(z), as the notebook writes it, fails: ∞ / ∞ and 0 / 0 are no numbers."""
    with np.errstate(all="ignore"):
        raised = np.exp(scaled.astype(kind))
        shares = raised / raised.sum()
    return not bool(np.isclose(shares.sum(), 1, atol=1e-3))
