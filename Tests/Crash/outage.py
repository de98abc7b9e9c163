"""Stops and starts PostgreSQL under the load of people who use two servers at once.

Every answer is either good or says that it is worth trying again; and what was answered well is there afterwards.
"""
import argparse
import random
import time

from authors import authors
from installation import Site
from losses import report
from people import crowd

# So long after its start may the database still be getting ready, and whoever waited for it be answered.
AFTERMATH = 15


def disturb(site, chance, mode):
    """One outage; both kinds of end, of which one breaks off what is being kept."""
    site.disturbed_until = float("inf")
    site.records.stop(mode)
    time.sleep(chance.uniform(0.5, 5))
    site.records.start()
    begun = time.monotonic()
    site.disturbed_until = begun + AFTERMATH
    while not all(server.is_ready() for server in site.servers):
        if time.monotonic() - begun > AFTERMATH:
            site.log.wrong.append(f"a server was not ready {AFTERMATH} s after the database was back")
            return 0.0
        time.sleep(0.05)
    return time.monotonic() - begun


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--proven", required=True, help="the program")
    options.add_argument("--requests", type=int, default=2000, help="answered well, at the least")
    options.add_argument("--outages", type=int, default=4, help="at the least")
    options.add_argument("--seed", type=int, default=int(time.time()))
    given = options.parse_args()
    site = Site(given.proven, "postgres", given.seed, servers=2)
    print(f"seed {given.seed}, two servers on one PostgreSQL, in {site.folder}", flush=True)
    site.start()
    site.set_up()
    desk, writers = authors(site)
    people = crowd(site, learners=8, assessors=3) + writers
    chance = random.Random(given.seed)
    outages, slowest = 0, 0.0
    while outages < given.outages or site.log.answered < given.requests:
        time.sleep(chance.uniform(3, 6))
        slowest = max(slowest, disturb(site, chance, ["fast", "immediate"][outages % 2]))
        outages += 1
    time.sleep(3)
    desk.wait_until_published(30)
    site.is_over.set()
    for person in people:
        person.join(timeout=60)
    log = site.log
    print(f"{log.answered} requests were answered, {log.refused} with “try again”, {log.unsure} with “look whether it"
          f" was saved”; both servers were ready {slowest:.1f} s after the database at the latest.")
    if not log.refused:
        log.wrong.append("nobody noticed that the database was away")
    report(site, desk, f"outage: PostgreSQL was stopped and started {outages} times")


main()
