// Every page works without this. It puts the focus where it is needed and keeps a form from being sent twice.
const summary = document.querySelector("[data-focus]");
if (summary) summary.focus();

for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent && event.timeStamp - Number(form.dataset.sent) < 5000) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = String(event.timeStamp);
  });
}
// Back from another page: the form may be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// What `composer.js` keeps of unsaved text is for one person, until the server has it, and for two weeks at most.
const unsaved = "proven-unsent/";
const { person, taken } = document.body.dataset;
const entries = () => {
  const found = Object.keys(localStorage).filter((key) => key.startsWith(unsaved));
  return found.map((key) => ({ key, entry: JSON.parse(localStorage.getItem(key)) }));
};

function tidy() {
  const old = Date.now() - 14 * 24 * 60 * 60 * 1000;
  for (const { key, entry } of entries()) {
    const isOthers = person && !key.startsWith(unsaved + person + "/");
    const isTaken = taken && (taken === "all" || entry.sent === taken);
    if (isOthers || isTaken || !(entry.time > old)) localStorage.removeItem(key);
  }
  if (taken === "all") {
    // Signed out: nothing stays here, and what other tabs show goes as well.
    sessionStorage.clear();
    localStorage.setItem("proven-person", "");
    localStorage.clear();
  } else if (person && localStorage.getItem("proven-person") !== person) {
    localStorage.setItem("proven-person", person);
  }
}

// Signing out removes what is kept, so it says first what would be lost.
function warn(event) {
  const pages = new Map(entries().map(({ entry }) => [entry.page, entry.title]));
  if (!pages.size || event.target.dataset.warned) return;
  event.preventDefault();
  event.target.dataset.warned = "yes";
  delete event.target.dataset.sent;
  const notice = document.createElement("div");
  notice.className = "notice wait";
  notice.tabIndex = -1;
  notice.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent = "Not saved yet. Signing out removes it from this device. Save it first, or press Sign out again.";
  const list = document.createElement("ul");
  for (const [page, title] of pages) {
    const link = document.createElement("a");
    link.href = page;
    link.textContent = title;
    list.append(document.createElement("li"));
    list.lastChild.append(link);
  }
  notice.append(words, list);
  document.querySelector("main .wrap").prepend(notice);
  notice.focus();
}

try {
  tidy();
  document.querySelector(".sign-out")?.addEventListener("submit", warn);
} catch {
  // A browser that keeps nothing for us: pages work all the same.
}
