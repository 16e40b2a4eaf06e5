"""A4: the line again, with its gradient found by autograd."""

import torch
from torch import Tensor, nn


class AutogradLine(nn.Module):
    """ŷ = w·x in float32: 1 parameter (course, chapter on backpropagation)."""

    def __init__(self, *, start: float = 1.0) -> None:
        super().__init__()
        self.w = nn.Parameter(torch.tensor([start]))

    def forward(self, x: Tensor) -> Tensor:
        """Return ŷ (N, 1) for x (N, 1)."""
        return x * self.w
