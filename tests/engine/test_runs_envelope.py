"""Files that are cut, flipped, forged or something else altogether: refused, and never run."""

import errno
import json
import os
import pickle
import struct
from pathlib import Path

import pytest
import safetensors.torch
import torch
from PIL import Image

from engine.errors import EngineError
from engine.runs import envelope

TENSORS = {
    "model.weight": torch.arange(12, dtype=torch.float32).reshape(3, 4),
    "model.bias": torch.zeros(3, dtype=torch.float64),
    "random": torch.arange(7, dtype=torch.uint8),
    "one": torch.tensor(3.5),
    "half": torch.ones(2, dtype=torch.bfloat16),
    "none": torch.empty(0, 4),
}
TEXT = '{"note": "数据 “quoted”"}'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a sound file."""
    made = tmp_path / "file.safetensors"
    envelope.write(made, TENSORS, TEXT)
    return made


def code_of(path: Path) -> str:
    with pytest.raises(EngineError) as caught:
        envelope.read(path)
    assert str(path) in str(caught.value)
    return caught.value.code


def forged(path: Path, header: object, payload: bytes = b"") -> Path:
    """Write a safetensors file with any header."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + payload)
    return path


def test_tensors_and_text_come_back(path):
    tensors, text = envelope.read(path)
    assert text == TEXT
    assert tensors.keys() == TENSORS.keys()
    for name, value in TENSORS.items():
        assert tensors[name].dtype == value.dtype
        assert torch.equal(tensors[name], value)


def test_any_layout_of_a_tensor_is_stored_as_its_numbers(tmp_path):
    value = torch.randn(3, 4, 5, 6).to(memory_format=torch.channels_last)
    envelope.write(tmp_path / "file", {"x": value}, "")
    assert torch.equal(envelope.read(tmp_path / "file")[0]["x"], value)


def test_a_file_cut_short_anywhere_is_refused(path):
    data = path.read_bytes()
    for length in range(len(data)):
        path.write_bytes(data[:length])
        assert code_of(path) == "checkpoint_truncated", length


def test_a_bit_flipped_in_any_byte_is_found(path):
    data = path.read_bytes()
    codes = set()
    for place in range(len(data)):
        for bit in range(8):
            flipped = bytearray(data)
            flipped[place] ^= 1 << bit
            path.write_bytes(flipped)
            codes.add(code_of(path))
    assert codes == {f"checkpoint_{kind}" for kind in ("truncated", "damaged", "foreign", "newer")}


def test_another_type_of_the_same_size_is_found(path):
    path.write_bytes(path.read_bytes().replace(b'"F32"', b'"I32"'))
    assert code_of(path) == "checkpoint_damaged"


def test_bytes_added_at_the_end_are_refused(path):
    path.write_bytes(path.read_bytes() + b"\0")
    assert code_of(path) == "checkpoint_truncated"


@pytest.mark.parametrize(("number", "code"), [("3", "checkpoint_newer"), ("1", "checkpoint_older")])
def test_another_format_says_both_numbers(tmp_path, number, code):
    data = safetensors.torch.save(TENSORS, {"format": number, "meta": "", "sha256": ""})
    (tmp_path / "file").write_bytes(data)
    with pytest.raises(EngineError) as caught:
        envelope.read(tmp_path / "file")
    assert caught.value.code == code
    assert (caught.value.values["found"], caught.value.values["known"]) == (int(number), 2)


@pytest.mark.parametrize(
    "metadata",
    [
        None,
        {},
        {"format": "pt"},
        {"format": "2"},
        {"format": "2", "meta": ""},
        {"format": "-1", "meta": "", "sha256": ""},
        {"format": "9" * 5000, "meta": "", "sha256": ""},
    ],
    ids=["none", "empty", "torch's", "no meta", "no checksum", "negative", "huge"],
)
def test_a_safetensors_file_of_someone_else_is_foreign(tmp_path, metadata):
    (tmp_path / "file").write_bytes(safetensors.torch.save(TENSORS, metadata))
    assert code_of(tmp_path / "file") == "checkpoint_foreign"


@pytest.mark.parametrize(
    "header",
    [
        b"{",
        b"{}",
        b'{"__metadata__": 3}',
        b'{"__metadata__": null}',
        b"{\xff\xfe}",
        b'{"__metadata__":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        b'{"__metadata__": {"format": "2", "meta": {"a": 1}, "sha256": 7}}',
        b"{" + b" " * 50_000_000 + b"}",
    ],
    ids=["cut", "empty", "number", "null", "no text", "deep", "types", "50 MB"],
)
def test_a_header_that_is_not_ours_is_refused(tmp_path, header):
    assert code_of(forged(tmp_path / "file", header)) in ("checkpoint_foreign", "checkpoint_truncated")


def sealed(**tensors) -> dict:
    return {"__metadata__": {"format": "2", "meta": "", "sha256": ""}, **tensors}


@pytest.mark.parametrize(
    "tensor",
    [
        {"dtype": "F32", "shape": [2**31, 2**31], "data_offsets": [0, 8]},
        {"dtype": "F32", "shape": [-1, -2], "data_offsets": [0, 8]},
        {"dtype": "F32", "shape": [2], "data_offsets": [8, 0]},
        {"dtype": "F32", "shape": [2], "data_offsets": [0, 2**62]},
        {"dtype": "X99", "shape": [2], "data_offsets": [0, 8]},
        {"dtype": "F8_E8M0", "shape": [8], "data_offsets": [0, 8]},
        {"dtype": "F4", "shape": [16], "data_offsets": [0, 8]},
        {"dtype": "C64", "shape": [1], "data_offsets": [0, 8]},
        {"dtype": "F32", "shape": 2, "data_offsets": [0, 8]},
        {"dtype": "F32"},
        None,
    ],
)
def test_a_forged_tensor_is_refused(tmp_path, tensor):
    assert code_of(forged(tmp_path / "file", sealed(x=tensor), bytes(8))).startswith("checkpoint_")


def test_a_header_length_of_an_exabyte_is_refused_without_reserving_it(tmp_path):
    (tmp_path / "file").write_bytes(struct.pack("<Q", 2**62) + b"{" + b" " * 100)
    assert code_of(tmp_path / "file") == "checkpoint_foreign"


class Bomb:
    """Makes a folder when it is unpickled."""

    def __init__(self, canary: Path) -> None:
        self.canary = canary

    def __reduce__(self):
        return os.mkdir, (str(self.canary),)


@pytest.mark.parametrize("name", ["network.safetensors", "network.pt", "network.pkl"])
@pytest.mark.parametrize("kind", ["pickle 0", "pickle 2", "pickle 5", "torch zip", "torch old"])
def test_a_pickle_is_refused_and_not_run_whatever_its_name(tmp_path, name, kind):
    path, canary = tmp_path / name, tmp_path / "canary"
    if kind.startswith("pickle"):
        path.write_bytes(pickle.dumps(Bomb(canary), int(kind[-1])))
    else:
        torch.save({"model.weight": Bomb(canary)}, path, _use_new_zipfile_serialization=kind == "torch zip")
    assert code_of(path) == "checkpoint_foreign"
    assert not canary.exists()
    with pytest.raises(FileExistsError):  # the bomb itself works
        pickle.loads(pickle.dumps(Bomb(tmp_path)))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP"])
def test_a_renamed_picture_is_foreign(tmp_path, kind):
    Image.new("RGB", (40, 40), "red").save(tmp_path / "file.safetensors", format=kind)
    assert code_of(tmp_path / "file.safetensors") == "checkpoint_foreign"


def test_an_empty_file_is_cut_short(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert code_of(tmp_path / "file") == "checkpoint_truncated"


def test_a_missing_file_and_a_folder(tmp_path):
    assert code_of(tmp_path / "nowhere.safetensors") == "file_missing"
    assert code_of(tmp_path) == "file_unreadable"
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert code_of(tmp_path / "loop") == "file_unreadable"


def test_a_forbidden_file_says_why(path, monkeypatch):
    def forbidden(self):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    with pytest.raises(EngineError, match="permission denied") as caught:
        envelope.read(path)
    assert caught.value.code == "file_unreadable"


def test_a_monstrous_file_is_not_even_read(tmp_path, monkeypatch):
    with (tmp_path / "file").open("wb") as file:
        file.truncate(envelope.SIZE_LIMIT + 1)  # sparse: takes no room
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("read"))
    assert code_of(tmp_path / "file") == "checkpoint_foreign"
