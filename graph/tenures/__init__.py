"""What acts and holdings add up to: stays in a post, and how sure their bounds are."""
