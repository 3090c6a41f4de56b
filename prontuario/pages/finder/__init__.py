"""The finder of the first page: its engine (JavaScript), what it knows of words, and the script that holds both."""
