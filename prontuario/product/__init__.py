"""Pages that come with the product, a folder a language: how to use a handbook, how to maintain one, the rules."""
