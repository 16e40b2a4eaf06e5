"""A1–A3: a line through the origin. One weight, and its gradient written down by hand."""

import torch
from torch import Tensor, nn


class Line(nn.Module):
    """ŷ = w·x in float64: 1 parameter (course, chapter on gradient descent).

    Takes no part in autograd: before a step, `gradient` takes the place of `backward`.
    """

    def __init__(self, *, start: float = 1.0) -> None:
        super().__init__()
        self.w = nn.Parameter(torch.tensor([start], dtype=torch.float64), requires_grad=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return ŷ (N, 1) float64 for x (N, 1) float64."""
        return self.w * x

    def gradient(self, x: Tensor, y: Tensor) -> None:
        """Set the gradient of w to that of the mean squared error over x, y (N, 1): mean(2x(wx − y))."""
        self.w.grad = (2 * x * (self.w * x - y)).mean().reshape(1)
