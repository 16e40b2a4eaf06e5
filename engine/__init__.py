"""What is learned, how, and on what: usable from a script with no window, and without importing Qt."""
