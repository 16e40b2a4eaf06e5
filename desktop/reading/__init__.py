"""How it reads: the way from the sheet to the network, what each step is worth, and what every network answers."""
