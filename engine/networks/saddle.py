"""A3 on another surface: a saddle, where the whole batch is stuck and single samples are not."""

import torch
from torch import Tensor, nn

from engine.networks.line import Line
from engine.settings.control import Surface


class Saddle(nn.Module):
    """Two parameters u and v on the surface  2u² + (v² − 1)² + mean over the samples of ¼(v − x)².

    The first two terms make two valleys at v = ±1 and a saddle between them, at (0, 0); the last is that every
    sample x pulls v a little towards itself. Samples that lie evenly about 0, as −1, 0, 1 do, pull with forces
    that cancel: on the line v = 0, the gradient over all of them leads into the saddle and not out of it. That
    of a single one never vanishes there, so steps of one sample roll off, into one of the valleys.
    """

    def __init__(self, *, start: float = 1.0) -> None:
        """Start at u = `start`, v = 0: on the line that leads into the saddle (at 0: in it)."""
        super().__init__()
        self.u = nn.Parameter(torch.tensor([start], dtype=torch.float64))
        self.v = nn.Parameter(torch.zeros(1, dtype=torch.float64))

    def forward(self, x: Tensor) -> Tensor:
        """Return the loss (N, 1) float64 of every sample x (N, 1) float64; there is no target."""
        return 2 * self.u**2 + (self.v**2 - 1) ** 2 + (self.v - x) ** 2 / 4


def line_or_saddle(*, start: float = 1.0, surface: Surface = "bowl") -> nn.Module:
    """Return the network of A3: that of the bowl, or of the saddle."""
    return Saddle(start=start) if surface == "saddle" else Line(start=start)
