"""A site that was built aside takes the place of the last one, in one step or not at all. Knows files only."""
