"""The lessons of the course, their diagrams and formulas."""
