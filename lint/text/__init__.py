"""Text without any format: spans, the source, words, sentences, quotations. Pure."""
