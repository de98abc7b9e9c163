import { count, element, inWords, read, same, shown, write } from "./controls.js";
import { me, person, prefix, put, stored } from "./kept.js";

export const units = [];

export const retry = {
  wait: 2000,
  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), this.wait);
    this.wait = Math.min(this.wait * 2, 60_000);
  },
  now() {
    clearTimeout(this.timer);
    for (const unit of units) if (unit.isDue) unit.save();
  },
};

// One thing that is saved at once: a text, an entry with its day, a level with its note. Or one control by itself.
export class Unit {
  constructor(form, key, controls, box) {
    Object.assign(this, { form, controls, box });
    this.place = prefix + person + form.getAttribute("action") + "#" + key + "/";
    this.key = key;
    this.revision = box?.querySelector("input[type=hidden][name^=revision]");
    this.state = box?.querySelector("[data-state]") ?? form.querySelector("[data-form-state]");
    this.words = box?.querySelector("[data-words]");
    const isStale = "unsaved" in form.dataset;
    const canSave = this.revision && !("new" in box.dataset) && !isStale;
    this.url = canSave ? form.dataset.texts : "";
    // The server shows here what it has not taken.
    this.isMarked =
      isStale || (box && "unsaved" in box.dataset) || controls.some((one) => one.matches("[aria-invalid=true]"));
    this.stored = this.isMarked ? null : this.values;
    this.tried = [];
    // The page asks which of two texts stays: the person answers, not this script.
    this.isConflict = Boolean(box && "choosing" in box.dataset);
    this.restore();
    for (const control of controls) {
      control.addEventListener("input", () => this.changed());
      control.addEventListener("blur", () => this.isDue && this.save());
    }
  }

  get values() { return read(this.controls); }
  get isUnsent() { return !same(this.values, this.stored); }
  get isDue() { return this.url && this.isUnsent && !this.isConflict && this.refused !== JSON.stringify(this.values); }
  get where() {
    return this.isKept ? " Kept on this device." : " This device could not keep it: leave this page open.";
  }

  say(words) { if (this.state && this.state.textContent !== words) this.state.textContent = words; }

  keep(sent) {
    this.isKept = put(this.place + me, {
      values: this.values, base: this.stored, tried: this.tried, revision: this.revision?.value, sent,
      time: Date.now(), title: document.querySelector("h1").textContent, page: location.pathname + location.search,
    });
  }

  drop() { try { localStorage.removeItem(this.place + me); } catch { /* Nothing is kept. */ } }

  restore() {
    let found = stored(this.place);
    const isTaken = "again" in this.form.dataset && !this.isMarked;
    for (const one of found.filter((one) => isTaken && one.sent)) localStorage.removeItem(one.key);
    found = found.filter((one) => !(isTaken && one.sent));
    const [mine, ...others] = found;
    for (const other of others) {
      if (same(other.values, mine.values) || same(other.values, this.values)) localStorage.removeItem(other.key);
      else this.show(other);
    }
    if (!mine) return this.isMarked && this.keep();
    const page = this.values;
    if (same(mine.values, page)) {
      if (this.isMarked) return;
      return localStorage.removeItem(mine.key);
    }
    if (this.isMarked) return this.show(mine);
    write(this.controls, mine.values);
    if (!same(this.values, mine.values)) this.show(mine);
    else localStorage.removeItem(mine.key);
    if (this.words) this.words.textContent = count(this.values[0][1]);
    const wasMine = [mine.base, ...mine.tried].some((one) => same(one, page));
    if (!wasMine && mine.base !== undefined && page.some(([, value]) => value)) {
      // With the revision that it was written on, the server too notices that another window saved meanwhile.
      const fresh = this.revision?.value;
      if (this.revision) this.revision.value = mine.revision;
      return this.conflict(page, fresh);
    }
    this.keep();
    this.say(this.url ? "Your unsaved text is back." : "What you wrote is back. It is not saved yet: press Save.");
    if (this.url) setTimeout(() => this.save());
  }

  // Something kept that this field cannot show.
  show(entry) {
    const forget = () => localStorage.removeItem(entry.key);
    const text = inWords(this.controls, entry.values);
    (this.box ?? this.controls[0].closest(".field")).after(
      shown("Also not saved, from another window of yours", text, "Remove this text", forget),
    );
  }

  changed() {
    if (!this.isUnsent) return clearTimeout(this.timer), this.drop(), this.say("");
    this.keep();
    if (this.words) this.words.textContent = count(this.values[0][1]);
    clearTimeout(this.timer);
    if (this.url) this.timer = setTimeout(() => this.isDue && this.save(), 1500);
    else this.say("Not saved yet." + this.where);
  }

  save() {
    clearTimeout(this.timer);
    this.saving ??= this.send().finally(() => {
      this.saving = null;
      if (this.isDue && !this.isWaiting) this.timer = setTimeout(() => this.isDue && this.save(), 1500);
    });
    return this.saving;
  }

  async send() {
    const sent = this.values;
    const before = this.tried;
    this.isWaiting = false;
    this.tried = [...before, sent].slice(-3);
    this.keep();
    this.say("Saving…");
    let answer, said;
    try {
      answer = await this.post(sent);
      if (answer.status === 403 && (await this.renew())) answer = await this.post(sent);
      said = await answer.json().catch(() => ({}));
    } catch {
      this.isWaiting = true;
      this.say("Not saved yet: no connection." + this.where);
      return retry.later();
    }
    if (answer.ok) return this.acknowledged(sent, said);
    if (answer.status === 409 && said.values) {
      const now = Object.entries(said.values);
      if (!before.some((one) => same(one, now))) return this.conflict(now, said.revision);
      // The answer to our own save was lost on the way.
      this.stored = now;
      this.revision.value = said.revision;
      return;
    }
    if (answer.status === 401) return this.signIn();
    this.say("Not saved yet: " + (said.detail || "something went wrong here.") + this.where);
    if (answer.status < 500 && answer.status !== 429) return (this.refused = JSON.stringify(sent));
    this.isWaiting = true;
    retry.later();
  }

  post(values) {
    const csrf = this.form.querySelector("input[name=csrf]").value;
    const body = new URLSearchParams([["csrf", csrf], ["at", this.key], ["revision", this.revision.value], ...values]);
    body.append("text", this.controls.find((one) => one.matches("textarea"))?.value ?? "");
    const headers = { Accept: "application/json", "X-Form-Token": csrf };
    return fetch(this.url, { method: "POST", headers, body, signal: AbortSignal.timeout(20_000) });
  }

  // A new session has another token: take it from a fresh copy of this page.
  async renew() {
    const page = await fetch(location.href, { headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    const token = fresh.querySelector("input[name=csrf]")?.value;
    if (!token || fresh.body.dataset.person !== person) return false;
    for (const input of document.querySelectorAll("input[name=csrf]")) input.value = token;
    return true;
  }

  acknowledged(sent, said) {
    this.stored = sent;
    this.tried = [];
    this.revision.value = said.revision;
    if (this.isUnsent) this.keep();
    else this.drop();
    if (this.words && !this.isUnsent) this.words.textContent = said.words;
    this.say(said.saved);
    retry.wait = 2000;
  }

  // Another window changed the same thing: both texts stay until their person has chosen.
  conflict(values, revision) {
    this.isConflict = true;
    this.keep();
    this.say("Someone changed this part in another window. Both texts are here. Nothing is lost." + this.where);
    const press = () => {
      this.isConflict = false;
      this.stored = values;
      if (this.revision) this.revision.value = revision;
      this.keep();
      if (this.url) this.save();
    };
    const label = "The text that is stored now, from the other window";
    const button = this.url ? "Save what is in the field above" : "Keep what is in the field above";
    (this.box ?? this.controls[0].closest(".field")).after(shown(label, inWords(this.controls, values), button, press));
  }

  signIn() {
    this.say("Not saved yet: you have been signed out." + this.where + " ");
    const href = "/sign-in?return-to=" + encodeURIComponent(location.pathname + location.search);
    this.state?.append(element("a", { href, textContent: "Sign in and come back here" }));
  }
}
