// The assessor's bench. Everything here works without it; it saves as one writes and lets one judge by keyboard.
const form = document.querySelector("[data-bench]");
const status = document.querySelector("[data-saved]");
const wait = 1500;
let timer = 0;
let isDirty = false;
let isSaving = false;
let isStopped = false;

// Text that the server has not acknowledged stays in this tab, for this reader alone, until it has.
const stash = "bench:" + form.dataset.bench;
const content = () => JSON.stringify([...new FormData(form)].filter(([name]) => name !== "csrf" && name !== "revision"));
const keep = () => sessionStorage.setItem(stash, JSON.stringify({ revision: form.elements.revision.value, content: content() }));

function restore() {
  const kept = JSON.parse(sessionStorage.getItem(stash) ?? "null");
  if (!kept || kept.content === content()) return sessionStorage.removeItem(stash);
  for (const control of form.querySelectorAll("input[type=radio], input[type=checkbox][name]")) control.checked = false;
  for (const [name, value] of JSON.parse(kept.content)) {
    for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (control.type !== "radio" && control.type !== "checkbox") {
        control.value = value;
        if (value) control.closest("details")?.setAttribute("open", "");
      }
      else if (control.value === value) control.checked = true;
    }
  }
  // An older revision makes the server show both texts, should another window have saved meanwhile.
  form.elements.revision.value = kept.revision;
  isDirty = true;
}

const say = (text) => { if (status.textContent !== text) status.textContent = text; };

async function save() {
  clearTimeout(timer);
  if (!isDirty || isSaving || isStopped) return;
  isSaving = true;
  isDirty = false;
  say("Saving…");
  const fields = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: fields,
      headers: { Accept: "application/json", "X-Form-Token": fields.get("csrf") },
      redirect: "error",
    });
    const body = await answer.json();
    if (answer.ok) {
      form.elements.revision.value = body.revision;
      if (isDirty) keep();
      else sessionStorage.removeItem(stash);
      say(body.saved);
    } else if (answer.status === 409 && body.conflict) {
      isStopped = true;
      isDirty = true;
      say("Another window changed this. Press Save to see both texts; nothing is lost.");
    } else {
      isStopped = true;
      isDirty = true;
      say(answer.status === 401
        ? "You are signed out. Press Save and sign in; your text is safe in this window."
        : "Not saved: " + (body.detail ?? body.title ?? "something went wrong") + " Your text is safe in this window.");
    }
  } catch {
    isDirty = true;
    say("Not saved: you are offline. Your text is safe in this window.");
    timer = setTimeout(save, 10000);
  }
  isSaving = false;
  if (isDirty && !isStopped) timer = setTimeout(save, wait);
}

function count() {
  const all = [...form.querySelectorAll("[data-criterion]")];
  const judged = all.filter((criterion) => criterion.querySelector("input[type=radio]:checked")).length;
  const progress = document.querySelector("[data-progress]");
  if (all.length > 0) {
    progress.textContent = `${judged} of ${all.length} ${all.length === 1 ? "criterion" : "criteria"} judged`;
  }
}

form.addEventListener("input", () => {
  isDirty = true;
  keep();
  count();
  clearTimeout(timer);
  timer = setTimeout(save, wait);
});
form.addEventListener("submit", () => { keep(); clearTimeout(timer); isStopped = true; isDirty = false; });
addEventListener("online", save);
addEventListener("visibilitychange", () => { if (document.hidden) save(); });
addEventListener("beforeunload", (event) => { if (isDirty || isSaving) event.preventDefault(); });

restore();
count();
save();

// Keys: dead while one types, and they can be turned off.
const keys = document.querySelector("[data-keys]");
const keysOn = document.querySelector("[data-keys-on]");
keys.hidden = false;
keysOn.checked = localStorage.getItem("bench-keys") !== "off";
keysOn.addEventListener("change", () => localStorage.setItem("bench-keys", keysOn.checked ? "on" : "off"));

const criteria = [...form.querySelectorAll("[data-criterion]")];
let current = 0;
criteria.forEach((criterion, index) => criterion.addEventListener("focusin", () => { current = index; }));

function move(step) {
  if (criteria.length === 0) return;
  current = Math.min(Math.max(current + step, 0), criteria.length - 1);
  const radios = [...criteria[current].querySelectorAll("input[type=radio]")];
  (radios.find((radio) => radio.checked) ?? radios[0])?.focus();
  criteria[current].scrollIntoView({ block: "start" });
}

addEventListener("keydown", (event) => {
  if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("textarea, select, input:not([type=radio], [type=checkbox]), video, audio")) return;
  if (event.key === "j" || event.key === "J") { event.preventDefault(); move(1); }
  if (event.key === "k" || event.key === "K") { event.preventDefault(); move(-1); }
  if (/^[1-6]$/.test(event.key) && criteria.length > 0) {
    const radio = criteria[current].querySelectorAll("input[type=radio]")[Number(event.key) - 1];
    if (!radio) return;
    event.preventDefault();
    radio.checked = true;
    radio.focus();
    form.dispatchEvent(new Event("input"));
  }
});
