"""A district at work, by the people of the crash test, and what an administrator sees of it."""
import argparse
import json
import os
import secrets
import subprocess
import sys
import time
import urllib.error
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Crash"))

from installation import Site  # noqa: E402
from pages import Browser, Wrong  # noqa: E402
from people import Learner, Log, Person, crowd  # noqa: E402
from records import ROOT, PostgresRecords, SQLiteRecords  # noqa: E402
from server import Server, free_port  # noqa: E402

__all__ = ["ROOT", "Browser", "Learner", "Log", "Person", "PostgresRecords", "SQLiteRecords", "Server", "Site", "Wrong",
           "ask", "busy", "expect", "free_port", "given", "manifest", "proven", "settled", "torn_down"]

PUBLIC_URL = "https://learn.district.example"


def given(**more):
    """What the command line says: the program under test, and what else a part takes."""
    options = argparse.ArgumentParser()
    options.add_argument("--proven", required=True, help="the program")
    for name, choices in more.items():
        options.add_argument(f"--{name}", choices=choices, default=choices[0])
    return options.parse_args()


def expect(is_so, sentence):
    if not is_so:
        raise SystemExit(f"NOT SO: {sentence}")


def proven(command, data, environment, *more, limit=900):
    """A command on a data folder: how it ended, what it said, and how long it took."""
    started = time.monotonic()
    done = subprocess.run([command, *more, "--data", data], capture_output=True, text=True, timeout=limit,
                          env={**os.environ, **environment})
    return done.returncode, (done.stdout + done.stderr).strip(), time.monotonic() - started


def busy(command, store, size):
    """An installation with a public address, in which people write, submit and judge; a whole district's, or an empty one
    at first."""
    site = Site(command, store, seed=int(time.time()))
    server = site.servers[0]
    site.origin = server.public_url = PUBLIC_URL
    site.records.environment["PROVEN_MASTER_KEY"] = server.environment["PROVEN_MASTER_KEY"] = secrets.token_hex(32)
    if size != "small":
        status, text, seconds = proven(command, server.data, site.records.environment, "demo", "--size", size,
                                       "--public-url", site.origin)
        expect(status == 0, f"the {size} is filled: {text[-500:]}")
        print(f"{store}: a {size} was filled in {seconds:.0f} s", flush=True)
    site.start()
    site.set_up()
    return site, crowd(site, learners=4, assessors=2)


def settled(site, people):
    """Lets everybody finish, and stops."""
    site.is_over.set()
    for person in people:
        person.join(timeout=60)
    expect(not site.log.wrong, f"nobody met anything wrong: {site.log.wrong[:3]}")


def torn_down(site):
    """Ends what is still there, however far it came, and leaves nothing."""
    site.is_over.set()
    for server in site.servers:
        if server.process and server.process.poll() is None:
            server.kill()
    site.close(keeps=False)


def ask(url, headers=None):
    """Status, headers and text of one address, whatever the status."""
    request = urllib.request.Request(url, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read().decode("utf-8", "replace")


def manifest(folder):
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        return json.load(file)
