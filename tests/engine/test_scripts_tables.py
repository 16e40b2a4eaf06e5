"""Programs that read a table of the user's own, however it is written."""

from pathlib import Path

import numpy as np
import pytest

from engine import catalogue
from engine.errors import EngineError
from engine.scripts import script
from tests.engine.programs import losses_by_engine, losses_of, program

PLAIN = [f"{one},{one * one % 7},{'yes' if one % 3 else 'no'}" for one in range(40)]


def made(rows: list[str], *, header: str = "", comma: str = ",", end: str = "\n") -> str:
    lines = [header, *rows] if header else rows
    return end.join(line.replace(",", comma) for line in lines) + end


def gaps() -> str:
    rows = [f"{'' if one % 5 == 0 else one},{one % 7 or '?'},text,7,{one % 3 or 'n/a'}" for one in range(40)]
    return made(rows, header="a,b,c,d,class")


FILES: dict[str, tuple[str, str, dict]] = {
    "header": (made(PLAIN, header="a,b,label"), "utf-8", {}),
    "no header": (made(PLAIN), "utf-8", {}),
    "decimal commas": (made([f"{n};{n},5;{n % 2}" for n in range(40)], header="a;b;c"), "utf-8", {}),
    "chinese": (made(PLAIN, header="年龄,血糖,结果", comma="\t"), "gb18030", {}),
    "mark": (made(PLAIN, header="a,b,c", end="\r\n"), "utf-8-sig", {}),
    "gaps, texts and rows without a label": (gaps(), "utf-8", {}),
    "label first": (
        made([",".join(reversed(row.split(","))) for row in PLAIN], header="y,a,b"),
        "utf-8",
        {"label": "y"},
    ),
    "signs": (made([f"{n},{'+' if n % 3 else '-'}" for n in range(30)], header="a,y"), "utf-8", {}),
    "three classes": (made([f"{n},{n * n % 11},{'abc'[n % 3]}" for n in range(60)], header="a,b,y"), "utf-8", {}),
    "numbers and names": (
        made([f"{n},{n % 5},{[1, '1.0', 'b'][n % 3]}" for n in range(40)], header="a,b,y"),
        "utf-8",
        {},
    ),
    "a class of one row": (made([*PLAIN, "3,4,maybe"], header="a,b,y"), "utf-8", {}),
    "not scaled": (made(PLAIN, header="a,b,y"), "utf-8", {"normalise": False}),
}


def test_programs_know_how_the_file_is_written(tmp_path):
    file = tmp_path / "it's mine.csv"
    file.write_text("a;b;klasse\n1,5;2;ja\n2;3;nein\n3;;ja\n4;5;nein\n5;6;ja\n6;8;nein\n", encoding="utf-8")
    text = program("B3", table="own", file=str(file)).text
    assert str(file) in text
    assert "delimiter=';'" in text
    assert "classes = ['ja', 'nein']" in text
    assert "nn.Linear(2, 6)" in text
    compile(text, "program.py", "exec")


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_the_losses_are_those_of_the_run(name, tmp_path):
    text, encoding, settings = FILES[name]
    file = tmp_path / "table.csv"
    file.write_bytes(text.encode(encoding))
    settings = {"table": "own", "file": str(file), "batch_size": 8, **settings}
    found = losses_of(program("B3", **settings).text, 20)
    expected = losses_by_engine("B3", 20, **settings)
    assert len(np.unique(found)) > 10
    assert (found == expected).all()


@pytest.mark.parametrize(("file", "code"), [("", "table_not_chosen"), ("nowhere.csv", "file_missing")])
def test_without_the_file_there_is_no_program(file, code, tmp_path: Path):
    found = catalogue.entry("B2")
    settings = found.settings.changed(table="own", file=str(tmp_path / file) if file else "")
    with pytest.raises(EngineError) as caught:
        script(found, settings)
    assert caught.value.code == code
