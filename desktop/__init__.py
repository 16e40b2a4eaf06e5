"""What is seen: the window, built on the engine, never on torch itself."""
