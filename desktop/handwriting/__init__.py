"""The user's own handwriting: written on a guided sheet, read by every network, learned by one."""
