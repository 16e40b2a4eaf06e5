"""The settings of how it is trained."""

from typing import Annotated

from pydantic import Field

from engine.settings.control import Control, Optimizer, Schedule
from engine.settings.network import NetworkSettings
from engine.words import words


class StepSettings(NetworkSettings):
    """How long, in which steps and in which order."""

    epochs: Annotated[
        int,
        Field(
            ge=1,
            le=1_000_000,
            title=words("settings", "Epochs"),
            description=words("settings", "How many times every training example is seen."),
        ),
        Control(live=True),
    ] = 10
    batch_size: Annotated[
        int,
        Field(
            ge=1,
            le=4096,
            title=words("settings", "Batch size"),
            description=words(
                "settings",
                "How many examples make one step. Small batches take many noisy steps, large ones few calm steps.",
            ),
        ),
        Control(),
    ] = 64
    learning_rate: Annotated[
        float,
        Field(
            gt=0,
            le=100,
            title=words("settings", "Learning rate"),
            description=words(
                "settings",
                "How far one step moves the weights against the gradient. Too small is slow, too large diverges.",
            ),
        ),
        Control(live=True, step="log"),
    ] = 0.01
    momentum: Annotated[
        float,
        Field(
            ge=0,
            lt=1,
            title=words("settings", "Momentum"),
            description=words(
                "settings",
                "The share of the last step that is carried into the next one. Used by SGD and RMSprop.",
            ),
        ),
        Control(live=True, step=0.1),
    ] = 0.5
    optimizer: Annotated[
        Optimizer,
        Field(
            title=words("settings", "Optimizer"),
            description=words("settings", "The rule that turns gradients into steps."),
        ),
        Control(),
    ] = "SGD"
    seed: Annotated[
        int,
        Field(
            ge=0,
            le=2**31 - 1,
            title=words("settings", "Seed"),
            description=words(
                "settings",
                "Decides the initial weights and the order of the examples. The same seed gives the same run.",
            ),
        ),
        Control(),
    ] = 0
    schedule: Annotated[
        Schedule,
        Field(
            title=words("settings", "Schedule"),
            description=words(
                "settings",
                "How the learning rate moves over the run: it stays, falls to a tenth after each third, falls along a "
                "cosine, or rises and falls in one cycle.",
            ),
        ),
        Control(more=True),
    ] = "constant"
    label_smoothing: Annotated[
        float,
        Field(
            ge=0,
            le=0.5,
            title=words("settings", "Label smoothing"),
            description=words(
                "settings",
                "The share of the target that is spread evenly over all classes, so that the network is never "
                "pushed to be absolutely certain.",
            ),
        ),
        Control(more=True, step=0.01),
    ] = 0.0
    weight_decay: Annotated[
        float,
        Field(
            ge=0,
            le=1,
            title=words("settings", "Weight decay"),
            description=words(
                "settings",
                "How strongly each step pulls the weights towards zero, times the learning rate. Used by AdamW.",
            ),
        ),
        Control(more=True, step="log"),
    ] = 0.01
    patience: Annotated[
        int,
        Field(
            ge=0,
            le=1000000,
            title=words("settings", "Early stop"),
            description=words(
                "settings",
                "Stop when the validation loss (without validation: the training loss) has not improved for so many "
                "epochs. 0 never stops early.",
            ),
        ),
        Control(more=True),
    ] = 0
    keep_best: Annotated[
        bool,
        Field(
            title=words("settings", "Keep the best"),
            description=words(
                "settings",
                "At the end go back to the weights of the epoch with the lowest validation loss (without validation: "
                "training loss).",
            ),
        ),
        Control(more=True),
    ] = False
    shuffle: Annotated[
        bool,
        Field(
            title=words("settings", "Shuffle"),
            description=words(
                "settings",
                "Visit the points in a new order in every epoch, not always first to last.",
            ),
        ),
        Control(),
    ] = False
