"""Programs that compute the examples of the explorers."""

import re

import numpy as np
import pytest
import torch

from engine.catalogue import COURSE, entry
from engine.errors import EngineError
from engine.explorers import checked, module_of
from engine.scripts import explorer_script
from tests.engine.programs import said, said_here


def run(id_: str, folder, **values) -> tuple[str, object]:
    """Return what the program prints, and what the explorer computes. That of the course's example runs by itself."""
    module = module_of(entry(id_))
    example = checked(module.Example, values)
    text = explorer_script(entry(id_), example).text
    return said(text, folder) if example == module.Example() else said_here(text), module.explore(example)


def number(printed: str, name: str) -> float:
    (line,) = [line for line in printed.splitlines() if line.startswith(name)]
    return float(line.removeprefix(name).split()[0].replace(",", ""))


def grid(printed: str) -> np.ndarray:
    """Return the tensor that is printed, (rows, columns)."""
    text = printed[printed.index("tensor(") :]
    rows = re.findall(r"\[([^][]+)\]", text)
    return np.array([[float(one) for one in row.split(",")] for row in rows])


@pytest.mark.parametrize("id_", [one.id for one in COURSE if one.explorer])
def test_every_explorer_has_a_program(id_):
    found = entry(id_)
    made = explorer_script(found, module_of(found).Example())
    compile(made.text, "program.py", "exec")
    assert {"forward", "data", "evaluate"} <= made.steps.keys()
    assert max(map(len, made.text.splitlines())) <= 110


def test_a_network_is_no_explorer():
    with pytest.raises(EngineError) as caught:
        explorer_script(entry("C2"), module_of(entry("D1")).Example())
    assert caught.value.code == "no_explorer"


def test_b4_gives_the_course_its_numbers(tmp_path):
    printed, found = run("B4", tmp_path)
    assert "p = tensor([0.3780, 0.3420, 0.2800])" in printed
    assert number(printed, "loss =") == pytest.approx(0.9729, abs=5e-5)
    assert number(printed, "loss of the batch =") == pytest.approx(0.4966, abs=5e-5)
    assert number(printed, "loss =") == pytest.approx(found.loss, rel=1e-12)


@pytest.mark.slow
@pytest.mark.parametrize(
    "values",
    [
        {"twice": True, "temperature": 2.5},
        {"logits": (5000.0, -3.0), "target": 1},
        {"logits": (1.0, 2.0, 3.5, -1e-9), "batch": ((0.8, 0.2, 0.3),), "targets": (1,), "temperature": 0.1},
    ],
    ids=str,
)
def test_b4_computes_any_example(values, tmp_path):
    printed, found = run("B4", tmp_path, **values)
    assert number(printed, "loss =") == pytest.approx(found.loss, rel=1e-9)
    assert number(printed, "-log p[target] =") == pytest.approx(found.right_loss, rel=1e-9)
    assert number(printed, "loss of the batch =") == pytest.approx(found.batch_loss, rel=1e-9)
    (gradient,) = [line for line in printed.splitlines() if line.startswith("its gradient")]
    assert grid(gradient)[0] == pytest.approx(found.gradient, abs=6e-5)


@pytest.mark.slow
@pytest.mark.parametrize(
    "values", [{}, {"padding": 0}, {"stride": 2, "padding": 2}, {"kernel": "blur", "input": "step"}], ids=str
)
def test_d1_computes_any_example(values, tmp_path):
    printed, found = run("D1", tmp_path, **values)
    assert grid(printed) == pytest.approx(found.output, abs=6e-5, rel=1e-4)
    assert number(printed, "multiplications:") == found.multiplications


@pytest.mark.slow
@pytest.mark.parametrize("values", [{}, {"kind": "average", "window": 3, "stride": 1}, {"input": "diagonal"}], ids=str)
def test_d2_computes_any_example(values, tmp_path):
    printed, found = run("D2", tmp_path, **values)
    assert grid(printed) == pytest.approx(found.output, abs=6e-5)


@pytest.mark.slow
@pytest.mark.parametrize(
    "values",
    [
        *({"network": name} for name in ("B2", "C1", "C2", "C3", "C4", "C5")),
        *({"network": name} for name in ("concat", "conv 100×100", "fully connected")),
        {"layers": "conv2d outputs=7 kernel=3 stride=2 padding=1; relu; avg_pool kernel=2; flatten; linear outputs=3"},
        {"layers": "rows; gru outputs=5; last; sigmoid", "batch": 3},
        {"layers": "residual; concat channels=2; conv2d outputs=4 kernel=1 bias=false"},
    ],
    ids=str,
)  # fmt: skip
def test_d3_prints_every_shape(values, tmp_path):
    printed, found = run("D3", tmp_path, **values)
    assert found.runs
    lines = printed.splitlines()
    assert [line for line in lines if "->" in line] == [
        f"{row.name}: {row.before} -> {row.after}, {row.parameters:,} parameters" for row in found.rows
    ]
    assert number(printed, "together") == found.parameters


@pytest.mark.slow
@pytest.mark.parametrize(
    "values",
    [
        {"network": "impossible"},
        {"layers": "conv2d kernel=30"},
        {"layers": "linear inputs=10"},
        {"layers": "linear outputs=10"},
        {"layers": "max_pool kernel=3 padding=2"},
        {"layers": "flatten; conv2d outputs=3"},
        {"layers": "flatten; gru outputs=3"},
        {"layers": "rows; max_pool kernel=2"},
        {"layers": "conv2d outputs=3; rows"},
        {"layers": "flatten; last"},
        {"layers": "concat size=5"},
    ],
    ids=str,
)
def test_d3_says_where_a_stack_breaks(values):
    found = entry("D3")
    module = module_of(found)
    example = checked(module.Example, values)
    shapes = module.explore(example)
    assert not shapes.runs
    broken = next(row.name for row in shapes.rows if row.after is None)
    with pytest.raises(AssertionError, match=f"{broken} cannot take"):
        said_here(explorer_script(found, example).text)


@pytest.mark.slow
@pytest.mark.parametrize("values", [{}, {"between": 0}, {"kernel": 4, "size": 9, "channels_in": 1024}], ids=str)
def test_d4_counts_the_multiplications(values, tmp_path):
    printed, found = run("D4", tmp_path, **values)
    assert number(printed, "direct:") == found.direct.multiplications
    if found.chosen.of_mixing:
        (line,) = [line for line in printed.splitlines() if line.startswith("with")]
        assert line.endswith(f"{found.chosen.multiplications:,} multiplications")
    mixed = [float(one) for one in re.findall(r"-?\d+\.\d+", printed.splitlines()[0])]
    assert mixed == pytest.approx([found.mixed.min(), found.mixed.max()])


def test_a_program_that_runs_here_leaves_nothing_behind():
    before = torch.get_num_threads(), torch.get_default_dtype(), torch.get_default_device()
    for id_ in ("B4", "D3"):
        said_here(explorer_script(entry(id_), module_of(entry(id_)).Example()).text)
    assert (torch.get_num_threads(), torch.get_default_dtype(), torch.get_default_device()) == before
