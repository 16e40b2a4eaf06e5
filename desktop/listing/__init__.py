"""Where one sees the PyTorch lines that a run executes."""
