"""The hyperparameters, each declared once: the form, the command line and the saved run all come from here.

They are declared in the order in which the form shows them, in parts that build on each other.
"""

from typing import Annotated, Any

from pydantic import Field, ValidationError
from pydantic.fields import FieldInfo

from engine.errors import EngineError
from engine.findings import problems
from engine.settings.control import Control, Device, Precision
from engine.settings.no_plugins import no_plugins
from engine.settings.writing import WritingSettings
from engine.words import words


class Settings(WritingSettings):
    """The settings of one run; immutable, checked when made. `model_copy` does not check: use `changed`."""

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


with no_plugins():
    Settings.model_rebuild()  # the first model that is built


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


def idle(settings: Settings) -> frozenset[str]:
    """Return the names of the settings that the optimizer of `settings` does not know: they act on nothing."""
    knows = {"momentum": ("SGD", "RMSprop"), "weight_decay": ("AdamW",)}
    return frozenset(name for name, optimizers in knows.items() if settings.optimizer not in optimizers)


def checked(values: dict[str, Any]) -> Settings:
    """Make settings of `values` (name → value); raises EngineError for the first that is out of range."""
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise problems(error, Settings.model_fields)[0] from None
