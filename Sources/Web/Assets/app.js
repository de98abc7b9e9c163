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

// What a page keeps for its person alone goes with the person.
document.querySelector(".sign-out")?.addEventListener("submit", () => sessionStorage.clear());
