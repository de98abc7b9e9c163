"""What visitors do, in which shares, and the processes that they are."""
import gc
import multiprocessing
import os
import signal
import time
import traceback
from multiprocessing.connection import wait

from browsing import PAGES, Browsing
from figures import Figures
from judging import Judging
from verifying import Verifying
from visitor import Contended, Fault, Visitor, reduced
from writing import Uploading, Writing

# Of a hundred requests so many belong to each kind.
SHARES = {"browse": 55, "autosave": 25, "upload": 3, "judge": 7, "verify": 10}
# Requests of one piece of work of each kind, about.
LENGTHS = {"browse": 1, "autosave": 15, "upload": 5, "judge": 15, "verify": 4}


class Mixed(Visitor):
    """One visitor without time to think, who does what has come short so far."""

    def __init__(self, ground, number, of, stretches, tell):
        super().__init__(ground, number, self.stretch)
        self.stretches, self.tell, self.current, self.is_last = stretches, tell, 0, False
        learners = ground.learners[number::of]
        self.work = {
            "browse": Browsing(self, learners), "autosave": Writing(self, learners),
            "upload": Uploading(self, learners), "judge": Judging(self, learners, ground.assessors),
            "verify": Verifying(self),
        }
        self.done = dict.fromkeys(SHARES, 0)

    def stretch(self, moment):
        """The figures that an answer of that moment belongs to. Those of stretches that are over are told."""
        self.done[self.kind] += 1
        if moment < self.stretches[0]:
            return Figures(), False
        while self.current < len(self.stretches) - 2 and moment >= self.stretches[self.current + 1]:
            self.flush()
        return self.own, moment < self.stretches[-1]

    def flush(self):
        self.tell((self.current, self.own))
        self.current, self.own = self.current + 1, Figures()

    def run(self):
        # They begin as if they had been at it for long: also in a short time, all together keep the shares.
        for kind in SHARES:
            self.done[kind] = self.random.random() * LENGTHS[kind]
        parent = os.getppid()
        while time.monotonic() < self.stretches[-1] and os.getppid() == parent:
            self.kind = min(SHARES, key=lambda kind: self.done[kind] / SHARES[kind])
            try:
                self.work[self.kind].unit()
            except Contended:
                self.own.contended += 1
            except Fault as fault:
                self.wrong(str(fault))
            except Exception as reason:  # A page that this program does not understand is a fault, too.
                self.wrong(f"{type(reason).__name__} {reason}")
        while self.current < len(self.stretches) - 1:
            self.flush()

    def wrong(self, words):
        self.own.error(reduced(f"{self.kind}: {words}"))
        self.done[self.kind] += 1
        time.sleep(0.05)


def rehearse(ground):
    """Everything that visitors do, once, by one of them: what does not work at all is found before it is loaded."""
    it = Mixed(ground, 0, 1, [0, 1], lambda _: None)
    browsing, writing, judging = it.work["browse"], it.work["autosave"], it.work["judge"]
    pages = [getattr(browsing, name) for name in PAGES]
    acts = [*pages, writing.unit, lambda: writing.press_save(ground.learners[0]), it.work["upload"].unit]
    for act in [*acts, *[judging.hand_in, judging.judge] * 4, it.work["verify"].unit]:
        try:
            act()
        except Fault as fault:
            raise SystemExit(f"load: {fault}") from None


class Bare(Mixed):
    """One who asks for nothing but a word that the server lives."""

    def run(self):
        while time.monotonic() < self.stretches[-1]:
            self.get(self.ground.learners[0], "/healthz", "")
        self.flush()


def hold(ground, visitors, stretches, each, kind=Mixed):
    """So many visitors at once over stretches of time, given by the moments at which they begin and by the last end.
    `each` gets the figures of a stretch when all have told theirs, or `None` from time to time meanwhile.

    Returns the seconds of processor that they used."""
    lines = []
    # What is there by now is not looked through by each of them, which would copy it.
    gc.freeze()
    for number in range(visitors):
        here, there = multiprocessing.Pipe(duplex=False)
        process = os.fork()
        if process == 0:
            _visit(kind, ground, number, visitors, stretches, here, there)
        there.close()
        lines.append((here, process))
    told, used, open_lines = {}, 0.0, {line for line, _ in lines}
    while open_lines:
        ready = wait(open_lines, timeout=0.25)
        for line in ready:
            try:
                number, figures = line.recv()
            except EOFError:
                open_lines.discard(line)
                continue
            if number is None:
                used += figures
                continue
            told.setdefault(number, []).append(figures)
            if len(told[number]) == visitors:
                whole = Figures()
                for one in told.pop(number):
                    whole.merge(one)
                each(number, whole)
        each(None, None)
    for _, process in lines:
        os.waitpid(process, 0)
    if told:
        raise SystemExit("load: a visitor ended early.")
    return used


def _visit(kind, ground, number, visitors, stretches, here, there):
    """The life of one visitor, in a process of its own."""
    status = 1
    try:
        for end in (signal.SIGINT, signal.SIGTERM):
            signal.signal(end, signal.SIG_DFL)
        here.close()
        kind(ground, number, visitors, stretches, there.send).run()
        used = os.times()
        there.send((None, used.user + used.system))
        status = 0
    except BaseException:  # Nothing of it may get to where the visitors were made.
        traceback.print_exc()
    finally:
        there.close()
        os._exit(status)
