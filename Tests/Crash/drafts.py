"""What has to be there of titles that were being written and reviewed, whatever happened meanwhile."""
import json


def lost_of_drafts(site, desk):
    """What was answered about drafts and is not there, and what does not fit together."""
    drafts = [row[0] for row in site.query("SELECT id FROM draft ORDER BY id")]
    faults = lost_saves(site, desk) + lost_words(site, desk)
    for draft in drafts:
        faults += broken_parts(site, draft) + broken_rounds(site, draft)
    return faults


def lost_saves(site, desk):
    """Every save that was answered is in the history, at the revision that was answered, by nobody else's hand."""
    faults = []
    kept = {}
    for draft, place, revision, content in site.query(
            "SELECT draft, place, revision, content FROM draft_part_version"):
        kept.setdefault((draft, place), {})[revision] = json.loads(content)
    for draft, place, field, revision, text in desk.saves:
        revisions = kept.get((draft, place), {})
        found = [number for number, content in revisions.items() if content.get(field) == text]
        if not found or (revision is not None and revision not in found):
            faults.append(f"{draft} {place}: “{text}” was saved as revision {revision}, and is in {found}")
    return faults


def lost_words(site, desk):
    """Comments, hand-ins and decisions that were answered are there, and once."""
    faults = []
    for draft, place, text in desk.comments:
        rows = site.query("SELECT place FROM draft_comment WHERE draft = ? AND text = ?", draft, text)
        if rows != [(place,)]:
            faults.append(f"{draft}: the comment “{text}” was answered, and stands at {rows}")
    for draft, count in desk.handed.items():
        (number,) = site.query("SELECT round FROM draft WHERE id = ?", draft)[0]
        if number < count:
            faults.append(f"{draft} was handed in {count} times, and is in round {number}")
    for draft, number, address, outcome, note in desk.decided:
        rows = site.query(
            "SELECT s.outcome FROM review_step s JOIN email m ON m.person = s.person"
            " WHERE s.draft = ? AND s.round = ? AND m.address = ? AND s.note = ?", draft, number, address, note)
        if rows != [(outcome,)]:
            faults.append(f"{draft}: {address} decided “{outcome}” in round {number}, and there is {rows}")
    for draft in desk.published:
        if site.query("SELECT state FROM draft WHERE id = ?", draft) != [("published",)]:
            faults.append(f"{draft} was published, and is not")
    return faults


def broken_parts(site, draft):
    """Each part stands as its newest revision says, and no revision between is missing."""
    faults = []
    history = {}
    for place, revision, content in site.query(
            "SELECT place, revision, content FROM draft_part_version WHERE draft = ?", draft):
        history.setdefault(place, {})[revision] = content
    parts = site.query("SELECT place, revision, content FROM draft_part WHERE draft = ?", draft)
    if {part[0] for part in parts} != set(history):
        faults.append(f"{draft}: the parts are not those of the history")
    for place, revision, content in parts:
        kept = history.get(place, {})
        if sorted(kept) != list(range(1, revision + 1)):
            faults.append(f"{draft} {place}: revision {revision} stands, and the history has {sorted(kept)}")
        elif kept[revision] != content:
            faults.append(f"{draft} {place} does not stand as its newest revision says")
    return faults


def broken_rounds(site, draft):
    """Each round was passed up to a stage that returned it, but for the last, which is as far as the draft says."""
    faults = []
    state, last, stage, version = site.query("SELECT state, round, stage, published FROM draft WHERE id = ?", draft)[0]
    rounds = {}
    for number, outcome in site.query(
            "SELECT round, outcome FROM review_step WHERE draft = ? ORDER BY round, position", draft):
        rounds.setdefault(number, []).append(outcome)
    returned = [["returned", None], ["passed", "returned"]]
    fitting = {
        "writing": returned,
        "inReview": [[None, None] if stage == 1 else ["passed", None]],
        "ready": [["passed", "passed"]], "published": [["passed", "passed"]],
    }
    if sorted(rounds) != list(range(1, last + 1)):
        faults.append(f"{draft} is in round {last}, and has stages of {sorted(rounds)}")
    for number, outcomes in rounds.items():
        if outcomes not in (fitting[state] if number == last else returned):
            faults.append(f"{draft} is {state} at stage {stage} of round {last}; round {number} has {outcomes}")
    if (state == "published") != (version is not None):
        faults.append(f"{draft} is {state}, and its version is {version}")
    for kind, count in (("draftHandedIn", last), ("draftPassed", None), ("draftReturned", None)):
        outcome = {"draftPassed": "passed", "draftReturned": "returned"}.get(kind)
        wanted = count if outcome is None else sum(found.count(outcome) for found in rounds.values())
        noted = site.query("SELECT COUNT(*) AS events FROM audit_event WHERE event = ? AND subject = ?", kind, draft)
        if noted != [(wanted,)]:
            faults.append(f"{draft}: the audit trail tells of {noted[0][0]} times {kind} instead of {wanted}")
    return faults


def told(desk):
    """What was done, for the last lines; and whether it was enough to prove anything."""
    words = (f"{len(desk.saves)} saves of parts, {len(desk.comments)} comments, {sum(desk.handed.values())} hand-ins and"
             f" {len(desk.decided)} decisions of reviewers were answered; {len(desk.published)} titles were published.")
    return words, bool(desk.saves and desk.comments and desk.published)
