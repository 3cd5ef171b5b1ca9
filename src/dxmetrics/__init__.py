"""Indicators, plan targets and reported values of Vietnamese digital transformation, checked exactly."""
