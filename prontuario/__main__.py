"""`python -m prontuario`."""

from prontuario.cli import main

main()
