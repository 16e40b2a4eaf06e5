"""The column in which one reads: the lesson of the entry."""


from desktop.lessons.lesson_page import LessonPage

LessonColumn = LessonPage
