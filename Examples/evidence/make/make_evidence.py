#!/usr/bin/python3
"""Makes the small files of Examples/evidence: documents, pictures, recordings and a table.

Needs Pillow, espeak-ng, ffmpeg and the DejaVu fonts (Debian: python3-pil espeak-ng ffmpeg fonts-dejavu-core).
All words in them are ours; every voice is a synthesizer's; every picture is drawn here.

    /usr/bin/python3 Examples/evidence/make/make_evidence.py
"""
import os
import random
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from evidence_words import DOCUMENTS, NOTES, RECORDINGS, TABLES, WORK

OUT = Path(__file__).resolve().parent.parent
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


# --- PDF: one page, tagged, standard fonts ---------------------------------------------------------------------------

def wrap(text, width):
    line, lines = "", []
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return lines + [line]


def literal(text):
    raw = text.encode("cp1252")
    return b"(" + re.sub(rb"([()\\])", rb"\\\1", raw) + b")"


def pdf(path, title, blocks):
    """Blocks are (tag, text) with the tags H1, H2 and P; each becomes a structure element."""
    y, content, tags = 790, [], []
    for number, (tag, text) in enumerate(blocks):
        size, font, width = {"H1": (17, "F2", 60), "H2": (12, "F2", 80)}.get(tag, (10.5, "F1", 95))
        y -= {"H1": 4, "H2": 10}.get(tag, 4)
        content.append(f"/{tag} <</MCID {number}>> BDC BT /{font} {size} Tf".encode())
        for line in wrap(text, width):
            content.append(b"1 0 0 1 56 %d Tm %s Tj" % (y, literal(line + " ")))
            y -= int(size * 1.35)
        content.append(b"ET EMC")
        tags.append(tag)
    stream = b"\n".join(content)
    objects = [
        b"<</Type /Catalog /Pages 2 0 R /StructTreeRoot 7 0 R /MarkInfo <</Marked true>> /Lang (en-US)"
        b" /ViewerPreferences <</DisplayDocTitle true>>>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /StructParents 0 /Tabs /S"
        b" /Resources <</Font <</F1 5 0 R /F2 6 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding>>",
        b"<</Type /StructTreeRoot /K 8 0 R /ParentTree <</Nums [0 [%s]]>>>>"
        % b" ".join(b"%d 0 R" % (10 + n) for n in range(len(tags))),
        b"<</Type /StructElem /S /Document /P 7 0 R /K [%s]>>" % b" ".join(b"%d 0 R" % (10 + n) for n in range(len(tags))),
        b"<</Title %s /Producer (make_evidence.py)>>" % literal(title),
    ]
    objects += [
        b"<</Type /StructElem /S /%s /P 8 0 R /Pg 3 0 R /K %d>>" % (tag.encode(), n) for n, tag in enumerate(tags)
    ]
    data, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += b"trailer\n<</Size %d /Root 1 0 R /Info 9 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    assert y > 40, f"{path.name} runs over one page"
    path.write_bytes(bytes(data))


# --- Word document ---------------------------------------------------------------------------------------------------

def docx(path, title, blocks):
    def escaped(text):
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    styles = {"H1": "Heading1", "H2": "Heading2"}
    paragraphs = "".join(
        "<w:p>" + (f'<w:pPr><w:pStyle w:val="{styles[tag]}"/></w:pPr>' if tag in styles else "")
        + f'<w:r><w:t xml:space="preserve">{escaped(text)}</w:t></w:r></w:p>'
        for tag, text in blocks
    )
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    heading = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>'
        for n, size in ((1, 32), (2, 26))
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{word}.styles+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/relationships/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/relationships/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml": f"<w:document {space}><w:body>{paragraphs}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {space}>{heading}</w:styles>",
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escaped(title)}</dc:title>'
        "<dc:language>en-US</dc:language></cp:coreProperties>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, date_time=(2026, 11, 2, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, head + text)


# --- Pictures --------------------------------------------------------------------------------------------------------

def handwriting(image, draw, dice, x, y, text, size, ink):
    """Writes each letter a little off the line and turned, so that it looks written by hand."""
    font = ImageFont.truetype(FONT, size)
    for letter in text:
        width = int(draw.textlength(letter, font=font))
        tile = Image.new("L", (size * 2, size * 2), 0)
        ImageDraw.Draw(tile).text((size // 2, size // 3), letter, font=font, fill=255)
        tile = tile.rotate(dice.uniform(-7, 7), resample=Image.BICUBIC)
        image.paste(ink, (int(x) - size // 2, int(y + dice.uniform(-2, 2)) - size // 3), tile)
        x += width + dice.uniform(-0.6, 1.2)


def wobble(draw, dice, points, ink, width=3):
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        steps = 12
        line = [
            (x0 + (x1 - x0) * n / steps + dice.uniform(-1.4, 1.4), y0 + (y1 - y0) * n / steps + dice.uniform(-1.4, 1.4))
            for n in range(steps + 1)
        ]
        draw.line(line, fill=ink, width=width, joint="curve")


def paper(dice, width, height, ruled):
    image = Image.new("RGB", (width, height), (247, 244, 236))
    draw = ImageDraw.Draw(image)
    if ruled:
        for y in range(70, height - 20, 44):
            wobble(draw, dice, [(24, y), (width - 24, y)], (205, 215, 226), 1)
    return image, draw


def note(path, lines, seed):
    """A chart or a sheet of paper with lines of handwriting."""
    dice = random.Random(seed)
    image, draw = paper(dice, 800, 90 + 44 * len(lines), True)
    inks = [(38, 52, 92), (140, 46, 40), (36, 92, 60)]
    for row, line in enumerate(lines):
        size = 27 if row == 0 else 21
        handwriting(image, draw, dice, 40, 34 + 44 * row, line, size, inks[0] if row == 0 else inks[row % 3])
    wobble(draw, dice, [(40, 72), (520, 72)], inks[1])
    image.save(path, quality=46, optimize=True)


def work(path, heading, lines, bars, seed):
    """A sample of student work: a heading, written lines, and bars cut in parts with some shaded."""
    dice = random.Random(seed)
    image, draw = paper(dice, 560, 120 + 40 * len(lines) + 64 * len(bars), False)
    ink = (50, 50, 66)
    handwriting(image, draw, dice, 28, 22, heading, 22, (120, 120, 120))
    y = 66
    for parts, shaded, length in bars:
        step = length / parts
        for n in range(shaded):
            for k in range(int(step * n) + 4, int(step * (n + 1)) - 8, 9):
                wobble(draw, dice, [(32 + k, y + 34), (40 + k, y + 6)], (110, 130, 170), 2)
        wobble(draw, dice, [(30, y), (30 + length, y), (30 + length, y + 38), (30, y + 38), (30, y)], ink, 2)
        for n in range(1, parts):
            wobble(draw, dice, [(30 + step * n, y), (30 + step * n, y + 38)], ink, 2)
        y += 64
    for line in lines:
        handwriting(image, draw, dice, 30, y, line, 20, ink)
        y += 40
    image.convert("L").save(path, quality=38, optimize=True)


# --- Sound and film --------------------------------------------------------------------------------------------------

VOICES = {
    "teacher": ("en-us", 40, 150), "a": ("en-us+f3", 80, 160), "b": ("en-us+f2", 72, 150), "c": ("en-us+m3", 76, 165),
    "d": ("en-us+f4", 86, 155), "adult": ("en-us+f1", 50, 145), "colleague": ("en-us+m2", 38, 150),
}


def run(*command):
    subprocess.run(command, check=True, capture_output=True)


def speech(script, folder):
    """Says a script of (voice, words) and (None, seconds of silence); returns one sound file and the marks of cards."""
    sounds, cards, clock = [], [], 0.0
    for number, (voice, what) in enumerate(script):
        sound = folder / f"{number:03}.wav"
        if voice is None:
            run("ffmpeg", "-y", "-f", "lavfi", "-i", "anullsrc=r=16000:cl=mono", "-t", str(what), str(sound))
            seconds = float(what)
        else:
            name, pitch, speed = VOICES[voice]
            raw = folder / "raw.wav"
            run("espeak-ng", "-v", name, "-p", str(pitch), "-s", str(speed), "-w", str(raw), what)
            run("ffmpeg", "-y", "-i", str(raw), "-ar", "16000", "-ac", "1", str(sound))
            seconds = (sound.stat().st_size - 78) / 32000
        if voice is not None:
            cards.append((clock, "Teacher" if voice == "teacher" else f"Student {voice.upper()}", what))
        else:
            cards.append((clock, "silence", f"{what} seconds"))
        clock += seconds
        sounds.append(sound)
    listing = folder / "list.txt"
    listing.write_text("".join(f"file '{sound}'\n" for sound in sounds))
    whole = folder / "whole.wav"
    run("ffmpeg", "-y", "-f", "concat", "-safe", "0", "-i", str(listing), "-c", "copy", str(whole))
    return whole, cards, clock


def film(path, title, script):
    """A film of cards that show who speaks, with the speech; the lens is covered, as teachers without consent do."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sound, cards, length = speech(script, folder)
        assert 300 <= length <= 600, f"{path.name} lasts {length:.0f} seconds"
        listing = []
        for number, (start, who, what) in enumerate(cards):
            end = cards[number + 1][0] if number + 1 < len(cards) else length
            image = Image.new("RGB", (320, 180), (28, 44, 38))
            draw = ImageDraw.Draw(image)
            draw.text((16, 12), title, font=ImageFont.truetype(FONT, 12), fill=(170, 190, 178))
            draw.text((16, 62), who, font=ImageFont.truetype(FONT, 22), fill=(240, 236, 222))
            if who == "silence":
                draw.text((16, 96), what, font=ImageFont.truetype(FONT, 14), fill=(240, 236, 222))
            card = folder / f"card{number:03}.png"
            image.save(card)
            listing.append(f"file '{card}'\nduration {end - start:.3f}\n")
        listing.append(f"file '{card}'\n")
        (folder / "cards.txt").write_text("".join(listing))
        codecs = {
            ".webm": ["-c:v", "libvpx", "-b:v", "8k", "-g", "300", "-c:a", "libopus", "-b:a", "8k", "-dtx", "1"],
            ".mp4": ["-c:v", "libx264", "-crf", "36", "-g", "600", "-tune", "stillimage", "-pix_fmt", "yuv420p", "-c:a",
                     "aac", "-b:a", "12k", "-movflags", "+faststart"],
        }[path.suffix]
        run("ffmpeg", "-y", "-f", "concat", "-safe", "0", "-i", str(folder / "cards.txt"), "-i", str(sound), "-r", "2",
            *codecs, "-ac", "1", "-ar", "16000", "-t", f"{length:.2f}", "-metadata", f"title={title}", str(path))


def talk(path, title, script):
    with tempfile.TemporaryDirectory() as name:
        sound, _, length = speech(script, Path(name))
        assert path.name.startswith("voice") or 180 <= length <= 360, f"{path.name} lasts {length:.0f} seconds"
        run("ffmpeg", "-y", "-i", str(sound), "-ar", "8000", "-ac", "1", "-b:a", "8k", "-metadata", f"title={title}",
            str(path))


# --- All -------------------------------------------------------------------------------------------------------------

def main():
    os.makedirs(OUT, exist_ok=True)
    for name, (title, blocks) in DOCUMENTS.items():
        (docx if name.endswith(".docx") else pdf)(OUT / name, title, [("H1", title), *blocks])
    for number, (name, lines) in enumerate(NOTES.items()):
        note(OUT / name, lines, 11 + number)
    for number, (name, (heading, lines, bars)) in enumerate(WORK.items()):
        work(OUT / name, heading, lines, bars, 40 + number)
    for name, text in TABLES.items():
        (OUT / name).write_text(text)
    for name, (title, script) in RECORDINGS.items():
        (talk if name.endswith(".mp3") else film)(OUT / name, title, script)


if __name__ == "__main__":
    main()
