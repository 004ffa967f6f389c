"""`/reconcile`: the reconciliation API 0.2, by which OpenRefine matches a column of names with the store."""
