"""Waivers and settings of checks. Each module here is a check."""
