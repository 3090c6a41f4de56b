"""Notification deadlines. Each module here is a check."""
