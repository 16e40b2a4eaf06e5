"""The losses of the course by name, and which answers count as right."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.catalogue import Loss

Pair: TypeAlias = Callable[[Tensor, Tensor], Tensor]
"""Takes outputs and targets."""


def _outputs(outputs: Tensor, _targets: Tensor, reduction: str = "mean") -> Tensor:
    """Take outputs that are losses already."""
    return outputs.sum() if reduction == "sum" else outputs.mean()


def _binary_cross_entropy(outputs: Tensor, targets: Tensor, reduction: str = "mean") -> Tensor:
    try:
        return F.binary_cross_entropy(outputs, targets, reduction=reduction)
    except RuntimeError:
        # torch refuses NaN here, where the other losses pass it on and the training sees that it has diverged
        if not outputs.isnan().any():
            raise
        return outputs.sum()


_MEAN: dict[str, Callable[..., Tensor]] = {
    "mse": F.mse_loss,
    "bce": _binary_cross_entropy,
    "cross_entropy": F.cross_entropy,
    "mean": _outputs,
}

LOSSES: dict[Loss, Pair] = {
    "mse_mean": F.mse_loss,
    "mse_sum": partial(F.mse_loss, reduction="sum"),
    "bce_mean": _binary_cross_entropy,
    "bce_sum": partial(_binary_cross_entropy, reduction="sum"),
    "cross_entropy": F.cross_entropy,
    "mean": _outputs,
}
"""Each is a scalar over a batch: the mean over its examples, or their sum."""

SUMS: dict[Loss, Pair] = {
    name: partial(_MEAN[name.removesuffix("_mean").removesuffix("_sum")], reduction="sum") for name in LOSSES
}
"""The same over any number of examples, always as their sum: for a mean over chunks."""


def trained(loss: Loss, smoothing: float, *, others: bool = False) -> Pair:
    """Return the `loss` to train with, where a share `smoothing` of the target of a class is spread over all of them.

    Szegedy et al. 2016 (arXiv 1512.00567), section 7. With `others`, all of it is where the target is −1: none of
    the classes is shown there. Scores are never smoothed.
    """
    if loss != "cross_entropy" or not (smoothing or others):
        return LOSSES[loss]
    return partial(_smoothed, smoothing=smoothing)


def _smoothed(outputs: Tensor, targets: Tensor, smoothing: float) -> Tensor:
    logs = F.log_softmax(outputs, 1)
    share = torch.where(targets < 0, 1.0, smoothing)
    of_target = logs.gather(1, targets.clamp(min=0)[:, None])[:, 0]
    return -((1 - share) * of_target + share * logs.mean(1)).mean()


def of_classes(loss: Loss) -> bool:
    """Say whether the targets are classes, so that an answer is right or wrong."""
    return loss in ("bce_mean", "bce_sum", "cross_entropy")


def correct(loss: Loss) -> Pair | None:
    """Return what says of outputs and targets which answers are right, bool (N, …); None where nothing is."""
    if loss == "cross_entropy":
        return _largest
    return _above_half if of_classes(loss) else None


def _largest(outputs: Tensor, targets: Tensor) -> Tensor:
    return outputs.argmax(1) == targets


def _above_half(outputs: Tensor, targets: Tensor) -> Tensor:
    return (outputs >= 0.5) == (targets >= 0.5)
