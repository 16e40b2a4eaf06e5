"""The drawing strip: the sheet one draws on, what the network receives of it and what it answers."""
