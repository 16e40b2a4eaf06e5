"""`python -m desktop`, and the program `descent`."""

import sys

from desktop import preflight


def main() -> int:
    """Start Descent; where it cannot start, say why in one sentence and return 1."""
    problem = preflight.problem()
    if problem is not None:
        print(problem, file=sys.stderr)
        return 1
    if sys.platform == "win32":
        # Windows finds torch's libraries only when they are loaded before Qt's (pytorch#166628)
        import engine.training  # noqa: F401
    from desktop.application import run

    return run(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
