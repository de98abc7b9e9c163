"""The server under test, on a data folder of its own."""
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request


class Server:
    def __init__(self, proven, data, port, public_url, environment, log=None):
        self.proven, self.data, self.port, self.process = proven, data, port, None
        self.public_url, self.environment = public_url, {**os.environ, "PROVEN_SIGN_IN_SECOND_FACTOR": "nobody", **environment}
        self.log = open(log or f"{data}-{port}.log", "ab")

    def start(self):
        command = [self.proven, "serve", "--data", self.data, "--port", str(self.port), "--public-url", self.public_url]
        self.process = subprocess.Popen(command, stderr=self.log, stdout=self.log, env=self.environment)
        for _ in range(600):
            if self.process.poll() is not None:
                raise SystemExit(f"The server ended with {self.process.returncode} at its start; see {self.log.name}")
            if self.is_ready():
                return
            time.sleep(0.05)
        raise SystemExit(f"The server was not ready after 30 seconds; see {self.log.name}")

    def is_ready(self):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """Asks it to stop, as a system does."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=40)

    def attempt(self, *arguments):
        """A command on the same data folder: how it ended and what it said."""
        command = [self.proven, *arguments, "--data", self.data]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=self.environment)
        return done.returncode, (done.stdout + done.stderr).strip()

    def run(self, *arguments):
        """A command that has to work."""
        status, text = self.attempt(*arguments)
        if status != 0:
            raise SystemExit(f"proven {' '.join(arguments)} ended with {status}: {text}")
        return text


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
