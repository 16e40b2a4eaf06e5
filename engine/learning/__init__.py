"""What the learner does: exercises that check themselves, questions before a run, how far one is. Needs no torch."""
