// Keeps what a person writes, and saves it while they write. Every form here works without it, by its Save button.
// What the server has not confirmed stays in this browser, with the revision and the values that it was written on.
import { element, inWords, shown } from "./controls.js";
import { close, me, person, prefix, stored } from "./kept.js";
import { retry, Unit, units } from "./unit.js";

let isLeaving = false;

function start(form) {
  const line = element("p", { className: "saved" }, element("span", { role: "status" }));
  line.firstChild.dataset.formState = "";
  form.append(line);
  const groups = new Map();
  for (const control of form.elements) {
    if (!control.name || control.disabled || control.readOnly || !control.matches("textarea, select, input")) continue;
    if (["hidden", "submit", "button", "file"].includes(control.type)) continue;
    const box = control.closest("[data-unit]");
    const key = box ? box.dataset.unit : control.name;
    if (!groups.has(key)) groups.set(key, { box, controls: [] });
    groups.get(key).controls.push(control);
  }
  for (const [key, { box, controls }] of groups) units.push(new Unit(form, key, controls, box));
  // What has no place here any more, because another window removed it or the work was submitted.
  for (const entry of stored(prefix + person + form.getAttribute("action") + "#")) {
    if (groups.has(entry.key.slice(entry.key.indexOf("#") + 1, entry.key.lastIndexOf("/")))) continue;
    const forget = () => localStorage.removeItem(entry.key);
    const text = inWords([], entry.values);
    form.before(shown("Not saved, and without a place here", text, "Remove this text", forget));
  }
}

// Text goes before the page does: what can be saved by itself is saved before any form is sent.
async function hold(event) {
  const form = event.target;
  if (form.dataset.held || form.method !== "post") return delete form.dataset.held;
  const busy = units.filter((unit) => (unit.form === form ? unit.saving : unit.isDue));
  if (!busy.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const wait = new Promise((done) => setTimeout(done, 5000));
  await Promise.race([wait, Promise.allSettled(busy.map((unit) => unit.saving ?? unit.save()))]);
  form.dataset.held = "yes";
  form.requestSubmit(event.submitter);
}

// The form gets a name; when the server says that it was taken, what is kept of it goes.
function sending(event) {
  if (event.defaultPrevented) return;
  isLeaving = true;
  setTimeout(() => (isLeaving = false), 10_000);
  const mine = units.filter((unit) => unit.form === event.target);
  if (!mine.length) return;
  const old = event.target.querySelector("input[name=keeping]");
  const name = old ?? element("input", { type: "hidden", name: "keeping" });
  name.value = me + Date.now().toString(36);
  event.target.append(name);
  for (const unit of mine) {
    clearTimeout(unit.timer);
    if (unit.isUnsent) unit.keep(name.value);
  }
}

if (person) {
  try {
    for (const form of document.querySelectorAll("form[data-keep]")) start(form);
  } catch (error) {
    console.error(error);
  }
  document.addEventListener("submit", hold, true);
  addEventListener("submit", sending);
  addEventListener("online", () => { retry.wait = 2000; retry.now(); });
  addEventListener("focus", () => retry.now());
  addEventListener("offline", () => units.forEach((unit) => {
    if (unit.isDue) unit.say("Not saved yet: no connection." + unit.where);
  }));
  document.addEventListener("visibilitychange", () => document.hidden && retry.now());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  addEventListener("beforeunload", (event) => {
    if (!isLeaving && units.some((unit) => unit.isUnsent)) event.preventDefault();
  });
  // Signed out, or someone else signed in, in another tab: nothing stays on this one's screen.
  addEventListener("storage", (event) => {
    if (event.key !== "proven-person" || event.newValue === null || event.newValue === person) return;
    isLeaving = true;
    close();
    location.reload();
  });
}
