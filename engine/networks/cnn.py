"""C2: a convolutional network. Small kernels slide over the image, so a stroke counts wherever it is."""

import torch.nn.functional as F
from torch import Tensor, nn


class CNN(nn.Module):
    """Two convolutions with pooling, then 320 → 64 → 10: 26,474 parameters (course, chapter on CNNs)."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, kernel_size=5)
        self.conv2 = nn.Conv2d(10, 20, kernel_size=5)
        self.hidden = nn.Linear(320, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images: Tensor) -> Tensor:
        """Return logits (N, 10) for images (N, 1, 28, 28)."""
        # The course writes pool(relu(x)). ReLU never changes which of four values is the largest, so
        # relu(pool(x)) is the same function to the last bit, and does a quarter of the work.
        x = F.relu(F.max_pool2d(self.conv1(images), 2))  # (N, 10, 12, 12)
        x = F.relu(F.max_pool2d(self.conv2(x), 2))  # (N, 20, 4, 4)
        x = F.relu(self.hidden(x.flatten(1)))  # (N, 64)
        logits: Tensor = self.output(x)
        return logits
