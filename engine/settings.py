"""The hyperparameters, each declared once: the form, the command line and the saved run all come from here."""

import os
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo

from engine.errors import EngineError
from engine.findings import problems
from engine.words import words

# pydantic would look through all installed packages for plugins of its own; read when the first model is made
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


@dataclass(frozen=True)
class Control:
    """How a setting is offered to people.

    `live`: may change while a network trains. `more`: stands under "More settings". `form`: stands in the form at all.
    `step`: what one click adds, or "log" for a tenth of the present decade.
    """

    live: bool = False
    more: bool = False
    form: bool = True
    step: float | Literal["log"] = 1


Optimizer = Literal["SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adamax", "ASGD", "Rprop", "LBFGS"]
Schedule = Literal["constant", "step", "cosine", "one-cycle"]
Surface = Literal["bowl", "saddle"]
Table = Literal["raw", "course", "own"]
Block = Literal["standard", "notebook"]
Cell = Literal["RNN", "LSTM", "GRU"]
Device = Literal["auto", "cpu", "cuda", "mps", "xpu"]
Precision = Literal["exact", "bf16"]

CHOICES = (
    words("choices", "auto"),
    words("choices", "exact"),
    words("choices", "on"),
    words("choices", "off"),
    words("choices", "constant"),
    words("choices", "step"),
    words("choices", "cosine"),
    words("choices", "one-cycle"),
    words("choices", "bowl"),
    words("choices", "saddle"),
    words("choices", "raw"),
    words("choices", "course"),
    words("choices", "own"),
    words("choices", "standard"),
    words("choices", "notebook"),
)
"""The values that are words of a language, not names of the field."""


class Settings(BaseModel):
    """The settings of one run; immutable, checked when made. `model_copy` does not check: use `changed`."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    start: Annotated[
        float,
        Field(
            ge=-100,
            le=100,
            title=words("settings", "Start at"),
            description=words(
                "settings",
                "The value of every parameter before the first step.",
            ),
        ),
        Control(step=0.1),
    ] = 1.0
    stride: Annotated[
        float,
        Field(
            gt=0,
            le=10,
            title=words("settings", "Step of w"),
            description=words(
                "settings",
                "How far apart the values of w are at which the loss is computed.",
            ),
        ),
        Control(step=0.1),
    ] = 0.1
    surface: Annotated[
        Surface,
        Field(
            title=words("settings", "Loss surface"),
            description=words(
                "settings",
                "The bowl of the three points, or a saddle: there the gradient of all points together is zero, those "
                "of the single points are not.",
            ),
        ),
        Control(),
    ] = "bowl"
    table: Annotated[
        Table,
        Field(
            title=words("settings", "Table"),
            description=words(
                "settings",
                "The raw table of 768 women with a fifth held out, the course's own scaled file with its three flaws, "
                "or a CSV file of your own.",
            ),
        ),
        Control(),
    ] = "raw"
    file: Annotated[
        str,
        Field(
            max_length=4096,
            title=words("settings", "File"),
            description=words(
                "settings",
                "The CSV file of your own.",
            ),
        ),
        Control(form=False),
    ] = ""
    label: Annotated[
        str,
        Field(
            max_length=200,
            title=words("settings", "Label column"),
            description=words(
                "settings",
                "The column that is to be predicted; empty: the last one.",
            ),
        ),
        Control(form=False),
    ] = ""
    fill_missing: Annotated[
        bool,
        Field(
            title=words("settings", "Fill missing"),
            description=words(
                "settings",
                "Put the median of the training rows where a zero means that nothing was measured.",
            ),
        ),
        Control(more=True),
    ] = False
    block: Annotated[
        Block,
        Field(
            title=words("settings", "Block"),
            description=words(
                "settings",
                "The standard residual block, or the notebook's, which applies ReLU before the addition.",
            ),
        ),
        Control(),
    ] = "standard"
    skip: Annotated[
        bool,
        Field(
            title=words("settings", "Skip connection"),
            description=words(
                "settings",
                "Add the block's input to its output. Without it a deep network hardly learns.",
            ),
        ),
        Control(),
    ] = True
    depth: Annotated[
        int,
        Field(
            ge=1,
            le=12,
            title=words("settings", "Blocks a stage"),
            description=words(
                "settings",
                "How many residual blocks follow each pooling.",
            ),
        ),
        Control(),
    ] = 1
    cell: Annotated[
        Cell,
        Field(
            title=words("settings", "Cell"),
            description=words(
                "settings",
                "The recurrent cell that reads the rows of the picture one after another.",
            ),
        ),
        Control(),
    ] = "LSTM"
    width: Annotated[
        int,
        Field(
            ge=4,
            le=64,
            title=words("settings", "Width"),
            description=words(
                "settings",
                "How many channels the first convolution has; the later ones have up to three times as many. "
                "Twice the width is four times the weights.",
            ),
        ),
        Control(),
    ] = 32
    dropout: Annotated[
        float,
        Field(
            ge=0,
            le=0.9,
            title=words("settings", "Dropout"),
            description=words(
                "settings",
                "The share of the features that each step leaves out before the last layer, so that no answer "
                "hangs on a few of them.",
            ),
        ),
        Control(more=True, step=0.05),
    ] = 0.25
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
    pen_share: Annotated[
        float,
        Field(
            ge=0,
            le=0.9,
            title=words("settings", "Pen digits"),
            description=words(
                "settings",
                "The share of each batch that is drawn by the pen model: digits in shapes that people all over "
                "the world write and that the American writers of MNIST hardly know.",
            ),
        ),
        Control(step=0.05),
    ] = 0.0
    other_share: Annotated[
        float,
        Field(
            ge=0,
            le=0.5,
            title=words("settings", "No digits"),
            description=words(
                "settings",
                "The share of each batch that shows scribbles, signs and letters: of them the network learns to be "
                "unsure, not to see a digit in everything.",
            ),
        ),
        Control(more=True, step=0.01),
    ] = 0.0
    rotation: Annotated[
        float,
        Field(
            ge=0,
            le=180,
            title=words("settings", "Rotation"),
            description=words(
                "settings",
                "Turn every training digit by a new angle each time, up to so many degrees to either side.",
            ),
        ),
        Control(step=1),
    ] = 0.0
    scaling: Annotated[
        float,
        Field(
            ge=0,
            le=0.5,
            title=words("settings", "Scaling"),
            description=words(
                "settings",
                "Stretch or shrink every training digit, in each direction for itself, by up to this share.",
            ),
        ),
        Control(step=0.01),
    ] = 0.0
    shear: Annotated[
        float,
        Field(
            ge=0,
            le=1,
            title=words("settings", "Shear"),
            description=words(
                "settings",
                "Slant every training digit by up to so many pixels of width for each pixel of height.",
            ),
        ),
        Control(more=True, step=0.01),
    ] = 0.0
    shift: Annotated[
        float,
        Field(
            ge=0,
            le=8,
            title=words("settings", "Shift"),
            description=words(
                "settings",
                "Move every training digit by up to so many pixels in each direction.",
            ),
        ),
        Control(step=0.1),
    ] = 0.0
    thickness: Annotated[
        float,
        Field(
            ge=0,
            le=1,
            title=words("settings", "Stroke thickness"),
            description=words(
                "settings",
                "Thicken or thin the strokes of every training digit: 1 stands for up to a pixel on each side.",
            ),
        ),
        Control(more=True, step=0.05),
    ] = 0.0
    elastic: Annotated[
        float,
        Field(
            ge=0,
            le=4,
            title=words("settings", "Elastic distortion"),
            description=words(
                "settings",
                "Bend every training digit smoothly, by so many pixels (standard deviation) at each point.",
            ),
        ),
        Control(more=True, step=0.1),
    ] = 0.0
    tuned_from: Annotated[
        str,
        Field(
            max_length=200,
            title=words("settings", "Fine-tuned from"),
            description=words(
                "settings",
                "The network whose weights the training begins with; it then learns from your own handwriting. "
                "Empty: it begins anew.",
            ),
        ),
        Control(form=False),
    ] = ""
    rehearsal: Annotated[
        float,
        Field(
            ge=0,
            le=0.9,
            title=words("settings", "Rehearsal"),
            description=words(
                "settings",
                "In fine-tuning, the share of each batch that repeats digits of MNIST, so that they are not forgotten.",
            ),
        ),
        Control(form=False, step=0.1),
    ] = 0.5
    device: Annotated[
        Device,
        Field(
            title=words("settings", "Device"),
            description=words("settings", "Where the network trains. “auto” takes the fastest that this computer has."),
        ),
        Control(more=True),
    ] = "auto"
    precision: Annotated[
        Precision,
        Field(
            title=words("settings", "Precision"),
            description=words(
                "settings",
                "“bf16” multiplies matrices with 8 bits of precision instead of 24: faster on processors made for it, "
                "with results that differ within noise.",
            ),
        ),
        Control(more=True),
    ] = "exact"
    normalise: Annotated[
        bool,
        Field(
            title=words("settings", "Normalise"),
            description=words(
                "settings",
                "Shift and scale the inputs: pixels to mean 0 and standard deviation 1 (0.1307 and 0.3081 for these "
                "digits), the columns of a table to −1…1.",
            ),
        ),
        Control(more=True),
    ] = True
    course_protocol: Annotated[
        bool,
        Field(
            title=words("settings", "Course protocol"),
            description=words(
                "settings",
                "Train on all 60,000 digits and test after every epoch, as the course does. "
                "Otherwise 5,000 are set aside for validation, and the test waits for the end.",
            ),
        ),
        Control(more=True),
    ] = False

    def changed(self, **values: Any) -> "Settings":
        """Return checked settings with `values` replaced; raises EngineError like `checked`."""
        return checked({**self.model_dump(), **values})


def control(name: str) -> Control:
    """Return how the setting `name` is offered."""
    return next(item for item in field(name).metadata if isinstance(item, Control))


def field(name: str) -> FieldInfo:
    """Return the declaration of the setting `name`; raises EngineError `setting_unknown`."""
    try:
        return Settings.model_fields[name]
    except KeyError:
        raise EngineError("setting_unknown", field=name) from None


def limits(name: str) -> dict[str, float]:
    """Return the declared limits of the number `name`: "ge", "gt" → smallest, "le", "lt" → largest."""
    return {
        key: getattr(item, key)
        for item in field(name).metadata
        for key in ("ge", "gt", "le", "lt")
        if hasattr(item, key)
    }


def checked(values: dict[str, Any]) -> Settings:
    """Make settings of `values` (name → value); raises EngineError for the first that is out of range."""
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise problems(error, Settings.model_fields)[0] from None
