"""What a web server has to say and to keep when it hands out a handbook."""
