"""What several checks share. No module here is a check."""
