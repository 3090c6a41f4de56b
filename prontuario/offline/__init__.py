"""The copy of the site that a browser keeps: what belongs to it, and the worker that keeps it."""
