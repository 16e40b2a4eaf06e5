"""The tour of the window: an invitation at the very first start, and a few callouts beside the real widgets."""
