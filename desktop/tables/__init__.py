"""The page of the data: which table a run learns from, what is in it, and what becomes of it."""
