"""The one local command: `nox` does all that CI does, in its order; `nox -s tests` is the test command.

Each session has an environment of its own under .nox/; `nox -R` uses the ones that are there and installs nothing.
Arguments after `--` go to the tool: `nox -s tests -- tests/vi -x`.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import nox

PROJECT = nox.project.load_toml("pyproject.toml")
ROOT = Path(__file__).parent

nox.needs_version = ">=2025.2"
nox.options.sessions = ("format", "lint", "contracts", "mypy", "pyright", "tests", "docs", "wheel", "compiled")
nox.options.error_on_missing_interpreters = True


def install_group(session: nox.Session, *groups: str, extras: str = "") -> None:
    """Install dependency groups, and the package itself where extras are named."""
    package = ("-e", f".[{extras}]") if extras else ()
    session.install("--quiet", *package, *nox.project.dependency_groups(PROJECT, *groups))


@nox.session(name="format")
def format_(session: nox.Session) -> None:
    """Ask whether everything is formatted; `ruff format` does it."""
    install_group(session, "lint")
    session.run("ruff", "format", "--check", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Hold to every rule of ruff but the few that pyproject.toml names with a reason."""
    install_group(session, "lint")
    session.run("ruff", "check", *session.posargs)


@nox.session
def contracts(session: nox.Session) -> None:
    """Hold to the lines of the house: who may import whom."""
    install_group(session, "contracts")
    session.run("lint-imports", "--no-cache", env={"PYTHONPATH": "src"})


@nox.session
def mypy(session: nox.Session) -> None:
    """Check types with mypy, strict, in the package and its tests."""
    install_group(session, "typing", extras="all")
    session.run("mypy", *session.posargs)


@nox.session
def pyright(session: nox.Session) -> None:
    """Check types with pyright, strict, in the package."""
    install_group(session, "typing", extras="all")
    session.run("pyright", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run doctests, examples, laws and golden files, with branch coverage when all of them run."""
    install_group(session, "tests", extras="all")
    everything = ("--cov", "--cov-report=term", "-n=auto", "--dist=loadfile", "-q")  # a page runs in one process
    session.run("pytest", *(session.posargs or everything))


@nox.session
def docs(session: nox.Session) -> None:
    """Build the manual: its examples first, then its pages; any warning fails."""
    install_group(session, "docs", extras="all")
    options = ("-n", "-W", "--keep-going", "-q", "-d", "docs/_build/doctrees")
    session.run("sphinx-build", "-b", "doctest", *options, "docs", "docs/_build/doctest")
    session.run("sphinx-build", "-b", "html", *options, "docs", "docs/_build/html")


@nox.session
def wheel(session: nox.Session) -> None:
    """Build, install the wheel alone, check a sentence; then with its extras, and run the doctests it carries."""
    session.install("--quiet", "build>=1.2")
    with TemporaryDirectory() as made:  # outside the sources, where their settings cannot reach
        session.run("python", "-m", "build", "--outdir", made, ".", silent=True)
        (built,) = Path(made).glob("*.whl")
        session.install("--quiet", str(built))
        with session.chdir(made):
            session.run("python", "-W", "error", "-c", "import dxmetrics; dxmetrics.check('Đạt 1/2 hồ sơ, bằng 50%.')")
            session.install("--quiet", f"{built}[all]", "pytest>=8.3")
            Path("pytest.ini").write_text("[pytest]\ndoctest_optionflags = ELLIPSIS\nfilterwarnings = error\n", "utf-8")
            options = ("-q", "-c", "pytest.ini", "--rootdir=.", "--noconftest", "--import-mode=importlib")
            session.run("pytest", *options, "--doctest-modules", "--pyargs", "dxmetrics")


@nox.session
def compiled(session: nox.Session) -> None:
    """Build the wheel with its reader of prose compiled, where there is a C compiler, and run the reader's tests."""
    if not any(map(shutil.which, ("cc", "gcc", "clang", "cl"))):
        session.skip("there is no C compiler here")
    session.install("--quiet", "build>=1.2")
    with TemporaryDirectory() as made:
        build = ("python", "-m", "build", "--outdir", made, ".")
        session.run(*build, env={"HATCH_BUILD_HOOKS_ENABLE": "1"}, silent=True)
        (built,) = Path(made).glob("*.whl")
        session.install("--quiet", f"{built}[all]", *nox.project.dependency_groups(PROJECT, "tests"))
    told = "import dxmetrics.read.prose.tokens as stage; assert not stage.__file__.endswith('.py'), stage.__file__"
    session.run("python", "-c", told)
    session.run("pytest", "-q", "-n=auto", "tests/read", "tests/laws/test_reading.py", "tests/test_sentences.py")
    session.run("pytest", "-q", "tests/test_golden.py")


@nox.session(default=False)
def benchmarks(session: nox.Session) -> None:
    """Keep the speed promises, each against its yardstick in the same run."""
    session.install("--quiet", ".[all]")
    for script in sorted((ROOT / "benchmarks").glob("*.py")):
        session.run("python", str(script), *session.posargs)


@nox.session(default=False)
def picture(session: nox.Session) -> None:
    """Draw the README's picture from what the command really prints."""
    session.install("--quiet", "-e", ".[cli]")
    session.run("python", "docs/picture.py")


@nox.session(default=False)
def news(session: nox.Session) -> None:
    """Gather changes/ into CHANGELOG.md: `nox -s news -- --version 0.1.0`."""
    session.install("--quiet", "towncrier>=24.8")
    session.run("towncrier", "build", *(session.posargs or ("--draft", "--version", "next")))
