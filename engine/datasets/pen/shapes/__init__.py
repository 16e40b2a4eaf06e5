"""The families of every digit, a file each. Importing this package declares them all."""

from engine.datasets.pen.shapes import eight, five, four, nine, one, seven, six, three, two, zero

__all__ = ["eight", "five", "four", "nine", "one", "seven", "six", "three", "two", "zero"]
