"""Personnel acts: who was given or stripped of which office."""
