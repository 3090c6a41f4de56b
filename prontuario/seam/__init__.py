"""The seam to MkDocs: what a handbook's `macros.py` hands over to the site engine. Nothing else here knows MkDocs."""
