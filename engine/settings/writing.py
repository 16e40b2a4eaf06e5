"""The settings of the digits that E1 practises on."""

from typing import Annotated

from pydantic import Field

from engine.settings.control import Control
from engine.settings.steps import StepSettings
from engine.words import words


class WritingSettings(StepSettings):
    """How digits are changed and mixed before each step, and what a fine-tuning begins with."""

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
