"""How the learning rate moves over a run."""

import math

from engine.settings.control import Schedule

WARM_UP, LOWEST = 0.3, 1 / 25


def rate(schedule: Schedule, base: float, fraction: float) -> float:
    """Return the learning rate when `fraction` (0…1) of all steps are done, of a run whose rate is `base`.

    "step" falls to a tenth after each third; "cosine" to 0 (Loshchilov and Hutter 2017, arXiv 1608.03983);
    "one-cycle" rises from a 25th over the first 30 % and falls to 0 (Smith 2018, arXiv 1708.07120).
    """
    if schedule == "step":
        return base * 0.1 ** min(int(3 * fraction), 2)
    if schedule == "cosine":
        return base * _falling(fraction)
    if schedule == "one-cycle":
        if fraction < WARM_UP:
            return base * (LOWEST + (1 - LOWEST) * (1 - _falling(fraction / WARM_UP)))
        return base * _falling((fraction - WARM_UP) / (1 - WARM_UP))
    return base


def _falling(fraction: float) -> float:
    """Return half a cosine from 1 to 0."""
    return (1 + math.cos(math.pi * fraction)) / 2
