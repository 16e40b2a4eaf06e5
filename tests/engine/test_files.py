"""Writing: the old file or the new one, never a part, and nothing left behind."""

import errno
import os
import stat
from pathlib import Path

import pytest

from engine import files
from engine.errors import EngineError
from engine.files import atomic_write


def failing(number: int):
    def fail(*_, **__):
        raise OSError(number, os.strerror(number))

    return fail


def code_of(path: Path, data: bytes = b"new") -> str:
    with pytest.raises(EngineError) as caught:
        atomic_write(path, data)
    assert str(path) in str(caught.value)
    return caught.value.code


def everything_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_a_file_is_written_with_its_folders_and_overwritten(tmp_path):
    path = tmp_path / "a" / "数据 😀" / "file"
    atomic_write(path, b"old")
    atomic_write(path, b"new")
    assert path.read_bytes() == b"new"
    assert [one.name for one in path.parent.iterdir()] == ["file"]


def test_others_may_read_the_file(tmp_path):
    atomic_write(tmp_path / "file", b"")
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o644


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o027, 0o640), (0o000, 0o644)])
def test_a_stricter_umask_is_respected_and_left(tmp_path, umask, mode):
    before = os.umask(umask)
    try:
        atomic_write(tmp_path / "file", b"")
    finally:
        left = os.umask(before)
    assert (tmp_path / "file").stat().st_mode & 0o777 == mode
    assert left == umask


def held(monkeypatch, times: int, system: str) -> list[float]:
    """Let a scanner hold the target for so many attempts; return the pauses that are made."""
    attempts = iter(range(times))
    replace, pauses = Path.replace, []

    def refuse(self, target):
        if next(attempts, None) is not None:
            failing(errno.EACCES)()
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(files.time, "sleep", pauses.append)
    monkeypatch.setattr(files, "_NT", system == "nt")
    return pauses


def test_windows_tries_again_while_a_scanner_holds_the_file(tmp_path, monkeypatch):
    pauses = held(monkeypatch, 3, "nt")
    atomic_write(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert len(pauses) == 3


@pytest.mark.parametrize(("system", "pauses"), [("nt", files.ATTEMPTS - 1), ("posix", 0)])
def test_a_file_that_stays_held_fails(tmp_path, monkeypatch, system, pauses):
    made = held(monkeypatch, 99, system)
    assert code_of(tmp_path / "file") == "not_writable"
    assert len(made) == pauses
    assert everything_in(tmp_path) == []


def test_the_bytes_are_on_the_disk_before_they_get_the_name(tmp_path, monkeypatch):
    calls = []
    monkeypatch.setattr(os, "fsync", lambda handle: calls.append("sync"))
    replace = Path.replace
    monkeypatch.setattr(Path, "replace", lambda self, target: calls.append("replace") or replace(self, target))
    atomic_write(tmp_path / "file", b"data")
    assert calls[:2] == ["sync", "replace"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EIO, "not_writable"),
        (errno.EROFS, "not_writable"),
        (errno.EACCES, "not_writable"),
    ],
)
@pytest.mark.parametrize("where", ["os.fsync", "pathlib.Path.replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, where, number, code):
    path = tmp_path / "file"
    path.write_bytes(b"old")
    monkeypatch.setattr(where, failing(number))
    assert code_of(path) == code
    assert path.read_bytes() == b"old"
    assert everything_in(tmp_path) == ["file"]


@pytest.mark.parametrize(("number"), [errno.EROFS, errno.EACCES])
@pytest.mark.parametrize("where", ["os.open", "pathlib.Path.mkdir"])
def test_a_read_only_folder_is_said_with_the_systems_reason(tmp_path, monkeypatch, where, number):
    monkeypatch.setattr(where, failing(number))
    with pytest.raises(EngineError) as caught:
        atomic_write(tmp_path / "file", b"new")
    assert caught.value.code == "not_writable"
    assert caught.value.values["reason"] == os.strerror(number).lower()
    assert everything_in(tmp_path) == []


def test_a_file_where_a_folder_should_be(tmp_path):
    (tmp_path / "home").write_bytes(b"a file")
    assert code_of(tmp_path / "home" / "file") == "not_writable"
    assert code_of(tmp_path / "home" / "runs" / "file") == "not_writable"
    assert (tmp_path / "home").read_bytes() == b"a file"


def test_a_folder_where_the_file_should_be(tmp_path):
    (tmp_path / "file" / "inside").mkdir(parents=True)
    assert code_of(tmp_path / "file") == "not_writable"
    assert everything_in(tmp_path) == ["file", "file/inside"]


def test_a_folder_that_cannot_be_synchronised_does_no_harm(tmp_path, monkeypatch):
    fsync = os.fsync

    def only_files(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            failing(errno.EINVAL)()
        fsync(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    atomic_write(tmp_path / "file", b"data")
    assert (tmp_path / "file").read_bytes() == b"data"


def test_a_name_too_long_for_the_system(tmp_path):
    assert code_of(tmp_path / ("n" * 300)) == "not_writable"


def test_home_is_what_the_environment_names(monkeypatch, tmp_path):
    monkeypatch.setenv("DESCENT_HOME", str(tmp_path / "x"))
    assert files.home() == tmp_path / "x"
    monkeypatch.setenv("DESCENT_HOME", "~/descent")
    assert files.home() == Path.home() / "descent"
    monkeypatch.setenv("DESCENT_HOME", "")
    assert files.home().name == "Descent"
