"""The parts of `scripts/bench`: corpus, measuring, cases, peers, the generated page. Not part of the package."""
