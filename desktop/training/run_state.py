"""The states of a run, as the window sees it."""

from enum import Enum


class RunState(Enum):
    """IDLE is before and after a run; all others are during it."""

    IDLE = "idle"
    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
