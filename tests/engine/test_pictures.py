"""Picture files become what the network receives."""

import gzip
import io
import struct
import zlib
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import pictures
from engine.errors import EngineError
from engine.photos import file


def mnist(count: int) -> np.ndarray:
    """The first test digits, (count, 28, 28) uint8."""
    packed = resources.files("resources").joinpath("mnist/t10k-images-idx3-ubyte.gz").read_bytes()
    return np.frombuffer(gzip.decompress(packed), np.uint8, count * 784, offset=16).reshape(-1, 28, 28)


def drawn() -> np.ndarray:
    """An L, dark on white, 60 high and 40 wide on a 100×120 sheet."""
    sheet = np.full((100, 120), 255, np.uint8)
    sheet[20:80, 30:40] = sheet[70:80, 30:70] = 10
    return sheet


def saved(path: Path, picture: Image.Image, **options) -> Path:
    picture.save(path, **options)
    return path


def difference(path: Path, digit: np.ndarray) -> float | None:
    """How far the picture read is from MNIST's; None where its lines are so thick or thin that they were evened."""
    steps = pictures.steps(path)
    if any(step.name == "pen" for step in steps):
        return None
    return float(np.abs(steps[-1].image - digit / 255).mean())


def mean(differences: list[float | None], most_evened: float = 0.15) -> float:
    alike = [one for one in differences if one is not None]
    assert len(alike) >= (1 - most_evened) * len(differences)
    return float(np.mean(alike))


def code(path: Path) -> str:
    with pytest.raises(EngineError) as caught:
        pictures.read(path)
    return caught.value.code


def test_an_mnist_picture_passes_unchanged(tmp_path):
    for digit in mnist(20):
        read = pictures.read(saved(tmp_path / "digit.png", Image.fromarray(digit)))
        assert read.dtype == np.float32
        np.testing.assert_array_equal(read, digit / np.float32(255))


@pytest.mark.parametrize(("way", "limit"), [(Image.Resampling.NEAREST, 0.001), (Image.Resampling.BICUBIC, 0.03)])
def test_enlarged_black_on_white_digits_read_back_as_mnist(tmp_path, way, limit):
    differences = []
    for digit in mnist(100):
        large = Image.fromarray(255 - digit).resize((224, 224), way)
        differences.append(difference(saved(tmp_path / "digit.png", large), digit))
    assert mean(differences) < limit


def test_a_digit_in_a_corner_of_a_compressed_grey_sheet_reads_back(tmp_path):
    differences = []
    for digit in mnist(50):
        sheet = Image.new("L", (400, 300), 220)
        sheet.paste(Image.fromarray(220 - digit // 2).resize((224, 224), Image.Resampling.NEAREST), (1, 70))
        differences.append(difference(saved(tmp_path / "digit.jpg", sheet), digit))
    assert mean(differences) < 0.01


def test_bright_on_dark_reads_like_dark_on_bright(tmp_path):
    dark = pictures.read(saved(tmp_path / "dark.png", Image.fromarray(drawn())))
    bright = pictures.read(saved(tmp_path / "bright.png", Image.fromarray(255 - drawn())))
    np.testing.assert_array_equal(dark, bright)


def test_the_longer_side_becomes_20_with_the_aspect(tmp_path):
    read = pictures.read(saved(tmp_path / "l.png", Image.fromarray(drawn())))
    rows, columns = np.flatnonzero(read.any(1)), np.flatnonzero(read.any(0))
    assert (np.ptp(rows) + 1, np.ptp(columns) + 1) == (20, 13)
    assert read.max() == 1
    assert read.sum(1) @ np.arange(28) / read.sum() == pytest.approx(14, abs=0.502)


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp", "gif", "webp"])
def test_every_format_reads_the_same(tmp_path, ending):
    plain = pictures.read(saved(tmp_path / "plain.png", Image.fromarray(drawn())))
    read = pictures.read(saved(tmp_path / f"手写 é.{ending}", Image.fromarray(drawn())))
    np.testing.assert_allclose(read, plain, atol=0.15)


@pytest.mark.parametrize("mode", ["1", "P", "RGB", "RGBA", "LA", "CMYK"])
def test_every_colour_mode_reads_the_same(tmp_path, mode):
    plain = pictures.read(saved(tmp_path / "plain.png", Image.fromarray(drawn())))
    ending = "jpg" if mode == "CMYK" else "png"
    read = pictures.read(saved(tmp_path / f"mode.{ending}", Image.fromarray(drawn()).convert(mode)))
    np.testing.assert_allclose(read, plain, atol=0.15)


def test_16_bits_read_like_8(tmp_path):
    sheet = drawn()
    sheet[70:80, 40:70] = 120
    plain = pictures.read(saved(tmp_path / "plain.png", Image.fromarray(sheet)))
    deep = pictures.read(saved(tmp_path / "deep.png", Image.fromarray(sheet.astype(np.uint16) * 257)))
    np.testing.assert_allclose(deep, plain, atol=1e-5)


def test_black_ink_on_transparency_is_ink_on_white(tmp_path):
    plain = pictures.read(saved(tmp_path / "plain.png", Image.fromarray(drawn())))
    clear = Image.new("RGBA", (120, 100), (0, 0, 0, 0))
    clear.putalpha(Image.fromarray(255 - drawn()))
    read = pictures.read(saved(tmp_path / "clear.png", clear))
    np.testing.assert_allclose(read, plain, atol=0.01)


def test_a_photograph_is_turned_upright(tmp_path):
    turned = Image.Exif()
    turned[0x0112] = 6  # the camera was held upright: show it turned by 90° to the right
    sideways = Image.fromarray(drawn()).rotate(90, expand=True)
    upright = pictures.read(saved(tmp_path / "upright.jpg", Image.fromarray(drawn())))
    read = pictures.read(saved(tmp_path / "turned.jpg", sideways, exif=turned))
    np.testing.assert_allclose(read, upright, atol=0.1)


def test_damaged_exif_data_turn_nothing(tmp_path):
    upright = pictures.read(saved(tmp_path / "upright.jpg", Image.fromarray(drawn())))
    damaged = saved(tmp_path / "damaged.jpg", Image.fromarray(drawn()), exif=b"Exif\0\0MM\0*\0\0\xff\xff\x01")
    np.testing.assert_array_equal(pictures.read(damaged), upright)


def test_the_first_frame_counts(tmp_path):
    first, second = Image.fromarray(drawn()), Image.fromarray(drawn().T)
    read = pictures.read(saved(tmp_path / "two.gif", first, save_all=True, append_images=[second]))
    np.testing.assert_array_equal(read, pictures.read(saved(tmp_path / "one.gif", first)))


def test_a_large_photograph_reads_like_a_small_one(tmp_path):
    small = pictures.read(saved(tmp_path / "small.png", Image.fromarray(drawn())))
    large = Image.fromarray(drawn()).resize((4200, 3500), Image.Resampling.NEAREST)
    np.testing.assert_allclose(pictures.read(saved(tmp_path / "large.png", large)), small, atol=0.1)


@pytest.mark.parametrize("side", [20_000, 8000, 100_000])
def test_too_large_is_refused_before_decoding(tmp_path, side):
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    path = tmp_path / "bomb.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"not even compressed"))
    with pytest.raises(EngineError) as caught:  # and no warning of Pillow's: those are errors here
        pictures.read(path)
    assert caught.value.code == "picture_too_large"
    assert (caught.value.values["width"], caught.value.values["height"]) == (side, side)


@pytest.mark.parametrize("start", [b"RIFF\x00\x00\x00\x00WEBPVP8 ", b"\x89PNG\r\n\x1a\n", b"no picture"])
def test_a_file_of_too_many_bytes_is_not_read(tmp_path, monkeypatch, start):
    path = tmp_path / "huge.webp"
    with path.open("wb") as sparse:
        sparse.write(start)
        sparse.truncate(200_000_001)
    monkeypatch.setattr(file, "_decoded", lambda *_: pytest.fail("it was read"))
    with pytest.raises(EngineError) as caught:
        pictures.read(path)
    assert (caught.value.code, caught.value.values["size"]) == ("picture_file_too_large", "200.1")


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize("size", [(1, 1), (1, 50), (28, 28), (300, 200)])
@pytest.mark.parametrize("level", [0, 255])
def test_a_picture_of_nothing_is_empty(tmp_path, size, level):
    assert code(saved(tmp_path / "empty.png", Image.new("L", size, level))) == "picture_empty"


def test_a_picture_of_few_pixels_still_reads(tmp_path):
    sheet = np.full((5, 4), 255, np.uint8)
    sheet[1:4, 1] = 0
    read = pictures.read(saved(tmp_path / "tiny.png", Image.fromarray(sheet)))
    assert np.ptp(np.flatnonzero(read.any(1))) + 1 == 20


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", b"BM" + bytes(50), b"\x80\x04K."])
def test_what_is_no_picture_is_refused(tmp_path, content):
    path = tmp_path / "digit.png"
    path.write_bytes(content)
    assert code(path) == "picture_unreadable"


def test_a_missing_file_and_a_folder_say_so(tmp_path):
    assert code(tmp_path / "none.png") == "file_missing"
    assert code(tmp_path) == "file_unreadable"


@pytest.mark.parametrize("ending", ["png", "jpeg", "gif", "bmp", "webp"])
def test_damaged_files_read_or_are_refused(tmp_path, ending):
    random, buffer = np.random.default_rng(0), io.BytesIO()
    Image.fromarray(drawn()).convert("RGB").save(buffer, ending)
    path = tmp_path / "damaged"
    for number in range(60):
        damaged = bytearray(buffer.getvalue())
        damaged[random.integers(len(damaged))] ^= 1 << random.integers(8)
        path.write_bytes(damaged[: random.integers(len(damaged))] if number % 2 else damaged)
        try:
            read = pictures.read(path)
        except EngineError:
            continue
        assert np.isfinite(read).all()
        assert read.shape == (28, 28)
