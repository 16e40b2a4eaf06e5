"""C1: a multilayer perceptron. Every pixel is an input; the image's shape plays no part."""

from torch import Tensor, nn


class DigitMLP(nn.Module):
    """784 → 512 → 256 → 128 → 64 → 10 with ReLU between: 575,050 parameters (course, chapter on MNIST)."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Flatten(),
            nn.Linear(784, 512),
            nn.ReLU(),
            nn.Linear(512, 256),
            nn.ReLU(),
            nn.Linear(256, 128),
            nn.ReLU(),
            nn.Linear(128, 64),
            nn.ReLU(),
            nn.Linear(64, 10),
        )

    def forward(self, images: Tensor) -> Tensor:
        """Return logits (N, 10) for images (N, 1, 28, 28)."""
        logits: Tensor = self.layers(images)
        return logits
