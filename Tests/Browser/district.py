"""A demo district of its own, served by the real program on a free port."""
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

PROVEN = os.environ["PROVEN_COMMAND"]
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class District:
    def __init__(self, host="127.0.0.1"):
        self.folder = tempfile.mkdtemp(prefix="proven-browser-")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.base = f"http://{host}:{self.port}"
        self.server = None

    def start(self):
        self.command("demo", "--content", os.path.join(ROOT, "Examples"), "--public-url", self.base)
        self.log = open(os.path.join(self.folder, "server.log"), "w")
        self.server = subprocess.Popen(
            [PROVEN, "serve", "--data", self.folder, "--port", str(self.port), "--public-url", self.base, "--demo"],
            stdout=self.log, stderr=self.log,
        )
        for _ in range(200):
            try:
                with urllib.request.urlopen(self.base + "/healthz") as answer:
                    if answer.status == 200:
                        return self
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        raise AssertionError("The server did not start:\n" + self.told())

    def stop(self):
        if self.server:
            self.server.send_signal(signal.SIGTERM)
            code = self.server.wait(30)
            if code != 0:
                raise AssertionError(f"The server ended with {code}:\n" + self.told())
            self.server = None

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def told(self):
        self.log.flush()
        with open(os.path.join(self.folder, "server.log"), encoding="utf-8") as file:
            return file.read()[-4000:]

    def command(self, *arguments, code=0):
        run = subprocess.run(
            [PROVEN, *arguments, "--data", self.folder], capture_output=True, text=True, cwd=ROOT, check=False
        )
        if run.returncode != code:
            raise AssertionError(f"proven {' '.join(arguments)} ended with {run.returncode}:\n{run.stdout}{run.stderr}")
        return run.stdout

    def verify(self, path):
        """The report of the command line on a file: exit code and text."""
        run = subprocess.run([PROVEN, "verify", path, "--offline"], capture_output=True, text=True, check=False)
        return run.returncode, run.stdout

    def sign_in_link(self, address):
        return self.command("people", "sign-in-link", address).strip().splitlines()[-1]

    def mail_to(self, address, holding=""):
        """The newest mail to an address that holds some words, as text; waited for when there is none yet."""
        for _ in range(100):
            found = []
            for folder, _, names in os.walk(os.path.join(self.folder, "mail")):
                for name in names:
                    path = os.path.join(folder, name)
                    with open(path, encoding="utf-8") as file:
                        text = file.read()
                    if holding not in text:
                        continue
                    if f"To: {address}" in text or f"<{address}>" in text or address in text.split("\n\n")[0]:
                        found.append((os.path.getmtime(path), text))
            if found:
                return max(found)[1]
            time.sleep(0.1)
        raise AssertionError(f"No mail to {address} came.")
