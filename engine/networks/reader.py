"""E1: the best small reader of digits that we found: convolutions with batch normalisation at half resolution."""

from typing import Any

import torch
from torch import Tensor, nn

from engine.settings.network import channels


def _convolution(inputs: int, outputs: int, *, size: int = 3, stride: int = 1, pool: bool = False) -> list[nn.Module]:
    """Return a convolution, the normalisation of its batch (Ioffe and Szegedy 2015, arXiv 1502.03167) and ReLU.

    The normalisation adds what a bias would. With `pool`, the largest of each 2 × 2 are taken before the ReLU: the same
    to the last bit, for a quarter of its work.
    """
    convolution = nn.Conv2d(inputs, outputs, size, stride=stride, padding=size // 2, bias=False)
    pooled = [nn.MaxPool2d(2)] if pool else []
    return [convolution, nn.BatchNorm2d(outputs), *pooled, nn.ReLU(inplace=True)]


class Reader(nn.Module):
    """Five convolutions, the first with stride 2: 228,234 parameters with a `width` of 32, 65,722 with 16.

    `width` is the number of channels of the first convolution; for the others see `channels`.
    `dropout` is the share of the features left out in training (Srivastava et al. 2014).
    """

    def __init__(self, *, width: int = 32, dropout: float = 0.25) -> None:
        super().__init__()
        middle, wide, widest = channels(width)
        # what is fine is seen by the first one; the rest at half resolution costs a quarter
        self.features = nn.Sequential(
            *_convolution(1, width, size=5, stride=2),  # (N, width, 14, 14)
            *_convolution(width, middle),
            *_convolution(middle, wide, pool=True),  # (N, 2 width, 7, 7)
            *_convolution(wide, widest),
            *_convolution(widest, widest),  # (N, 3 width, 7, 7)
        )
        self.dropout = nn.Dropout(dropout)
        self.output = nn.Linear(49 * widest, 10)

    def forward(self, images: Tensor) -> Tensor:
        """Return logits (N, 10) for images (N, 1, 28, 28)."""
        # where matrices may be multiplied in bf16, convolutions are more than twice as fast if numbers stay so between
        # them; no copy of a weight is kept, since the next step changes it
        backend: Any = torch.backends.mkldnn
        fast = images.device.type == "cpu" and backend.matmul.fp32_precision == "bf16"
        with torch.autocast("cpu", torch.bfloat16, enabled=fast, cache_enabled=False):
            features = self.features(images)
        logits: Tensor = self.output(self.dropout(features.float().flatten(1)))
        return logits
