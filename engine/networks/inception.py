"""C3: Inception. Kernels of several sizes look at the same place, and the next layer chooses."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class InceptionBlock(nn.Module):
    """Four branches over the same input, 88 channels together (Szegedy et al. 2015, "Going Deeper with Convolutions").

    1×1 kernels first bring the channels down to 16, so that the large ones cost little. Padding keeps the size.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.average = nn.Conv2d(channels, 24, kernel_size=1)
        self.single = nn.Conv2d(channels, 16, kernel_size=1)
        self.five1 = nn.Conv2d(channels, 16, kernel_size=1)
        self.five2 = nn.Conv2d(16, 24, kernel_size=5, padding=2)
        self.three1 = nn.Conv2d(channels, 16, kernel_size=1)
        self.three2 = nn.Conv2d(16, 24, kernel_size=3, padding=1)
        self.three3 = nn.Conv2d(24, 24, kernel_size=3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        """Return (N, 88, H, W) for (N, channels, H, W)."""
        return torch.cat(list(self.branches(x).values()), dim=1)

    def branches(self, x: Tensor) -> dict[str, Tensor]:
        """Return the output (N, 24 or 16, H, W) of each branch, in the order in which they are joined."""
        return {
            "average": self.average(F.avg_pool2d(x, 3, stride=1, padding=1)),  # (N, 24, H, W)
            "1×1": self.single(x),  # (N, 16, H, W)
            "5×5": self.five2(self.five1(x)),  # (N, 24, H, W)
            "3×3": self.three3(self.three2(self.three1(x))),  # (N, 24, H, W)
        }


class Inception(nn.Module):
    """The CNN of C2 with an Inception block after each pooling, then 1408 → 64 → 10: 174,034 parameters.

    Course, chapter on advanced CNNs; its kernels are set right, and its blocks are really used.
    """

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, kernel_size=5)
        self.block1 = InceptionBlock(10)
        self.conv2 = nn.Conv2d(88, 20, kernel_size=5)
        self.block2 = InceptionBlock(20)
        self.hidden = nn.Linear(1408, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images: Tensor) -> Tensor:
        """Return logits (N, 10) for images (N, 1, 28, 28)."""
        x = self.block1(self._before_blocks(images))  # (N, 88, 12, 12)
        x = self.block2(F.relu(F.max_pool2d(self.conv2(x), 2)))  # (N, 88, 4, 4)
        x = F.relu(self.hidden(x.flatten(1)))  # (N, 64)
        logits: Tensor = self.output(x)
        return logits

    @torch.no_grad()
    def branches(self, images: Tensor) -> dict[str, Tensor]:
        """Return what each branch of the first block makes of images (N, 1, 28, 28): (N, 24 or 16, 12, 12)."""
        return self.block1.branches(self._before_blocks(images))

    def _before_blocks(self, images: Tensor) -> Tensor:
        # the largest first, then ReLU: see the CNN of C2
        return F.relu(F.max_pool2d(self.conv1(images), 2))  # (N, 10, 12, 12)
