// Saves a part of a title while its author writes. The form works without it, by its Save button. What the server has
// not confirmed stays in this browser, and is offered when the page is opened again.
import { shown } from "./controls.js";
import { person, prefix, put, stored } from "./kept.js";

const form = document.querySelector("form[data-author]");
const state = form?.querySelector("[data-form-state]");
const key = form && prefix + person + form.getAttribute("action") + "#part/one";
let timer, saving, isDirty = false;

const say = (text) => { state.textContent = text; };
const fields = () => {
  const data = new URLSearchParams(new FormData(form));
  data.delete("act");
  return data;
};
const forget = () => localStorage.removeItem(key);

async function save() {
  clearTimeout(timer);
  if (saving || !isDirty) return;
  isDirty = false;
  const data = fields();
  say("Saving…");
  saving = fetch(form.dataset.author, {
    method: "POST",
    headers: { Accept: "application/json", "X-Form-Token": data.get("csrf") },
    body: data,
  });
  try {
    const answer = await saving;
    if (answer.ok) {
      form.elements.revision.value = (await answer.json()).revision;
      if (!isDirty) forget();
      say("Saved at " + new Date().toLocaleTimeString([], { hour: "numeric", minute: "2-digit" }));
    } else if (answer.status === 409) {
      say("Someone else changed this part. Press Save to see both texts; yours is safe in this window.");
    } else {
      say("Not saved. Your text is safe in this window. Press Save.");
    }
  } catch {
    isDirty = true;
    say("Not saved: you are offline. Your text is safe in this window.");
    timer = setTimeout(save, 5000);
  } finally {
    saving = undefined;
  }
  if (isDirty) timer = setTimeout(save, 1500);
}

function changed() {
  isDirty = true;
  put(key, { time: Date.now(), values: [...fields()].filter(([name]) => name !== "csrf") });
  clearTimeout(timer);
  timer = setTimeout(save, 1500);
}

// What was typed before the browser or the connection went.
function offer() {
  const entry = stored(key)[0];
  if (!entry) return;
  const kept = new Map(entry.values);
  const differs = [...fields()].some(([name, value]) => name !== "csrf" && name !== "revision" && kept.has(name) && kept.get(name) !== value);
  if (!differs) return forget();
  const words = entry.values.filter(([name, value]) => value && form.elements[name]?.value !== value && name !== "revision");
  const text = words.map(([, value]) => value).join("\n\n");
  const notice = shown("Not saved when this page was left", text, "Put it into the form", () => {
    for (const [name, value] of entry.values) {
      const control = form.elements[name];
      if (control && "value" in control && name !== "revision" && control.type !== "hidden") control.value = value;
    }
    changed();
    notice.remove();
  });
  form.before(notice);
}

if (form) {
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", () => { clearTimeout(timer); isDirty = false; forget(); });
  addEventListener("online", save);
  offer();
}
