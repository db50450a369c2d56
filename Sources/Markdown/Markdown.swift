// The room of Markdown.
