"""The settings of what is trained, and on which data."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from engine.settings.control import Block, Cell, Control, Surface, Table
from engine.words import words


class NetworkSettings(BaseModel):
    """What shapes network and data."""

    # only the whole of them is ever made: the check of a part is not built
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

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
                "Twice the width is about four times the weights.",
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


def channels(width: int) -> tuple[int, int, int]:
    """Return how many channels the later convolutions of E1 have: the second, the third, the last two.

    The second has 3/2 of `width`, rounded down to a multiple of 16, which is what processors multiply at once, but no
    fewer than `width`: with 24 instead of 16 an epoch takes a third longer and reads no better.
    """
    return max(3 * width // 2 // 16 * 16, width), 2 * width, 3 * width
