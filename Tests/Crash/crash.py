"""Kills the server at random moments under load, and looks whether everything it answered is there afterwards.

The people keep a log of what was answered. An answer that never came proves nothing; one that came has to hold.
"""
import argparse
import random
import time

from authors import authors
from installation import Site
from losses import report
from people import crowd


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--proven", required=True, help="the program")
    options.add_argument("--kills", type=int, default=10)
    options.add_argument("--store", choices=["sqlite", "postgres"], default="sqlite")
    options.add_argument("--seed", type=int, default=int(time.time()))
    given = options.parse_args()
    site = Site(given.proven, given.store, given.seed)
    print(f"seed {given.seed}, {given.kills} kills on {given.store}, in {site.folder}", flush=True)
    site.start()
    site.set_up()
    desk, writers = authors(site)
    people = crowd(site, learners=8, assessors=3) + writers
    chance = random.Random(given.seed)
    server = site.servers[0]
    for _ in range(given.kills):
        time.sleep(chance.uniform(0.5, 4))
        server.kill()
        server.start()
    time.sleep(2)
    desk.wait_until_published(30)
    site.is_over.set()
    for person in people:
        person.join(timeout=60)
    report(site, desk, f"crash: killed {given.kills} times on {given.store}")


main()
