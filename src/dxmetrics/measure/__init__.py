"""Exact arithmetic over the model: achievement, change, pace, aggregate, score."""
