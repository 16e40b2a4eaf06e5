"""From a photograph to the ink of one digit: the file decoded, the paper taken away, the digit found, its pen evened.

numpy and Pillow only. `engine.pictures` does the steps in order and tells them.
"""
