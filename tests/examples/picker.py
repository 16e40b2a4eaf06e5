"""The course: C1 done, A2 begun, C2 in training."""

from PySide6.QtWidgets import QWidget

from desktop.course.picker import CoursePicker
from desktop.theme.measures import COURSE_WIDTH


def make() -> QWidget:
    picker = CoursePicker()
    picker.choose("C2")
    picker.set_marks("C1", "done")
    picker.set_marks("A2", "half")
    picker.set_marks("C2", "running")
    picker.setFixedSize(COURSE_WIDTH, 600)
    return picker
