"""What `sasshi new workflow` makes for a host of Git: as far as it can be tried without one."""

import os
import subprocess

import pytest
import yaml

from program import SASSHI, THEME, Workspace, words

FILES = {"github": ".github/workflows/publish.yml", "gitlab": ".gitlab-ci.yml"}
EVERY = [(host, language) for host in FILES for language in ["ja", "en"]]


def made(workspace, host, language):
    """The file, as YAML."""
    result = workspace.run("new", "workflow", "--host", host, "--language", language)
    assert result.returncode == 0, words(result)
    text = (workspace.folder / FILES[host]).read_text()
    # A key with a meaning of its own in YAML 1.1.
    return text, yaml.safe_load(text.replace("\non:", "\n'on':"))


def scripts(workflow, host):
    """What the host's shell is given, in its order."""
    if host == "gitlab":
        return workflow["pages"]["script"]
    return [step["run"] for step in workflow["jobs"]["build"]["steps"] if "run" in step]


def run(script, workspace, variables):
    """Runs it as the host does, with a program `sasshi` on the way."""
    programs = workspace.folder / "bin"
    programs.mkdir(exist_ok=True)
    program = programs / "sasshi"
    if not program.exists():
        program.symlink_to(SASSHI)
    # The theme stands beside the copy of the sample; the package would bring it.
    environment = {"PATH": f"{programs}:{os.environ['PATH']}", "SASSHI_THEMES": str(THEME.parent)}
    return subprocess.run(
        ["sh", "-e", "-c", script], cwd=workspace.folder, env=environment | variables, capture_output=True, timeout=300)


@pytest.mark.parametrize("host, language", EVERY)
def test_it_builds_the_site_in_the_folder_that_is_published(host, language, workspace):
    text, workflow = made(workspace, host, language)
    variables = workflow["env"] if host == "github" else workflow["variables"]
    assert variables["SASSHI_CONTENT"] == "content" and variables["SASSHI_PACKAGE"] == ""
    install, *others = scripts(workflow, host)
    assert "apt-get" in install and not any("apt-get" in script for script in others)
    # Nobody has said where the package is: that is told, before anything is fetched.
    result = run(install, workspace, variables)
    assert result.returncode == 1 and b"SASSHI_PACKAGE" in result.stderr and result.stdout == b""
    for script in others:
        result = run(script, workspace, variables)
        assert result.returncode == 0, words(result)
    if host == "github":
        *_, upload = workflow["jobs"]["build"]["steps"]
        assert upload["uses"].startswith("actions/upload-pages-artifact@")
        published = upload["with"]["path"]
    else:
        [published] = workflow["pages"]["artifacts"]["paths"]
    assert (workspace.folder / published / "index.html").is_file()
    assert "GitHub" in text or "GitLab" in text
    assert ("まだ試していません" if language == "ja" else "has not been tried") in text


@pytest.mark.parametrize("host, language", EVERY)
def test_a_mistake_in_the_site_ends_it(host, language, workspace):
    _, workflow = made(workspace, host, language)
    variables = workflow["env"] if host == "github" else workflow["variables"]
    workspace.write("ja/notes.md", "---\ntitle: x\ntitel: x\n---\n")
    check = scripts(workflow, host)[1]
    assert run(check, workspace, variables).returncode == 1


@pytest.mark.parametrize("language", ["ja", "en"])
def test_github_is_permitted_no_more_than_it_needs(language, workspace):
    text, workflow = made(workspace, "github", language)
    assert workflow["permissions"] == {} and "secrets" not in text
    jobs = workflow["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    actions = [step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step]
    assert actions and all(action.partition("@v")[2].count(".") == 2 for action in actions)
    assert jobs["build"]["container"] == "debian:12"


@pytest.mark.parametrize("host", FILES)
def test_both_languages_do_the_same(host, tmp_path):
    found = []
    for language in ["ja", "en"]:
        _, workflow = made(Workspace(tmp_path / language), host, language)
        lines = "\n".join(scripts(workflow, host)).replace(f"--language {language}", "").splitlines()
        found.append([line for line in lines if "echo \"" not in line or "$" in line])
    assert found[0] == found[1]


def test_a_folder_of_another_name_is_named_safely(workspace):
    odd = 'te"x$(touch x) ts'
    workspace.content.rename(workspace.folder / odd)
    result = workspace.run("new", "workflow", "--content", odd)
    assert result.returncode == 0, words(result)
    text = (workspace.folder / FILES["github"]).read_text()
    workflow = yaml.safe_load(text)
    assert workflow["env"]["SASSHI_CONTENT"] == odd
    assert run(scripts(workflow, "github")[1], workspace, workflow["env"]).returncode == 0
    assert not (workspace.folder / "x").exists()
