"""Pages written by hand. Each module here is a check."""
