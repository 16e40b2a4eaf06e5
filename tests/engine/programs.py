"""Scripts run as their reader runs them: as programs of their own, in a folder of their own."""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch

from engine.catalogue import entry
from engine.scripts import Script, script
from engine.training import train
from tests.engine.trainings import run_of

NOTED = "losses.append(loss.item())"
"""What every program does with a loss: the place to look at it."""


def program(id_: str, **settings: Any) -> Script:
    """Return the program of the course's entry, with some of its settings changed."""
    found = entry(id_)
    return script(found, found.settings.changed(**settings))


def said(text: str, folder: Path) -> str:
    """Run the program `text` in `folder` and return what it prints; its complaints fail the test."""
    (folder / "program.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-X", "utf8", "program.py"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == "", done.stderr
    return done.stdout


def said_here(text: str) -> str:
    """Run the program `text` in this process, which has torch already, and return what it prints."""
    printed, threads, dtype = io.StringIO(), torch.get_num_threads(), torch.get_default_dtype()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(text, "program.py", "exec"), {"__name__": "__main__"})
    except SystemExit as end:
        if end.code is not None:
            raise AssertionError(str(end)) from None
    finally:
        # what a program sets for good, it sets for all that comes after it here
        torch.set_num_threads(threads)
        torch.set_default_dtype(dtype)
        torch.set_default_device(None)
    return printed.getvalue()


def losses_of(text: str, count: int, folder: Path | None = None) -> np.ndarray:
    """Run the program `text` until it has noted `count` losses, and return them (count,) as float32.

    It runs in this process, or in one of its own in `folder`: seconds later, but with nothing that tests have set.
    """
    (line,) = [line for line in text.splitlines() if line.strip() == NOTED]
    start = line[: line.index(NOTED)]
    stop = (
        f'{line}\n{start}if len(losses) == {count}:\n{start}    print("LOSSES", *losses)\n{start}    raise SystemExit'
    )
    short = text.replace(line, stop)
    printed = (said_here(short) if folder is None else said(short, folder)).splitlines()[-1].split()
    assert printed[0] == "LOSSES"
    return np.array([float(value) for value in printed[1:]]).astype(np.float32)


def losses_by_engine(id_: str, count: int, **settings: Any) -> np.ndarray:
    """Return the first `count` losses of the engine's own run."""
    run = run_of(id_, **{"epochs": entry(id_).settings.epochs, **settings})
    for _ in train(run, block_seconds=0.1):
        if len(run.history.all_losses) >= count:
            break
    return run.history.all_losses[:count]
