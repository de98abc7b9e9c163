"""Checking badges of others: the page of one, its document, and the document pasted into the form that checks it."""
from visitor import Fault


class Verifying:
    def __init__(self, visitor):
        self.visitor = visitor

    def unit(self):
        it = self.visitor
        anyone = it.anyone()
        credential = it.random.choice(it.ground.credentials)
        path = f"/credentials/{credential}"
        it.get(anyone, path, credential)
        document = it.get(anyone, path + ".json", '"proof"', accept="application/json").text
        page = it.get(anyone, "/verify", ">Verify a badge</h1>")
        it.take_token(anyone, page)
        page = it.post_parts(anyone, "/verify", [("text", document), ("recipient", "")], "What this does not prove")
        if "Unchanged and in force" not in page.text:
            raise Fault(f"POST /verify does not find {path} in force")
        it.own.did("badges verified")
