"""`python -m lint.cli`: the same command."""

from lint.cli.main import run

run()
