"""The site while its author edits: built again at each change, and what is wrong said on the page."""
