"""The rehearsed plan. Each module here is a check."""
