"""From text to values: YAML files become plain data that remembers where it stands. Knows nothing of crises."""
