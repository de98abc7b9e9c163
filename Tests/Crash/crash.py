"""Kills the server at random moments under load, and looks whether everything it answered is there afterwards.

The people keep a log of what was answered. An answer that never came proves nothing; one that came has to hold.
"""
import argparse
import os
import random
import shutil
import sqlite3
import tempfile
import threading
import time

from people import Assessor, Learner, Log
from server import Server

HERE = os.path.dirname(os.path.abspath(__file__))


class Site:
    """The installation, and what the people have to know of it."""

    slug = "crash-letter"

    def __init__(self, proven, folder, seed):
        self.server = Server(proven, os.path.join(folder, "data"))
        self.seed, self.log, self.is_over = seed, Log(), threading.Event()
        self.count, self.lock = 0, threading.Lock()

    def set_up(self):
        run = self.server.run
        run("organizations", "add", "crash", "--name", "Crash Schools", "--kind", "district", "--prefix", "CR",
            "--time-zone", "America/Denver")
        run("catalog", "import", os.path.join(HERE, "title.microcredential.yaml"), "--organization", "crash")
        run("offering", "open", self.slug, "--organization", "crash")

    def newcomer(self, role="learner"):
        with self.lock:
            self.count += 1
            number = self.count
        address = f"person{number}@crash.example"
        self.server.run("people", "add", address, "--name", f"Person {number}", "--organization", "crash",
                        "--role", role)
        return address

    def query(self, sql, values=()):
        database = sqlite3.connect(f"file:{self.server.data}/proven.sqlite?mode=ro", uri=True, timeout=20)
        try:
            return database.execute(sql, values).fetchall()
        finally:
            database.close()

    def state_of(self, submission):
        rows = self.query("SELECT state FROM submission WHERE id = ?", (submission,))
        return rows[0][0] if rows else "gone"


def lost(site):
    """What was answered and is not there."""
    faults = []
    for (submission, item, anchor), saves in site.log.saves.items():
        _, number, *slot, position = anchor.split("-")
        slot = "" if slot == ["answer"] else "-".join(slot)
        rows = site.query(
            "SELECT id, revision, text FROM response WHERE submission = ? AND item = ? AND set_number = ?"
            " AND slot = ? AND position = ?", (submission, item, int(number), slot, int(position)))
        revision, text = max(saves)
        if not rows:
            faults.append(f"{submission} {item}: nothing is there, revision {revision} was answered")
            continue
        response, stored, current = rows[0]
        if stored == revision and current == text:
            continue
        kept = site.query("SELECT text FROM response_history WHERE response = ? AND revision = ?",
                          (response, revision))
        if stored <= revision or (text,) not in kept:
            faults.append(f"{submission} {item}: revision {revision} was answered, revision {stored} is there")
    for submission in site.log.submitted:
        if not site.query("SELECT 1 FROM submission WHERE id = ? AND edition > 0", (submission,)):
            faults.append(f"{submission} was submitted, and is a draft")
    for reading in site.log.judged:
        if len(site.query("SELECT 1 FROM assessment WHERE allocation = ?", (reading,))) != 1:
            faults.append(f"reading {reading} was judged, and has no assessment")
    return faults


def settle(site):
    """Lets the jobs that wait be done; those of a worker that was killed come back after a minute and a half."""
    for _ in range(1300):
        soon = int(time.time() * 1000) + 600_000
        if site.query("SELECT COUNT(*) FROM outbox WHERE failed IS NULL AND due < ?", (soon,)) == [(0,)]:
            return []
        time.sleep(0.1)
    return ["jobs that were due were not done within two minutes"]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--proven", required=True, help="the program")
    options.add_argument("--kills", type=int, default=10)
    options.add_argument("--seed", type=int, default=int(time.time()))
    given = options.parse_args()
    folder = tempfile.mkdtemp(prefix="proven-crash-")
    site = Site(given.proven, folder, given.seed)
    print(f"seed {given.seed}, {given.kills} kills, in {folder}", flush=True)
    site.server.start()
    site.set_up()
    people = [Learner(site, site.newcomer(), f"learner {number}") for number in range(8)]
    people += [Assessor(site, site.newcomer("assessor"), f"assessor {number}") for number in range(3)]
    for person in people:
        person.start()
    chance = random.Random(given.seed)
    for number in range(given.kills):
        time.sleep(chance.uniform(0.5, 4))
        site.server.kill()
        site.server.start()
    time.sleep(2)
    site.is_over.set()
    for person in people:
        person.join(timeout=60)
    faults = settle(site) + site.log.wrong
    status = site.server.stop()
    if status != 0:
        faults.append(f"asked to stop, the server ended with {status}")
    faults += lost(site)
    for enrollment, count in site.query(
            "SELECT e.id, COUNT(c.id) FROM enrollment e JOIN award a ON a.enrollment = e.id"
            " LEFT JOIN credential c ON c.award = a.id GROUP BY e.id HAVING COUNT(c.id) <> 1"):
        faults.append(f"enrollment {enrollment} is awarded and has {count} credentials")
    status, checked = site.server.attempt("check")
    if status != 0:
        faults += checked.splitlines()
    awards = site.query("SELECT COUNT(*) FROM award")[0][0]
    print(f"{site.log.count} saves, {len(site.log.submitted)} submissions and {len(site.log.judged)} judgments were"
          f" answered; {awards} awards.")
    print(checked.splitlines()[-1])
    if not site.log.judged or not awards:
        faults.append("too little was done for this to prove anything")
    if faults:
        print("\n".join(faults[:40]))
        print(f"crash: {len(faults)} faults; the data is in {folder}")
        raise SystemExit(1)
    shutil.rmtree(folder)
    print(f"crash: killed {given.kills} times, nothing that was answered is lost")


main()
