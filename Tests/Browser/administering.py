"""What administrators do with many people: the tree, a file of people, two accounts of one person."""
import os
import tempfile

from selenium.webdriver.common.by import By

from steps import Journey

ASKER, SECOND = "ruth.abernathy@tamarackvalley.example", "samuel.ortiz@tamarackvalley.example"
FILE = """given name,family name,work e-mail,organization,role,from,to,action
Ana,Ruiz,ana.ruiz@tamarackvalley.example,Cedar Ridge Middle School,learner;assessor,2027-08-01,2028-06-30,add
Noah,Whitaker,noah.whitaker@tamarackvalley.example,Birch Hollow Elementary,asessor,,,add
Linh,Nguyen,linh.nguyen@tamarackvalley.example,Tamarack Valley Schools,author,,,
"""


class Administer(Journey):
    """A file is looked at, applied, and sent again; an account ends by the word of two."""

    def walk(self):
        page = self.sign_in("administrator", ASKER, scripts=False)
        self.tree(page)
        self.file(page)
        self.merge(page)

    def tree(self, page):
        page.open("/admin/organizations").says("Cedar Ridge Middle School").look("organizations")
        page.link("Cedar Ridge Middle School").look("organization")
        page.open("/admin/people?q=zzz").look("people-none")

    def file(self, page):
        page.open("/admin/people").link("Many at once, from a file").look("people-file")
        page.press("See what it would change").says("Choose a CSV file").look("people-file-error")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "autumn.csv")
            with open(path, "w", encoding="utf-8") as file:
                file.write(FILE)
            page.add_file("CSV file", path).press("See what it would change")
        page.says("Nothing is done yet").says("is no role").look("people-file-review")
        page.press("Make these 2 changes").says("are made").says("Nothing is left to change").look("people-file-done")

    def merge(self, page):
        self.district.command(
            "people", "add", "linh.tran@tamarackvalley.example", "--name", "Linh Tran",
            "--organization", "cedar-ridge", "--role", "learner",
        )
        own = self.sign_in("two accounts", "linh.nguyen@tamarackvalley.example", scripts=False)
        own.open("/account/merge").look("merge-start").press("I have another account here").look("merge-other")
        own.open(self.district.sign_in_link("linh.tran@tamarackvalley.example")).press("Sign in")
        own.open("/account/merge").says("Linh Nguyen").says("Linh Tran").look("merge-own")
        own.press("Make the two accounts one").says("Choose the account that stays").look("merge-own-error")
        own.press("Leave them as they are").says("Both accounts stay as they are")

        page.open("/admin/people?q=tran").link("Linh Tran")
        page.open(page.driver.current_url.split("?")[0] + "/merge").press("Ask a second administrator")
        page.says("There is a problem").look("merge-ask-error")
        page.write("An address of the other account", "linh.nguyen@tamarackvalley.example")
        page.tick("The other one").write("How do you know that both are one person?", "She married in June.")
        page.press("Ask a second administrator").says("Asked for").look("merge-asked")
        asked = page.driver.current_url
        second = self.sign_in("second administrator", SECOND)
        second.open("/admin/merges").look("merges")
        second.open(asked).look("merge-confirm").press("Make the two accounts one")
        second.says("The two accounts are one").look("merge-done")
        second.open("/admin/people?q=tran")
        if "Linh Nguyen" not in second.driver.find_element(By.TAG_NAME, "main").text:
            raise AssertionError("The one that stays is not found by the address of the other.")
