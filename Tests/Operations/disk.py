"""A disk of 48 MB that fills up: reading goes on, saving says that nothing was lost, and afterwards all is there."""
import os
import subprocess
import tempfile
import time

from scene import Browser, Learner, Site, Wrong, ask, expect, given, torn_down


class Refused(Exception):
    """The server said that there is no room."""


class Patient(Browser):
    """A browser that tells a full disk from what must not be."""

    def post(self, path, fields, script=False):
        try:
            return super().post(path, fields, script)
        except Wrong as reason:
            if "answered 507" in str(reason):
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


def main():
    command = given().proven
    disk = tempfile.mkdtemp(prefix="proven-disk-")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "none", disk], check=True)
    tempfile.tempdir = disk
    site = Site(command, "sqlite", seed=1)
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
        for _ in range(40):
            try:
                kept = saves(learner, "families", learner.browser.get(path), kept, 10)
            except Refused:
                refused = True
                break
        expect(refused, "saving is refused with 507 when the disk is full")
        for page in (path, "/work", "/catalog"):
            expect(learner.browser.get(page).status == 200, f"{page} can still be read")
        status, _, text = ask(f"{site.origin}/readyz")
        expect(status == 503 and "the disk is full" in text, f"the reason is told: {status} {text}")
        status, text = server.attempt("backup", os.path.join(disk, "backup"))
        expect(status == 1 and len(text.splitlines()) == 1 and "disk is full" in text, f"a backup says why: {text}")
        expect(not os.path.exists(os.path.join(disk, "backup.partial")), "and leaves nothing")
        print(f"disk: full; reading goes on; readyz says: {' '.join(ask(f'{site.origin}/readyz')[2].split())}")
        os.remove(ballast)
        time.sleep(1)
        # The page shows what was kept, and from there it goes on.
        page = learner.browser.get(path)
        form = page.form("/items/families")
        anchor = next(name for name, _ in form.fields if name.startswith("a-"))
        kept = int(form.values(f"revision.{anchor}")[0])
        saves(learner, "families", page, kept, 3)
        expect(ask(f"{site.origin}/readyz")[0] == 200, "it is ready again by itself")
        server.stop()
        text = server.run("check")
        expect("Everything is as it has to be." in text, f"the check is clean: {text}")
        print("disk: with room again it goes on, and the check is clean")
    finally:
        torn_down(site)
        tempfile.tempdir = None
        subprocess.run(["umount", "-l", disk], check=False)
        os.rmdir(disk)


main()
