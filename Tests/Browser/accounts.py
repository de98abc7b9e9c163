"""One's own account: a password, an authenticator app with its recovery codes, an address of one's own."""
import base64
import hashlib
import hmac
import re
import struct
import time

from selenium.webdriver.common.by import By

from steps import Journey

PERSON = "dolores.whitaker@tamarackvalley.example"
HOME = "dolores@home.example"
PASSWORD = "nine damp umbrellas sing"


def code_of(key, later=0):
    """The code of an authenticator app (RFC 6238), written apart from ours."""
    secret = base64.b32decode(key.replace(" ", ""))
    counter = struct.pack(">Q", int(time.time()) // 30 + later)
    digest = hmac.new(secret, counter, hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1000000:06d}"


class Account(Journey):
    """Someone sets up every way to sign in, without scripts, and uses each."""

    def walk(self):
        page = self.sign_in("owner", PERSON, scripts=False)
        page.open("/account").says("None. A link in your mail signs you in.").look("account")
        page.open("/account/password").look("account-password")
        page.fill("new-password", "Password2026").press("Set a password").says("tried first").look("account-password-error")
        page.fill("new-password", PASSWORD).press("Set a password").says("The password is set.")
        codes = self.app(page)
        self.address(page)
        page.open("/account").says("10 left").look("account-full")
        page.press("Sign out").says("You are signed out.")
        self.back(page, codes)

    def app(self, page):
        page.open("/account/second-factor").look("account-app")
        self.key = page.driver.find_element(By.CSS_SELECTOR, ".big-code").text
        page.fill("code", "12").press("Use this app").says("This code does not fit").look("account-app-error")
        if page.driver.find_element(By.CSS_SELECTOR, ".big-code").text != self.key:
            raise AssertionError("The key changed after a code that did not fit.")
        page.fill("code", code_of(self.key)).press("Use this app").says("They are shown only now").look("account-codes")
        codes = [item.text for item in page.driver.find_elements(By.CSS_SELECTOR, ".codes code")]
        if len(set(codes)) != 10:
            raise AssertionError(f"These are not ten codes: {codes}")
        return codes

    def address(self, page):
        page.open("/account/addresses/new").look("account-address")
        page.fill("email", HOME).press("Send the link").says("Look in the mail of")
        mail = self.district.mail_to(HOME).replace("=\n", "")
        link = re.search(r"http://\S+/account/addresses/confirm/\w+", mail).group(0)
        page.open(link).look("account-address-confirm").press("Add the address").says("The address is added.")

    def back(self, page, codes):
        page.open("/sign-in").look("sign-in-ways")
        page.fill("account", HOME).fill("password", "not the one").press("Sign in with the password")
        page.says("do not belong together").look("sign-in-password-error")
        page.fill("account", HOME).fill("password", PASSWORD).press("Sign in with the password")
        page.says("Your account has a second factor").look("sign-in-code")
        page.fill("code", codes[0]).press("Sign in").says("Signed in as Dolores Whitaker")
        page.open("/account").says("9 left")
        page.open("/account/recovery-codes").look("account-codes-new").press("Make new recovery codes").says("Ten codes")
        page.open("/account/second-factor/remove").look("account-app-remove").press("Remove the app").says("is removed")
        page.open("/account/confirm").says("Show that it is you").look("account-confirm")
        page.press("Send a code to my mail instead").says("The mail is on its way").look("account-confirm-mailed")
        code = re.search(r"Your code is (\d{6})", self.district.mail_to(PERSON, holding="Your code is")).group(1)
        page.fill("code", code).press("Go on").says("Your account")
