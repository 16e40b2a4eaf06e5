"""Writing files so that an existing one is never damaged, and the folder for everything that Descent writes."""

import errno
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import platformdirs

from engine.errors import EngineError

ATTEMPTS = 6
PAUSE_SECONDS = 0.05

_NT = os.name == "nt"


def home() -> Path:
    """Return the folder for everything that Descent writes: `DESCENT_HOME`, or the platform's user-data folder."""
    named = os.environ.get("DESCENT_HOME")
    return Path(named).expanduser() if named else Path(platformdirs.user_data_dir("Descent", appauthor=False))


def atomic_write(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that after a crash there is the old file or the new one, never a part.

    Makes missing folders. Raises EngineError `disk_full` or `not_writable`; leaves no temporary file behind.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unused = path.parent / f".{path.name[:40]}.{os.urandom(4).hex()}"
        # not tempfile's, which nobody else may read: here the user's umask decides
        handle = os.open(unused, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
        temporary = unused
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(temporary, path)
        temporary = None
        _sync_folder(path.parent)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise EngineError("disk_full", path=str(path)) from error
        raise EngineError("not_writable", path=str(path), reason=reason(error)) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _replace(temporary: Path, path: Path) -> None:
    """Give `temporary` its name; Windows refuses it for as long as a virus scanner looks at the old file."""
    if _NT:
        for _ in range(ATTEMPTS - 1):
            try:
                temporary.replace(path)
                return
            except PermissionError:
                time.sleep(PAUSE_SECONDS)
    temporary.replace(path)


@contextmanager
def chosen_by_user(path: Path | None = None) -> Iterator[None]:
    """Turn `not_writable` into `file_not_writable`: where the user chose the place, DESCENT_HOME is no cure.

    Where `path` is given, its folder must be there: none is made of a slip in a name.
    """
    try:
        if path is not None and not path.parent.is_dir():
            raise EngineError("not_writable", path=str(path), reason=os.strerror(errno.ENOENT).lower())
        yield
    except EngineError as error:
        if error.code != "not_writable":
            raise
        raise EngineError("file_not_writable", **error.values) from error


def check_writable(path: Path) -> None:
    """Raise EngineError `not_writable` where `atomic_write` could not write `path`, which stays as it is."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        raise EngineError("not_writable", path=str(path), reason=reason(error)) from error


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself survive a power cut; Windows cannot open folders, and needs no such call.

    The new file stands by then: a file system that cannot do this for folders does not make the writing fail.
    """
    if os.name == "posix":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def reason(error: OSError) -> str:
    """Return the system's own words for `error`, as the end of a sentence."""
    return (error.strerror or str(error)).rstrip(".").lower()
