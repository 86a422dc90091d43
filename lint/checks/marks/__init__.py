"""Quotation marks and brackets that stand alone: one module for each kind of mark."""
