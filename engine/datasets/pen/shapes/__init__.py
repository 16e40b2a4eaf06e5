"""The families of every digit, a file each, and of what is none. Importing this package declares them all."""

from engine.datasets.pen.shapes import eight, five, four, letters, nine, one, scribbles, seven, six, three, two, zero

__all__ = ["eight", "five", "four", "letters", "nine", "one", "scribbles", "seven", "six", "three", "two", "zero"]
