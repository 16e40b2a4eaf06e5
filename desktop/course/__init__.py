"""The list of the course's entries."""
