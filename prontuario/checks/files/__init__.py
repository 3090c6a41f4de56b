"""Files, names and labels. Each module here is a check."""
