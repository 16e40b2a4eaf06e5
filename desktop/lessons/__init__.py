"""Where one reads: the lesson of an entry, its questions and exercises."""
