"""The handbook on paper: templates of its own, filled with the views of the pages, made into PDF."""
