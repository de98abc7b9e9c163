"""A restored installation, served at another port under the address that its badges name."""
import json
import os
import subprocess
import urllib.parse

from scene import Log, Server, expect, free_port
from visitors import send_form, sign_in


class Restored:
    def __init__(self, command, site, data, environment):
        self.command, self.origin, self.log = command, site.origin, Log()
        self.server = Server(command, data, free_port(), site.origin, environment)
        self.server.start()

    def port(self):
        return self.server.port

    def is_disturbed(self):
        return False

    def stop(self):
        expect(self.server.stop() == 0, "the restored server stops when it is asked to")

    def browser(self, address):
        """Somebody who signs in there."""
        return sign_in(self, self.server.run("people", "sign-in-link", address))

    @staticmethod
    def proof(site, ledger):
        """A badge as its holder gets it from the source: their address, its path, its text."""
        identifier = sorted(ledger.credentials)[0]
        award, address = site.query(
            "SELECT a.id, m.address FROM credential c JOIN award a ON a.id = c.award JOIN email m ON m.person = a.person"
            " WHERE c.id = ?", identifier)[0]
        path = f"/awards/{award}/files/json"
        badge = sign_in(site, site.servers[0].run("people", "sign-in-link", address)).get(path)
        expect(badge.status == 200, f"the source gives its holder a badge: {badge.status}")
        return address, path, badge.body

    def verify(self, proof, place):
        """The badge is the same here, and is good: by the page, and by the program with the documents from here."""
        address, path, text = proof
        browser = self.browser(address)
        expect(browser.get(path).body == text, "the holder gets the same badge, byte for byte")
        form = browser.get("/verify").form("/verify")
        fields = [(name, text if name == "text" else value) for name, value in form.fields]
        page = send_form(browser, "/verify", fields)
        expect(page.status == 200 and "Genuine, and in force" in page.body, f"the page verifies it: {page.status}")
        badge = json.loads(text)
        status = badge["credentialStatus"]
        status = status[0] if isinstance(status, list) else status
        files = {"badge": text}
        for name, link in (("status", status["statusListCredential"]), ("did", self.keys(badge))):
            answer = browser.get(urllib.parse.urlsplit(link).path)
            expect(answer.status == 200, f"{link} is there: {answer.status}")
            files[name] = answer.body
        for name, content in files.items():
            with open(os.path.join(place, f"{name}.json"), "w", encoding="utf-8") as file:
                file.write(content)
        done = subprocess.run([self.command, "verify", "badge.json", "--offline", "--did", "did.json", "--status",
                               "status.json"], cwd=place, capture_output=True, text=True, timeout=60)
        expect(done.returncode == 0, f"the program verifies it: {done.stdout}{done.stderr}")

    @staticmethod
    def keys(badge):
        """Where the keys of the issuer are, which is called did:web:HOST:issuers:SLUG."""
        proof = badge["proof"][0] if isinstance(badge["proof"], list) else badge["proof"]
        _, _, host, *rest = proof["verificationMethod"].split("#")[0].split(":")
        return f"https://{host}/{'/'.join(rest)}/did.json"
