"""Nothing that was typed is lost: without a connection, after a crash, from two devices; and nothing stays afterwards."""
import re
import time

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By

from steps import Journey

WRITER = "imani.castellano@tamarackvalley.example"
OFFLINE = "Not saved yet: no connection. Kept on this device."


class Keep(Journey):
    def walk(self):
        self.phone, self.laptop = self.sign_in("phone", WRITER), self.sign_in("laptop", WRITER)
        self.choose(self.phone)
        self.offline_and_online()
        self.two_devices()
        self.log_after_a_crash()
        self.self_evaluation_after_a_crash()
        self.witness_after_a_crash()
        self.refused_upload()
        self.nothing_stays()

    def choose(self, page):
        page.open("/catalog/de-escalation").press("I can already do this")
        for box in page.driver.find_elements(By.CSS_SELECTOR, "main form input[type=checkbox]"):
            if not box.is_selected():
                page.driver.execute_script("arguments[0].click()", box)
        if "/enrollments/" not in page.driver.current_url:
            page.press("Choose this one")
        for link in page.driver.find_elements(By.CSS_SELECTOR, ".tasks a"):
            found = re.search(r"(/submissions/[^/]+)/items/pattern$", link.get_attribute("href"))
            if found:
                self.work = found.group(1)
                return
        raise AssertionError("The task list has no part “pattern”:\n" + page.text()[:1500])

    # What happens to a device

    def crash(self, page):
        """The tab dies as it stands; another one is opened, as a person would."""
        crashed = page.driver.current_window_handle
        page.driver.switch_to.new_window("tab")
        spare = page.driver.current_window_handle
        page.driver.switch_to.window(crashed)
        try:
            page.driver.execute_cdp_cmd("Page.crash", {})
        except WebDriverException:
            pass
        page.driver.switch_to.window(spare)

    def area(self, page, text):
        """The field of the part, with this text typed into it."""
        area = page.driver.find_element(By.CSS_SELECTOR, "form[data-keep] textarea:not([readonly])")
        script = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))"
        page.driver.execute_script(script, area, text)

    def shows(self, page, *texts):
        for _ in range(100):
            areas = page.driver.find_elements(By.TAG_NAME, "textarea")
            values = [area.get_attribute("value") for area in areas]
            if all(any(text in value for value in values) for text in texts):
                return
            time.sleep(0.1)
        raise AssertionError(f"{page.label}: {page.driver.current_url} shows {values} instead of {texts}")

    def kept(self, page):
        script = "return Object.keys(localStorage).filter(key => key.startsWith('proven-unsent/'))"
        return page.driver.execute_script(script)

    def keeps_nothing(self, page):
        for _ in range(50):
            if not self.kept(page):
                return
            time.sleep(0.1)
        raise AssertionError(f"{page.label}: still kept: {self.kept(page)}")

    def saved(self, page):
        self.keeps_nothing(page)
        self.says(page, "Saved at")

    def says(self, page, words):
        for _ in range(100):
            if words in " ".join(page.text().split()):
                return
            time.sleep(0.1)
        page.says(words)

    # What is proven

    def offline_and_online(self):
        phone = self.phone
        phone.open(self.work + "/items/pattern")
        phone.connection(False)
        self.area(phone, "Written in the classroom.")
        self.says(phone, OFFLINE)
        phone.look("keep-offline")
        phone.connection(True)
        self.says(phone, "Saved at")
        self.keeps_nothing(phone)
        self.laptop.open(self.work + "/items/pattern")
        self.shows(self.laptop, "Written in the classroom.")

    def two_devices(self):
        phone, laptop = self.phone, self.laptop
        phone.connection(False)
        self.area(phone, "From the phone.")
        self.says(phone, OFFLINE)
        self.area(laptop, "From the laptop.")
        self.saved(laptop)
        phone.connection(True)
        self.says(phone, "Someone changed this part in another window")
        self.shows(phone, "From the phone.", "From the laptop.")
        phone.look("keep-two-devices")
        self.crash(phone)
        phone.open(self.work + "/items/pattern")
        self.shows(phone, "From the phone.", "From the laptop.")
        phone.press_here("Save what is in the field above")
        self.says(phone, "Saved at")
        self.keeps_nothing(phone)
        laptop.open(self.work + "/items/pattern")
        self.shows(laptop, "From the phone.")
        laptop.link("Earlier versions").says("From the laptop.")
        # The button of the form is no way around: the server shows both texts as well.
        laptop.open(self.work + "/items/pattern")
        phone.connection(False)
        self.area(phone, "The phone again.")
        self.says(phone, OFFLINE)
        self.area(laptop, "The laptop again.")
        self.saved(laptop)
        self.crash(phone)
        phone.open(self.work + "/items/pattern")
        self.shows(phone, "The phone again.", "The laptop again.")
        phone.press("Save").says("Someone changed this part in another window")
        self.shows(phone, "The phone again.", "The laptop again.")
        phone.look("conflict")
        phone.press("Save and go on").says("Choose which of the two stays.")
        self.shows(phone, "The phone again.", "The laptop again.")
        phone.driver.execute_script("document.querySelector('input[name^=keep-][value=mine]').click()")
        phone.press("Save").says("Saved at")
        self.keeps_nothing(phone)

    def log_after_a_crash(self):
        phone = self.phone
        path = self.work + "/items/log"
        phone.open(path)
        phone.connection(False)
        day = phone.driver.execute_script("return new Date(Date.now() - 864e5).toISOString().slice(0, 10)")
        self.new_entry(phone, "Calm after two minutes.", day)
        self.says(phone, "Not saved yet. Kept on this device.")
        self.crash(phone)
        phone.open(path)
        self.shows(phone, "Calm after two minutes.")
        date = phone.driver.find_element(By.CSS_SELECTOR, "[data-new] input[type=date]").get_attribute("value")
        if date != day:
            raise AssertionError(f"The day of the entry is {date} instead of {day}")
        self.says(phone, "What you wrote is back.")
        phone.look("keep-log")
        phone.press("Add this entry")
        self.keeps_nothing(phone)
        new = phone.driver.find_element(By.CSS_SELECTOR, "[data-new] textarea").get_attribute("value")
        if new:
            raise AssertionError(f"An entry that was added stands in the empty field again: {new}")
        self.area(phone, "Calm after three minutes.")
        self.saved(phone)
        phone.driver.refresh()
        self.shows(phone, "Calm after three minutes.")

    def new_entry(self, page, text, day):
        box = page.driver.find_element(By.CSS_SELECTOR, "[data-new]")
        script = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))"
        page.driver.execute_script(script, box.find_element(By.CSS_SELECTOR, "input[type=date]"), day)
        box.find_element(By.TAG_NAME, "textarea").send_keys(text)

    def self_evaluation_after_a_crash(self):
        phone = self.phone
        path = self.work + "/self-evaluation"
        phone.open(path)
        level = phone.driver.find_element(By.CSS_SELECTOR, "input[type=radio][value=meets]")
        phone.driver.execute_script("arguments[0].click()", level)
        self.says(phone, "Saved at")
        phone.connection(False)
        self.area(phone, "They wait for one another.")
        self.says(phone, OFFLINE)
        self.crash(phone)
        phone.open(path)
        self.shows(phone, "They wait for one another.")
        self.says(phone, "Saved at")
        phone.look("keep-self-evaluation")
        self.laptop.open(path)
        self.shows(self.laptop, "They wait for one another.")
        if not self.laptop.driver.find_element(By.CSS_SELECTOR, "input[type=radio][value=meets]").is_selected():
            raise AssertionError("The level was not saved by itself")
        self.keeps_nothing(phone)

    def witness_after_a_crash(self):
        address = "ruth.abernathy@tamarackvalley.example"
        self.laptop.open(self.work + "/items/witness/witness?set=1&slot=form").fill("address", address)
        self.laptop.press("Send the link").says("The link is on its way")
        link = re.search(r"http://\S+/observations/[\w-]+", self.district.mail_to(address, "/observations/")).group(0)
        witness = self.sign_in("witness", address)
        witness.open(link)
        witness.connection(False)
        self.area(witness, "The voice stayed low in the hall.")
        self.says(witness, "Not saved yet. Kept on this device.")
        self.crash(witness)
        witness.open(link)
        self.shows(witness, "The voice stayed low in the hall.")
        self.says(witness, "What you wrote is back.")
        witness.press("Send what I saw").says("There is a problem").look("keep-witness")
        self.shows(witness, "The voice stayed low in the hall.")

    def refused_upload(self):
        laptop = self.laptop
        laptop.open(self.work + "/items/routine")
        laptop.add_file("Add to", __file__)
        laptop.press("Add files").says("was not added")
        told = laptop.driver.find_element(By.CSS_SELECTOR, "input[type=file][aria-invalid=true]")
        if "-error" not in told.get_attribute("aria-describedby"):
            raise AssertionError("The refusal does not stand beside the control of the file")
        laptop.look("keep-refused-upload")

    def nothing_stays(self):
        phone = self.phone
        phone.open(self.work + "/items/log")
        phone.driver.execute_script("""
            const keep = (person, days) => localStorage.setItem(`proven-unsent/${person}/x#y/z`, JSON.stringify(
                {values: [["y", "Old."]], time: Date.now() - days * 864e5, title: "X", page: "/home"}));
            keep("someone-else", 1);
            keep(document.body.dataset.person, 15);
        """)
        phone.open("/home")
        self.keeps_nothing(phone)
        phone.open(self.work + "/items/log")
        other = phone.driver.current_window_handle
        phone.driver.switch_to.new_window("tab")
        phone.open(self.work + "/items/log")
        self.new_entry(phone, "Not for the next person here.", "")
        self.says(phone, "Not saved yet. Kept on this device.")
        phone.press_here("Sign out").says("Signing out removes it from this device.").look("keep-sign-out")
        phone.press("Sign out").says("You are signed out.")
        left = phone.driver.execute_script("return JSON.stringify({...localStorage, ...sessionStorage})")
        if left != "{}":
            raise AssertionError("After signing out the browser still keeps " + left)
        phone.driver.switch_to.window(other)
        for _ in range(50):
            if "/sign-in" in phone.driver.current_url:
                break
            time.sleep(0.1)
        else:
            raise AssertionError("Another tab still shows the work: " + phone.driver.current_url)
        phone.silent("Not for the next person here.")
        left = phone.driver.execute_script("return JSON.stringify({...localStorage})")
        if left != "{}":
            raise AssertionError("Another tab keeps " + left)
