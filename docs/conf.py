"""How the manual is built: no network, every example run, every warning an error (`nox -s docs`)."""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "dxmetrics"
author = "The dxmetrics authors"
release = version_of("dxmetrics")
language = "vi"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest", "generated_pages"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"dxmetrics {release}"
html_show_copyright = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

default_role = "code"
autodoc_typehints_format = "short"
autodoc_member_order = "groupwise"
autodoc_inherit_docstrings = False
toc_object_entries = False

# Docstrings run under pytest, in the names of their module; the pages run what their {doctest} blocks hold.
doctest_test_doctest_blocks = ""

# Names of other projects are not linked, as their manuals would have to be fetched. Ours must resolve, but for private
# ones.
nitpick_ignore_regex = [
    (r"py:.*", r"(?!dxmetrics\.).*"),
    (r"py:.*", r"(.*\.)?_.*"),
    (r"py:.*", r".*\[.*"),  # a type with parameters that is taken for one name
]
