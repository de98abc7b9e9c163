"""Some visitors for long: nothing may grow but the database."""
import time

from figures import Figures, brief, slope
from mix import hold

# The first minutes fill caches and pools; they are not measured.
SETTLING = 5
# Over fewer minutes than this a trend tells nothing.
SHORTEST = 10
# Megabytes an hour: so much may what is the server's own rise by the breathing of its pools, over half an hour.
MEMORY_PER_HOUR = 20
# How many more descriptors may be open in the last third than in the first.
DESCRIPTORS = 16
# Megabytes of the write-ahead log: of SQLite, which empties it after a few; of PostgreSQL, which keeps a gigabyte.
LOG = {True: 64, False: 2_500}
# How many more jobs may be due, beside twice as many.
BACKLOG = 50


class Minute:
    def __init__(self, number, gauges):
        self.number, self.memories = number, []
        self.gauges = gauges

    def look(self):
        self.memories.append(self.gauges.memory())

    def close(self, figures):
        self.figures = figures
        self.look()
        self.resident, self.memory = (sorted(each)[len(each) // 2] for each in zip(*self.memories))
        self.descriptors = self.gauges.descriptors()
        self.database, self.log = self.gauges.sizes()
        self.backlog, _ = self.gauges.backlog()

    def line(self):
        whole = self.figures.all
        return (f"minute {self.number + 1:>3}: {self.figures.requests / 60:>7,.1f} requests/s"
                f"  p99 {brief(whole.at(0.99))} ms  {self.figures.contended} contended, {self.figures.wrong} errors"
                f"  memory {self.memory:.1f} MB of {self.resident:.1f} resident"
                f"  database {self.database:,.1f} MB, log {self.log:,.1f} MB  backlog {self.backlog}"
                f"  descriptors {self.descriptors}")


class Soak:
    def __init__(self, load, visitors, minutes):
        self.load, self.visitors, self.count = load, visitors, minutes
        self.minutes, self.whole, self.looked = [], Figures(), 0.0

    def run(self):
        """Holds the load. What the last line says of it, and what is wrong."""
        begin = time.monotonic() + 1
        self.current = Minute(0, self.load.gauges)
        hold(self.load.ground, self.visitors, [begin + 60 * number for number in range(self.count + 1)], self.each)
        self.load.whole.merge(self.whole)
        measured = self.minutes[SETTLING:] if len(self.minutes) > SETTLING + 1 else self.minutes
        rise = 60 * slope([(minute.number, minute.memory) for minute in measured])
        first, last = measured[0], measured[-1]
        told = (f" soak {self.count} min at {self.visitors} visitors: {self.whole.requests:,} requests,"
                f" {self.whole.wrong} errors, memory {first.memory:.1f}→{last.memory:.1f} MB"
                f" (slope {rise:+.1f} MB/h),")
        return told, self.faults(measured, rise)

    def each(self, number, figures):
        if number is not None:
            self.current.close(figures)
            self.minutes.append(self.current)
            print(self.current.line(), flush=True)
            self.whole.merge(figures)
            self.current = Minute(number + 1, self.load.gauges)
        elif time.monotonic() - self.looked > 2:
            self.looked = time.monotonic()
            self.current.look()

    def faults(self, measured, rise):
        faults = []
        is_sqlite = self.load.gauges.is_sqlite
        most = max(minute.log for minute in self.minutes)
        if most > LOG[is_sqlite]:
            faults.append(f"the write-ahead log reached {most:.0f} MB, beyond {LOG[is_sqlite]}")
        if len(measured) < SHORTEST:
            print(f"{self.count} minutes are too few for a trend of memory; {SETTLING + SHORTEST} are needed.")
            return faults
        if rise > MEMORY_PER_HOUR:
            faults.append(f"memory rises by {rise:.1f} MB an hour, beyond {MEMORY_PER_HOUR}")
        third = len(measured) // 3
        before, after = measured[:third], measured[-third:]
        counts = [max(minute.descriptors for minute in part) for part in (before, after)]
        if counts[1] > counts[0] + DESCRIPTORS:
            faults.append(f"open descriptors rise from {counts[0]} to {counts[1]}")
        waiting = [sum(minute.backlog for minute in part) / third for part in (before, after)]
        if waiting[1] > 2 * waiting[0] + BACKLOG:
            faults.append(f"jobs that are due rise from {waiting[0]:.0f} to {waiting[1]:.0f}")
        return faults
