"""The data of the course, read and checked."""
