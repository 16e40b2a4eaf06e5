"""The exercises of the course, each marked by a state: a run, an example in an explorer, or numbers that are typed."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.learning import judging
from engine.learning.judging import Numbers, Runs, any_of, near
from engine.words import words


@dataclass(frozen=True)
class Exercise:
    """A task of an entry, and the one test of whether it is done.

    `found` says afterwards what there was to see. `asks` names the numbers that are typed for `by_answer`. `by_runs`
    gets all that is known of the runs, the newest last; `by_example` what the explorer is set to.
    """

    id: str
    entry: str
    task: str
    found: str
    asks: tuple[str, ...] = ()
    by_runs: Callable[[Runs], bool] | None = None
    by_example: Callable[[Any], bool] | None = None
    by_answer: Callable[[Numbers], bool] | None = None


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        id="A1-skip",
        entry="A1",
        task=words("exercises", "Choose a step of w with which the sweep jumps over the minimum. Train with it."),
        found=words("exercises", "A sweep finds only what it visits: the best value tried is not the best there is."),
        by_runs=any_of("A1", judging.skips_minimum),
    ),
    Exercise(
        id="A1-zero",
        entry="A1",
        task=words("exercises", "Work out the loss at w = 0 by hand: the mean of (0 − y)² for y = 2, 4, 6."),
        found=words("exercises", "(4 + 16 + 36) / 3 = 18.667: where the curve of the sweep begins."),
        asks=(words("exercises", "loss"),),
        by_answer=near(56 / 3, within=0.01),
    ),
    Exercise(
        id="A2-climb",
        entry="A2",
        task=words("exercises", "Find a learning rate with which the cost climbs instead of falling. Train with it."),
        found=words(
            "exercises", "From 3/14 ≈ 0.2143 on every step jumps further over the minimum than it stood before it."
        ),
        by_runs=any_of("A2", lambda run: run.over and run.climbs),
    ),
    Exercise(
        id="A2-fast",
        entry="A2",
        task=words("exercises", "Bring the cost below 0.000001 in at most 20 epochs."),
        found=words("exercises", "Near 0.107 one step almost lands in the minimum: no rate is better for this cost."),
        by_runs=any_of("A2", lambda run: run.over and run.epochs <= 20 and run.last_loss < 1e-6),
    ),
    Exercise(
        id="A3-escape",
        entry="A3",
        task=words("exercises", "Choose the saddle as loss surface. Find a batch size that leaves it, and train."),
        found=words(
            "exercises", "On the saddle the gradients of all points cancel out; those of single points do not."
        ),
        by_runs=any_of("A3", judging.escaped),
    ),
    Exercise(
        id="A4-accumulate",
        entry="A4",
        task=words("exercises", "On the page Graph, let the gradient accumulate over two steps: do not zero it."),
        found=words("exercises", "backward() adds to w.grad: the second step also takes the first one’s gradient."),
        by_example=judging.accumulates,
    ),
    Exercise(
        id="A5-exact",
        entry="A5",
        task=words(
            "exercises", "Three points, three unknowns: solve w₁x² + w₂x + b = y for x = 1, 2, 3 and y = 2, 4, 6."
        ),
        found=words("exercises", "The straight line y = 2x: w₁ and b are zero, and f(4) is exactly 8."),
        asks=("w₁", "w₂", "b"),
        by_answer=near(0, 2, 0, within=1e-6),
    ),
    Exercise(
        id="A5-enough",
        entry="A5",
        task=words("exercises", "Train until f(4) misses 8 by less than 0.01. How many epochs does it take?"),
        found=words(
            "exercises",
            "After 100 epochs the loss is 0.006 and f(4) still 8.54: the valley is flat, so a small loss says little "
            "about a point that was not in the data.",
        ),
        by_runs=any_of("A5", lambda run: run.status == "finished" and abs(judging.f4(run) - 8) < 0.01),
    ),
    Exercise(
        id="A6-best",
        entry="A6",
        task=words("exercises", "Find an optimizer that brings the loss below 0.00000001 within 1,000 epochs."),
        found=words("exercises", "Rprop does, and LBFGS; SGD without momentum stops at 3 · 10⁻⁷."),
        by_runs=any_of("A6", lambda run: run.over and run.epochs <= 1000 and run.last_loss < 1e-8),
    ),
    Exercise(
        id="B1-boundary",
        entry="B1",
        task=words("exercises", "After how many hours of study is passing as likely as failing? Train, and read it."),
        found=words("exercises", "Where w · x + b is zero, σ is 0.5: at −b / w ≈ 2.45 hours."),
        asks=("x",),
        by_answer=near(2.453, within=0.02),
    ),
    Exercise(
        id="B2-baseline",
        entry="B2",
        task=words(
            "exercises", "Beat the baseline, always the larger class, on the held-out rows by at least five points."
        ),
        found=words("exercises", "Only what it gets right on rows that it has never seen counts."),
        by_runs=any_of("B2", lambda run: run.settings.table == "raw" and (run.accuracy or 0) >= 0.70),
    ),
    Exercise(
        id="B3-iterations",
        entry="B3",
        task=words("exercises", "614 rows in batches of 32: how many iterations has an epoch?"),
        found=words("exercises", "614 / 32 rounded up: the last batch has 6 rows only."),
        asks=(words("exercises", "iterations"),),
        by_answer=near(20, within=0),
    ),
    Exercise(
        id="B4-sure",
        entry="B4",
        task=words("exercises", "Move the logits until the loss is below 0.01, at temperature 1."),
        found=words("exercises", "Only differences count: the right logit has to lead by about 5."),
        by_example=judging.sure,
    ),
    Exercise(
        id="B4-twice",
        entry="B4",
        task=words(
            "exercises", "Softmax taken twice, three classes: below which value can the loss never fall? Try it."
        ),
        found=words("exercises", "Even p = 1 gives only e / (e + 2) after the second softmax: −log of that is 0.5514."),
        asks=(words("exercises", "loss"),),
        by_answer=near(math.log(math.e + 2) - 1, within=0.005),
    ),
    Exercise(
        id="C1-read",
        entry="C1",
        task=words("exercises", "Train the MLP until it reads 95 % of digits that it has never seen."),
        found=words("exercises", "Three epochs are enough; the last two points take much longer."),
        by_runs=any_of("C1", lambda run: (run.accuracy or 0) >= 0.95),
    ),
    Exercise(
        id="C2-small",
        entry="C2",
        task=words("exercises", "Reach 97.5 % with the convolutional network, which has 22 times fewer weights."),
        found=words("exercises", "A kernel is used at every place of the picture: few weights, much practice."),
        by_runs=any_of("C2", lambda run: (run.accuracy or 0) >= 0.975),
    ),
    Exercise(
        id="C3-flat",
        entry="C3",
        task=words("exercises", "The second block gives maps of 4 × 4. How many numbers go into the linear layer?"),
        found=words("exercises", "24 + 16 + 24 + 24 = 88 channels of 4 · 4 numbers: 1408. The notebook wrote 320."),
        asks=(words("exercises", "numbers"),),
        by_answer=near(1408, within=0),
    ),
    Exercise(
        id="C4-skip",
        entry="C4",
        task=words("exercises", "Train one epoch with 4 blocks a stage, with skip connections and then without them."),
        found=words("exercises", "With them about 96 %, without them pure guessing: no gradient reaches the front."),
        by_runs=judging.with_and_without_skip,
    ),
    Exercise(
        id="C5-cell",
        entry="C5",
        task=words("exercises", "Reach 97 % with an LSTM or a GRU."),
        found=words("exercises", "Their gates let the first rows be remembered until the last one is read."),
        by_runs=any_of("C5", lambda run: run.settings.cell != "RNN" and (run.accuracy or 0) >= 0.97),
    ),
    Exercise(
        id="D1-edge",
        entry="D1",
        task=words("exercises", "Make a kernel that gives 0 wherever the picture is flat, but not everywhere."),
        found=words("exercises", "Its weights sum to zero: it answers to differences, that is to edges."),
        by_example=judging.is_edge,
    ),
    Exercise(
        id="D1-size",
        entry="D1",
        task=words("exercises", "Make the output 2 × 2."),
        found=words("exercises", "⌊(5 + 2 · 0 − 3) / 2⌋ + 1 = 2: no padding, and a stride of 2."),
        by_example=judging.gives(2, 2),
    ),
    Exercise(
        id="D2-overlap",
        entry="D2",
        task=words("exercises", "Let windows overlap, so that 5 × 5 becomes 3 × 3 and no number goes unread."),
        found=words("exercises", "A window of 3 with stride 1: most numbers are seen more than once."),
        by_example=judging.overlaps,
    ),
    Exercise(
        id="D3-repair",
        entry="D3",
        task=words("exercises", "Open the notebook’s Inception, which cannot run. Repair it with an Inception block."),
        found=words(
            "exercises", "What a layer expects must be what the one before it gives: here the block’s 88 channels."
        ),
        by_example=judging.repaired,
    ),
    Exercise(
        id="D4-ten",
        entry="D4",
        task=words("exercises", "How narrow must the bottleneck be to save at least ten times the multiplications?"),
        found=words(
            "exercises", "15 channels between save 10.3 times as much; fewer lose more of what the channels say."
        ),
        by_example=judging.saves_ten_times,
    ),
    Exercise(
        id="E1-quick",
        entry="E1",
        task=words("exercises", "Read 99 % of digits that it has never seen, after two epochs at most."),
        found=words("exercises", "Batch normalisation and one cycle of the rate: two epochs do what took C2 ten."),
        by_runs=any_of("E1", lambda run: run.epochs <= 2 and (run.accuracy or 0) >= 0.99),
    ),
    Exercise(
        id="E1-norm",
        entry="E1",
        task=words("exercises", "A batch normalisation of 32 channels learns a scale and a shift for each. How many?"),
        found=words("exercises", "2 · 32 = 64; mean and spread are measured, not learned."),
        asks=(words("exercises", "parameters"),),
        by_answer=near(64, within=0),
    ),
    Exercise(
        id="E1-pen",
        entry="E1",
        task=words("exercises", "Train with digits of the pen model in every batch, and reach 98 %."),
        found=words("exercises", "Now draw a 1 with a foot and a 7 with a bar: MNIST alone had not shown it those."),
        by_runs=any_of("E1", lambda run: run.settings.pen_share > 0 and (run.accuracy or 0) >= 0.98),
    ),
)


def of_entry(entry_id: str) -> tuple[Exercise, ...]:
    """Return the exercises of the entry `entry_id`."""
    return tuple(one for one in EXERCISES if one.entry == entry_id)


def of_id(id_: str) -> Exercise:
    """Return the exercise `id_`; raises KeyError where there is none."""
    return _BY_ID[id_]


_BY_ID = {one.id: one for one in EXERCISES}
