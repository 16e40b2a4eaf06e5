"""The guards of `conftest.py` find what a test leaves behind: each of these would go unnoticed otherwise."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

LEFTOVERS = """
import os, threading, time
from PySide6.QtCore import QThread, QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def keep(one):
    kept.append(one)
    return one

def test_nothing(qapp): QTimer().start(5)
def test_qthread(qapp): keep(QThread()).start()
def test_timer(qapp): keep(QTimer()).start(1000)
def test_window(qapp): keep(QWidget()).setObjectName("forgotten")
def test_thread(): threading.Thread(target=time.sleep, args=(3,), name="napping").start()
def test_variable(): os.environ["FORGOTTEN"] = "1"
def test_that_fails_by_itself(qapp): assert keep(QWidget()) is None
def test_home(tmp_path): assert os.environ["DESCENT_HOME"].startswith(str(tmp_path))
def test_qt_warning(qapp): qWarning("something is wrong")
def test_end(qapp):
    for one in kept:
        if isinstance(one, QThread):
            one.quit()
            one.wait()
"""


def test_what_is_left_behind_is_named(tmp_path: Path) -> None:
    file = tmp_path / "test_leftovers.py"
    file.write_text(LEFTOVERS)
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", str(ROOT / "pyproject.toml"), str(file)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=100).stdout
    left = [line.split("::", 1)[1] for line in said.splitlines() if "left behind: " in line and "Failed: " not in line]
    named = {line.split(" ")[0]: line for line in left}
    assert set(named) == {"test_qthread", "test_timer", "test_window", "test_thread", "test_variable"}
    assert "test_leftovers.py" in named["test_qthread"]
    assert "forgotten" in named["test_window"]
    assert "napping" in named["test_thread"]
    assert "FORGOTTEN" in named["test_variable"]
    assert "2 failed" in said  # the one that fails by itself, without more, and that with Qt's warning
