"""What the kernel and the database tell about the server."""
import os
import time

TICKS = os.sysconf("SC_CLK_TCK")


class Gauges:
    def __init__(self, process, records, data):
        self.server, self.process, self.records, self.data = process, process.pid, records, data
        self.is_sqlite = hasattr(records, "path")

    def memory(self):
        """Resident megabytes, of a million bytes; and those of them that are the server's own. The rest are pages of
        the program and of its libraries, which come in as they are first used, and the kernel may take back."""
        try:
            with open(f"/proc/{self.process}/status", encoding="ascii") as file:
                kilobytes = {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in file)
                             if name in ("VmRSS", "RssAnon")}
            return kilobytes["VmRSS"] * 1024 / 1e6, kilobytes["RssAnon"] * 1024 / 1e6
        except (OSError, KeyError):
            raise SystemExit(f"load: the server ended meanwhile, with {self.server.wait(10)}.") from None

    def processor(self):
        """Seconds of processor that the server has used; and all of the machine."""
        with open(f"/proc/{self.process}/stat", encoding="ascii", errors="replace") as file:
            own = file.read().rpartition(")")[2].split()
        with open("/proc/stat", encoding="ascii") as file:
            user, nice, system, _, _, interrupts, soft = (int(word) for word in file.readline().split()[1:8])
        return (int(own[11]) + int(own[12])) / TICKS, (user + nice + system + interrupts + soft) / TICKS

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process}/fd"))

    def sizes(self):
        """Megabytes of the database, and of its write-ahead log."""
        if self.is_sqlite:
            return tuple(_size(self.records.path + ending) / 1e6 for ending in ("", "-wal"))
        (sizes,) = self.records.query(
            "SELECT pg_database_size(current_database()) AS whole, (SELECT SUM(size) FROM pg_ls_waldir()) AS log")
        return tuple(size / 1e6 for size in sizes)

    def backlog(self):
        """Jobs that are due, and jobs that were given up."""
        now = int(time.time() * 1000)
        (row,) = self.records.query(
            "SELECT COALESCE(SUM(CASE WHEN failed IS NULL AND due <= ? THEN 1 ELSE 0 END), 0) AS due,"
            " COALESCE(SUM(CASE WHEN failed IS NOT NULL THEN 1 ELSE 0 END), 0) AS given_up FROM outbox", now)
        return int(row[0]), int(row[1])


def _size(path):
    try:
        return os.path.getsize(path)
    except FileNotFoundError:
        return 0
