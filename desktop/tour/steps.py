"""The steps of the tour and their order: what each shows, and what moves it on by itself."""

from dataclasses import dataclass

from desktop.tour.spot import Side


@dataclass(frozen=True)
class Step:
    """One callout: beside `widgets` (object names, lit as one), on the first of `sides` where it fits."""

    name: str
    widgets: tuple[str, ...]
    sides: tuple[Side, ...]
    digits: bool = True
    """Whether its widgets are there only where a digit network is trained."""
    row: str = ""
    """The entry whose row in the course is lit; "": the whole of the widgets."""


FIRST_ENTRY = "A1"

STEPS = (
    Step("course", ("coursePicker",), ("right",), digits=False),
    Step("draw", ("digitCanvas",), ("above", "right")),
    Step("answer", ("networkInput", "prediction", "probabilities"), ("above",)),
    Step("train", ("runControls",), ("left", "above")),
    Step("watch", ("lossPlot",), ("below", "left")),
    Step("settings", ("settingsForm",), ("left", "below")),
    Step("tabs", ("pageTabs",), ("below",), digits=False),
    Step("begin", ("coursePicker",), ("right",), digits=False, row=FIRST_ENTRY),
)
