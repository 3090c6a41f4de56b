"""Communication and messages. Each module here is a check."""
