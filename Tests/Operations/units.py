"""The units of systemd: judged by systemd itself, and what they take away taken away here, without systemd: no rights, a
file system that can only be read, and only the calls that the unit lets through."""
import os
import re
import shutil
import subprocess
import tempfile
import time

from scene import ROOT, Site, expect, given, proven, torn_down

UNITS = os.path.join(ROOT, "deploy", "systemd")
# systemd rates a unit from 0 to 10; what is above is not good enough.
EXPOSURE = 1.5
NOBODY = 65534
# Always let through by systemd.
IMPLIED = {"execve", "exit", "exit_group", "getrlimit", "rt_sigreturn", "sigreturn"}
# Asked for and done without: nicer threads (refused here as the unit does), and by the C library, before it looks up a name,
# which families of addresses the machine has.
REFUSED, SPARED = {"setpriority"}, {"AF_NETLINK"}


def judged(command):
    """What systemd says of the files."""
    with tempfile.TemporaryDirectory(prefix="proven-units-") as folder:
        for name in sorted(os.listdir(UNITS)):
            with open(os.path.join(UNITS, name), encoding="utf-8") as file:
                text = file.read()
            text = text.replace("/usr/local/bin/proven-backup", os.path.join(ROOT, "deploy", "proven-backup"))
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text.replace("/usr/local/bin/proven", command))
        units = [os.path.join(folder, name) for name in os.listdir(folder) if name.endswith((".service", ".timer"))]
        done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True)
        expect(done.returncode == 0 and not done.stderr, f"systemd takes the units: {done.stdout}{done.stderr}")
        rated = []
        for unit in sorted(unit for unit in units if unit.endswith(".service")):
            done = subprocess.run(["systemd-analyze", "security", "--no-pager", "--offline=true",
                                   f"--threshold={int(EXPOSURE * 10)}", unit], capture_output=True, text=True)
            exposure = re.search(r"exposure level for \S+: ([\d.]+)", done.stdout)
            expect(done.returncode == 0 and exposure, f"{unit} is closed enough: {done.stdout[-200:]}{done.stderr}")
            rated.append(f"{os.path.basename(unit)} {exposure.group(1)}")
    print(f"units: systemd takes {len(units)} units, and rates exposure (0 to 10): {', '.join(rated)}", flush=True)


def allowed():
    """The system calls that the unit lets through."""
    told = subprocess.run(["systemd-analyze", "--no-pager", "syscall-filter"], capture_output=True, text=True, check=True)
    sets, current = {}, None
    for line in told.stdout.splitlines():
        if line.startswith("@"):
            current = sets.setdefault(line.strip(), [])
        elif current is not None and line.startswith("    ") and "#" not in line:
            current.append(line.strip())

    def calls(name):
        return set().union(*(calls(one) for one in sets[name])) if name.startswith("@") else {name}

    through = IMPLIED | calls("@default")
    with open(os.path.join(UNITS, "proven.service"), encoding="utf-8") as file:
        for names in re.findall(r"^SystemCallFilter=(.*)$", file.read(), re.MULTILINE):
            found = set().union(*(calls(name) for name in names.lstrip("~").split()))
            through = through - found if names.startswith("~") else through | found
    return through


def closed_in(command, place):
    """A program that does what the command does, with nothing but the folder to write to; its calls are noted."""
    shutil.copy(command, os.path.join(place, "program"))
    path = os.path.join(place, "proven")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"""#!/bin/bash
exec unshare -m bash -c 'mount --make-rprivate / && mount --bind {place} {place} && mount -o remount,bind,ro / &&
cd {place} && exec setpriv --reuid {NOBODY} --regid {NOBODY} --clear-groups --no-new-privs --bounding-set=-all \\
--inh-caps=-all strace -D -f -qq -e inject={','.join(REFUSED)}:error=EPERM -o {place}/calls.$$ {place}/program "$@"' proven "$@"
""")
    os.chmod(path, 0o755)
    return path


def curl(address):
    """Status and kind of what is there."""
    return subprocess.run(["curl", "-sS", "-o", "/dev/null", "-w", "%{http_code} %{content_type}", address],
                          capture_output=True, text=True).stdout


def lived(command):
    """Serves, keeps a backup and checks like that."""
    place = tempfile.mkdtemp(prefix="proven-closed-", dir="/var/tmp")
    os.chmod(place, 0o755)
    os.chown(place, NOBODY, NOBODY)
    tempfile.tempdir, usual = place, tempfile.tempdir
    os.umask(0)
    site = Site(closed_in(command, place), "sqlite", seed=1)
    server = site.servers[0]
    os.chown(site.folder, NOBODY, NOBODY)
    try:
        site.start()
        site.set_up()
        (title,) = site.query("SELECT id FROM achievement LIMIT 1")[0]
        picture = f"{site.origin}/achievements/{title}/versions/1/image.png"
        # A job draws it, with a program of its own.
        for _ in range(200):
            if curl(picture).startswith("200"):
                break
            time.sleep(0.1)
        for address, kind in ((f"{site.origin}/catalog", "text/html"), (picture, "image/png")):
            expect(curl(address).startswith(f"200 {kind}"), f"{address} is answered: {curl(address)}")
        backup = os.path.join(place, "backups")
        os.makedirs(backup, mode=0o777)
        done = subprocess.run([os.path.join(ROOT, "deploy", "proven-backup"), backup, "14"], capture_output=True, text=True,
                              env={**os.environ, "PATH": f"{place}:{os.environ['PATH']}", "PROVEN_DATA": server.data})
        expect(done.returncode == 0 and "is what was written" in done.stdout, f"it is backed up: {done.stdout}{done.stderr}")
        expect("Everything is as it has to be." in server.run("check"), "the check is clean")
        server.stop()
        beyond = os.path.join("/var/tmp", os.path.basename(place) + "-beyond")
        status, text, _ = proven(site.servers[0].proven, server.data, {}, "backup", beyond)
        expect(status == 1 and not os.path.exists(beyond), f"nothing can be written elsewhere: {text}")
        looked(place)
    finally:
        tempfile.tempdir = usual
        torn_down(site)
        shutil.rmtree(place, ignore_errors=True)


def looked(place):
    """Every call that was made is one that the unit lets through."""
    made, faults = set(), set()
    through = allowed()
    with open(os.path.join(UNITS, "proven.service"), encoding="utf-8") as file:
        families = set(re.search(r"^RestrictAddressFamilies=(.*)$", file.read(), re.MULTILINE).group(1).split())
    for name in os.listdir(place):
        if not name.startswith("calls."):
            continue
        with open(os.path.join(place, name), encoding="utf-8", errors="replace") as file:
            for line in file:
                call = re.match(r"\d+ +([a-z_0-9]+)\(", line)
                if call is None:
                    continue
                made.add(call.group(1))
                if call.group(1) not in through | REFUSED:
                    faults.add(call.group(1))
                if "PROT_WRITE|PROT_EXEC" in line or (call.group(1) == "mprotect" and "PROT_EXEC" in line):
                    faults.add("memory that is written and run")
                family = re.search(r" socket\((AF_[A-Z0-9]+),", line)
                if family and family.group(1) not in families | SPARED:
                    faults.add(family.group(1))
    expect(len(made) > 30, f"calls were noted: {len(made)}")
    expect(not faults, f"the unit lets through what is needed: {sorted(faults)}")
    print(f"units: served, drew a picture, backed up and checked without rights on a file system that can only be read, with"
          f" {len(made)} system calls, all of them let through by the unit", flush=True)


def main():
    command = os.path.abspath(given().proven)
    if shutil.which("systemd-analyze"):
        judged(command)
    else:
        print("units: SKIPPED, because systemd-analyze is not installed")
        return
    closes = subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0 and os.geteuid() == 0
    if closes and all(map(shutil.which, ("strace", "setpriv", "curl"))):
        lived(command)
    else:
        print("units: serving without rights SKIPPED, because that takes root and strace")


main()
