"""One function a page: answers in, HTML out; nothing else is read or written."""
