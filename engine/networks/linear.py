"""A6: a line with a bias, as a layer of torch."""

from torch import Tensor, nn


class Linear(nn.Module):
    """ŷ = w·x + b: 2 parameters (course, chapter on linear regression with torch)."""

    def __init__(self) -> None:
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Return ŷ (N, 1) for x (N, 1)."""
        predictions: Tensor = self.linear(x)
        return predictions
