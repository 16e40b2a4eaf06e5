"""`predict`: pictures and drawings, also those that cannot be read."""

import json
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import cli
from engine.datasets import mnist

SEVEN = [[[10, 0], [80, 0], [35, 100]]]
ONE = [[[50, 0], [50, 100]]]


def predict(capsys, *arguments: object) -> tuple[int, list[dict], str]:
    """Return the exit code, the JSON lines and the text on stderr."""
    code = cli.main(["predict", "pretrained", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, [json.loads(line) for line in out.splitlines()], err


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a picture of the first test digit, a 7."""
    path = tmp_path / "seven.png"
    Image.fromarray(mnist.read("t10k-images-idx3-ubyte")[0]).save(path)
    return path


def strokes(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "strokes.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def huge(tmp_path: Path) -> Path:
    """Return a file of some bytes whose header promises 20,000 × 20,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    path = tmp_path / "huge.png"
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 20_000, 20_000, 8, 0, 0, 0, 0))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(100))))
    return path


def test_a_picture_is_one_json_line(capsys, good):
    code, (line,), err = predict(capsys, good)
    assert code == 0
    assert err == ""
    assert line["image"] == str(good)
    assert line["digit"] == line["best"] == 7
    assert len(line["probabilities"]) == 10
    assert abs(sum(line["probabilities"]) - 1) < 1e-5
    assert np.argmax(line["probabilities"]) == 7


def test_pictures_that_cannot_be_read_do_not_stop_the_others(capsys, good, tmp_path):
    text, dot = tmp_path / "text.png", tmp_path / "dot.png"
    text.write_text("no picture")
    Image.new("L", (1, 1), 0).save(dot)
    bad = [text, dot, huge(tmp_path), tmp_path / "nowhere.png", tmp_path]
    code, lines, err = predict(capsys, *[path for one in bad for path in (one, good)])
    assert code == 1
    assert [line["digit"] for line in lines] == [7] * len(bad)
    sentences = err.splitlines()
    assert len(sentences) == len(bad)
    assert all(str(path) in sentence for path, sentence in zip(bad, sentences, strict=True))
    assert "20000×20000" in sentences[2]


def test_a_name_that_no_terminal_can_show_is_answered(capsys, good, tmp_path):
    odd = tmp_path / "\udcff 七.png"
    odd.write_bytes(good.read_bytes())
    code, lines, _ = predict(capsys, odd, good)
    assert code == 0
    assert [line["digit"] for line in lines] == [7, 7]
    assert lines[0]["image"] == str(odd)


def test_drawings_are_one_json_line_each(capsys, tmp_path):
    code, lines, err = predict(capsys, "--strokes", strokes(tmp_path, [SEVEN, ONE]), "--json")
    assert (code, err) == (0, "")
    assert [(line["drawing"], line["digit"], line["best"]) for line in lines] == [(0, 7, 7), (1, 1, 1)]


def test_drawings_of_any_scale_are_the_same(capsys, tmp_path):
    scaled = [[[x / 1000 - 5, y / 1000] for x, y in stroke] for stroke in SEVEN]
    _, (first, second), _ = predict(capsys, "--strokes", strokes(tmp_path, [SEVEN, scaled]))
    assert np.allclose(first["probabilities"], second["probabilities"], atol=1e-3)


@pytest.mark.parametrize("empty", [[], [[]], [[], []]])
def test_an_empty_drawing_is_no_digit(capsys, tmp_path, empty):
    code, lines, _ = predict(capsys, "--strokes", strokes(tmp_path, [empty, SEVEN]))
    assert code == 0
    assert [line["digit"] for line in lines] == [None, 7]
    assert lines[0]["best"] in range(10)
    assert abs(sum(lines[0]["probabilities"]) - 1) < 1e-5


@pytest.mark.parametrize("content", ["", "{", "{}", "[[[1, 2]]]", [[[["a", 1]]]], [[[[1, 2, 3]]]], "[[[[NaN, 1]]]]"])
def test_strokes_that_are_none_fail_in_one_sentence(capsys, tmp_path, content):
    code, lines, err = predict(capsys, "--strokes", strokes(tmp_path, content))
    assert (code, lines) == (1, [])
    assert len(err.splitlines()) == 1
    assert "strokes.json" in err


def test_a_file_of_strokes_that_is_not_there(capsys, tmp_path):
    code, _, err = predict(capsys, "--strokes", tmp_path / "nowhere.json")
    assert code == 1
    assert "does not exist" in err


def test_neither_or_both_is_wrong_usage(capsys, tmp_path, good):
    assert predict(capsys)[0] == 2
    code, lines, err = predict(capsys, good, "--strokes", strokes(tmp_path, [SEVEN]))
    assert (code, lines) == (2, [])
    assert len(err.splitlines()) == 1
