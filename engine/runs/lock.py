"""One program at a time trains a run: it holds the file `lock` in the run's folder for as long as it does.

The system lets go of the lock when its program ends, however that happens.
"""

import os
import sys
from pathlib import Path

from engine.errors import EngineError
from engine.files import home


class Lock:
    """Holds the run `run_id` until `release`, or for a `with`; raises EngineError `run_in_use` where somebody does.

    Where the folder cannot be written the run cannot be stored either, and there is nothing to protect.
    """

    def __init__(self, run_id: str) -> None:
        path = _file(run_id)
        self._handle: int | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError:
            return
        if not _lock(self._handle):
            self.release()
            raise EngineError("run_in_use", run=run_id)

    def release(self) -> None:
        """Let go; nothing where it is done already."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> "Lock":
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def check(run_id: str) -> None:
    """Raise EngineError `run_in_use` where the run `run_id` is held; leaves no file behind."""
    if _file(run_id).exists():
        Lock(run_id).release()


def is_held(run_id: str) -> bool:
    """Say whether the run `run_id` is being trained, here or by another program."""
    try:
        check(run_id)
    except EngineError:
        return True
    return False


def _file(run_id: str) -> Path:
    return home() / "runs" / run_id / "lock"


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import errno
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:  # a file system without locks is no reason to refuse
            return error.errno not in (errno.EWOULDBLOCK, errno.EACCES)
        return True
