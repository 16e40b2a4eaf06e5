"""Where the window cannot start, one sentence says why, before Qt can abort the process."""

import importlib.util
import os
import shutil
import subprocess
import sys
from types import SimpleNamespace

import PySide6
import pytest

from desktop import __main__, preflight

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays and platforms of Linux")
ABOUT_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "LANG", "LC_ALL", "LC_MESSAGES")
ASK = (
    "import sys; from desktop import preflight; said = preflight.problem();"
    "print('PySide6' in sys.modules, flush=True); sys.stdout.buffer.write(str(said).encode())"
)


def said(**environment: str) -> str:
    """What a fresh process answers, with these variables and no others that matter; Qt stays unimported."""
    rest = {name: value for name, value in os.environ.items() if name not in ABOUT_DISPLAYS}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**rest, "LANG": "C", **environment},
        capture_output=True,
        check=True,
        timeout=60,
    )
    imported, _, answer = done.stdout.decode().partition("\n")
    assert imported.strip() == "False"
    return answer


@pytest.fixture
def plain(monkeypatch):
    """An English environment in which the window can start."""
    for name in ABOUT_DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("LANG", "C")


def without(monkeypatch, *libraries: str) -> None:
    """Let the loader miss `libraries`, in its own words; the platform plugin needs the first."""

    def load(name: str) -> None:
        missing = libraries[0] if name.endswith((".so",)) else name
        if missing in libraries:
            raise OSError(f"{missing}: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(preflight.ctypes, "CDLL", load)


@linux
def test_without_a_display_it_says_so():
    answer = said()
    assert "DISPLAY" in answer
    assert answer.startswith("There is no display")


@linux
@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=640x480"])
def test_platforms_without_a_display_can_start(platform):
    assert said(QT_QPA_PLATFORM=platform) == "None"


@linux
def test_xcb_asked_for_without_a_display_says_so():
    assert said(QT_QPA_PLATFORM="xcb").startswith("There is no display")


@linux
def test_a_platform_that_does_not_exist_is_named():
    assert "“cardboard”" in said(QT_QPA_PLATFORM="cardboard")


@linux
def test_one_of_several_platforms_is_enough():
    assert said(QT_QPA_PLATFORM="xcb;offscreen") == "None"


@linux
@pytest.mark.parametrize("display", [":4711", "nonsense"])
def test_a_display_that_does_not_answer_is_named(display):
    answer = said(DISPLAY=display)
    assert f"“{display}”" in answer or "sudo apt-get install" in answer  # xcb's libraries may be missing here


@linux
@pytest.mark.parametrize(
    ("variable", "language"), [("LC_ALL", "zh_CN.UTF-8"), ("LANG", "zh_TW"), ("LC_MESSAGES", "zh_CN")]
)
def test_it_speaks_chinese_where_the_environment_does(variable, language):
    assert said(**{variable: language}).startswith("没有可显示窗口的屏幕")


@linux
def test_lc_all_goes_before_lang():
    assert said(LANG="zh_CN.UTF-8", LC_ALL="C.UTF-8").startswith("There is no display")


@linux
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_a_display_that_answers_can_show_the_window():
    server = subprocess.Popen(["Xvfb", "-displayfd", "1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        number = server.stdout.readline().decode().strip()
        answer = said(DISPLAY=f":{number}")
    finally:
        server.terminate()
        server.wait(10)
        server.stdout.close()
    assert answer == "None" or "sudo apt-get install" in answer


@linux
def test_a_missing_library_is_named_with_its_package(monkeypatch, plain):
    without(monkeypatch, "libEGL.so.1")
    answer = preflight.problem()
    assert "libEGL.so.1" in answer
    assert answer.endswith("sudo apt-get install libegl1")


@linux
def test_all_missing_libraries_are_named_at_once(monkeypatch, plain):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":0")
    without(monkeypatch, "libxcb-icccm.so.4", "libxcb-keysyms.so.1")
    assert preflight.problem().endswith("sudo apt-get install libxcb-icccm4 libxcb-keysyms1")


@linux
def test_a_missing_library_of_unknown_package_is_named(monkeypatch, plain):
    without(monkeypatch, "libnew.so.7")
    answer = preflight.problem()
    assert "libnew.so.7" in answer
    assert "apt-get" not in answer


@linux
def test_another_fault_of_the_loader_is_quoted(monkeypatch, plain):
    def load(name: str) -> None:
        raise OSError("libm.so.6: version `GLIBC_2.99' not found")

    monkeypatch.setattr(preflight.ctypes, "CDLL", load)
    assert "GLIBC_2.99" in preflight.problem()


def test_without_pyside_it_says_how_to_install_it(monkeypatch, plain):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    answer = preflight.problem()
    assert "not installed" in answer
    assert "pip install" in answer


@pytest.mark.parametrize(
    ("version", "python", "bad"),
    [
        ("6.8.0", (3, 13), True),
        ("6.10.1", (3, 13), True),
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("6.11.3", (3, 11), False),
    ],
)
def test_a_bad_pyside_is_named_with_a_cure(monkeypatch, plain, version, python, bad):
    monkeypatch.setattr(preflight, "_version", lambda origin: version)
    monkeypatch.setattr(sys, "version_info", (*python, 7, "final", 0))
    answer = preflight.problem()
    assert (answer is not None) == bad
    assert not bad or (version in answer and "pip install" in answer)


def test_the_version_of_pyside_is_read_from_its_source():
    assert preflight._version(PySide6.__file__) == PySide6.__version__
    assert preflight._version(__file__) == preflight._version(None) == ""


def test_every_sentence_has_both_languages():
    for english, chinese in preflight._SENTENCES.values():
        assert english.isascii() or "“" in english
        assert any("一" <= letter <= "鿿" for letter in chinese)


def test_a_program_of_windows_without_a_console_shows_the_sentence(monkeypatch):
    shown: list[tuple[object, ...]] = []
    user = SimpleNamespace(MessageBoxW=lambda *arguments: shown.append(arguments))
    monkeypatch.setattr(__main__.ctypes, "windll", SimpleNamespace(user32=user), raising=False)
    monkeypatch.setattr(preflight, "problem", lambda: "It cannot start.")
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "platform", "win32")
    assert __main__.main() == 1
    assert [arguments[1:3] for arguments in shown] == [("It cannot start.", "Descent")]


def test_the_sentence_is_in_the_engines_language(monkeypatch, plain):
    monkeypatch.setattr(preflight, "system_language", lambda: "zh_CN")
    assert preflight._say("no_display").startswith("没有可显示窗口的屏幕")
