"""HTML. What reads it is in `html_article`, imported with the first HTML article: endings must cost little."""

from __future__ import annotations

from lint.document.document import Document
from lint.text.source import Source

EXTENSIONS = (".html", ".htm", ".xhtml")
SAMPLE = """<html lang="en"><head><title>NEEDLE title</title><style>HIDDEN</style>
<meta property="og:title" content="NEEDLE &amp; title"></head><body class="HIDDEN">
<nav>HIDDEN</nav><article><h1>NEEDLE heading</h1><!-- HIDDEN -->
<p>NEEDLE &ldquo;paragraph&rdquo; with a <a href="https://example.org/HIDDEN">NEEDLE link</a>
and <code>HIDDEN code</code>.</p><script>HIDDEN()</script><p hidden>HIDDEN</p>
<figure><img alt="HIDDEN"><figcaption>NEEDLE caption <span class="credit">HIDDEN</span></figcaption></figure>
<aside>HIDDEN</aside></article><footer>HIDDEN</footer></body></html>
"""


def read(source: Source) -> Document:
    """Read an HTML article. Never fails."""
    from lint.document import html_article

    return html_article.read(source)
