"""Passkeys, with an authenticator that the browser itself plays. They need a site that is reached by a name."""
import re

from selenium.webdriver.common.by import By
from selenium.webdriver.common.virtual_authenticator import Credential, VirtualAuthenticatorOptions

from district import District
from steps import Journey

PERSON = "dolores.whitaker@tamarackvalley.example"


class Passkeys(Journey):
    """Someone adds a passkey, signs in with it, shows with it who they are, and loses it."""

    def walk(self):
        page = self.person("visitor")
        page.open("/sign-in").says("With your password")
        if "passkey" in page.text():
            raise AssertionError("A site that is reached by a number offers passkeys.")
        own = District("localhost").start()
        try:
            self.named(own)
            print(own.command("check"))
            own.stop()
        finally:
            own.remove()

    def named(self, own):
        page = self.person("holder")
        self.device(page)
        page.open(own.sign_in_link(PERSON)).press("Sign in")
        page.open(own.base + "/account").says("Passkeys").look("account-passkeys-none")
        page.open(own.base + "/account/passkeys").says("None yet").look("passkeys-none").link("Add a passkey")
        page.look("passkey-add").press("Add the passkey").says("Enter a name").look("passkey-add-error")
        page.fill("name", "Desk at school").press("Add the passkey").says("The passkey is added.").look("passkeys")
        if "Desk at school" not in own.mail_to(PERSON, holding="was added"):
            raise AssertionError("The mail does not name the passkey.")
        page.link("Add a passkey").fill("name", "Again").press_here("Add the passkey")
        page.says("This device has a passkey for your account already.").look("passkey-there")
        self.back(page, own)
        self.copied(page, own)
        self.gone(page, own)
        self.plain(own)

    @staticmethod
    def device(page):
        options = VirtualAuthenticatorOptions()
        options.protocol = VirtualAuthenticatorOptions.Protocol.CTAP2
        options.transport = VirtualAuthenticatorOptions.Transport.INTERNAL
        options.has_resident_key = True
        options.has_user_verification = True
        options.is_user_verified = True
        page.driver.add_virtual_authenticator(options)

    def back(self, page, own):
        page.press("Sign out").says("You are signed out.")
        page.open(own.base + "/account").says("With a passkey").look("sign-in-passkey")
        page.driver.set_user_verified(False)
        page.press_here("Sign in with a passkey").says("Nothing was done").look("sign-in-passkey-refused")
        page.driver.set_user_verified(True)
        page.press("Sign in with a passkey").says("Signed in as Dolores Whitaker").says("1 passkey")
        page.open(own.base + "/account/confirm").look("account-confirm-passkey")
        page.press("Use a passkey").says("Your account")

    def copied(self, page, own):
        """The key with an older count, as a copy of it would have."""
        held = page.driver.get_credentials()[0]
        page.press("Sign out")
        page.driver.remove_all_credentials()
        page.driver.add_credential(
            Credential.create_resident_credential(
                self.bytes(held.id), held.rp_id, self.bytes(held.user_handle), self.bytes(held.private_key), 0
            )
        )
        page.open(own.base + "/sign-in").press("Sign in with a passkey").says("This passkey did not sign you in")
        page.look("sign-in-passkey-copied")
        if "of a copy would" not in " ".join(own.mail_to(PERSON, holding="was refused").replace("=\n", "").split()):
            raise AssertionError("The owner of a copied passkey does not hear of it.")

    @staticmethod
    def bytes(text):
        import base64
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)) if isinstance(text, str) else text

    def gone(self, page, own):
        page.open(own.sign_in_link(PERSON)).press("Sign in")
        page.open(own.base + "/account/passkeys").link("Change the name").look("passkey-name")
        page.fill("name", "Old desk").press("Change the name").says("Old desk").link("Remove")
        page.look("passkey-remove").press("Remove the passkey").says("no longer signs you in.").says("Passkeys None")
        page.press("Sign out").open(own.base + "/sign-in").press("Sign in with a passkey")
        page.says("This passkey did not sign you in")

    def plain(self, own):
        page = self.person("plain", scripts=False)
        page.open(own.base + "/sign-in").look("sign-in-no-passkey")
        if "passkey" in page.text():
            raise AssertionError("Without scripts the page offers a passkey.")
        page.open(own.sign_in_link(PERSON)).press("Sign in")
        page.open(own.base + "/account/passkeys/new").fill("name", "Desk").press("Add the passkey")
        page.says("with JavaScript switched on").look("passkey-add")
        if re.search("Desk", page.driver.find_element(By.NAME, "name").get_attribute("value")) is None:
            raise AssertionError("What was typed is gone.")
