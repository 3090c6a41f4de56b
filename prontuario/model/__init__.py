"""The crisis plan as typed, immutable values. Knows nothing of pages, commands or site generators."""
