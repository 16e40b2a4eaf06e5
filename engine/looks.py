"""What a picture shows beside the curves: numbers of the moment, taken from a run between two records."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from engine.catalogue import Entry
from engine.runs.run import Run
from engine.settings import Settings

Look = dict[str, NDArray[np.float64]]


def look(run: Run) -> Look:
    """Return what the picture of the entry of `run` shows now; nothing where the records say it all.

    "weights" and "rows": `weight` (units, features), `bias` (units,), `dead` (units of the narrowest layer,) 0 or 1.
    "rows" also: `rows` (k,) of the last batch, `seen` (N,) 0 or 1, `epoch` and `batch` (from 1).
    "norms": `own` (layers,), the length of the gradient in each layer.
    """
    assert run.network is not None
    if run.entry.picture in ("weights", "rows"):
        found = _first_layer(run.network) | _dead(run)
        return found | _rows(run) if run.entry.picture == "rows" else found
    if run.entry.picture == "norms":
        return {"own": _norms(run.network)}
    return {}


def _first_layer(network: nn.Module) -> Look:
    layer = next(module for module in network.modules() if isinstance(module, nn.Linear))
    return {name: p.detach().double().cpu().numpy().copy() for name, p in layer.named_parameters()}


def _dead(run: Run) -> Look:
    dead_units = getattr(run.network, "dead_units", None)
    assert run.data is not None
    if dead_units is None:
        return {}
    return {"dead": np.asarray(dead_units(run.data.inputs), np.float64)}


def _rows(run: Run) -> Look:
    """Return which rows the batch before has taken, and which the epoch so far."""
    assert run.data is not None
    order = run.draw_order()
    every = np.arange(run.data.count) if order is None else order.cpu().numpy()
    size = run.data.batch_size
    last = run.batch or 1
    seen = np.zeros(run.data.count)
    seen[every[: last * size]] = 1
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


def _norms(network: nn.Module) -> NDArray[np.float64]:
    """Return the length of the gradient in each of `layers` (L,); 0 where there is none yet."""
    weights = [p for p in network.parameters() if p.ndim > 1]
    return np.array([0.0 if p.grad is None else float(p.grad.norm()) for p in weights])


def compare_skip(entry: Entry, settings: Settings) -> tuple[list[str], Look]:
    """Return the layers' names and their gradients' lengths `with` and `without` skip connections before any step.

    Both networks have the same start weights and see the first batch of a run with `settings`. The random state of a
    training under way is left as it was.
    """
    found: Look = {}
    names: list[str] = []
    before = torch.get_rng_state()
    threads = torch.get_num_threads()
    for key, skip in (("with", True), ("without", False)):
        run = Run(entry, settings.changed(skip=skip, device="cpu"))
        run.begin()
        assert run.network is not None
        assert run.data is not None
        order = run.draw_order()
        assert order is not None
        batch = order[: run.data.batch_size]
        logits = run.network(run.data.inputs.index_select(0, batch))
        nn.functional.cross_entropy(logits, run.data.targets.index_select(0, batch)).backward()  # type: ignore[no-untyped-call]
        names, found[key] = layers(run.network), _norms(run.network)
    torch.set_rng_state(before)
    torch.set_num_threads(threads)
    return names, found
