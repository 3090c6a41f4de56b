"""The seam to MkDocs: what `macros.py` hands over to the site generator. Nothing else knows MkDocs."""
