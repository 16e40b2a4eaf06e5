"""Where one looks closer: a page for each explorer, with what can be set of it beside it."""
