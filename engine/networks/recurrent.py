"""C5: a recurrent network. It reads the image row by row and keeps what it has seen in its state."""

from torch import Tensor, nn

from engine.settings.control import Cell

_LAYERS: dict[Cell, type[nn.RNN | nn.LSTM | nn.GRU]] = {"RNN": nn.RNN, "LSTM": nn.LSTM, "GRU": nn.GRU}


class Recurrent(nn.Module):
    """28 rows of 28 pixels → a state of `units` numbers → 10 (course, last heading; there without a network).

    LSTM: Hochreiter and Schmidhuber 1997, "Long Short-Term Memory"; GRU: Cho et al. 2014, "Learning Phrase
    Representations using RNN Encoder–Decoder". With 128 units: RNN 21,514, LSTM 82,186, GRU 61,962 parameters.
    """

    def __init__(self, *, cell: Cell = "LSTM", units: int = 128) -> None:
        super().__init__()
        self.recurrent = _LAYERS[cell](28, units, batch_first=True)
        self.output = nn.Linear(units, 10)

    def forward(self, images: Tensor) -> Tensor:
        """Return logits (N, 10), from the state after the last row, for images (N, 1, 28, 28)."""
        logits: Tensor = self.output(self._states(images)[:, -1])
        return logits

    def answers(self, images: Tensor) -> Tensor:
        """Return the logits (N, 28, 10) that would be the answer after each row of images (N, 1, 28, 28)."""
        logits: Tensor = self.output(self._states(images))
        return logits

    def _states(self, images: Tensor) -> Tensor:
        states: Tensor = self.recurrent(images.squeeze(1))[0]  # (N, 28, units)
        return states
