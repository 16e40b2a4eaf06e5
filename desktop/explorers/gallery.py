"""Which page shows which explorer. Each is made when it is first shown."""

from importlib import import_module

from desktop.explorers.explorer import Explorer
from engine import catalogue
from engine.catalogue import Entry

MICROSCOPE = "microscope:Microscope"
_OF: dict[catalogue.Explorer, str] = {
    "softmax": "softmax_explorer:SoftmaxExplorer",
    "convolution": "convolution_explorer:ConvolutionExplorer",
    "pooling": "pooling_explorer:PoolingExplorer",
    "shapes": "shapes_explorer:ShapesExplorer",
    "mixing": "mixing_explorer:MixingExplorer",
}
"""The pages as "module:class" in this package."""


def make(entry: Entry) -> Explorer:
    """Return a new page of the explorer `entry`, or the microscope of an entry whose step can be looked at."""
    module, kind = (MICROSCOPE if entry.explorer is None else _OF[entry.explorer]).split(":")
    made: Explorer = getattr(import_module(f"desktop.explorers.{module}"), kind)(entry)
    return made
