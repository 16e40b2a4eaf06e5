"""C4: a residual network. Each block only adds to what it is given, so gradients find a way past it."""

import torch.nn.functional as F
from torch import Tensor, nn

from engine.settings.control import Block


class ResidualBlock(nn.Module):
    """relu(x + y), where y is two 3×3 convolutions of x with ReLU between (He et al. 2016, "Deep Residual Learning").

    "notebook" puts another ReLU on y, as the course does: then a block can add, but never take away.
    Without `skip` x is not added.
    """

    def __init__(self, channels: int, *, block: Block = "standard", skip: bool = True) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        self.block, self.skip = block, skip

    def forward(self, x: Tensor) -> Tensor:
        """Return (N, channels, H, W) for the same."""
        y: Tensor = self.conv2(F.relu(self.conv1(x)))
        if not self.skip:
            return F.relu(y)
        return F.relu((F.relu(y) if self.block == "notebook" else y) + x)


class ResNet(nn.Module):
    """The CNN of C2 with `depth` residual blocks after each pooling: 35,534 parameters with one.

    Course, chapter on advanced CNNs.
    """

    def __init__(self, *, block: Block = "standard", skip: bool = True, depth: int = 1) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, kernel_size=5)
        self.stage1 = nn.Sequential(*(ResidualBlock(10, block=block, skip=skip) for _ in range(depth)))
        self.conv2 = nn.Conv2d(10, 20, kernel_size=5)
        self.stage2 = nn.Sequential(*(ResidualBlock(20, block=block, skip=skip) for _ in range(depth)))
        self.hidden = nn.Linear(320, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images: Tensor) -> Tensor:
        """Return logits (N, 10) for images (N, 1, 28, 28)."""
        # the largest first, then ReLU: see the CNN of C2
        x = self.stage1(F.relu(F.max_pool2d(self.conv1(images), 2)))  # (N, 10, 12, 12)
        x = self.stage2(F.relu(F.max_pool2d(self.conv2(x), 2)))  # (N, 20, 4, 4)
        x = F.relu(self.hidden(x.flatten(1)))  # (N, 64)
        logits: Tensor = self.output(x)
        return logits
