"""One module per subcommand, found by its file name."""
