"""A trained network with its own preprocessing: images in, probabilities out."""

from contextlib import AbstractContextManager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray
from torch import Tensor, nn

from engine import device as devices
from engine import networks
from engine.calibration import UNFITTED, Calibration
from engine.errors import EngineError
from engine.runs import checkpoint as checkpoints
from engine.runs.checkpoint import Checkpoint, Preprocessing
from engine.runs.run import Run


class Classifier:
    """Classifies digits on the CPU, whatever device trained the network.

    `preprocessing` is the one the network was trained with; `labels` are the names of its outputs; `entry` the id of
    its entry of the course; `calibration` says how sure it may be.
    """

    def __init__(
        self,
        network: nn.Module,
        preprocessing: Preprocessing,
        labels: tuple[str, ...],
        entry: str = "",
        calibration: Calibration | None = None,
    ) -> None:
        self.network = network.eval()
        self.preprocessing = preprocessing
        self.labels = labels
        self.entry = entry
        self.calibration = calibration or UNFITTED

    @classmethod
    def load(cls, path: Path) -> "Classifier":
        """Open a file saved by Descent; raises EngineError as `checkpoint.load` and `of` do."""
        return cls.of(checkpoints.load(path))

    @classmethod
    def of(cls, checkpoint: Checkpoint) -> "Classifier":
        """Return the classifier stored in a checked checkpoint; raises EngineError `network_of_no_digits`."""
        if not checkpoint.entry.reads_digits:
            raise EngineError("network_of_no_digits", path=str(checkpoint.path), entry=checkpoint.entry.id)
        network = _with_weights(checkpoint.empty_network(), checkpoint.weights)
        return cls(
            network,
            checkpoint.meta.preprocessing,
            checkpoint.meta.labels,
            checkpoint.entry.id,
            checkpoint.meta.calibration,
        )

    @classmethod
    def pretrained(cls) -> "Classifier":
        """Return the network that ships with Descent."""
        with pretrained_file() as path:
            return cls.load(path)

    @classmethod
    def copy_of(cls, run: Run) -> "Classifier":
        """Return a copy of the present network of a run: its training goes on unaffected."""
        with torch.device("meta"):
            network = _with_weights(networks.build(run.entry, run.built), run.weights())
        return cls(network, checkpoints.preprocessing(run.settings), checkpoints.LABELS, run.entry.id, run.calibration)

    def probabilities(self, images: ArrayLike) -> NDArray[np.float32]:
        """Return probabilities (N, 10) that sum to 1, for images (N, 28, 28) or one (28, 28) of ink 0…1.

        Where the network is calibrated, they are about how often it is right.
        """
        found: NDArray[np.float32] = self._outputs(images).softmax(1).numpy()
        return found

    def losses(self, images: ArrayLike, labels: NDArray[np.integer[Any]]) -> NDArray[np.float32]:
        """Return the cross-entropy of each image (N,), as in training: without the temperature of the calibration."""
        with torch.inference_mode():
            truth = torch.from_numpy(np.asarray(labels, np.int64))
            found: NDArray[np.float32] = nn.functional.cross_entropy(
                self._logits(images), truth, reduction="none"
            ).numpy()
        return found

    def _logits(self, images: ArrayLike) -> Tensor:
        """Return logits (N, 10), as the network gives them."""
        ink = torch.from_numpy(np.ascontiguousarray(images, np.float32)).reshape(-1, 1, 28, 28)
        with torch.inference_mode():
            logits: Tensor = self.network((ink - self.preprocessing.mean) / self.preprocessing.std)
        return logits

    def answer(self, image: NDArray[np.float32]) -> tuple[NDArray[np.float32], bool]:
        """Return the probabilities (10,) for one image (28, 28) of ink 0…1, and whether it is `unsure`."""
        with devices.own_threads(1):  # for one image several mostly wait for each other
            probabilities, unsure = self.judged(image)
        return probabilities[0], bool(unsure[0])

    def judged(self, images: ArrayLike) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Return the `probabilities` (N, 10) for images as there, and which are `unsure` (N,): in one pass."""
        outputs = self._outputs(images)
        unsure: NDArray[np.bool_] = np.logical_not(np.asarray(images).reshape(-1, 28 * 28).any(axis=1))
        unsure |= self.calibration.refuses(outputs).numpy()
        found: NDArray[np.float32] = outputs.softmax(1).numpy()
        return found, unsure

    def unsure(self, images: ArrayLike) -> NDArray[np.bool_]:
        """Say for images (N, 28, 28) or one (28, 28) whether no digit is to be named, (N,).

        That is where nothing is drawn, and where the network finds less evidence than nearly all good digits give:
        see `engine.calibration`.
        """
        return self.judged(images)[1]

    def _outputs(self, images: ArrayLike) -> Tensor:
        """Return calibrated logits (N, 10)."""
        return self._logits(images) / self.calibration.temperature

    def look(self, image: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
        """Return what the network shows of its inside for `image` (28, 28); nothing for most.

        `image` itself, with the outputs of the branches of an Inception block (C, h, w) by their names, or `answers`
        (28, 10): the probabilities after each row that a recurrent network has read.
        """
        network: Any = self.network
        if not (hasattr(network, "branches") or hasattr(network, "answers")):
            return {}
        ink = torch.from_numpy(np.ascontiguousarray(image, np.float32)).reshape(1, 1, 28, 28)
        normalised = (ink - self.preprocessing.mean) / self.preprocessing.std
        with torch.inference_mode():
            if hasattr(network, "branches"):
                maps = {name: found[0].numpy() for name, found in network.branches(normalised).items()}
                return {"image": image, **maps}
            return {"image": image, "answers": network.answers(normalised)[0].softmax(1).numpy()}


def _with_weights(network: nn.Module, weights: dict[str, Tensor]) -> nn.Module:
    """Return the empty `network` with `weights`: nothing is drawn from the random generator of a training."""
    network.load_state_dict(weights, assign=True)
    # laid out as in training: read from a file or copied from a run, a network answers the same to the last bit
    return network.requires_grad_(False).to(memory_format=torch.channels_last)


def pretrained_file() -> AbstractContextManager[Path]:
    """Return a context that gives the path of the shipped network."""
    return as_file(files("resources") / "pretrained.safetensors")


@cache
def pretrained_accuracy() -> float | None:
    """Return the accuracy (0…1) on MNIST's test digits that is stored with the shipped network, None where none is."""
    with pretrained_file() as path:
        scores = checkpoints.load(path).meta.scores
    return next((score.accuracy for score in reversed(scores) if score.part == "test"), None)
