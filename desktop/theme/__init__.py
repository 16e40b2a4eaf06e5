"""Colours, measures, style and icons."""
