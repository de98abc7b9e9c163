"""Writing, saved while one writes, and adding files: on work that is never submitted, so that it goes on for hours."""
from forms import answer_field
from visitor import Fault, Visitor

WORDS = "families read letters in plain words and in many languages so that everybody knows what the class does".split()
LONGEST = 5000
FILE_BYTES = 200_000


def sentence(random):
    """Some words more."""
    return " ".join(random.choices(WORDS, k=random.randint(5, 15))).capitalize() + "."


class Writing:
    """Opens a part, writes a while; now and then presses Save instead of leaving it to the script."""

    def __init__(self, visitor: Visitor, learners):
        self.visitor, self.learners = visitor, learners

    def unit(self):
        it = self.visitor
        learner = it.random.choice(self.learners)
        save_text(it, learner, learner.desk, it.random.choice(["families", "changed"]), it.random.randint(6, 20))
        if it.random.random() < 0.2:
            self.press_save(learner)

    def press_save(self, learner):
        it, path = self.visitor, f"/submissions/{learner.desk}/items/families"
        anchor, text, revision = answer_field(it.get(learner, path, 'name="revision.').text)
        text = grown(text, it.random)
        fields = [(anchor, text), (f"revision.{anchor}", revision), ("act", "save")]
        it.post_parts(learner, path, fields, "Saved at")


class Uploading:
    """Adds a file to a part, sees it there, and takes it out again."""

    def __init__(self, visitor: Visitor, learners):
        self.visitor, self.learners = visitor, learners

    def unit(self):
        it = self.visitor
        learner = it.random.choice(self.learners)
        path, name = f"/submissions/{learner.desk}/items/letter", f"letter-{it.random.randrange(10**6)}.pdf"
        it.get(learner, path, ">Add the letter</h1>")
        file = ("file", name, "application/pdf", document(it.random))
        page = it.post_parts(learner, f"/submissions/{learner.desk}/files/letter/1/letter", [], name, file).text
        held = page.rpartition(f"<span class=\"vh\"> {name}</span>")[0].rpartition('value="remove-file:')[2]
        held = held.partition('"')[0]
        if not held:
            raise Fault(f"{path} offers no way to remove the file")
        page = it.post_parts(learner, path, [("act", f"remove-file:{held}")], ">Add the letter</h1>")
        if held in page.text:
            raise Fault(f"{path} still holds the file that was removed")
        it.own.did("files added and removed")


def save_text(it, learner, submission, item, times):
    """Writes in a part, a save for each few words. Whether there was something to write in."""
    path = f"/submissions/{submission}/items/{item}"
    found = answer_field(it.get(learner, path, "csrf").text)
    if found is None:
        return False
    anchor, text, revision = found
    for _ in range(times):
        text = grown(text, it.random)
        fields = [("at", anchor), ("text", text), ("revision", revision)]
        saved = it.post(learner, path + "/texts", fields, '"revision":', script=True).text
        told = int(saved.partition('"revision":')[2].partition(",")[0].rstrip("}"))
        if told <= revision:
            raise Fault(f"{path} was saved as revision {told} after {revision}")
        revision = told
        it.own.did("texts saved")
    return True


def grown(text, random):
    """The text with a sentence more; when it is long, it begins anew."""
    return f"{text} {sentence(random)}".strip() if len(text) < LONGEST else sentence(random)


def document(random):
    """A PDF with a page and much in it that cannot be packed."""
    noise = random.randbytes(FILE_BYTES)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /Im 4 0 R >> >> >>",
        b"<< /Type /XObject /Subtype /Image /Width 500 /Height 400 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length "
        + str(len(noise)).encode() + b" >>\nstream\n" + noise + b"\nendstream",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + words + b"\nendobj\n"
    table = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    return data + f"{table}trailer\n<< /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n".encode()
