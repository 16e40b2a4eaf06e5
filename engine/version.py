"""The version of Descent, from the installed package."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed


def version() -> str:
    """Return for example "0.1.0"; "0" where Descent runs from a folder that was never installed."""
    try:
        return installed("descent-lab")
    except PackageNotFoundError:
        return "0"
