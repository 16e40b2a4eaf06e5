"""What a run has measured, as tensors: of a hundred thousand epochs, too much for the header of a file.

`history.losses` and `history.accuracies` hold a number a batch, `history.path` a row of parameters;
`history.scores.<field>` one a score, `part` by its place in `PARTS`.
"""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.errors import EngineError
from engine.progress import Score
from engine.runs.state import PARTS, History, State

_SCORES: dict[str, Any] = {
    "epoch": np.int64,
    "part": np.uint8,
    "loss": np.float64,
    "correct": np.int64,
    "total": np.int64,
}

Misfit = Callable[[str, str], EngineError]
"""Makes the error that says that a tensor (its name) is not what is needed."""


def packed(state: State) -> dict[str, Tensor]:
    """Return the series of `state` by their names."""
    scores = {name: np.fromiter(_column(state.scores, name), kind, len(state.scores)) for name, kind in _SCORES.items()}
    series: dict[str, NDArray[Any]] = {"losses": state.losses, "accuracies": state.accuracies, "path": state.path}
    series |= {f"scores.{name}": values for name, values in scores.items()}
    return {f"history.{name}": torch.from_numpy(values) for name, values in series.items()}


def _column(scores: tuple[Score, ...], name: str) -> Any:
    values = map(attrgetter(name), scores)
    return map(PARTS.index, values) if name == "part" else values


def unpacked(tensors: Mapping[str, Tensor], parameters: int, misfit: Misfit) -> History:
    """Return the series among `tensors`, checked, of a network with so many `parameters`.

    Raises the `misfit` of the first that is not as it must be.
    """
    read = _Reader(tensors, misfit)
    losses = read.series("losses", np.float32)
    accuracies = read.series("accuracies", np.float32)
    if len(accuracies) not in (0, len(losses)):
        raise misfit("history.accuracies", f"{len(losses)} float32")
    path = read.path(len(losses) + 1, parameters)
    return History([losses], [accuracies], [path] if path.size else [], _scores(read))


def _scores(read: "_Reader") -> list[Score]:
    count: int | None = None
    columns: dict[str, NDArray[Any]] = {}
    for name, kind in _SCORES.items():
        columns[name] = read.series(f"scores.{name}", kind, count)
        count = len(columns[name])
    read.within("scores.epoch", columns["epoch"], 1)
    read.within("scores.part", columns["part"], 0, len(PARTS) - 1)
    read.within("scores.total", columns["total"], 1)
    read.within("scores.correct", columns["correct"], 0, columns["total"])
    values = {name: column.tolist() for name, column in columns.items()}
    values["part"] = [PARTS[place] for place in values["part"]]
    return [Score(*row) for row in zip(*values.values(), strict=True)]


class _Reader:
    """Takes series out of tensors, and raises `misfit` where one is not as it must be."""

    def __init__(self, tensors: Mapping[str, Tensor], misfit: Misfit) -> None:
        self._tensors = tensors
        self._misfit = misfit

    def series(self, name: str, kind: type, count: int | None = None) -> NDArray[Any]:
        """Return `history.<name>`: `count` (None: any number of) finite numbers of the type `kind`."""
        value = self._tensors.get(f"history.{name}")
        expected = f"{'n' if count is None else count} {np.dtype(kind)}"
        if value is None or value.ndim != 1 or str(value.dtype) != f"torch.{np.dtype(kind)}":
            raise self._misfit(f"history.{name}", expected)
        found: NDArray[Any] = value.numpy()
        if count not in (None, len(found)):
            raise self._misfit(f"history.{name}", expected)
        if not np.isfinite(found).all():
            raise self._misfit(f"history.{name}", "finite")
        return found

    def path(self, count: int, parameters: int) -> NDArray[Any]:
        """Return `history.path`: `count` rows of finite numbers, one a parameter, or (0, 0)."""
        value = self._tensors.get("history.path")
        if value is None or value.dtype != torch.float64 or value.shape not in ((0, 0), (count, parameters)):
            raise self._misfit("history.path", f"{count}×{parameters} float64")
        found: NDArray[Any] = value.numpy()
        if not np.isfinite(found).all():
            raise self._misfit("history.path", "finite")
        return found

    def within(self, name: str, values: NDArray[Any], least: int, most: Any = np.inf) -> None:
        """Refuse `history.<name>` where its values are not from `least` to `most`."""
        if not ((values >= least) & (values <= most)).all():
            raise self._misfit(f"history.{name}", f"{least}…{most if isinstance(most, int) else ''}")
