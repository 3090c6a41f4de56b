"""People and roles. Each module here is a check."""
