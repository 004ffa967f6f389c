"""Command line and HTTP: the only place that wires settings, store and pages."""
