"""The fair race: what competes, the worker that lets it, and what is seen of it."""
