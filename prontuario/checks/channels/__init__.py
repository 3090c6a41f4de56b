"""Channels. Each module here is a check."""
