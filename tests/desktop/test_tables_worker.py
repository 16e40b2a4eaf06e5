"""Tables are read in turns, the newest request wins, and what is bad is told in a sentence."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop import stepwise
from desktop.engine_thread import EngineThread
from desktop.tables.worker import Request, TableWorker
from engine.datasets import table
from engine.settings import Settings

GOOD = "a,b,kind\n" + "".join(f"{i},{i % 7},{'yes' if i % 3 else 'no'}\n" for i in range(60))


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> TableWorker:
    """Return a worker that takes one step a turn, so that turns can be counted."""
    monkeypatch.setattr(stepwise, "TURN_SECONDS", 0)
    return TableWorker()


class Asker(QObject):
    """Asks from the thread of the window, and hears there."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    @Slot()
    def hear_reading(self) -> None:
        self.heard.append("reading")

    @Slot()
    def hear_described(self) -> None:
        self.heard.append("described")


def own(number: int, path: Path, **values: object) -> Request:
    return Request(number, Settings(table="own", file=str(path), **values))


def test_others_have_their_turns_while_50_megabytes_are_read(worker: TableWorker, tmp_path: Path, qtbot):
    path = tmp_path / "large.csv"
    text = "x" * 400
    path.write_text("n,text,more,kind\n" + "".join(f"{i},{text},{i % 9},{i % 2}\n" for i in range(122_000)))
    assert path.stat().st_size > 50e6
    turns, shares = [], []
    other = QTimer(interval=0)
    other.timeout.connect(lambda: turns.append(1))
    worker.reading.connect(lambda _number, share: shares.append(share))
    with qtbot.waitSignal(worker.described, timeout=60_000) as told:
        other.start()
        worker.describe(own(1, path))
    other.stop()
    assert told.args[1].rows == 122_000
    assert len(turns) > 90  # a megabyte to find out the encoding, then 10,000 cells, at a time
    assert 30 < len(shares) <= 100
    assert shares == sorted(shares)


def test_the_newest_request_wins(worker: TableWorker, tmp_path: Path, qtbot):
    path = tmp_path / "good.csv"
    path.write_text(GOOD)
    told = []
    worker.described.connect(lambda number, facts: told.append((number, facts.rows)))
    worker.describe(Request(1, Settings()))
    with qtbot.waitSignal(worker.described):
        worker.describe(own(2, path))
    assert told == [(2, 60)]


def test_what_is_cancelled_reports_nothing(worker: TableWorker, qtbot):
    worker.describe(Request(1, Settings()))
    with qtbot.assertNotEmitted(worker.described, wait=100):
        worker.cancel_asked.emit()


def test_another_view_of_a_table_reads_nothing_anew(worker: TableWorker, tmp_path: Path, qtbot, monkeypatch):
    path = tmp_path / "good.csv"
    path.write_text(GOOD)
    with qtbot.waitSignal(worker.described):
        worker.describe(own(1, path))
    monkeypatch.setattr(table, "reading", None)
    with qtbot.waitSignal(worker.described) as told:
        worker.describe(own(2, path, label="kind", normalise=False))
    assert not told.args[1].scales


def test_a_file_that_was_written_anew_is_read_anew(worker: TableWorker, tmp_path: Path, qtbot):
    path = tmp_path / "good.csv"
    path.write_text(GOOD)
    with qtbot.waitSignal(worker.described):
        worker.describe(own(1, path))
    path.write_text(GOOD + "1,2,yes\n")
    with qtbot.waitSignal(worker.described) as told:
        worker.describe(own(2, path, label="kind"))
    assert told.args[1].rows == 61


BAD = {
    "table_empty": b"",
    "table_one_row": b"a,b\n1,0\n",
    "table_one_class": b"a,b\n1,yes\n2,yes\n",
    "table_cell": b"a,b\n1,0\n2,1\nthree,0\n4,1\n",
    "table_not_text": bytes(range(256)) * 4,
    "table_too_wide": b",".join([b"1"] * 1001) + b"\n",
    "table_row_length": b"a,b\n1,0\n2,1,3\n",
}


@pytest.mark.parametrize("code", BAD)
def test_a_bad_file_is_told(code: str, worker: TableWorker, tmp_path: Path, qtbot):
    path = tmp_path / "bad.csv"
    path.write_bytes(BAD[code])
    with qtbot.waitSignal(worker.failed) as told:
        worker.describe(own(7, path))
    assert (told.args[0], told.args[1].code) == (7, code)


def test_a_file_that_is_too_large_is_not_opened(worker: TableWorker, tmp_path: Path, qtbot):
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(101_000_000)
    with qtbot.waitSignal(worker.failed) as told:
        worker.describe(own(1, path))
    assert told.args[1].code == "table_too_large"


def test_the_columns_are_named_where_another_label_may_help(worker: TableWorker, tmp_path: Path, qtbot):
    path = tmp_path / "measured.csv"
    path.write_text("kind,x\n" + "".join(f"{i % 2},{i / 7}\n" for i in range(60)))
    with qtbot.waitSignals([worker.headed, worker.failed]), qtbot.waitSignal(worker.headed) as headed:
        worker.describe(own(1, path))
    assert headed.args == [1, ("kind", "x")]


def test_the_engine_s_thread_ends_in_the_middle_of_a_file(tmp_path: Path, qtbot):
    path = tmp_path / "long.csv"
    path.write_text("a,b,kind\n" + "".join(f"{i},{i % 7},{i % 2}\n" for i in range(1_000_000)))
    engine, asker = EngineThread(), Asker()
    asker.asked.connect(engine.tables.describe)
    engine.tables.reading.connect(asker.hear_reading)
    engine.tables.described.connect(asker.hear_described)
    engine.start()
    asker.asked.emit(own(1, path))
    qtbot.waitUntil(lambda: "reading" in asker.heard, timeout=60_000)
    engine.shut_down()
    assert engine.isFinished()
    assert "described" not in asker.heard
