"""Settings of the tests: speed is the business of the benchmarks, so a law has no deadline."""

from hypothesis import settings

settings.register_profile("dxmetrics", deadline=None)
settings.load_profile("dxmetrics")
