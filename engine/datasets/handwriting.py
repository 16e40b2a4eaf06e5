"""The user's own digits: each as it was written, with its label, in one file in `DESCENT_HOME`. Imports no torch.

Nothing leaves the computer but what the user exports. `own_digits` says what is in the file.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from numpy.typing import ArrayLike

from engine.datasets import own_digits
from engine.datasets.own_digits import (
    MOST_BYTES,
    MOST_DIGITS,
    MOST_POINTS,
    Digits,
    OwnDigit,
    file_of,
    label_of,
    rows_of,
)
from engine.errors import EngineError
from engine.files import atomic_write, chosen_by_user, home, reason

NAME = "handwriting.json"


@dataclass(frozen=True)
class _Step:
    """What a change took away and what it brought: the other way round it is undone."""

    gone: Digits
    come: Digits


class Handwriting:
    """The collection, kept in a file; every change is written before it counts, and can be undone.

    `trouble` is what was wrong with the file when it was opened. One that cannot be understood is put aside, whole,
    and a new collection begins; one that cannot be read, or is of a newer Descent, stays, and nothing is added.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or home() / NAME
        self._stamp: tuple[int, int] | None = None  # of the file as it was read or written last
        self._known: set[str] = set()  # whatever was seen here: another Descent may add to the same file
        self._digits: dict[str, OwnDigit] = {}
        self._steps: list[_Step] = []
        self._closed: EngineError | None = None
        self.trouble: EngineError | None = None
        self._open()

    @property
    def digits(self) -> Digits:
        """All digits, in the order in which they were written."""
        return tuple(sorted(self._digits.values(), key=lambda digit: (digit.written, digit.id)))

    @property
    def can_undo(self) -> bool:
        """Whether there is a change of this session to be undone."""
        return bool(self._steps)

    def add(self, label: int, strokes: Iterable[ArrayLike]) -> OwnDigit:
        """Keep a drawing, (k, 2) or (k, 3) a stroke, under `label`; one that is here already is relabelled.

        Raises EngineError `handwriting_blank` where nothing is drawn, `handwriting_long`, `handwriting_full`,
        `handwriting_newer`, and like `atomic_write`; ValueError for what is no label or no stroke on the sheet.
        """
        rows = tuple(rows_of(stroke) for stroke in strokes)
        if not rows:
            raise EngineError("handwriting_blank")
        if sum(map(len, rows)) > MOST_POINTS:
            raise EngineError("handwriting_long")
        if len(self._digits) >= MOST_DIGITS:
            raise EngineError("handwriting_full", limit=MOST_DIGITS)
        made = OwnDigit(label_of(label), rows, datetime.now(UTC), self._is_turn(label))
        if made.id in self._digits:
            self.relabel([made.id], label)
            return self._digits[made.id]
        self._do(_Step((), (made,)))
        return made

    def _is_turn(self, label: int) -> bool:
        """Return whether the next digit with `label` is held out: every second one is."""
        same = [digit.held_out for digit in self._digits.values() if digit.label == label]
        return 2 * sum(same) < len(same)

    def remove(self, ids: Iterable[str]) -> None:
        """Forget the digits with these ids; raises like `add`."""
        self._join_others()
        self._do(_Step(tuple(self._digits[id_] for id_ in ids if id_ in self._digits), ()))

    def relabel(self, ids: Iterable[str], label: int) -> None:
        """Say that the digits with these ids are `label`s; raises like `add`."""
        label = label_of(label)
        self._join_others()
        gone = tuple(self._digits[id_] for id_ in ids if id_ in self._digits and self._digits[id_].label != label)
        self._do(_Step(gone, tuple(replace(digit, label=label) for digit in gone)))

    def undo(self) -> None:
        """Take the last change back, if there is one; raises like `add`."""
        if self._steps:
            step = self._steps[-1]
            self._write(_Step(step.come, step.gone))
            self._steps.pop()

    def export(self, path: Path | str) -> None:
        """Write the whole collection to a file; raises EngineError like `atomic_write` and `chosen_by_user`."""
        with chosen_by_user(Path(path)):
            atomic_write(Path(path), file_of(self.digits))

    def import_(self, path: Path | str) -> int:
        """Take what is new from an exported file, and return how many that are; what is here already stays as it is.

        Here is also what another Descent has added to the collection, or relabelled, meanwhile.

        Raises EngineError `file_missing`, `file_unreadable`, `handwriting_foreign`, `handwriting_newer`, and as `add`.
        """
        given = own_digits.read(Path(path))
        self._join_others()
        new = {digit.id: digit for digit in given if digit.id not in self._digits}
        if len(self._digits) + len(new) > MOST_DIGITS:
            raise EngineError("handwriting_full", limit=MOST_DIGITS)
        self._do(_Step((), tuple(new.values())))
        return len(new)

    def _do(self, step: _Step) -> None:
        if step.gone or step.come:
            self._write(step)
            self._steps.append(step)

    def _write(self, step: _Step) -> None:
        """Write the collection as it is after `step`; where that fails it stays as it was."""
        self._join_others()
        after = dict(self._digits)
        for digit in step.gone:
            after.pop(digit.id, None)
        after |= {digit.id: digit for digit in step.come}
        data = file_of(sorted(after.values(), key=lambda digit: digit.written))
        if len(data) > MOST_BYTES and step.come:
            raise EngineError("handwriting_full", limit=len(self._digits))
        self._keep(data, after)

    def _keep(self, data: bytes, after: dict[str, OwnDigit]) -> None:
        atomic_write(self._path, data)
        self._digits = after
        self._known |= after.keys()
        self._stamp = _stamp(self._path)

    def _join_others(self) -> None:
        """Take in what another Descent has written to the file meanwhile: its digits and its labels.

        A file that was damaged meanwhile is replaced at once: what is here would be nowhere else.
        """
        if self._closed is not None:
            raise self._closed
        stamp = _stamp(self._path)
        if stamp is None or stamp == self._stamp:
            return
        try:
            found = {digit.id: digit for digit in own_digits.read(self._path)}
        except EngineError as error:
            if error.code == "handwriting_foreign":
                self._put_aside()
                if self._closed is not None:
                    raise self._closed from None
                self._keep(file_of(self.digits), self._digits)
            elif error.code != "file_missing":  # a newer file, or one that cannot be read now, stays
                raise
            return
        # what is known and not here was removed here
        self._digits |= {id_: one for id_, one in found.items() if id_ in self._digits or id_ not in self._known}
        self._known |= found.keys()
        self._stamp = stamp

    def _open(self) -> None:
        self._stamp = _stamp(self._path)
        try:
            self._digits = {digit.id: digit for digit in own_digits.read(self._path)}
        except EngineError as error:
            if error.code == "file_missing":
                return
            self.trouble = error
            if error.code != "handwriting_foreign":
                self._closed = error
                return
            self._put_aside()
        self._known = set(self._digits)

    def _put_aside(self) -> None:
        """Give a file that cannot be understood another name, so that nothing in it is lost."""
        aside = self._path.with_name(f"handwriting-damaged-{datetime.now():%Y%m%d-%H%M%S-%f}.json")
        try:
            self._path.replace(aside)
        except OSError as error:
            self.trouble = self._closed = EngineError("not_writable", path=str(self._path), reason=reason(error))
        else:
            self.trouble = EngineError("handwriting_damaged", path=str(aside))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
