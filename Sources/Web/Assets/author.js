// Saves a part of a title while its author writes. The form works without it, by its Save button. What the server has
// not confirmed stays in this browser, and is offered when the page is opened again.
import { element, same, shown } from "./controls.js";
import { close, me, person, prefix, put, stored } from "./kept.js";

const form = document.querySelector("form[data-author]");
const state = form?.querySelector("[data-form-state]");
const place = form && prefix + person + form.getAttribute("action") + "#part/";
// A pause ends a save; whoever types on is saved all the same. What a browser sends on leaving may be so long.
const pause = 1500, longest = 5000, lastWords = 60_000;
// What the server gave back waits for the button: another's words may stand against it.
const isHeld = form && "unsaved" in form.dataset;
let timer, saving, since, isLeaving = false, isStuck = false, isKept = true;
let known; // What the server has.
let refused; // What it did not take.

const say = (text) => { if (state && state.textContent !== text) state.textContent = text; };
const silent = ["csrf", "revision", "keeping", "act", "open"];
const all = () => [...new FormData(form)].filter(([name]) => !silent.includes(name));
// The comment is sent by its own button.
const texts = (values) => values.filter(([name]) => name !== "comment");
const comment = (values) => values.find(([name]) => name === "comment")?.[1].trim() ?? "";
const isUnsaved = () => !same(texts(all()), texts(known));
const isUnsent = () => isUnsaved() || comment(all()) !== comment(known);
const where = () => (isKept ? " Kept on this device." : " This device could not keep it: leave this page open.");

function keep(sent) {
  isKept = put(place + me, {
    values: all(), sent, time: Date.now(), title: document.querySelector("h1").textContent,
    page: location.pathname + location.search,
  });
}

function forget() {
  try { localStorage.removeItem(place + me); } catch { /* Nothing is kept. */ }
}

function post(values) {
  const data = new URLSearchParams([["csrf", form.elements.csrf.value], ["revision", form.elements.revision.value], ...values]);
  const headers = { Accept: "application/json", "X-Form-Token": form.elements.csrf.value };
  const keepalive = data.toString().length < lastWords;
  return fetch(form.dataset.author, { method: "POST", headers, body: data, keepalive, signal: AbortSignal.timeout(20_000) });
}

// A new session has another token: take it from a fresh copy of this page.
async function renew() {
  const page = await fetch(location.href, { headers: { Accept: "text/html" } });
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  const token = fresh.querySelector("form[data-author] input[name=csrf]")?.value;
  if (!token || fresh.body.dataset.person !== person) return false;
  for (const input of document.querySelectorAll("input[name=csrf]")) input.value = token;
  return true;
}

function save() {
  clearTimeout(timer);
  timer = undefined;
  if (!form || isHeld || !isUnsaved()) return saving;
  if (refused && same(refused, texts(all()))) return saving;
  saving ??= send().finally(() => {
    saving = undefined;
    if (isUnsaved()) later(isStuck ? 5000 : pause);
  });
  return saving;
}

async function send() {
  const sent = texts(all());
  since = undefined;
  say("Saving…");
  let answer, said;
  try {
    answer = await post(sent);
    if (answer.status === 403 && (await renew())) answer = await post(sent);
    said = await answer.json().catch(() => ({}));
  } catch {
    isStuck = true;
    return say("Not saved yet: no connection." + where());
  }
  isStuck = !answer.ok;
  if (answer.ok) {
    form.elements.revision.value = said.revision;
    known = [...sent, ["comment", comment(known)]];
    refused = undefined;
    if (isUnsent()) keep();
    else forget();
    return say("Saved at " + new Date().toLocaleTimeString([], { hour: "numeric", minute: "2-digit" }));
  }
  if (answer.status < 500 && answer.status !== 429) refused = sent;
  if (answer.status === 401 || answer.status === 403) return signIn();
  if (answer.status === 409) return say("Someone else changed this part. Press Save to see both texts; yours stays." + where());
  say("Not saved yet: " + (said.detail || "something went wrong here.") + where());
}

function signIn() {
  say("Not saved yet: you are not signed in any more." + where() + " ");
  const href = "/sign-in?return-to=" + encodeURIComponent(location.pathname + location.search);
  state.append(element("a", { href, textContent: "Sign in and come back here" }));
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

function changed() {
  if (!isUnsent()) return clearTimeout(timer), forget(), say("");
  keep();
  if (isHeld) return say("Not saved yet: press Save." + where());
  if (!isUnsaved()) return say("Your comment is not added yet." + where());
  since ??= Date.now();
  later(Math.max(0, Math.min(pause, since + longest - Date.now())));
}

// What is being saved is saved before the form goes, so that nobody meets their own words as another's.
async function hold(event) {
  if (event.target !== form || form.dataset.held || !saving) return delete form.dataset.held;
  event.preventDefault();
  event.stopImmediatePropagation();
  await Promise.race([new Promise((done) => setTimeout(done, 5000)), saving]);
  form.dataset.held = "yes";
  form.requestSubmit(event.submitter);
}

// The form gets a name; when the server says that it was taken, what is kept of it goes.
function sending(event) {
  if (event.defaultPrevented || event.target !== form) return;
  isLeaving = true;
  setTimeout(() => (isLeaving = false), 10_000);
  clearTimeout(timer);
  const name = form.querySelector("input[name=keeping]") ?? element("input", { type: "hidden", name: "keeping" });
  name.value = me + Date.now().toString(36);
  form.append(name);
  if (isUnsent()) keep(name.value);
}

// What was typed before the browser, the session or the connection went.
function offer() {
  for (const entry of stored(place)) {
    const kept = (entry.values ?? []).filter(([name]) => !silent.includes(name));
    if (same(kept, all())) {
      localStorage.removeItem(entry.key);
      continue;
    }
    const now = new Map(all());
    const words = kept.filter(([name, value]) => value.trim() && now.get(name) !== value).map(([, value]) => value);
    if (!words.length) continue;
    const drop = element("button", { type: "button", className: "btn text", textContent: "Remove it" });
    const notice = shown("Not saved when this page was left", words.join("\n\n"), "Put it into the form", () => {
      for (const [name, value] of kept) {
        const control = form.elements[name];
        if (control && "value" in control && control.type !== "hidden") control.value = value;
      }
      localStorage.removeItem(entry.key);
      changed();
    });
    drop.addEventListener("click", () => { localStorage.removeItem(entry.key); notice.remove(); });
    notice.append(drop);
    form.before(notice);
  }
}

if (form && person) {
  // What the page gives back was not taken yet.
  known = isHeld ? [] : all();
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("focusout", () => { if (!isLeaving) save(); });
  document.addEventListener("submit", hold, true);
  addEventListener("submit", sending);
  addEventListener("online", save);
  document.addEventListener("visibilitychange", () => { if (document.hidden && !isLeaving) save(); });
  addEventListener("pagehide", () => { if (!isLeaving) save(); });
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  addEventListener("beforeunload", (event) => {
    if (isLeaving || !isUnsent()) return;
    const goesByItself = !isStuck && !isHeld && comment(all()) === comment(known);
    save();
    const size = new URLSearchParams(all()).toString().length;
    if (!goesByItself || size >= lastWords) event.preventDefault();
  });
  // Signed out, or someone else signed in, in another tab: nothing stays on this one's screen.
  addEventListener("storage", (event) => {
    if (event.key !== "proven-person" || event.newValue === null || event.newValue === person) return;
    isLeaving = true;
    close();
    location.reload();
  });
  offer();
}
