"""Canvas accuracy: how well a network reads what users draw, measured beside the test accuracy.

The drawings come from two sources that no training sees: strokes traced from MNIST's test digits (`tracing.py`), and
the families of the pen model that are held out (`engine.datasets.pen.HELD_OUT`). `variants.py` draws them small, turned
or fast; `pitfalls.py` leaves out the steps of the ink pipeline one by one; `accuracy.py` measures.
"""
