"""A district at work, by the people of the crash test, and what an administrator sees of it."""
import json
import os
import sys
import time
import urllib.error
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Crash"))

from installation import Site  # noqa: E402
from pages import Browser, Wrong  # noqa: E402
from people import Learner, crowd  # noqa: E402

__all__ = ["Browser", "Learner", "Site", "Wrong", "ask", "busy", "expect", "program", "settled"]


def program():
    """The program under test, as given on the command line."""
    if len(sys.argv) != 3 or sys.argv[1] != "--proven":
        raise SystemExit(f"{sys.argv[0]} --proven PROGRAM")
    return sys.argv[2]


def expect(is_so, sentence):
    if not is_so:
        raise SystemExit(f"NOT SO: {sentence}")


def busy(proven, store):
    """An installation in which people write, submit and judge."""
    site = Site(proven, store, seed=int(time.time()))
    site.start()
    site.set_up()
    return site, crowd(site, learners=4, assessors=2)


def settled(site, people):
    """Lets everybody finish, and stops."""
    site.is_over.set()
    for person in people:
        person.join(timeout=60)
    expect(not site.log.wrong, f"nobody met anything wrong: {site.log.wrong[:3]}")


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
