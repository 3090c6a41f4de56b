"""Reviews and dates. Each module here is a check."""
