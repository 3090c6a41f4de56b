"""Threats. Each module here is a check."""
