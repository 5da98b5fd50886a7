"""Source → Document: blocks of reader-visible text, each character mapped to its place in the source. Pure."""
