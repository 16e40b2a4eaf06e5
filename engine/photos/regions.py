"""The connected regions of a mask, by runs and the union of those that touch."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Region:
    """One connected region: its number in the labels, its pixels' count, and its box (ends exclusive)."""

    label: int
    area: int
    top: int
    bottom: int
    left: int
    right: int

    @property
    def height(self) -> int:
        """How many rows it spans."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """How many columns it spans."""
        return self.right - self.left

    @property
    def size(self) -> int:
        """Its longer side."""
        return max(self.height, self.width)


def regions(mask: Mask) -> tuple[NDArray[np.int64], list[Region]]:
    """Return a label for each pixel of `mask` (H, W), 0 outside, and the regions; pixels touch by sides and corners."""
    rows, starts, ends = _runs(mask)
    parents = _joined(rows, starts, ends)
    labels = np.zeros(mask.shape, np.int64)
    found: dict[int, Region] = {}
    for row, start, end, parent in zip(rows.tolist(), starts.tolist(), ends.tolist(), parents, strict=True):
        label = parent + 1
        labels[row, start:end] = label
        one = found.get(label, Region(label, 0, row, row + 1, start, end))
        left, right = min(one.left, start), max(one.right, end)
        found[label] = Region(label, one.area + end - start, one.top, row + 1, left, right)
    return labels, list(found.values())


def _runs(mask: Mask) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return row, start and end (exclusive) of every run of the mask, row by row."""
    wide = np.pad(mask, ((0, 0), (1, 1))).astype(np.int8)
    change = np.diff(wide, axis=1)
    rows, starts = np.nonzero(change == 1)
    ends = np.nonzero(change == -1)[1]
    return rows, starts, ends


def _joined(rows: NDArray[np.int64], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> list[int]:
    """Return for each run the first run of its region."""
    parents = list(range(len(rows)))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    row, start, end = rows.tolist(), starts.tolist(), ends.tolist()
    above = 0
    for at in range(len(row)):
        while above < at and (row[above] < row[at] - 1 or (row[above] == row[at] - 1 and end[above] < start[at])):
            above += 1
        near = above
        while near < at and row[near] == row[at] - 1 and start[near] <= end[at]:
            one, other = root(near), root(at)
            parents[max(one, other)] = min(one, other)
            near += 1
    return [root(at) for at in range(len(row))]
