"""How far the value axis reaches: it widens when it must, calmly, and narrows only when it is told to."""

from typing import TypeAlias

Limits: TypeAlias = tuple[float, float]

CALM = 0.5  # seconds between two changes


class CalmRange:
    """Limits that follow what is wanted without jumping: asked again at most every `CALM` seconds."""

    def __init__(self) -> None:
        self.limits: Limits | None = None
        self._asked = 0.0

    def due(self, now: float) -> bool:
        """Return whether it is time to ask what is wanted; `now` is a monotonic time in seconds."""
        return self.limits is None or now - self._asked >= CALM

    def follow(self, wanted: Limits, now: float, narrow: bool = False) -> None:
        """Widen to hold `wanted`, or take exactly it when `narrow`."""
        if self.limits is not None and not narrow:
            wanted = min(self.limits[0], wanted[0]), max(self.limits[1], wanted[1])
        self.limits = wanted
        self._asked = now

    def forget(self) -> None:
        """Start anew: the next limits are taken at once."""
        self.limits = None
