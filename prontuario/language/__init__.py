"""The words of the product, a folder for each language, and how a plan is said in one of them."""
