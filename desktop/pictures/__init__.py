"""One picture for each model of the course: what a curve of the loss alone cannot show."""
