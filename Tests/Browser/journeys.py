"""The main job, walked by the different people. Ends with 1 when a step or a page is not as it should be."""
import sys
import time
import traceback

from accounts import Account
from administering import Administer
from authoring import Author
from browser import Page
from district import District
from keeping import Keep
from passkeys import Passkeys
from steps import Award, Invite, Judge, Look, Revoke, Write

JOURNEYS = (Look, Invite, Write, Judge, Award, Revoke, Keep, Author, Account, Passkeys, Administer)


def main():
    every_look = "--full" in sys.argv
    wanted = [name for name in sys.argv[1:] if not name.startswith("--")]
    journeys = [journey for journey in JOURNEYS if not wanted or journey.__name__ in wanted]
    start = time.time()
    district = District().start()
    faults, done = [], 0
    people = []

    def person(label, scripts=True):
        page = Page(district.base, label, scripts=scripts, every_look=every_look)
        people.append(page)
        return page

    try:
        for journey in journeys:
            name = journey.__name__
            try:
                journey(district, person).walk()
                done += 1
                print(f"journey {name}: walked ({time.time() - start:.0f} s)", flush=True)
            except Exception:
                faults.append(f"journey {name}:\n{traceback.format_exc()}")
                for page in people:
                    try:
                        page.shoot(f"fault-{name}-{page.label}".replace(" ", "-"))
                    except Exception:
                        pass
                break
            finally:
                for page in people:
                    faults += page.faults
                    page.close()
                people.clear()
        if not faults:
            print(district.command("check"))
        district.stop()
    finally:
        if faults:
            print("The server said:\n" + district.told()[-1500:])
        district.remove()
    for fault in faults:
        print("FAULT " + fault)
    print(f"browser journeys {done}/{len(journeys)}, {Page.count} pages looked at, {len(faults)} faults, {time.time() - start:.0f} s")
    sys.exit(1 if faults or done < len(journeys) else 0)


if __name__ == "__main__":
    main()
