"""What has to be there after everything that happened, and what may be there only once."""
from drafts import lost_of_drafts, told


def lost(site):
    """What was answered and is not there."""
    faults = []
    for (submission, item, anchor), saves in site.log.saves.items():
        _, number, *slot, position = anchor.split("-")
        slot = "" if slot == ["answer"] else "-".join(slot)
        rows = site.query(
            "SELECT id, revision, text FROM response WHERE submission = ? AND item = ? AND set_number = ?"
            " AND slot = ? AND position = ?", submission, item, int(number), slot, int(position))
        revision, text = max(saves)
        if not rows:
            faults.append(f"{submission} {item}: nothing is there, revision {revision} was answered")
            continue
        response, stored, current = rows[0]
        if stored == revision and current == text:
            continue
        kept = site.query("SELECT text FROM response_history WHERE response = ? AND revision = ?", response, revision)
        if stored <= revision or (text,) not in kept:
            faults.append(f"{submission} {item}: revision {revision} was answered, revision {stored} is there")
    for submission in site.log.submitted:
        if not site.query("SELECT 1 AS found FROM submission WHERE id = ? AND edition > 0", submission):
            faults.append(f"{submission} was submitted, and is a draft")
    for reading in site.log.judged:
        if len(site.query("SELECT 1 AS found FROM assessment WHERE allocation = ?", reading)) != 1:
            faults.append(f"reading {reading} was judged, and has no assessment")
    return faults


# What nobody asked for twice, and the question that finds it twice.
ONCE = {
    "enrollments of a person": "SELECT person, achievement FROM enrollment GROUP BY person, achievement"
                               " HAVING COUNT(*) > 1",
    "attempts of one number": "SELECT enrollment, attempt FROM submission GROUP BY enrollment, attempt"
                              " HAVING COUNT(*) > 1",
    "decisions on one edition": "SELECT submission, edition FROM decision GROUP BY submission, edition"
                                " HAVING COUNT(*) > 1",
    "awards of one enrollment": "SELECT enrollment FROM award GROUP BY enrollment HAVING COUNT(*) > 1",
    "mails of one decision": "SELECT person, template, COUNT(*) AS mails FROM mail m"
                             " WHERE template IN ('awarded', 'answerReady') GROUP BY person, template"
                             " HAVING COUNT(*) > (SELECT COUNT(*) FROM decision d JOIN submission s ON s.id = d.submission"
                             " WHERE s.person = m.person"
                             " AND d.outcome = CASE m.template WHEN 'awarded' THEN 'awarded' ELSE 'notYet' END)",
    "mails of one submission": "SELECT person, COUNT(*) AS mails FROM mail m WHERE template = 'submissionReceived'"
                               " GROUP BY person HAVING COUNT(*) >"
                               " (SELECT COUNT(*) FROM submission s WHERE s.person = m.person AND s.edition > 0)",
    "mails of one stage": "SELECT person, COUNT(*) AS mails FROM mail m WHERE template = 'draftToReview' GROUP BY person"
                          " HAVING COUNT(*) > (SELECT COUNT(*) FROM review_step s WHERE s.person = m.person)",
    "seals of one event": "SELECT event FROM audit_seal GROUP BY event HAVING COUNT(*) > 1",
}


def doubled(site):
    faults = [
        f"there are two {name}: {row}" for name, sql in ONCE.items() for row in site.query(sql)
    ]
    for enrollment, count in site.query(
            "SELECT e.id, COUNT(c.id) AS credentials FROM enrollment e JOIN award a ON a.enrollment = e.id"
            " LEFT JOIN credential c ON c.award = a.id GROUP BY e.id HAVING COUNT(c.id) <> 1"):
        faults.append(f"enrollment {enrollment} is awarded and has {count} credentials")
    return faults


def report(site, desk, deed):
    """Settles, stops, checks, prints; ends the program with 1 when anything is wrong."""
    faults = site.settle() + site.log.wrong
    for server in site.servers:
        status = server.stop()
        if status != 0:
            faults.append(f"asked to stop, the server ended with {status}")
    faults += lost(site) + lost_of_drafts(site, desk) + doubled(site)
    status, checked = site.servers[0].attempt("check")
    if status != 0:
        faults += checked.splitlines()
    awards = site.query("SELECT COUNT(*) AS awards FROM award")[0][0]
    print(f"{site.log.count} saves, {len(site.log.submitted)} submissions and {len(site.log.judged)} judgments were"
          f" answered; {awards} awards.")
    words, is_enough = told(desk)
    print(words)
    print(checked.splitlines()[-1])
    if not site.log.judged or not awards or not is_enough:
        faults.append("too little was done for this to prove anything")
    if faults:
        print("\n".join(faults[:40]))
        print(f"{len(faults)} faults; the data is in {site.folder}")
    site.close(keeps=bool(faults))
    if faults:
        raise SystemExit(1)
    print(f"{deed}, nothing that was answered is lost, and nothing is there twice")
