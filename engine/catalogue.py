"""The course: every entry, with its network, its data and the course's own settings. Imports no torch."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from engine.errors import EngineError
from engine.settings import Settings
from engine.words import words

Explorer = Literal["softmax", "convolution", "pooling", "shapes", "mixing"]
Loss = Literal["mse_mean", "mse_sum", "bce_mean", "bce_sum", "cross_entropy", "mean"]
Picture = Literal["sweep", "walk", "surface", "fit", "line", "sigmoid", "weights", "rows", "branches", "norms", "steps"]

HOW_LONG = ("schedule", "patience", "keep_best")
OPTIMIZER = ("learning_rate", "momentum", "optimizer", "seed")
DIGITS_OFFER = ("epochs", "batch_size", *OPTIMIZER, *HOW_LONG, "device", "precision", "normalise", "course_protocol")
WRITTEN = ("pen_share", "other_share", "rotation", "scaling", "shear", "shift", "thickness", "elastic")
TABLE_OFFER = ("table", "file", "label", "fill_missing", "normalise", "epochs", *OPTIMIZER, *HOW_LONG)


@dataclass(frozen=True)
class Entry:
    """One entry of the course: a network that is trained, or an explorer of what one computes.

    `explorer` names its module in `engine.explorers`; it has no network. `microscope`: the graph of one of its steps
    can be looked at. `network` and `data` name what makes them as "module:name", so that the picker stands before
    torch is imported. `summary` is the network in one line. `settings` are the course's own, `offers` those that act
    here, `built_from` those that shape the network. `sweeps`: the weights take one value after another and nothing is
    learned.
    `presets` are sets of settings with a name.
    `recorded` says which loss of an epoch the course notes: the mean of its batches, or that of the last.
    `score_every`: epochs between two evaluations.
    """

    id: str
    chapter: str
    title: str
    summary: str
    network: str = ""
    explorer: Explorer | None = None
    data: str = "engine.datasets.examples:digits"
    loss: Loss = "cross_entropy"
    settings: Settings = field(default_factory=Settings)
    offers: tuple[str, ...] = DIGITS_OFFER
    built_from: tuple[str, ...] = ()
    picture: Picture | None = None
    reads_digits: bool = False
    sweeps: bool = False
    microscope: bool = False
    handwriting: bool = False  # the pages of one's own handwriting and of how it is read belong to it
    recorded: Literal["mean", "last"] = "mean"
    score_every: int = 1
    parameters: tuple[str, ...] = ()  # as the course names them, where they are few
    presets: Mapping[str, Settings] = field(default_factory=dict)

    @property
    def trains(self) -> bool:
        """Whether there is something to train."""
        return bool(self.network)

    def preset(self, name: str | None) -> Settings:
        """Return the settings of the preset `name`, its own for None; raises EngineError `preset_unknown`."""
        if name is None:
            return self.settings
        if name not in self.presets:
            raise EngineError("preset_unknown", entry=self.id, preset=name, presets=", ".join(self.presets) or "–")
        return self.presets[name]

    @property
    def judged(self) -> bool:
        """Whether answers are right or wrong, on examples that are enough to count them."""
        return self.reads_digits or self.holds_out

    @property
    def holds_out(self) -> bool:
        """Whether it learns from a table, of which some rows may be held out."""
        return self.data.endswith(":table")

    @property
    def noisy(self) -> bool:
        """Whether its batches are so different that their losses are read best when smoothed."""
        return self.reads_digits or self.settings.shuffle

    def on_saddle(self, settings: Settings) -> bool:
        """Whether a run with `settings` walks on the saddle."""
        return "surface" in self.offers and settings.surface == "saddle"

    def loss_with(self, settings: Settings, classes: int = 2) -> Loss:
        """Return what is made small: on the saddle it is what the network gives; three classes need a softmax."""
        if self.on_saddle(settings):
            return "mean"
        return "cross_entropy" if classes > 2 else self.loss

    def parameters_with(self, settings: Settings) -> tuple[str, ...]:
        """Return the names of the parameters where they are few: those of the saddle are its coordinates."""
        return ("u", "v") if self.on_saddle(settings) else self.parameters

    @property
    def picture_apart(self) -> bool:
        """Whether its picture has a page of its own: the curves and the drawing take the first."""
        return self.reads_digits and self.picture is not None


PARAMETER = words("course", "One parameter")
TABLES = words("course", "Small tables")
DIGITS = words("course", "Handwritten digits")
EXPLORERS = words("course", "Explorers")
HANDWRITING = words("course", "Your handwriting")

_QUICK = Settings(
    epochs=2,
    batch_size=128,
    learning_rate=0.008,
    optimizer="AdamW",
    schedule="one-cycle",
    width=16,
    dropout=0.0,
    label_smoothing=0.05,
)
_RECORD = Settings(
    epochs=22,
    batch_size=128,
    learning_rate=0.003,
    optimizer="AdamW",
    schedule="one-cycle",
    width=32,
    weight_decay=0.02,
    label_smoothing=0.05,
    rotation=10,
    scaling=0.1,
    shear=0.1,
    shift=1,
    thickness=0.3,
    elastic=0.6,
    course_protocol=True,
)
_PEOPLE = _RECORD.changed(epochs=14, label_smoothing=0.1, pen_share=0.34, other_share=0.1, course_protocol=False)

COURSE: tuple[Entry, ...] = (
    Entry(
        id="A1",
        chapter=PARAMETER,
        title=words("course", "Loss sweep"),
        summary=words("course", "ŷ = w · x, the loss at 40 values of w"),
        network="engine.networks.line:Line",
        data="engine.datasets.examples:line",
        loss="mse_mean",
        settings=Settings(start=0.0, epochs=40, keep_best=True),
        offers=("start", "stride", "epochs"),
        built_from=("start",),
        picture="sweep",
        sweeps=True,
        parameters=("w",),
        recorded="last",
    ),
    Entry(
        id="A2",
        chapter=PARAMETER,
        title=words("course", "Gradient descent"),
        summary=words("course", "ŷ = w · x through three points, one parameter"),
        network="engine.networks.line:Line",
        data="engine.datasets.examples:line",
        loss="mse_mean",
        settings=Settings(epochs=100, momentum=0),
        offers=("start", "epochs", "learning_rate", *HOW_LONG),
        built_from=("start",),
        picture="walk",
        parameters=("w",),
        recorded="last",
    ),
    Entry(
        id="A3",
        chapter=PARAMETER,
        title=words("course", "Stochastic descent"),
        summary=words("course", "ŷ = w · x, a step after every point"),
        network="engine.networks.saddle:line_or_saddle",
        data="engine.datasets.examples:line_or_saddle",
        loss="mse_mean",
        settings=Settings(epochs=100, batch_size=1, momentum=0),
        offers=("surface", "start", "epochs", "batch_size", "learning_rate", "shuffle", "seed", *HOW_LONG),
        built_from=("start", "surface"),
        picture="walk",
        parameters=("w",),
        recorded="last",
    ),
    Entry(
        id="A4",
        chapter=PARAMETER,
        title=words("course", "Autograd"),
        summary=words("course", "ŷ = w · x, the gradient by backward()"),
        network="engine.networks.autograd_line:AutogradLine",
        microscope=True,
        data="engine.datasets.examples:line",
        loss="mse_mean",
        settings=Settings(epochs=100, batch_size=1, momentum=0),
        offers=("start", "epochs", "batch_size", "learning_rate", "shuffle", "seed", *HOW_LONG),
        built_from=("start",),
        picture="walk",
        parameters=("w",),
        recorded="last",
    ),
    Entry(
        id="A5",
        chapter=PARAMETER,
        title=words("course", "Quadratic, homework"),
        summary=words("course", "ŷ = w₁x² + w₂x + b through three points"),
        network="engine.networks.quadratic:Quadratic",
        data="engine.datasets.examples:line",
        loss="mse_mean",
        settings=Settings(epochs=100, batch_size=1, momentum=0),
        offers=("start", "epochs", "batch_size", "learning_rate", "shuffle", "seed", *HOW_LONG),
        built_from=("start",),
        picture="fit",
        parameters=("w₁", "w₂", "b"),
        recorded="last",
    ),
    Entry(
        id="A6",
        chapter=PARAMETER,
        title=words("course", "Optimizers compared"),
        summary=words("course", "nn.Linear(1, 1), nine optimizers from the same start"),
        network="engine.networks.linear:Linear",
        data="engine.datasets.examples:line",
        loss="mse_sum",
        settings=Settings(epochs=1000, momentum=0),
        offers=("epochs", *OPTIMIZER, *HOW_LONG),
        picture="surface",
        parameters=("w", "b"),
        recorded="last",
    ),
    Entry(
        id="B1",
        chapter=TABLES,
        title=words("course", "Logistic regression"),
        summary=words("course", "σ(w · x + b): hours of study, fail or pass"),
        network="engine.networks.logistic:Logistic",
        data="engine.datasets.examples:hours",
        loss="bce_sum",
        settings=Settings(epochs=10_000, momentum=0),
        offers=("epochs", *OPTIMIZER, *HOW_LONG),
        picture="sigmoid",
        parameters=("w", "b"),
        recorded="last",
    ),
    Entry(
        id="B2",
        chapter=TABLES,
        title=words("course", "Diabetes, full batch"),
        summary=words("course", "8 → 6 → 4 → 2 → 1, all rows in one step"),
        network="engine.networks.table_mlp:TableMLP",
        data="engine.datasets.examples:table",
        loss="bce_mean",
        settings=Settings(epochs=100_000, batch_size=4096, momentum=0),
        offers=TABLE_OFFER,
        picture="weights",
        score_every=1000,
    ),
    Entry(
        id="B3",
        chapter=TABLES,
        title=words("course", "Diabetes, mini-batches"),
        summary=words("course", "8 → 6 → 4 → 2 → 1, 32 rows a step, shuffled"),
        network="engine.networks.table_mlp:TableMLP",
        data="engine.datasets.examples:table",
        loss="bce_mean",
        settings=Settings(epochs=10_000, batch_size=32, momentum=0, shuffle=True),
        offers=(*TABLE_OFFER[:6], "batch_size", *TABLE_OFFER[6:]),
        picture="rows",
        score_every=100,
    ),
    Entry(
        id="B4",
        chapter=TABLES,
        title=words("course", "Softmax explorer"),
        summary=words("course", "logits → softmax → −log p, the loss of a classifier"),
        explorer="softmax",
        offers=(),
    ),
    Entry(
        id="C1",
        chapter=DIGITS,
        title=words("course", "MLP"),
        summary=words("course", "784 → 512 → 256 → 128 → 64 → 10, ReLU between"),
        network="engine.networks.digit_mlp:DigitMLP",
        reads_digits=True,
    ),
    Entry(
        id="C2",
        chapter=DIGITS,
        title=words("course", "Convolutional network"),
        summary=words("course", "conv 5×5 · pool · conv 5×5 · pool · 320 → 64 → 10"),
        network="engine.networks.cnn:CNN",
        reads_digits=True,
    ),
    Entry(
        id="C3",
        chapter=DIGITS,
        title=words("course", "Inception"),
        summary=words("course", "C2 with four branches side by side after each pool"),
        network="engine.networks.inception:Inception",
        picture="branches",
        reads_digits=True,
    ),
    Entry(
        id="C4",
        chapter=DIGITS,
        title=words("course", "ResNet"),
        summary=words("course", "C2 with residual blocks after each pool"),
        network="engine.networks.resnet:ResNet",
        offers=("block", "skip", "depth", *DIGITS_OFFER),
        built_from=("block", "skip", "depth"),
        picture="norms",
        reads_digits=True,
    ),
    Entry(
        id="C5",
        chapter=DIGITS,
        title=words("course", "Recurrent network"),
        summary=words("course", "the picture row by row: 28 steps of 28, then 128 → 10"),
        network="engine.networks.recurrent:Recurrent",
        settings=Settings(learning_rate=0.1),
        offers=("cell", *DIGITS_OFFER),
        built_from=("cell",),
        picture="steps",
        reads_digits=True,
    ),
    Entry(
        id="D1",
        chapter=EXPLORERS,
        title=words("course", "Convolution"),
        summary=words("course", "one window of weights over the whole picture"),
        explorer="convolution",
        offers=(),
    ),
    Entry(
        id="D2",
        chapter=EXPLORERS,
        title=words("course", "Pooling"),
        summary=words("course", "the largest or the mean of every window"),
        explorer="pooling",
        offers=(),
    ),
    Entry(
        id="D3",
        chapter=EXPLORERS,
        title=words("course", "Shapes"),
        summary=words("course", "what every layer does to (B, C, H, W)"),
        explorer="shapes",
        offers=(),
    ),
    Entry(
        id="D4",
        chapter=EXPLORERS,
        title=words("course", "1×1 bottleneck"),
        summary=words("course", "mix the channels first, and save multiplications"),
        explorer="mixing",
        offers=(),
    ),
    Entry(
        id="E1",
        chapter=HANDWRITING,
        title=words("course", "Best reader"),
        summary=words("course", "five convolutions with batch normalisation, the first with stride 2"),
        network="engine.networks.reader:Reader",
        data="engine.datasets.examples:written",
        settings=_QUICK,
        offers=("width", "dropout", *DIGITS_OFFER, "label_smoothing", "weight_decay", *WRITTEN),
        built_from=("width", "dropout"),
        reads_digits=True,
        handwriting=True,
        presets={"quick": _QUICK, "record": _RECORD, "people": _PEOPLE},
    ),
)

TRAINED = tuple(one for one in COURSE if one.trains)
"""The entries that are trained."""


def entry(id_: str) -> Entry:
    """Return the entry `id_` ("C1"; case does not matter); raises EngineError `entry_unknown`."""
    for candidate in COURSE:
        if candidate.id == id_.upper():
            return candidate
    raise EngineError("entry_unknown", entry=id_, entries=", ".join(e.id for e in COURSE))
