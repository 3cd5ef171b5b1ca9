"""Periods and calendars."""
