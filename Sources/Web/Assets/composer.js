// Saves text while one writes. Every form here works without it, by its Save button.
// Text that the server has not acknowledged is kept in this tab for this person only: removed when it is saved, and at
// sign-out.
const form = document.querySelector("form[data-composer]");
const prefix = "proven-unsent/";

function start(form) {
  const person = form.dataset.person;
  // What another person left in this tab is not theirs to see, nor ours to show.
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix) && !key.startsWith(prefix + person + "/")) sessionStorage.removeItem(key);
  }
  const fields = [...form.querySelectorAll("textarea:not([readonly])")].map((area) => new Field(form, area));
  form.addEventListener("submit", () => fields.forEach((field) => field.sending()));
  for (const upload of document.querySelectorAll("form[data-upload]")) {
    upload.addEventListener("submit", (event) => holdFor(upload, event, fields));
  }
  // Back from signing in elsewhere, or online again: what is unsent goes now.
  const retry = () => fields.forEach((field) => field.isUnsent && field.save());
  addEventListener("online", retry);
  addEventListener("focus", retry);
  addEventListener("offline", () => fields.forEach((field) => field.isUnsent && field.sayOffline()));
}

// Text goes before files do, so that leaving the page loses none.
async function holdFor(upload, event, fields) {
  if (upload.dataset.ready) return;
  const unsent = fields.filter((field) => field.isUnsent && field.url);
  if (!unsent.length) return;
  event.preventDefault();
  await Promise.all(unsent.map((field) => field.save()));
  upload.dataset.ready = "yes";
  delete upload.dataset.sent;
  upload.requestSubmit();
}

class Field {
  constructor(form, area) {
    this.form = form;
    this.area = area;
    this.key = prefix + form.dataset.person + "/" + location.pathname + "/" + area.name;
    const box = area.closest("[data-autosave-field]") || area.closest(".field");
    this.revision = box && box.querySelector("input[type=hidden][name^=revision]");
    this.state = box && box.querySelector("[data-state]");
    this.words = box && box.querySelector("[data-words]");
    this.url = this.revision && this.state ? form.dataset.texts : "";
    this.stored = area.value;
    this.restore();
    area.addEventListener("input", () => this.changed());
    area.addEventListener("blur", () => this.isUnsent && this.save());
  }

  get isUnsent() {
    return this.area.value !== this.stored;
  }

  restore() {
    const kept = sessionStorage.getItem(this.key);
    if (kept === null || kept === this.area.value) return sessionStorage.removeItem(this.key);
    this.area.value = kept;
    this.say("Your unsent text is back. It is saved as soon as you go on writing or press Save.");
  }

  changed() {
    sessionStorage.setItem(this.key, this.area.value);
    if (this.words) this.words.textContent = count(this.area.value);
    clearTimeout(this.timer);
    if (this.url) this.timer = setTimeout(() => this.save(), 1500);
  }

  // The form itself is being sent. The text stays kept until the next page shows it as stored.
  sending() {
    clearTimeout(this.timer);
    if (this.isUnsent) sessionStorage.setItem(this.key, this.area.value);
  }

  async save() {
    if (!this.url || this.isConflict) return;
    if (this.saving) return this.saving.then(() => this.isUnsent && !this.failed && this.save());
    this.saving = this.send().finally(() => (this.saving = null));
    return this.saving;
  }

  async send() {
    const text = this.area.value;
    this.failed = false;
    this.say("Saving…");
    let answer;
    try {
      answer = await this.post(text);
      if (answer.status === 403) {
        await this.renew();
        answer = await this.post(text);
      }
    } catch {
      this.failed = true;
      return this.sayOffline();
    }
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) return this.acknowledged(text, said);
    this.failed = true;
    if (answer.status === 409 && said.stored !== undefined) return this.conflict(said);
    if (answer.status === 401) return this.signIn(said.signIn);
    this.say("Not saved: " + (said.detail || "something went wrong here.") + " Your text is safe in this window.");
  }

  post(text) {
    const token = this.form.querySelector("input[name=csrf]").value;
    return fetch(this.url, {
      method: "POST",
      headers: { Accept: "application/json", "X-Form-Token": token },
      body: new URLSearchParams({ csrf: token, at: this.area.name, text, revision: this.revision.value }),
    });
  }

  // A new session has another token: take it from a fresh copy of this page.
  async renew() {
    const page = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    const mine = fresh.querySelector("form[data-composer]");
    if (!mine || mine.dataset.person !== this.form.dataset.person) return;
    const token = mine.querySelector("input[name=csrf]").value;
    for (const input of document.querySelectorAll("input[name=csrf]")) input.value = token;
  }

  acknowledged(text, said) {
    this.stored = text;
    this.revision.value = said.revision;
    if (this.words) this.words.textContent = said.words;
    if (this.area.value === text) sessionStorage.removeItem(this.key);
    this.say(said.saved);
  }

  conflict(said) {
    this.isConflict = true;
    this.revision.value = said.revision;
    this.say(said.title);
    const field = document.createElement("div");
    field.className = "field";
    const label = document.createElement("label");
    label.textContent = "The text that is stored now, from the other window";
    label.htmlFor = this.area.id + "-stored";
    const other = document.createElement("textarea");
    other.id = label.htmlFor;
    other.readOnly = true;
    other.rows = this.area.rows;
    other.value = said.stored;
    const keep = document.createElement("button");
    keep.type = "button";
    keep.className = "btn second";
    keep.textContent = "Save what is in the field above";
    keep.addEventListener("click", () => {
      this.isConflict = false;
      field.remove();
      this.save();
    });
    field.append(label, other, keep);
    this.area.closest(".field").after(field);
  }

  signIn(path) {
    this.say("Not saved: you have been signed out. Your text is safe in this window. ");
    if (!path || !this.state) return;
    const link = document.createElement("a");
    link.href = "/sign-in?return-to=" + encodeURIComponent(location.pathname);
    link.textContent = "Sign in and come back here";
    this.state.append(link);
  }

  sayOffline() {
    this.say("Not saved: you are offline. Your text is safe in this window.");
  }

  say(words) {
    if (this.state) this.state.textContent = words;
  }
}

function count(text) {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

// At the end, because classes are not there before their line is reached.
if (form) start(form);
for (const out of document.querySelectorAll("form.sign-out")) {
  out.addEventListener("submit", () => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  });
}
