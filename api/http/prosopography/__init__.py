"""`/ipif`: the store as the International Prosopography Interchange Framework asks for it, to be read."""
