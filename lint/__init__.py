"""copydesk: an editorial quality linter for news articles. The command is `copydesk`, the library is `lint`."""

__version__ = "0.1.0"
