"""What follows from a handbook: priorities, deadlines, who answers. Pure functions from the model to values."""
