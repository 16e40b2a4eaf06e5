"""Runs: what is trained, saved, listed and opened again."""
