"""A mixed load on a server of its own, at rising concurrency to the knee; then half of it, for as long as one likes."""
import argparse
import os
import signal
import sys
import time

from figures import KINDS, Figures, brief, three
from gauges import Gauges
from ground import SETTINGS, Ground
from mix import SHARES, Bare, hold, rehearse
from soak import Soak

RULE = "the first step that neither of the next two beats by 10 % of requests a second with a p99 within 1 s"


class Step:
    """What one number of visitors came to."""

    def __init__(self, visitors, figures, seconds, memory, shares):
        self.visitors, self.figures, self.rate = visitors, figures, figures.requests / seconds
        self.p99, self.memory, self.shares = figures.all.at(0.99), memory, shares

    def line(self):
        times = "  ".join(f"{kind} {three(self.figures.times[kind])}" for kind in KINDS)
        server, clients, others = self.shares
        return (f"{self.visitors:>4} visitors {self.rate:>7,.1f} requests/s  all {three(self.figures.all)}  {times}"
                f"  {self.figures.contended} contended, {self.figures.wrong} errors  {self.memory:.0f} MB"
                f"  processor: server {server:.2f}, clients {clients:.2f}, others {others:.2f}")


class Load:
    def __init__(self, given, ground):
        self.given, self.ground, self.whole = given, ground, Figures()
        self.gauges = Gauges(ground.server.process, ground.records, ground.data)
        # What a demo that was made a while ago has waiting at its start is no fault of the load.
        self.log_begins = os.path.getsize(ground.server.log.name)

    def step(self, visitors, seconds, warm, kind=None):
        """Some visitors for some seconds, after some of warming up."""
        begin = time.monotonic() + warm
        seen, marks = [], []

        def each(number, figures):
            if number is not None:
                seen.append(figures)
            elif len(marks) < 2 and time.monotonic() >= begin + len(marks) * seconds:
                marks.append((time.monotonic(), *self.gauges.processor()))

        used = hold(self.ground, visitors, [begin, begin + seconds], each, **({"kind": kind} if kind else {}))
        while len(marks) < 2:
            marks.append((time.monotonic(), *self.gauges.processor()))
        whole = seen[0]
        if kind is None:
            self.whole.merge(whole)
        taken = max(marks[1][0] - marks[0][0], 0.001)
        server, machine = ((marks[1][place] - marks[0][place]) / taken for place in (1, 2))
        # The clients are measured from their first to their last request, all of which is about as busy.
        clients = used / (time.monotonic() - begin + warm)
        shares = (server, clients, max(0.0, machine - server - clients))
        return Step(visitors, whole, seconds, self.gauges.memory()[0], shares)

    def rise(self):
        """All steps; the knee."""
        bare = self.step(1, min(5, self.given.seconds / 3), 0.5, Bare)
        times = bare.figures.times["browse"]
        print(f"bare route /healthz, one visitor: {bare.rate:,.0f} requests/s, p50/p95/p99 {three(times)} ms,"
              f" processor: server {bare.shares[0]:.2f}, clients {bare.shares[1]:.2f}")
        print(f"mix of requests: {', '.join(f'{kind} {share} %' for kind, share in SHARES.items())};"
              " times are p50/p95/p99 in ms; processor in cores, PostgreSQL among the others", flush=True)
        steps = []
        for visitors in self.given.steps:
            steps.append(self.step(visitors, self.given.seconds, self.given.warm))
            print(steps[-1].line(), flush=True)
            if len(steps) == 1:
                ratio = steps[0].figures.all.at(0.5) / times.at(0.5)
                print(f"     one visitor of the mix waits {brief(ratio)} times as long as on the bare route (p50)",
                      flush=True)
        return knee_of(steps)

    def tell_errors(self):
        """The first ten kinds of errors."""
        kinds = sorted(self.whole.errors.items(), key=lambda item: -item[1])
        for what, count in kinds[:10]:
            print(f"ERROR {count} times: {what[:400]}")
        for line in self.log_errors():
            print(f"ERROR in the server's log: {line[:400]}")

    def log_errors(self):
        """What the server itself calls an error, as far as nobody was told."""
        with open(self.ground.server.log.name, encoding="utf-8", errors="replace") as file:
            file.seek(self.log_begins)
            return [line.strip() for line in file if "level=error" in line or "Fatal error" in line][:10]


def knee_of(steps):
    """Two steps are looked at, so that one in which the machine had something else to do does not decide."""
    for place, step in enumerate(steps):
        following = steps[place + 1:place + 3]
        if not any(later.rate >= 1.1 * step.rate and later.p99 <= 1000 for later in following):
            return step


def options():
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--store", choices=["sqlite", "postgres"], default="sqlite")
    given.add_argument("--data")
    given.add_argument("--minutes", type=int, default=0)
    given.add_argument("--people", type=int, default=256)
    given.add_argument("--assessors", type=int, default=24)
    given.add_argument("--steps", type=lambda text: [int(word) for word in text.split(",")],
                       default=[1, 2, 4, 8, 16, 32, 64, 128])
    given.add_argument("--seconds", type=float, default=15)
    given.add_argument("--warm", type=float, default=3)
    given.add_argument("--visitors", type=int)
    given.add_argument("--smoke", action="store_true")
    given = given.parse_args()
    if given.smoke:
        given.steps, given.seconds, given.warm, given.people, given.assessors = [1, 3], 2, 0.5, 4, 1
    given.people = max(given.people, *given.steps, given.visitors or 0)
    return given


def run(given, ground):
    began = time.monotonic()
    ground.make(given.smoke)
    ground.people(given.people, given.assessors, titles=1 if given.smoke else 6 + given.minutes // 4)
    ground.settle()
    rehearse(ground)
    print(f"load: {ground.data} on {given.store}, {len(ground.learners)} learners, {len(ground.assessors)} assessors,"
          f" {len(ground.catalog)} titles looked at, {len(ground.credentials)} badges verified; ready after"
          f" {time.monotonic() - began:.0f} s", flush=True)
    print("set for this: " + ", ".join(f"{name}={value}" for name, value in SETTINGS.items()))
    load = Load(given, ground)
    knee = load.rise()
    print(f"knee: {knee.visitors} visitors ({RULE})", flush=True)
    soak = Soak(load, given.visitors or max(1, knee.visitors // 2), given.minutes) if given.minutes else None
    told, faults = soak.run() if soak else ("", [])
    ground.settle()
    _, given_up = load.gauges.backlog()
    if given_up:
        faults.append(f"{given_up} jobs were given up")
    code = ground.server.stop()
    if code != 0:
        faults.append(f"the server ended with {code}")
    checked = ground.check()
    if checked.returncode != 0:
        faults.append(f"proven check ended with {checked.returncode}: {(checked.stdout + checked.stderr)[-1500:]}")
    counts = {kind: load.whole.times[kind].count for kind in KINDS}
    print("requests in all: " + ", ".join(
        f"{count:,} {kind} ({100 * count / sum(counts.values()):.0f} %)" for kind, count in counts.items()))
    print("done in all: " + ", ".join(f"{count:,} {what}" for what, count in sorted(load.whole.deeds.items())))
    load.tell_errors()
    for fault in faults:
        print("FAULT " + fault)
    is_good = not faults and not load.whole.wrong and not load.log_errors()
    print(f"load: knee at {knee.visitors} visitors, {knee.rate:,.0f} requests a second, p99 {brief(knee.p99)} ms,"
          f" {load.whole.wrong} errors;{told} check {'clean' if checked.returncode == 0 else 'NOT clean'}")
    return is_good


def main():
    given = options()
    # Ended from outside, it takes its server with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    ground = Ground(os.environ["PROVEN_COMMAND"], given.store, given.data, int(time.time()))
    is_good = False
    try:
        is_good = run(given, ground)
    finally:
        ground.close(keeps=not is_good)
    sys.exit(0 if is_good else 1)


main()
