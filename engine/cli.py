"""The command line: list, train, show, resume, evaluate, predict, bench.

Exit codes: 0 done; 1 the work failed (one sentence on stderr); 2 wrong usage. What needs torch is imported by
the command that needs it, so that `--help` and `list` answer at once.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine import catalogue, language
from engine.console import forgive_the_console, print_json, print_row, print_values, said
from engine.errors import EngineError
from engine.files import check_writable, chosen_by_user
from engine.options import add_settings
from engine.settings import Settings
from engine.words import words

if TYPE_CHECKING:
    from engine.classifier import Classifier
    from engine.runs.lock import Lock
    from engine.runs.run import Run
    from engine.runs.state import State

# wrong usage, where the arguments themselves are at fault: a file may name an entry that is unknown, too
_USAGE = {
    "_train": ("setting_", "entry_unknown", "preset_unknown", "explorer_not_trained"),
    "_show": ("entry_unknown", "no_explorer"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    forgive_the_console()
    options = _parser().parse_args(arguments)
    try:
        code: int = options.command(options)
        sys.stdout.flush()
    except EngineError as error:
        if options.debug:
            raise
        print(language.sentence(error), file=sys.stderr)
        return 2 if error.code.startswith(_USAGE.get(options.command.__name__, ("never",))) else 1
    except BrokenPipeError:
        # whoever read the output has seen enough; what Python still holds back goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 1
    except Exception as error:
        if options.debug:
            raise
        print(f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else '–'}", file=sys.stderr)
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--json", action="store_true", help=said(words("cli", "one JSON object a line, the last one the result"))
    )
    common.add_argument("--debug", action="store_true", help=said(words("cli", "show the traceback of a failure")))
    parser = argparse.ArgumentParser(
        prog="python -m engine", description=said(words("cli", "The course without a window."))
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Callable[[argparse.Namespace], int], explanation: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[common], help=explanation, description=explanation)
        made.set_defaults(command=command)
        return made

    add("list", _list, said(words("cli", "the entries of the course")))
    train = add("train", _train, said(words("cli", "train an entry and store the run")))
    train.add_argument("entry", metavar="ID", help=said(words("cli", "the entry, for example C2")))
    train.add_argument(
        "--output", type=Path, metavar="FILE", help=said(words("cli", "also write the trained network alone to FILE"))
    )
    train.add_argument(
        "--preset",
        metavar="NAME",
        help=said(words("cli", "start from settings that the entry has by name")),
    )
    add_settings(train)
    show = add("show", _show, said(words("cli", "what an explorer computes: its example, or the one given")))
    show.add_argument("entry", metavar="ID", help=said(words("cli", "the explorer, for example D1")))
    show.add_argument(
        "--input", type=Path, metavar="FILE.json", help=said(words("cli", "a JSON object with what is to be changed"))
    )
    resume = add("resume", _resume, said(words("cli", "go on with a run from its last checkpoint")))
    resume.add_argument("run", metavar="RUN")
    evaluate = add("evaluate", _evaluate, said(words("cli", "classify the 10,000 test digits")))
    evaluate.add_argument("network", metavar="RUN|FILE|pretrained")
    evaluate.add_argument(
        "--canvas",
        action="store_true",
        help=said(words("cli", "also read drawings as users make them")),
    )
    predict = add("predict", _predict, said(words("cli", "classify pictures or drawings, a JSON line each")))
    predict.add_argument("network", metavar="RUN|FILE|pretrained")
    predict.add_argument("pictures", nargs="*", type=Path, metavar="IMAGE")
    predict.add_argument(
        "--strokes", type=Path, metavar="FILE.json", help=said(words("cli", "a JSON list of drawings"))
    )
    bench = add("bench", _bench, said(words("cli", "the speed figures of the README, as ratios measured in one go")))
    which = bench.add_mutually_exclusive_group()
    which.add_argument("--gui", action="store_true", help=said(words("cli", "the figures of the window")))
    which.add_argument(
        "--accuracy", action="store_true", help=said(words("cli", "ten epochs of every entry for three seeds"))
    )
    bench.add_argument(
        "--repeats", type=_positive, default=3, metavar="N", help=said(words("cli", "repeats of each measurement (3)"))
    )
    return parser


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(
            said(words("cli", "“{given}” is not a whole number of 1 or more."), given=text)
        )
    return number


def _list(options: argparse.Namespace) -> int:
    for entry in catalogue.COURSE:
        title = language.translated("course", entry.title)
        if options.json:
            print_json({"id": entry.id, "chapter": entry.chapter, "title": entry.title, "summary": entry.summary})
        else:
            print(f"{entry.id}  {title}: {language.translated('course', entry.summary)}")
    return 0


def _train(options: argparse.Namespace) -> int:
    entry = catalogue.entry(options.entry)
    given = {name: value for name, value in vars(options).items() if name in Settings.model_fields}
    for name in given:
        if name not in entry.offers:
            raise EngineError("setting_not_here", entry=entry.id, field=name.replace("_", "-"))
    if given.get("file"):  # absolute, so that the run finds it when it goes on from elsewhere
        given["file"] = str(Path(given["file"]).expanduser().absolute())
        given.setdefault("table", "own")
    settings = entry.preset(options.preset).changed(**given)
    if options.output is not None:
        with chosen_by_user():
            check_writable(options.output)  # now, not after ten epochs
    from engine.runs.run import Run

    return _drive(Run(entry, settings), options)


def _show(options: argparse.Namespace) -> int:
    from engine import explorers

    found = explorers.show(catalogue.entry(options.entry), explorers.read(options.input) if options.input else None)
    if options.json:
        print_json(found)
    else:
        print_values(found)
    return 0


def _resume(options: argparse.Namespace) -> int:
    from engine.runs import recorder

    run, state, lock = recorder.resume(options.run)
    with lock:
        return _drive(run, options, state, lock)


def _drive(run: "Run", options: argparse.Namespace, state: "State | None" = None, lock: "Lock | None" = None) -> int:
    """Train `run` to its end and print its result; Ctrl+C or a termination saves it, to be resumed."""
    from engine.driving import drive, summary

    result = drive(run, state, lock, as_json=options.json)
    if result is None:
        stopped = words("cli", "Stopped and saved. Go on with: {command}")
        print(said(stopped, command=f"python -m engine resume {run.id}"), file=sys.stderr)
        return 1
    if options.json:
        print_json(result)
    else:
        print(summary(result))
    if getattr(options, "output", None) is not None:  # `resume` has no such option
        from engine.runs import checkpoint

        with chosen_by_user():
            checkpoint.save_network(options.output, run)
    return 0


def _classifier(name: str) -> "Classifier":
    """Open the network that `name` means: "pretrained", a file, or a run."""
    from engine.classifier import Classifier
    from engine.runs import store

    if name == "pretrained":
        return Classifier.pretrained()
    if Path(name).is_file() or Path(name).suffix:
        return Classifier.load(Path(name))
    store.record(name)
    return Classifier.load(store.state_file(name))


def _evaluate(options: argparse.Namespace) -> int:
    classifier = _classifier(options.network)
    from engine import metrics
    from engine.canvas import report

    found = metrics.test(classifier)
    if options.json:
        drawn = report.canvas(classifier, as_json=True) if options.canvas else {}
        print_json(
            {
                "network": options.network,
                "test_accuracy": found.accuracy,
                "test_loss": found.loss,
                "correct": found.correct,
                "total": found.total,
                "confusion": found.confusion.tolist(),
                **drawn,
            }
        )
        return 0
    tested = words("cli", "Test accuracy {percent:.2f} % ({correct} of {total}), loss {loss:.4f}")
    percent = 100 * found.accuracy
    print(said(tested, percent=percent, correct=found.correct, total=found.total, loss=found.loss))
    print(said(words("cli", "Rows: the true digit. Columns: the answer.")))
    print("     " + "".join(f"{digit:6d}" for digit in range(10)))
    for digit, row in enumerate(found.confusion):
        print(f"  {digit}: " + "".join(f"{count:6d}" for count in row))
    if options.canvas:
        report.canvas(classifier, as_json=False)
    return 0


def _predict(options: argparse.Namespace) -> int:
    if bool(options.pictures) == (options.strokes is not None):
        print(said(words("cli", "Give either picture files or --strokes FILE.json.")), file=sys.stderr)
        return 2
    classifier = _classifier(options.network)
    from engine import ink, pictures

    pen = classifier.preprocessing.pen
    if options.strokes is not None:
        for index, drawing in enumerate(ink.read_drawings(options.strokes)):
            print_json({"drawing": index, **_answer(classifier, ink.image(drawing, pen))})
        return 0
    code = 0
    for path in options.pictures:
        try:
            print_json({"image": str(path), **_answer(classifier, pictures.read(path))})
        except EngineError as error:
            # the other pictures are still answered
            print(language.sentence(error), file=sys.stderr)
            code = 1
    return code


def _answer(classifier: "Classifier", image: Any) -> dict[str, Any]:
    probabilities, unsure = classifier.answer(image)
    return {
        "digit": None if unsure else int(probabilities.argmax()),
        "best": int(probabilities.argmax()),
        "probabilities": [float(p) for p in probabilities],
    }


def _bench(options: argparse.Namespace) -> int:
    if options.gui:
        # the engine knows no window: its measurements run in a process of their own
        import subprocess

        command = [sys.executable, "-m", "desktop.bench", "--repeats", str(options.repeats)]
        return subprocess.run(command + ["--json"] * options.json, check=False).returncode  # noqa: S603
    from engine import bench, bench_reader

    if options.accuracy:
        rows = chain(bench.accuracies(), bench_reader.record())
    else:
        rows = chain(bench.speeds(options.repeats), bench_reader.soon())
    for row in rows:
        print_row(row, as_json=options.json)
    return 0
