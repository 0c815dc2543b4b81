"""A small runner for GitHub's workflows and composite actions: their shell steps for real, in a
folder of their own, the steps of others (`uses:`) by what they leave behind.

It knows the expressions and contexts that our files use, and fails on any other.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import yaml


class StepFailed(Exception):
    """A step ended with an error, as the job does."""


class Expressions:
    """What stands between ${{ and }}."""

    WORD = re.compile(
        r"'(?:[^']|'')*'|&&|\|\||==|!=|!|[()\[\],]|[A-Za-z_][\w.-]*|\d+|\s+"
    )

    def __init__(self, contexts):
        self.contexts = contexts

    def value(self, path):
        value = self.contexts
        for part in path.split("."):
            value = value.get(part, "") if isinstance(value, dict) else ""
        return value

    def evaluate(self, text):
        out, position = [], 0
        while position < len(text):
            match = self.WORD.match(text, position)
            if not match:
                raise ValueError(f"an expression of another kind: {text}")
            word, position = match.group(), match.end()
            if word == "&&":
                out.append(" and ")
            elif word == "||":
                out.append(" or ")
            elif word == "!":
                out.append(" not ")
            elif word.startswith("'"):
                out.append(repr(word[1:-1].replace("''", "'")))
            elif word in ("startsWith", "contains", "always", "failure", "success"):
                out.append(word)
            elif word in ("true", "false"):
                out.append(word.title())
            elif word[0].isalpha():
                out.append(f"value({word!r})")
            else:
                out.append(word)
        failed = self.contexts.get("failed", False)
        names = {
            "value": self.value,
            "startsWith": lambda text, start: str(text).startswith(start),
            "contains": lambda text, part: part in text,
            "always": lambda: True,
            "failure": lambda: failed,
            "success": lambda: not failed,
        }
        return eval("".join(out).strip(), {"__builtins__": {}}, names)

    def fill(self, text):
        def one(match):
            value = self.evaluate(match.group(1))
            return "" if value in (None, False) else str(value)

        return re.sub(r"\$\{\{\s*(.*?)\s*\}\}", one, str(text), flags=re.S)

    def holds(self, condition):
        text = re.sub(r"^\$\{\{|\}\}$", "", str(condition).strip())
        return bool(self.evaluate(text))


class Runner:
    """One job in one folder."""

    def __init__(self, folder, workspace, github=None, environment=None, actions=None):
        self.folder = Path(folder)
        self.workspace = Path(workspace)
        self.temp = self.folder / "temp"
        self.temp.mkdir(parents=True, exist_ok=True)
        self.github = {"repository": "ada/journal", "run_id": "1", "run_attempt": "1"}
        self.github.update(github or {})
        self.environment = {"HOME": str(self.folder), "PATH": "/usr/local/bin:/usr/bin:/bin"}
        self.environment.update(environment or {})
        # What `uses:` does, by the beginning of its name.
        self.actions = actions or {}
        self.paths = []
        self.caches = {}
        self.log = ""

    def contexts(self, **more):
        return {
            "github": self.github,
            "runner": {"os": "Linux", "arch": "X64", "temp": str(self.temp)},
            **more,
        }

    def action(self, source, inputs):
        """Runs a composite action that lies in the folder `source`."""
        description = yaml.safe_load((Path(source) / "action.yml").read_text())
        given = {
            name: str(inputs.get(name, one.get("default", "")))
            for name, one in description["inputs"].items()
        }
        unknown = set(inputs) - set(given)
        if unknown:
            raise StepFailed(f"the action has no input {unknown}")
        before = self.github.get("action_path")
        self.github["action_path"] = str(source)
        try:
            self.steps(description["runs"]["steps"], inputs=given)
            for key, path in self.caches.items():
                if path.is_dir():
                    shutil.copytree(path, self.folder / "caches" / key, dirs_exist_ok=True)
        finally:
            self.github["action_path"] = before

    def job(self, job):
        """Runs the steps of a job of a workflow."""
        contexts = self.contexts()
        if "if" in job and not Expressions(contexts).holds(job["if"]):
            return False
        self.steps(job["steps"], environment=job.get("env", {}))
        return True

    def summary(self):
        """What the steps have put on the page of the run."""
        file = self.temp / "_summary"
        return file.read_text() if file.exists() else ""

    def steps(self, steps, inputs=None, environment=None):
        results = {}
        failure = None
        for step in steps:
            contexts = self.contexts(
                inputs=inputs or {}, steps=results, failed=failure is not None
            )
            expressions = Expressions(contexts)
            condition = step.get("if", "success()")
            if failure and not re.search(r"always\(|failure\(", str(condition)):
                continue
            if not expressions.holds(condition):
                continue
            outcome, outputs = "success", {}
            try:
                outputs = self.step(step, expressions, environment or {})
            except StepFailed as problem:
                outcome = "failure"
                if not step.get("continue-on-error"):
                    failure = failure or problem
            if "id" in step:
                results[step["id"]] = {"outputs": outputs, "outcome": outcome}
        if failure:
            raise failure

    def step(self, step, expressions, environment):
        if "uses" in step:
            given = {k: expressions.fill(v) for k, v in step.get("with", {}).items()}
            for name, do in self.actions.items():
                if step["uses"].startswith(name):
                    return do(self, given) or {}
            raise StepFailed(f"nobody emulates {step['uses']}")
        files = {name: self.temp / f"_{name}" for name in ("output", "path", "env")}
        for file in files.values():
            file.write_text("")
        variables = {**environment, **step.get("env", {})}
        variables = {name: expressions.fill(text) for name, text in variables.items()}
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", expressions.fill(step["run"])],
            cwd=self.workspace,
            env={
                **self.environment,
                "PATH": ":".join([*reversed(self.paths), self.environment["PATH"]]),
                "GITHUB_OUTPUT": str(files["output"]),
                "GITHUB_PATH": str(files["path"]),
                "GITHUB_ENV": str(files["env"]),
                "GITHUB_STEP_SUMMARY": str(self.temp / "_summary"),
                "GITHUB_WORKSPACE": str(self.workspace),
                "RUNNER_TEMP": str(self.temp),
                **variables,
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=3600,
        )
        self.log += result.stdout
        self.paths += files["path"].read_text().split()
        if result.returncode:
            raise StepFailed(result.stdout.strip() or f"exit status {result.returncode}")
        lines = files["output"].read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if "=" in line)


def cache(runner, given):
    """`actions/cache`: what was kept under the key is there again; at the end the path is kept."""
    path = Path(runner.workspace / given["path"])
    kept = runner.folder / "caches" / given["key"]
    if kept.is_dir():
        shutil.copytree(kept, path, dirs_exist_ok=True)
    else:
        runner.caches[given["key"]] = path
