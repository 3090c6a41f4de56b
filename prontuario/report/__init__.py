"""Findings for people and for programs: the only place that prints them."""
