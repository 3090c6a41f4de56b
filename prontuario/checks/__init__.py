"""The rules of a good plan. One rule, one file; `catalogue.py` lists them."""
