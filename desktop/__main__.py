"""`python -m desktop`, and the program `descent`."""

import ctypes
import gc
import signal
import sys

from desktop import preflight


def main() -> int:
    """Start Descent; where it cannot start, say why in one sentence and return 1."""
    problem = preflight.problem()
    if problem is not None:
        _say(problem)
        return 1
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # until the window stands Ctrl+C ends the program, as by default anywhere: an exception in Qt's code would crash
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.disable()  # hardly anything that is made until the window stands is ever garbage; then `make` sees to it
    import desktop.imports  # noqa: F401
    from desktop.application import run

    return run(sys.argv)


def _say(problem: str) -> None:
    """Print `problem`, or show it where a program of Windows has no console."""
    if sys.stderr is not None:
        print(problem, file=sys.stderr)
    elif sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, problem, "Descent", 0x10)  # with the sign of an error


if __name__ == "__main__":
    sys.exit(main())
