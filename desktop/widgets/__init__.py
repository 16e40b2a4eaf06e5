"""What several places of the window share."""
