"""The product's own words, one file a language: below the checks, which look at a handbook's words in their place."""
