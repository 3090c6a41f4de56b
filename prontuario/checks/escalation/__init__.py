"""The escalation ladder. Each module here is a check."""
