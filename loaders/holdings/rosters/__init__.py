"""Lists of office holders, as yearbooks print them."""
