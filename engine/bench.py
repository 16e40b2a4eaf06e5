"""Measures speed as ratios, in one go and alternating, so that a slow or noisy computer cannot change the verdict.

The notebook's own way and the plain floor live here only to be measured against.
"""

import gzip
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine import device as devices
from engine import networks
from engine.catalogue import COURSE, Entry
from engine.catalogue import entry as course_entry
from engine.networks.cnn import CNN
from engine.networks.inception import Inception
from engine.networks.resnet import ResNet
from engine.progress import Score
from engine.runs.run import Run
from engine.training import train, train_epochs

Row = dict[str, Any]
BATCHES = 938
"""Batches of 64 in an epoch of the course's 60,000 digits."""

EPOCHS = 3000
"""Of a table, all rows in one batch."""

DIGITS = tuple(one for one in COURSE if one.reads_digits and not one.presets)
"""What the notebook trains on digits, in its own way."""

TABLE = next(one for one in COURSE if one.id == "B2")


def speeds(repeats: int = 3) -> Iterator[Row]:
    """Yield, for all that read digits: the notebook's epoch divided by ours, and ours divided by the plain floor.

    An epoch is its training batches only. The last row is that of whole trainings on a table, evaluations included.
    Each ratio is that of the medians of `repeats` alternating measurements.
    """
    torch.set_num_threads(devices.threads())
    with tempfile.TemporaryDirectory() as folder:
        loader = _notebook_loader(Path(folder))
        for entry in DIGITS:
            ways: dict[str, Callable[[], float]] = {
                "notebook": partial(_notebook_epoch, entry, loader),
                "floor": partial(_floor_epoch, entry),
                "ours": _OurEpochs(entry, "exact"),
            }
            if "bf16" in devices.precisions():
                ways["bf16"] = _OurEpochs(entry, "bf16")
            yield from _rows(entry, _alternate(ways, repeats))
    yield from _rows(TABLE, _alternate({"ours": _our_table, "bare": _bare_table}, repeats))
    for name in ("A2", "A3"):
        times = [_whole(name) for _ in range(repeats + 1)][1:]
        yield {
            "name": f"{name} seconds for all 100 epochs",
            "value": float(f"{median(times):.3g}"),
            "unit": "s",
            "repeats": repeats,
            "spread": f"{min(times):.3g}…{max(times):.3g}",
        }


def _alternate(ways: dict[str, Callable[[], float]], repeats: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        if isinstance(way, _OurEpochs):
            way()  # warm up: the first epoch also loads the digits
    for _ in range(repeats):
        for name, way in ways.items():
            times[name].append(way())
    return times


def _rows(entry: Entry, times: dict[str, list[float]]) -> Iterator[Row]:
    for name, over, under in (
        ("epoch, the notebook's way ÷ ours", "notebook", "ours"),
        ("epoch, ours ÷ plain floor", "ours", "floor"),
        ("epoch, bf16 ÷ exact", "bf16", "ours"),
        ("full-batch epochs, ours ÷ bare loop", "ours", "bare"),
    ):
        if over in times and under in times:
            single = sorted(a / b for a, b in zip(times[over], times[under], strict=True))
            yield {
                "name": f"{entry.id} {name}",
                "value": round(median(times[over]) / median(times[under]), 3),
                "unit": "×",
                "repeats": len(single),
                "spread": f"{single[0]:.3f}…{single[-1]:.3f}",
            }
    for name, values in times.items():
        yield {
            "name": f"{entry.id} seconds an epoch, {name}",
            "value": float(f"{median(values):.3g}"),
            "unit": "s",
            "repeats": len(values),
            "spread": f"{min(values):.3g}…{max(values):.3g}",
        }


class _OurEpochs:
    """Trains one epoch after another of the same run, each call timing one."""

    def __init__(self, entry: Entry, precision: str) -> None:
        settings = entry.settings.changed(device="cpu", course_protocol=True, precision=precision)
        self.run = Run(entry, settings)

    def __call__(self) -> float:
        if self.run.network is None:
            self.run.begin()
        start = time.perf_counter()
        for _ in train_epochs(self.run, gradient_norms=False):
            pass
        seconds = time.perf_counter() - start
        self.run.end_epoch()
        return seconds


class _CourseCNN(CNN):
    """C2 with the layers in the course's order: ReLU first, then the maximum."""

    def forward(self, images: Tensor) -> Tensor:
        x = F.max_pool2d(F.relu(self.conv1(images)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        logits: Tensor = self.output(F.relu(self.hidden(x.flatten(1))))
        return logits


class _CourseInception(Inception):
    """C3 in the same order."""

    def forward(self, images: Tensor) -> Tensor:
        x = self.block1(F.max_pool2d(F.relu(self.conv1(images)), 2))
        x = self.block2(F.max_pool2d(F.relu(self.conv2(x)), 2))
        logits: Tensor = self.output(F.relu(self.hidden(x.flatten(1))))
        return logits


class _CourseResNet(ResNet):
    """C4 in the same order."""

    def forward(self, images: Tensor) -> Tensor:
        x = self.stage1(F.max_pool2d(F.relu(self.conv1(images)), 2))
        x = self.stage2(F.max_pool2d(F.relu(self.conv2(x)), 2))
        logits: Tensor = self.output(F.relu(self.hidden(x.flatten(1))))
        return logits


def _plain(entry: Entry) -> nn.Module:
    course: dict[str, type[nn.Module]] = {"C2": _CourseCNN, "C3": _CourseInception, "C4": _CourseResNet}
    return course[entry.id]() if entry.id in course else networks.build(entry)


def _plain_optimizer(entry: Entry, network: nn.Module) -> torch.optim.Optimizer:
    settings = entry.settings
    return torch.optim.SGD(network.parameters(), lr=settings.learning_rate, momentum=settings.momentum)


def _notebook_loader(folder: Path) -> Any:
    """Return torchvision's MNIST with per-image transforms in a DataLoader, as the notebook has it."""
    from torch.utils.data import DataLoader
    from torchvision import datasets, transforms

    raw = folder / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for packed in (files("resources") / "mnist").iterdir():
        if packed.name.endswith(".gz"):
            (raw / packed.name.removesuffix(".gz")).write_bytes(gzip.decompress(packed.read_bytes()))
    transform = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.1307,), (0.3081,))])
    return DataLoader(datasets.MNIST(str(folder), transform=transform), batch_size=64, shuffle=True)


def _notebook_epoch(entry: Entry, loader: Any) -> float:
    network = _plain(entry)
    optimizer = _plain_optimizer(entry, network)
    criterion = nn.CrossEntropyLoss()
    running = 0.0
    start = time.perf_counter()
    for images, labels in loader:
        optimizer.zero_grad()
        loss = criterion(network(images), labels)
        loss.backward()
        optimizer.step()
        running += loss.item()
    return time.perf_counter() - start


def _floor_epoch(entry: Entry) -> float:
    """Time the same number of plain eager steps on one fixed batch: nothing but forward, backward, step."""
    network = _plain(entry)
    optimizer = _plain_optimizer(entry, network)
    criterion = nn.CrossEntropyLoss()
    images, labels = torch.randn(64, 1, 28, 28), torch.randint(0, 10, (64,))
    start = time.perf_counter()
    for _ in range(BATCHES):
        optimizer.zero_grad()
        loss = criterion(network(images), labels)
        loss.backward()
        optimizer.step()
    return time.perf_counter() - start


def _our_table() -> float:
    """Train a new run for `EPOCHS` epochs, the way the window does; return the seconds of one."""
    run = Run(TABLE, TABLE.settings.changed(epochs=EPOCHS))
    records = train(run)
    start = time.perf_counter()
    for _ in records:
        pass
    return (time.perf_counter() - start) / EPOCHS


def _whole(name: str) -> float:
    """Time a whole training of an entry, its preparations included."""
    start = time.perf_counter()
    for _ in train(Run(course_entry(name))):
        pass
    return time.perf_counter() - start


def _bare_table() -> float:
    """Do as many steps with the same rows, start weights and threads: nothing but forward, backward, step."""
    run = Run(TABLE)
    run.begin()
    assert run.network is not None
    assert run.data is not None
    optimizer = _plain_optimizer(TABLE, run.network)
    criterion = nn.BCELoss()
    start = time.perf_counter()
    for _ in range(EPOCHS):
        optimizer.zero_grad()
        loss = criterion(run.network(run.data.inputs), run.data.targets)
        loss.backward()
        optimizer.step()
    return (time.perf_counter() - start) / EPOCHS


def accuracies(seeds: tuple[int, ...] = (0, 1, 2)) -> Iterator[Row]:
    """Yield the test accuracy of each of the ten epochs, entry by entry and seed by seed, by the course's protocol."""
    for entry in DIGITS:
        finals: dict[str, list[float]] = {}
        for precision in devices.precisions():
            for seed in seeds:
                run = Run(entry, entry.settings.changed(seed=seed, course_protocol=True, precision=precision))
                scores = [100 * record.accuracy for record in train(run) if isinstance(record, Score)]
                finals.setdefault(precision, []).append(scores[-1])
                name = f"{entry.id} test accuracy, {precision}, seed {seed}"
                yield of_seed(name, scores)
        for precision, values in finals.items():
            yield of_seeds(f"{entry.id} test accuracy, {precision}", values)


def of_seed(name: str, scores: list[float]) -> Row:
    """Return the row of one training: the last of its `scores` in percent, and all of them."""
    spread = " ".join(f"{score:.2f}" for score in scores)
    return {"name": name, "value": round(scores[-1], 2), "unit": "%", "repeats": 1, "spread": spread}


def of_seeds(name: str, finals: list[float]) -> Row:
    """Return the row of the mean of several trainings' last scores in percent."""
    return {
        "name": f"{name}, mean of {len(finals)} seeds",
        "value": round(sum(finals) / len(finals), 2),
        "unit": "%",
        "repeats": len(finals),
        "spread": f"{min(finals):.2f}…{max(finals):.2f}",
    }
