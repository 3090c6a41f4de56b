"""Editions: the handbook reduced to what its readers may see."""
