"""Any CSV file: what is made of it, and what is said of one that cannot be used."""

import math
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from engine.datasets import csv_file, pima, table
from engine.datasets.notes import SENTENCES
from engine.errors import EngineError

PLAIN = "width,height,kind\n1,10,a\n2,20,b\n3,30,a\n4,45,b\n"


@pytest.fixture
def file(tmp_path: Path):
    def written(content: str | bytes, encoding: str = "utf-8") -> Path:
        path = tmp_path / "own.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return written


def failure(path: Path, label: str | None = None) -> EngineError:
    with pytest.raises(EngineError) as caught:
        table.read(path, label)
    return caught.value


def notes(read: table.Table) -> list[str]:
    return [str(note) for note in read.notes]


def test_a_plain_table(file):
    read = table.read(file(PLAIN))
    assert (read.columns, read.label, read.classes) == (("width", "height"), "kind", ("a", "b"))
    assert read.features.tolist() == [[1, 10], [2, 20], [3, 30], [4, 45]]
    assert read.labels.tolist() == [0, 1, 0, 1]
    assert read.lines.tolist() == [2, 3, 4, 5]
    assert notes(read) == []


CELLS = st.one_of(st.floats(-1e38, 1e38), st.integers(-999, 999).map(float), st.just(math.nan))


@st.composite
def tables(draw):
    width = draw(st.integers(1, 5))
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=4, max_size=30))
    rows[0] = [1.0] * width  # every column holds a number, and a row without a header is seen by it
    return np.array(rows)


@examples(deadline=None)
@given(
    numbers=tables(),
    delimiter=st.sampled_from(",;\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030", "cp1252"]),
    header=st.booleans(),
    comma=st.booleans(),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_is_written_is_read(numbers, delimiter, encoding, header, comma, end):
    chinese = encoding != "cp1252"
    names = ["年龄" if chinese else "größe"] * header + [f"f{place}" for place in range(1, numbers.shape[1])] * header
    lines = [[*names, "类别" if chinese else "née"]] * header
    lines += [
        ["" if math.isnan(one) else repr(one) for one in row] + [str(n % 2)] for n, row in enumerate(numbers.tolist())
    ]
    if comma and delimiter != ",":
        lines = [[cell.replace(".", ",") for cell in line] for line in lines]
    text = "".join(delimiter.join(line) + end for line in lines)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "own.csv")
        path.write_bytes(text.encode(encoding))
        read = table.read(path)
        assert table.header(path) == read.header
    assert np.array_equal(read.features, numbers, equal_nan=True)
    assert read.labels.tolist() == [n % 2 for n in range(len(numbers))]
    assert read.header == (tuple(lines[0]) if header else tuple(str(n + 1) for n in range(numbers.shape[1] + 1)))
    assert sum(read.missing().values()) == np.isnan(numbers).sum()


def test_the_course_s_own_file_can_be_opened(file):
    read = table.read(file(pima.course_file()))
    assert np.array_equal(read.features, pima.course().features)
    assert np.array_equal(read.labels, pima.course().labels)
    assert read.label == "9"


def test_another_column_can_be_the_label(file):
    text = "kind,width\nb,1.5\na,2.5\nb,3.5\n"
    read = table.read(file(text), "kind")
    assert (read.columns, read.classes, read.labels.tolist()) == (("width",), ("a", "b"), [1, 0, 1])


def test_no_label_column_of_that_name(file):
    found = failure(file(PLAIN), "colour")
    assert (found.code, found.values["columns"]) == ("table_label_unknown", "width, height, kind")


def test_numbers_as_classes_are_ordered_by_value_and_1_is_1_0(file):
    read = table.read(file("x,y\n1,10\n2,9\n3,10.0\n4,9\n"))
    assert (read.classes, read.labels.tolist()) == (("9", "10"), [1, 0, 1, 0])


def test_minus_is_a_class_beside_plus_and_missing_otherwise(file):
    assert table.read(file("x,y\n1,+\n2,-\n3,+\n")).classes == ("+", "-")
    read = table.read(file("x,y\n1,0\n2,-\n3,1\n4,1\n"))
    assert (read.classes, read.lines.tolist()) == (("0", "1"), [2, 4, 5])


@pytest.mark.parametrize("missing", ["", "NA", "nan", "?", "-", "null", "N/A", '""', " "])
def test_missing_values_are_counted_by_column(file, missing):
    read = table.read(file(f"x,y,z\n1,1,0\n2,{missing},1\n3,2,0\n4,{missing},1\n"))
    assert read.missing() == {"y": 2}
    assert notes(read) == ["Missing in column “y”: 2 of 4, the first in row 3."]


def test_rows_without_a_label_are_left_out_and_said(file):
    read = table.read(file("x,y\n1,a\n2,\n3,b\n4,b\n5,\n6,a\n"))
    assert read.features.ravel().tolist() == [1, 3, 4, 6]
    assert notes(read) == ["Rows without a label are left out: 2, the first is row 3."]


def test_a_column_of_text_is_left_out_and_said(file):
    read = table.read(file("x,name,void,y\n1,Ann,,0\n2,Bo,,1\n3,7,,0\n"))
    assert (read.columns, read.header) == (("x",), ("x", "name", "void", "y"))
    assert [note.code for note in read.notes] == ["text_column", "empty_column", "class_once"]
    assert (read.notes[0].values["value"], read.notes[0].values["row"]) == ("Ann", 2)


@pytest.mark.parametrize("slip", ["1o", "12 kg", "1.2.3", "inf", "1_0", "1e99", "９x", '"1,234"', "x" * 5000])
def test_a_slip_of_the_pen_is_named_by_row_and_column(file, slip):
    found = failure(file(f"w,h,y\n1,1,0\n2,2,1\n3,{slip},0\n4,{slip},1\n5,5,0\n"))
    assert found.code == "table_cell"
    assert (found.values["row"], found.values["column"], found.values["count"]) == (4, "h", "2")
    assert len(found.values["value"]) <= 41


def test_the_first_slip_of_all_columns_is_named(file):
    found = failure(file("w,h,y\n1,1,0\n2,b,1\na,3,0\n4,4,1\n5,5,0\n"))
    assert (found.values["row"], found.values["column"]) == (3, "h")


def test_a_misspelt_class_is_pointed_at(file):
    read = table.read(file("x,y\n1,yes\n2,no\n3,yes\n4,yse\n5,no\n"))
    assert notes(read) == ["The class “yse” occurs only once, in row 5. A slip of the pen?"]


def test_points_beside_decimal_commas_are_not_guessed(file):
    found = failure(file("a;b;y\n0.5;1;0\n1;1,234;1\n2;3;0\n"))
    assert (found.code, found.values["row"], found.values["other_row"]) == ("table_decimals", 3, 2)


def test_names_are_made_unique_and_never_empty(file):
    assert table.read(file("x,x,,y\n1,2,3,0\n2,3,4,1\n")).columns == ("x", "x (2)", "3")


def test_a_first_row_with_gaps_is_no_header(file):
    assert table.read(file("?,,yes\n1,2,no\n3,4,yes\n")).lines.tolist() == [1, 2, 3]


def test_quotes_spaces_and_empty_lines_are_understood(file):
    read = table.read(
        file('\n"wide, or not" , y\n\n 1 , "a ""b"""\n,\n2,"c\nd"\n\n3,"c\nd"\n'.replace('not" ', 'not"'))
    )
    assert read.columns == ("wide, or not",)
    assert read.classes == ('a "b"', "c\nd")
    assert read.lines.tolist() == [4, 6, 9]


def test_many_empty_lines_come_before(file):
    path = file("\n" * 25_000 + PLAIN)
    assert table.read(path).lines[0] == 25_002
    assert table.header(path) == ("width", "height", "kind")


@pytest.mark.parametrize("content", ["", "\n\n \n", ",,\n", "a,b,c\n", "a,b,c"])
def test_a_file_without_rows(file, content):
    assert failure(file(content)).code == "table_empty"


def test_one_row_is_not_enough(file):
    assert failure(file("1,2,0\n")).code == "table_one_row"
    assert failure(file("a,b,c\n1,2,0\n")).code == "table_one_row"


def test_one_class_is_nothing_to_learn(file):
    found = failure(file("x,y\n1,a\n2,a\n3,\n"))
    assert (found.code, found.values["value"]) == ("table_one_class", "a")


def test_an_empty_label_column(file):
    assert failure(file("x,y\n1,\n2,\n3,?\n")).code == "table_label_empty"


@pytest.mark.parametrize("rows", [5, 22, 300, 30_000])
def test_measured_numbers_are_no_classes(file, rows):
    found = failure(file("x,price\n" + "".join(f"{n},{n / 4}\n" for n in range(rows))))
    assert found.code == "table_label_numbers"


def test_twenty_classes_are_read_and_names_are_no_classes(file):
    twice = [f"{n},k{n % 20}\n" for n in range(40)]
    assert len(table.read(file("x,y\n" + "".join(twice))).classes) == 20
    assert failure(file("x,y\n" + "".join(twice) + "1,k20\n")).code == "table_label_texts"


@pytest.mark.parametrize("content", ["x,y\na,0\nb,1\nc,0\n", "y\n0\n1\n", "x y\n1 0\n2 1\n", "x,y\n,0\n,1\n"])
def test_no_column_of_numbers(file, content):
    assert failure(file(content)).code == "table_no_feature"


@pytest.mark.parametrize("line", ["1,2", "1,2,3,4", '"1,2",0'])
def test_a_row_of_another_length_is_named(file, line):
    found = failure(file(f"a,b,y\n1,2,0\n\n{line}\n3,4,1\n"))
    assert (found.code, found.values["row"], found.values["expected"]) == ("table_row_length", 4, 3)


@pytest.mark.parametrize("rest", ["", "1,2,0\n" * 30_000])
def test_a_quotation_mark_that_is_not_closed(file, rest):
    found = failure(file(f'a,b,y\n1,2,0\n1,2,"0\n1,2,1\n{rest}'))
    assert (found.code, found.values["row"]) == ("table_malformed", 3)


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04\x14\x00" + bytes(range(256)),
        b"\x89PNG\r\n\x1a\n\0\0\0",
        "x,y\n1,0\n2,1\n".encode("utf-16-le"),
        "x,y\n1,0\n2,1\n".encode("utf-32"),
        b"\xff\xfex,y\n1",
        b"\xef\xbb\xbfx\xff,y\n1,0\n2,1\n",
        b"x,y\n1,0\n2,1\n\x01",
    ],
)
def test_what_is_no_text_is_refused(file, content):
    assert failure(file(content)).code == "table_not_text"


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("größe", "cp1252"),
        ("température °C", "latin-1"),
        ("€", "cp1252"),
        ("体重（公斤）", "gb18030"),
        ("高", "utf-16"),
    ],
)
def test_names_are_read_in_the_encoding_they_were_written_in(file, name, encoding):
    assert table.read(file(f"{name};y\n1;0\n2;1\n", encoding)).columns == (name,)


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path, monkeypatch):
    path = tmp_path / "huge.csv"
    with path.open("wb") as sparse:
        sparse.truncate(100_000_001)
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("it was opened"))
    found = failure(path)
    assert (found.code, found.values["size"]) == ("table_too_large", "100.1")


def test_a_table_that_is_too_wide(file):
    found = failure(file(",".join(["1"] * 1001) + "\n"))
    assert (found.code, found.values["found"]) == ("table_too_wide", "1,001")
    wide = ",".join(["0.5"] * 999)
    assert table.read(file(f"{wide},0\n{wide},1\n")).features.shape == (2, 999)


def test_a_table_of_too_many_cells(file, monkeypatch):
    monkeypatch.setattr(csv_file, "CELLS", 300)
    assert failure(file("1,0\n2,1\n" * 76)).code == "table_too_many_cells"
    assert failure(file("\n" * 301)).code == "table_too_many_cells"
    assert table.read(file("1,0\n2,1\n" * 75)).features.shape == (150, 1)


def test_one_endless_line_is_not_read_whole(file):
    assert failure(file(b"1," * 2_000_000)).code == "table_line_too_long"


def test_a_missing_file_and_a_folder(tmp_path: Path):
    assert failure(tmp_path / "none.csv").code == "file_missing"
    assert failure(Path("no\0name")).code == "file_missing"
    assert failure(tmp_path).values["reason"] == "is a directory"


def test_reading_goes_in_steps_and_can_be_left(file):
    rows = "".join(f"{n},{n % 3},{n % 2}\n" for n in range(30_000))
    steps = table.reading(file("a,b,y\n" + rows))
    shares = [next(steps) for _ in range(6)]
    assert shares == sorted(shares)
    assert shares[-1] < 1
    steps.close()
    assert file("").exists()  # nothing holds it open, which Windows would not forgive


def test_a_note_is_said_in_another_language(file):
    note = table.read(file("x,name,y\n1,Ann,0\n2,Bo,1\n3,Cy,0\n")).notes[0]
    texts = {("tables", SENTENCES["text_column"]): "列“{column}”"}
    assert note.sentence(lambda context, text: texts[context, text]) == "列“name”"


@pytest.mark.parametrize("code", SENTENCES)
def test_every_note_is_made_somewhere(code):
    sources = [Path(module.__file__).read_text(encoding="utf-8") for module in (table, pima)]
    assert any(f'Note("{code}"' in source for source in sources)
