"""The raw diabetes table, looked at before it is trained on: the page and the column beside it."""

from PySide6.QtWidgets import QWidget

from desktop.session import Session
from desktop.tables.controller import TableController
from desktop.tables.data_place import DataPlace
from desktop.tables.worker import TableWorker
from desktop.theme.measures import SETTINGS_WIDTH


def make() -> QWidget:
    session, worker = Session(), TableWorker()
    session.choose_entry("B2")
    controller = TableController(session, worker)
    place = DataPlace(controller)
    for one in (session, worker, controller):
        one.setParent(place)  # they live as long as what shows them
    place.resize(780 + SETTINGS_WIDTH, 590)
    place.divider.give(SETTINGS_WIDTH - 1)
    return place
