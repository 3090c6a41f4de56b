"""Steps and procedures. Each module here is a check."""
