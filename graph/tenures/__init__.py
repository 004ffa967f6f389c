"""What acts and holdings add up to: tenures of posts, with how sure their bounds are."""
