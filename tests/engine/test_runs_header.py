"""Whether a file is whole, told from its header alone."""

import json
import struct

import pytest
import safetensors.torch
import torch

from engine.runs import header

TENSORS = {"a": torch.arange(12, dtype=torch.float32), "b": torch.zeros(0, 3), "c": torch.tensor(1)}


@pytest.mark.parametrize("tensors", [TENSORS, {}], ids=["tensors", "none"])
def test_a_file_is_whole_as_it_was_written_and_at_no_other_length(tmp_path, tensors):
    data = safetensors.torch.save(tensors, {"meta": "数据"})
    path = tmp_path / "file"
    for length in range(len(data) + 1):
        path.write_bytes(data[:length])
        assert header.is_whole(path) == (length == len(data)), length
    path.write_bytes(data + b"\0")
    assert not header.is_whole(path)


@pytest.mark.parametrize(
    "text",
    [
        b"null",
        b"[]",
        b'{"a": 3}',
        b'{"a": {}}',
        b'{"a": {"data_offsets": []}}',
        b'{"a": {"data_offsets": [0, "x"]}}',
        b"\xff",
        b"[" * 100_000,
    ],
    ids=["null", "list", "number", "no offsets", "no end", "text", "no text", "deep"],
)
def test_a_header_that_makes_no_sense_is_not_whole(tmp_path, text):
    (tmp_path / "file").write_bytes(struct.pack("<Q", len(text)) + text)
    assert not header.is_whole(tmp_path / "file")


def test_an_exabyte_is_not_read(tmp_path):
    (tmp_path / "file").write_bytes(struct.pack("<Q", 2**60) + json.dumps({}).encode())
    assert not header.is_whole(tmp_path / "file")


def test_what_is_not_there_is_not_whole(tmp_path):
    assert not header.is_whole(tmp_path / "nowhere")
    assert not header.is_whole(tmp_path)
