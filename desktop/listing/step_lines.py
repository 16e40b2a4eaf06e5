"""Which lines of a program to light: those of a step, and those of the loop around it. Lines count from 0."""

import difflib

from engine.scripts import Script, Step

FOLLOWED: tuple[Step, ...] = ("forward", "loss", "backward", "step")
"""The steps of one batch, in their order."""


def loop(script: Script) -> tuple[int, ...]:
    """Return the lines of the loop that computes; () where there is none."""
    lines = script.text.splitlines()
    forward = [number - 1 for number in script.steps.get("forward", ())]
    inside = [line for line in forward if lines[line].startswith(" ")]
    starts = [line for line in range(len(lines)) if lines[line].startswith("for ")]
    for start in starts:
        end = start + 1
        while end < len(lines) and (not lines[end] or lines[end].startswith(" ")):
            end += 1
        if any(start < line < end for line in inside):
            return tuple(line for line in range(start, end) if lines[line])
    return ()


def lines_of(script: Script, step: Step) -> tuple[int, ...]:
    """Return the lines of `step`: those in the loop, or where it has none there, all."""
    all_lines = tuple(number - 1 for number in script.steps.get(step, ()))
    around = set(loop(script))
    return tuple(line for line in all_lines if line in around) or all_lines


def changed(before: str, after: str) -> tuple[int, ...]:
    """Return the lines of `after` that are not as they were in `before`."""
    matcher = difflib.SequenceMatcher(None, before.splitlines(), after.splitlines(), autojunk=False)
    blocks = [code for code in matcher.get_opcodes() if code[0] in ("replace", "insert")]
    return tuple(line for _, _, _, first, last in blocks for line in range(first, last))
