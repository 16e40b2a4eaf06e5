"""B2, B3: a small perceptron for the rows of a table."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class TableMLP(nn.Module):
    """`features` → 6 → 4 → 2 → 1 with ReLU between: 95 parameters for 8 features (course, chapter on diabetes).

    For two classes it ends in one probability, as in the course; for more, in one logit a class.
    """

    def __init__(self, *, features: int = 8, classes: int = 2) -> None:
        super().__init__()
        self.linear1 = nn.Linear(features, 6)
        self.linear2 = nn.Linear(6, 4)
        self.linear3 = nn.Linear(4, 2)
        self.linear4 = nn.Linear(2, 1 if classes == 2 else classes)
        self.classes = classes

    def forward(self, rows: Tensor) -> Tensor:
        """Return the probabilities (N, 1) of class 1, or logits (N, classes), for rows (N, features)."""
        outputs: Tensor = self.linear4(self.bottleneck(rows))
        return torch.sigmoid(outputs) if self.classes == 2 else outputs

    def bottleneck(self, rows: Tensor) -> Tensor:
        """Return the two units (N, 2) through which all that is known about rows (N, features) must pass."""
        x = F.relu(self.linear1(rows))  # (N, 6)
        x = F.relu(self.linear2(x))  # (N, 4)
        return F.relu(self.linear3(x))  # (N, 2)

    @torch.no_grad()
    def dead_units(self, rows: Tensor) -> Tensor:
        """Say of each of the two units (2,) whether it is 0 for all of `rows` (N, features).

        ReLU lets no gradient through where it is 0. With both units dead the network answers the same for every
        row, and only the last bias still learns.
        """
        return (self.bottleneck(rows) == 0).all(0)
