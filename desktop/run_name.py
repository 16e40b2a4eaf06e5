"""What a stored run is called, wherever it is listed: by its entry and when it began, fine-tuned ones as such."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.runs.store import Record

translate = QCoreApplication.translate


class RunName(NamedTuple):
    """The name for a narrow place, and the `full` one, which tells the test accuracy as well where that is known."""

    short: str
    full: str


def run_name(record: Record) -> RunName:
    """Return what the run of `record` is called, in the language of the window."""
    entry, when = record.entry, record.begun.strftime("%m-%d %H:%M:%S")
    if record.settings.tuned_from:
        entry = translate("run_name", "{entry} fine-tuned").format(entry=entry)
    short = translate("run_name", "{entry}, {when}").format(entry=entry, when=when)
    if record.test_accuracy is None:
        return RunName(short, short)
    accuracy = f"{100 * record.test_accuracy:.2f}"
    full = translate("run_name", "{entry}, {accuracy} %, {when}").format(entry=entry, accuracy=accuracy, when=when)
    return RunName(short, full)
