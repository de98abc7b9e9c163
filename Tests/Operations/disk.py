"""A small disk that fills up: reading goes on, saving says that nothing was lost, and afterwards all is there. With
PostgreSQL its files and ours lie on it; what it does without room is its own: refuse what is saved, or stop."""
import os
import socket
import subprocess
import tempfile
import time

from scene import Browser, Learner, Site, Wrong, ask, expect, given, torn_down


class Refused(Exception):
    """The server said that there is no room."""


class Patient(Browser):
    """A browser that tells a full disk from what must not be."""

    # A server of PostgreSQL that finds no room for its log stops, and is away until there is.
    may_be_away = False

    def post(self, path, fields, script=False):
        try:
            return super().post(path, fields, script)
        except Wrong as reason:
            if "answered 507" in str(reason) or self.may_be_away and "answered 503" in str(reason):
                raise Refused() from None
            raise


def fill(folder):
    """Leaves no byte free."""
    path = os.path.join(folder, "ballast")
    with open(path, "wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    return path


def saves(learner, item, page, start, count):
    """Saves a growing text until there is no room; how many were answered."""
    form = page.form(f"/items/{item}")
    anchor = next(name for name, _ in form.fields if name.startswith("a-"))
    revision = start
    for number in range(count):
        fields = [("csrf", form.values("csrf")[0]), ("at", anchor), ("text", "word " * (200 + number)),
                  ("revision", str(revision))]
        answer = learner.browser.post(f"/submissions/{learner.submission}/items/{item}/texts", fields, script=True)
        revision = answer.json()["revision"]
    return revision


def read_while_full(site, learner, path):
    """Pages are there, or say that the database is not; the monitor is told why."""
    status, _, text = ask(f"{site.origin}/readyz")
    reason = " ".join(text.split())
    expect(status == 503, f"not ready: {status}")
    expect("Files cannot be kept: the disk is full." in reason, f"the reason is told: {reason}")
    if "cannot be read" not in reason:
        for page in (path, "/work", "/catalog"):
            expect(learner.browser.get(page).status == 200, f"{page} can still be read")
        return f"reading goes on; readyz says: {reason}"
    expect(Patient.may_be_away, f"reading goes on: {reason}")
    return f"the database stopped; readyz says: {reason}"


def back_again(site):
    """An administrator's part where PostgreSQL stopped: it is started; Proven goes on by itself."""
    if Patient.may_be_away:
        with socket.socket() as connection:
            is_up = connection.connect_ex(("127.0.0.1", int(site.records.port))) == 0
        if not is_up:
            site.records.start()
    for _ in range(60):
        if ask(f"{site.origin}/readyz")[0] == 200:
            return
        time.sleep(0.5)
    expect(False, f"it is ready again by itself: {ask(f'{site.origin}/readyz')[2]}")


def main():
    options = given(store=("sqlite", "postgres"))
    store = options.store
    Patient.may_be_away = store == "postgres"
    disk = tempfile.mkdtemp(prefix="proven-disk-")
    size = "48m" if store == "sqlite" else "240m"
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=1777", "none", disk], check=True)
    tempfile.tempdir = disk
    site = Site(options.proven, store, seed=1)
    server = site.servers[0]
    try:
        site.start()
        site.set_up()
        learner = Learner(site, site.newcomer(), "learner")
        learner.sign_in()
        learner.browser.__class__ = Patient
        learner.choose()
        path = f"/submissions/{learner.submission}/items/families"
        kept = saves(learner, "families", learner.browser.get(path), 0, 3)
        ballast = fill(disk)
        refused = False
        for _ in range(400):
            try:
                kept = saves(learner, "families", learner.browser.get(path), kept, 10)
            except Refused:
                refused = True
                break
        expect(refused, "saving is refused when the disk is full")
        told = read_while_full(site, learner, path)
        status, text = server.attempt("backup", os.path.join(disk, "backup"))
        expect(status == 1 and len(text.splitlines()) == 1, f"a backup says why: {text}")
        expect("disk is full" in text or Patient.may_be_away, f"a backup says why: {text}")
        expect(not os.path.exists(os.path.join(disk, "backup.partial")), "and leaves nothing")
        print(f"disk: {store}: full; {told}; a backup says: {text}")
        os.remove(ballast)
        time.sleep(1)
        back_again(site)
        # The page shows what was kept, and from there it goes on.
        page = learner.browser.get(path)
        form = page.form("/items/families")
        anchor = next(name for name, _ in form.fields if name.startswith("a-"))
        found = int(form.values(f"revision.{anchor}")[0])
        expect(found >= kept, f"what was answered is there: {kept} was, {found} is")
        saves(learner, "families", page, found, 3)
        server.stop()
        text = server.run("check")
        expect("Everything is as it has to be." in text, f"the check is clean: {text}")
        print(f"disk: {store}: with room again it goes on, and the check is clean")
    finally:
        torn_down(site)
        tempfile.tempdir = None
        subprocess.run(["umount", "-l", disk], check=False)
        os.rmdir(disk)


main()
