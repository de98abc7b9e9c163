"""A headless Chromium for one person, with the checks that every page has to pass."""
import glob
import os
import sys

import time

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}, resultTypes: ['violations']})
   .then(r => done({violations: r.violations}), e => done({error: String(e)}));
"""
SHOTS = os.environ.get("PROVEN_SHOTS", ".shots")


def axe_source():
    for root in [p for p in sys.path if p.endswith("site-packages")]:
        for path in glob.glob(os.path.join(root, "axe_playwright_python", "axe.min.js")):
            with open(path, encoding="utf-8") as file:
                return file.read()
    sys.exit("axe.min.js was not found among the installed packages.")


class Page:
    """One person's browser. `label` names the person in messages and file names."""

    looks = [(1280, False), (320, False), (1280, True), (320, True)]
    seen = {}
    count = 0

    def __init__(self, base, label, scripts=True, every_look=False):
        self.base, self.label, self.scripts, self.every_look = base, label, scripts, every_look
        self.faults = []
        options = Options()
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        for argument in (
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--window-size=1280,900",
        ):
            options.add_argument(argument)
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        service = Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver"))
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_page_load_timeout(30)
        self.driver.set_script_timeout(60)
        self.axe = axe_source()

    def close(self):
        self.driver.quit()

    # Going about

    def open(self, path):
        self.driver.get(path if path.startswith("http") else self.base + path)
        self.must_load()
        return self

    def must_load(self):
        title = self.driver.title
        if self.driver.current_url.startswith("chrome-error:") or not title:
            raise AssertionError(f"{self.label}: {self.driver.current_url} did not load")

    def link(self, text):
        return self.follow(self.element("a", text))

    def press(self, text):
        element = self.element("button", text)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        return self.follow(element)

    def press_in(self, heading, text):
        """Presses the button of a section of the page."""
        for section in self.driver.find_elements(By.CSS_SELECTOR, "main section"):
            heads = section.find_elements(By.TAG_NAME, "h2")
            if heads and self.words(heads[0]) == heading:
                for button in section.find_elements(By.TAG_NAME, "button"):
                    if self.words(button) == text:
                        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
                        return self.follow(button)
        raise AssertionError(f"{self.label}: no button “{text}” below “{heading}” on {self.driver.current_url}")

    def press_here(self, text):
        """Presses a button that stays on its page."""
        element = self.element("button", text)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        return self

    def follow(self, element):
        """Clicks, and waits until another page stands there."""
        before = self.driver.find_element(By.TAG_NAME, "html")
        element.click()
        for _ in range(100):
            try:
                before.is_enabled()
                time.sleep(0.05)
            except WebDriverException:
                break
        self.must_load()
        return self

    def element(self, tag, text):
        """The one shown element with these words; a page that is just being replaced is asked again."""
        for last in [False] * 20 + [True]:
            try:
                return self.shown(tag, text)
            except (AssertionError, StaleElementReferenceException, NoSuchElementException):
                if last:
                    raise
                time.sleep(0.1)

    def shown(self, tag, text):
        found = [e for e in self.driver.find_elements(By.TAG_NAME, tag) if text in self.words(e) and e.is_displayed()]
        if not found:
            raise AssertionError(f"{self.label}: no {tag} “{text}” on {self.driver.current_url}:\n{self.text()[:1500]}")
        exact = [e for e in found if self.words(e) == text]
        return (exact or found)[0]

    @staticmethod
    def words(element):
        return " ".join((element.get_attribute("textContent") or "").split())

    def text(self):
        for last in [False] * 20 + [True]:
            try:
                return self.driver.find_element(By.TAG_NAME, "body").text
            except (StaleElementReferenceException, NoSuchElementException):
                if last:
                    raise
                time.sleep(0.1)

    def says(self, text):
        for _ in range(20):
            if text in " ".join(self.text().split()):
                return self
            time.sleep(0.1)
        if text not in " ".join(self.text().split()):
            raise AssertionError(f"{self.label}: {self.driver.current_url} does not say “{text}”:\n{self.text()[:2500]}")
        return self

    def silent(self, text):
        if text in self.driver.page_source:
            raise AssertionError(f"{self.label}: {self.driver.current_url} gives away “{text}”")
        return self

    # Filling in

    def field(self, label):
        for element in self.driver.find_elements(By.TAG_NAME, "label"):
            if label in self.words(element):
                target = element.get_attribute("for")
                if target:
                    return self.driver.find_element(By.ID, target)
                return element.find_element(By.CSS_SELECTOR, "input, textarea, select")
        raise AssertionError(f"{self.label}: no field “{label}” on {self.driver.current_url}")

    def write(self, label, text):
        element = self.field(label)
        element.clear()
        element.send_keys(text)
        return self

    def fill(self, name, text):
        element = self.driver.find_element(By.NAME, name)
        element.clear()
        element.send_keys(text)
        return self

    def add_file(self, label, path):
        self.field(label).send_keys(os.path.abspath(path))
        return self

    def tick(self, label):
        element = self.field(label)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        if not element.is_selected():
            element.click()
        return self

    def value(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector).get_attribute("value")

    def choose(self, label, option):
        Select(self.field(label)).select_by_visible_text(option)
        return self

    def connection(self, is_there):
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {
            "offline": not is_there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        })

    # Looking

    def look(self, name):
        """Takes screenshots and asks axe; faults are collected, so that one bad page does not hide the next."""
        Page.count += 1
        turn = Page.seen.get(name, Page.count)
        Page.seen[name] = turn + 1
        looks = self.looks if self.every_look else [self.looks[turn % len(self.looks)]]
        for width, dark in looks:
            self.emulate(width, dark)
            kind = f"{width}{'-dark' if dark else ''}{'' if self.scripts else '-noscript'}"
            self.shoot(f"{name}-{kind}")
            self.reflows(name, width)
            if self.scripts:
                self.ask_axe(name, kind)
        self.emulate(1280, False)
        if self.scripts:
            for entry in self.driver.get_log("browser"):
                expected = "status of 4" in entry["message"] or "ERR_INTERNET_DISCONNECTED" in entry["message"]
                if entry["level"] == "SEVERE" and not expected:
                    self.faults.append(f"{name}: the console says {entry['message']}")
        return self

    def emulate(self, width, dark):
        metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})

    def shoot(self, name):
        os.makedirs(SHOTS, exist_ok=True)
        size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 8000), "scale": 1}
        picture = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True, "clip": clip}
        )["data"]
        import base64
        with open(os.path.join(SHOTS, name + ".png"), "wb") as file:
            file.write(base64.b64decode(picture))

    def reflows(self, name, width):
        wide = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]["width"]
        if wide > width:
            self.faults.append(f"{name}: at {width} px the page is {wide} px wide")

    def ask_axe(self, name, kind):
        self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": self.axe})
        result = self.driver.execute_async_script(RUN_AXE, WCAG)
        if "error" in result:
            self.faults.append(f"{name}: axe could not run: {result['error']}")
            return
        for violation in result["violations"]:
            for node in violation["nodes"][:3]:
                self.faults.append(f"{name} ({kind}): {violation['id']}: {node['target']} {node['html'][:160]}")
