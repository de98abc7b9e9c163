"""What was measured: counts and times that add up, in little room however long it takes."""
import math

KINDS = ("browse", "autosave", "upload", "judge", "verify")
# Steps of two hundredths: a time is told with an error of one in a hundred.
STEP = math.log(1.02)


class Times:
    """How often which time was seen."""

    def __init__(self):
        self.counts, self.count = {}, 0

    def add(self, seconds):
        place = int(math.log(max(seconds, 1e-6) * 1e6) / STEP)
        self.counts[place] = self.counts.get(place, 0) + 1
        self.count += 1

    def merge(self, other):
        for place, count in other.counts.items():
            self.counts[place] = self.counts.get(place, 0) + count
        self.count += other.count

    def at(self, share):
        """The time, in milliseconds, within which that share was answered."""
        left = share * self.count
        for place in sorted(self.counts):
            left -= self.counts[place]
            if left <= 0:
                return math.exp((place + 0.5) * STEP) / 1000
        return math.nan


class Figures:
    """Everything about some stretch of time."""

    def __init__(self):
        self.requests, self.contended, self.errors, self.deeds = 0, 0, {}, {}
        self.times = {kind: Times() for kind in KINDS}

    def note(self, kind, seconds, is_within):
        """An answer; one that came only after the stretch counts among the times alone."""
        self.times[kind].add(seconds)
        self.requests += is_within

    def error(self, what):
        self.errors[what] = self.errors.get(what, 0) + 1

    def did(self, what, times=1):
        """Something that came to its end, such as a badge that was verified."""
        self.deeds[what] = self.deeds.get(what, 0) + times

    def merge(self, other):
        self.requests += other.requests
        self.contended += other.contended
        for what, count in other.errors.items():
            self.errors[what] = self.errors.get(what, 0) + count
        for what, count in other.deeds.items():
            self.did(what, count)
        for kind, times in other.times.items():
            self.times[kind].merge(times)

    @property
    def all(self):
        whole = Times()
        for times in self.times.values():
            whole.merge(times)
        return whole

    @property
    def wrong(self):
        return sum(self.errors.values())


def brief(number):
    """A number with as many digits as say something."""
    if math.isnan(number):
        return "–"
    return f"{number:.1f}" if number < 10 else f"{number:,.0f}"


def three(times):
    """The times within which half, 95 and 99 of a hundred were answered, in milliseconds."""
    return "/".join(brief(times.at(share)) for share in (0.5, 0.95, 0.99))


def slope(points):
    """How much the second rises for each one of the first, by least squares."""
    count = len(points)
    middle_x, middle_y = (sum(point[axis] for point in points) / count for axis in (0, 1))
    spread = sum((x - middle_x) ** 2 for x, _ in points)
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / spread if spread else 0.0
