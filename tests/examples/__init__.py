"""Every widget alone on made-up data: each module here has `make() -> QWidget`.

`python -m tests.examples NAME` shows one; `test_examples.py` opens them all.
"""
