"""What a picture shows beside the curves: numbers of the moment, taken from a run between two records."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from engine import device as devices
from engine.catalogue import Entry
from engine.epochs import scheduled_rate
from engine.runs.run import Run, random_state, set_random_state
from engine.settings import Settings

Look = dict[str, NDArray[np.float64] | NDArray[np.bool_]]

MOST_ROWS = 2000
"""So many rows are looked at: whether a unit is dead shows in them, and a large table would make training wait."""

COMPARED = 64
"""Examples whose gradients are compared: enough to see how a gradient fades, and soon done."""


def look(run: Run) -> Look:
    """Return what the picture of the entry of `run` shows now; nothing where the records say it all.

    "weights" and "rows": `weight` (units, features), `bias` (units,), `dead` (units of the narrowest layer,) 0 or 1.
    "rows" also, once a batch was taken: `rows` (k,) of the last, `seen` (N,) bool, `epoch` and `batch` (from 1).
    "norms", once there are gradients: `own` (layers,), the length of the gradient in each layer.
    "walk", where a schedule moves it: `learning_rate` () of the next step.
    """
    assert run.network is not None
    if run.entry.picture in ("weights", "rows"):
        found = _first_layer(run.network) | _dead(run)
        return found | _rows(run) if run.entry.picture == "rows" else found
    if run.entry.picture == "norms":
        return {"own": _norms(run.network)} if _has_gradients(run.network) else {}
    if run.entry.picture == "walk" and run.settings.schedule != "constant":
        return {"learning_rate": np.array(scheduled_rate(run))}
    return {}


def _first_layer(network: nn.Module) -> Look:
    layer = next(module for module in network.modules() if isinstance(module, nn.Linear))
    return {name: p.detach().double().cpu().numpy().copy() for name, p in layer.named_parameters()}


def _dead(run: Run) -> Look:
    dead_units = getattr(run.network, "dead_units", None)
    assert run.data is not None
    if dead_units is None:
        return {}
    return {"dead": dead_units(run.data.inputs[:MOST_ROWS]).double().cpu().numpy()}


def _rows(run: Run) -> Look:
    """Return which rows the batch before has taken, and which the epoch so far; nothing before its first batch."""
    assert run.data is not None
    if run.batch == 0:
        return {}
    order = run.draw_order()
    every = np.arange(run.data.count) if order is None else order.cpu().numpy()
    size = run.data.batch_size
    last = run.batch
    seen = np.zeros(run.data.count, np.bool_)
    seen[every[: last * size]] = True
    return {
        "rows": every[(last - 1) * size : last * size].astype(np.float64),
        "seen": seen,
        "epoch": np.array(run.epoch + 1.0),
        "batch": np.array(float(last)),
        "batches": np.array(float(run.batches_per_epoch)),
    }


def layers(network: nn.Module) -> list[str]:
    """Return the names of the layers that have weights, from the input on."""
    return [name.removesuffix(".weight") for name, p in network.named_parameters() if p.ndim > 1]


def _has_gradients(network: nn.Module) -> bool:
    return any(parameter.grad is not None for parameter in network.parameters())


def _norms(network: nn.Module) -> NDArray[np.float64]:
    """Return the length of the gradient in each of `layers` (L,); 0 where none arrived."""
    weights = [p for p in network.parameters() if p.ndim > 1]
    return np.array([0.0 if p.grad is None else float(p.grad.norm()) for p in weights])


def compare_skip(entry: Entry, settings: Settings) -> tuple[list[str], Look]:
    """Return the layers' names and their gradients' lengths `with` and `without` skip connections before any step.

    Both networks have the same start weights and see the same COMPARED examples, the first of a run with `settings`.
    The random state of a training under way, on whatever device, is left as it was.
    """
    found: Look = {}
    names: list[str] = []
    device = _seeded()
    before = random_state(device)
    try:
        for key, skip in (("with", True), ("without", False)):
            chosen = {"skip": skip, "device": "cpu", "batch_size": min(settings.batch_size, COMPARED)}
            with devices.own_threads():  # a run sets its own
                names, found[key] = _first_gradients(Run(entry, settings.changed(**chosen)))
    finally:
        set_random_state(before, device)
    return names, found


def _seeded() -> torch.device:
    """Return the device in use whose generator a seed moves with that of the CPU; the CPU where there is none."""
    found = torch.accelerator.current_accelerator() if torch.accelerator.is_available() else None
    # one that nobody uses yet has no state to keep; asking for it would start the device, which takes seconds
    used = found is not None and getattr(torch.get_device_module(found), "is_initialized", lambda: True)()
    return found if found is not None and used else torch.device("cpu")


def _first_gradients(run: Run) -> tuple[list[str], NDArray[np.float64]]:
    """Return the names of the layers and the lengths (L,) of their gradients in the first batch of `run`."""
    run.begin()
    assert run.network is not None
    assert run.data is not None
    order = run.draw_order()
    batch = slice(run.data.batch_size) if order is None else order[: run.data.batch_size]
    loss = nn.functional.cross_entropy(run.network(run.data.inputs[batch]), run.data.targets[batch])
    loss.backward()  # type: ignore[no-untyped-call]
    return layers(run.network), _norms(run.network)
