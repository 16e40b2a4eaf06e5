"""The numbers behind the plots as a table."""

from collections.abc import Mapping
from itertools import zip_longest

from desktop.widgets.curve_series import Series
from engine.progress import Score

Row = tuple[str, ...]
PARTS = ("validation", "test")


def rows(losses: Series, accuracies: Series, scores: Mapping[tuple[int, str], Score], batches: int) -> list[Row]:
    """Return a header and a row for each batch; evaluations stand in the last row of their epoch.

    `accuracies` are in %, in the table 0…1, and none where no answer is right or wrong; `scores` go by (epoch, part);
    an epoch has `batches` batches.
    """
    evaluated = (f"{part}_{what}" for part in PARTS for what in ("loss", "accuracy"))
    found: list[Row] = [("epoch", "batch", "loss", "accuracy", *evaluated)]
    for x, loss, accuracy in zip_longest(losses.x.tolist(), losses.y.tolist(), accuracies.y.tolist()):
        epoch, batch = divmod(round(x * batches) - 1, batches)
        row = [str(epoch + 1), str(batch + 1), f"{loss:.7g}", "" if accuracy is None else f"{accuracy / 100:.7g}"]
        for part in PARTS:
            score = scores.get((epoch + 1, part)) if batch + 1 == batches else None
            row += [f"{score.loss:.7g}", f"{score.accuracy:.7g}"] if score else ["", ""]
        found.append(tuple(row))
    return found
