"""What questions share: parameters, names, filters, rows and their evidence."""
