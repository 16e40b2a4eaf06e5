"""The engine as a process of its own: what it imports, and how it ends."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.runs import recorder
from engine.runs.run import Run
from tests.engine.trainings import differences, run_of, train_all

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "engine").rglob("*.py")
    if path.name != "__main__.py"
)


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def engine(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return python("-m", "engine", *arguments, **environment)


@pytest.mark.parametrize(
    "module",
    [
        "engine",
        "engine.catalogue",
        "engine.settings",
        "engine.errors",
        "engine.progress",
        "engine.ink",
        "engine.pictures",
        "engine.files",
        "engine.language",
        "engine.runs.store",
        "engine.cli",
    ],
)
def test_what_the_window_needs_first_is_there_without_torch(module):
    done = python(
        "-c", f"import sys, {module}; print([n for n in ('torch', 'torchvision', 'PySide6') if n in sys.modules])"
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_the_engine_needs_no_qt():
    done = python(
        "-c",
        "import sys, importlib\n"
        "for name in ('PySide6', 'shiboken6', 'pyqtgraph', 'desktop'): sys.modules[name] = None\n"
        f"for name in {MODULES}: importlib.import_module(name)\n"
        "print('torch' in sys.modules)",
    )
    assert (done.stdout.strip(), done.stderr) == ("True", "")


def test_the_engines_face_gives_what_needs_torch_when_it_is_asked_for():
    done = python(
        "-c",
        "import sys, engine\n"
        "before = 'torch' in sys.modules\n"
        "print(before, [getattr(engine, name).__name__ for name in engine.__all__ if name not in ('COURSE', 'ink')])\n"
        "try: engine.nonsense\n"
        "except AttributeError as error: print(error)",
    )
    assert done.stdout.startswith(
        "False ['Classifier', 'EngineError', 'Entry', 'Run', 'Settings', 'State', 'entry', 'train']"
    )
    assert "no attribute 'nonsense'" in done.stdout


def test_threads_wait_without_taking_the_cores():
    done = python("-c", "import os, engine; print(os.environ['GOMP_SPINCOUNT'])")
    assert done.stdout.strip() == os.environ.get("GOMP_SPINCOUNT", "2000")


def test_list_needs_no_torch():
    done = python("-X", "importtime", "-m", "engine", "list")
    assert done.returncode == 0
    assert "C2" in done.stdout
    assert " torch" not in done.stderr


def test_a_wrong_setting_is_one_chinese_sentence_and_the_code_of_wrong_usage():
    done = engine("train", "C1", "--epochs", "0", LANG="zh_CN.UTF-8")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert any("\u4e00" <= letter <= "\u9fff" for letter in done.stderr)


def test_debug_shows_the_traceback():
    done = engine("train", "Z9", "--debug")
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert "EngineError" in done.stderr


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_reader_that_has_seen_enough_is_no_failure(options):
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "engine", "list", *options],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.fixture(scope="module")
def two_epochs() -> Run:
    """Return C1 after two epochs without an interruption."""
    run = run_of("C1", device="auto")
    train_all(run, block_seconds=0.2)
    return run


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=["Ctrl+C", "kill", "kill -9"])
def test_a_run_that_was_ended_goes_on_to_the_same_weights(two_epochs, number):
    command = [sys.executable, "-m", "engine", "train", "C1", "--epochs", "2", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        run_id = json.loads(process.stdout.readline())["run"]
        process.stdout.readline()  # the first epoch's validation: the second has begun, or begins now
        process.send_signal(number)
        _, said = process.communicate()
    assert process.returncode == (1 if number != signal.SIGKILL else -signal.SIGKILL)
    assert (f"resume {run_id}" in said) == (number != signal.SIGKILL)
    done = engine("resume", run_id, "--json")
    assert json.loads(done.stdout.splitlines()[-1])["epochs"] == 2
    again, state, lock = recorder.resume(run_id)
    with lock:
        again.begin(state)
    assert differences(again, two_epochs) == []


@pytest.mark.parametrize("language", ["en_GB", "zh_CN"])
@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
@pytest.mark.parametrize("arguments", [["list"], ["--help"], ["train", "Z9"]], ids=" ".join)
def test_a_console_of_few_letters_is_no_failure(arguments, encoding, language):
    done = subprocess.run(
        [sys.executable, "-m", "engine", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding, "LC_ALL": language},
        capture_output=True,
        check=False,
    )
    assert done.returncode == (2 if "Z9" in arguments else 0)
    assert b"Error" not in done.stderr
