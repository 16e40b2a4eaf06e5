"""B1: logistic regression. A line, squeezed between 0 and 1, is the probability of passing."""

import torch
from torch import Tensor, nn


class Logistic(nn.Module):
    """p = σ(w·x + b): 2 parameters (course, chapter on logistic regression). p is ½ at x = −b/w."""

    def __init__(self) -> None:
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Return the probabilities (N, 1) of class 1 for x (N, 1)."""
        return torch.sigmoid(self.linear(x))
