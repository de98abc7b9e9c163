// Forms with a passkey. The server says what to ask, the browser asks, and the form takes the answer along. Everything
// else signs in without this.
const reply = (value) => btoa(String.fromCharCode(...new Uint8Array(value ?? [])))
  .replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const keys = (list) => (list ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

class Told extends Error {}

// What the server wants the passkey to be asked.
async function question(form) {
  let answer;
  try {
    answer = await fetch(form.dataset.passkeyQuestion, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ csrf: form.elements.csrf.value }),
    });
  } catch {
    throw new Told("The site did not answer. Look whether you are online, and try again.");
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) return said;
  // Too long ago, or signed out meanwhile: the page that asks who one is leads back here.
  if (said.signIn) location.assign(said.signIn);
  throw new Told(said.detail ?? "That did not work. Load this page again, and try once more.");
}

async function made(form) {
  const asked = await question(form);
  const publicKey = {
    ...asked,
    challenge: bytes(asked.challenge),
    user: { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: keys(asked.excludeCredentials),
  };
  const { response } = await navigator.credentials.create({ publicKey });
  return { client: reply(response.clientDataJSON), attestation: reply(response.attestationObject) };
}

async function shown(form) {
  const asked = await question(form);
  const publicKey = { ...asked, challenge: bytes(asked.challenge), allowCredentials: keys(asked.allowCredentials) };
  const { rawId, response } = await navigator.credentials.get({ publicKey });
  return {
    id: reply(rawId),
    client: reply(response.clientDataJSON),
    authenticator: reply(response.authenticatorData),
    signature: reply(response.signature),
    handle: reply(response.userHandle),
  };
}

function words(problem) {
  if (problem instanceof Told) return problem.message;
  switch (problem.name) {
    case "NotAllowedError": return "Nothing was done: the passkey did not answer in time, or was turned away. Try again, or use another way.";
    case "InvalidStateError": return "This device has a passkey for your account already.";
    case "SecurityError": return "Your browser gives no passkeys to this address. Use another way.";
    default: return "Your browser could not use a passkey here. Use another way.";
  }
}

function listen(form) {
  const problem = form.querySelector("[data-passkey-problem]");
  const makes = "passkey-attestation" in form.elements;
  form.addEventListener("submit", async (event) => {
    // Without a name the server says what is missing, before a passkey is made.
    if (event.defaultPrevented || makes && !form.elements.name.value.trim()) return;
    event.preventDefault();
    problem.hidden = true;
    const button = form.querySelector("button[type=submit]");
    button.disabled = true;
    try {
      const answer = await (makes ? made(form) : shown(form));
      for (const [name, value] of Object.entries(answer)) form.elements["passkey-" + name].value = value;
      form.submit();
    } catch (error) {
      problem.textContent = words(error);
      problem.hidden = false;
      delete form.dataset.sent;
    } finally {
      button.disabled = false;
    }
  });
}

if (globalThis.PublicKeyCredential && navigator.credentials) {
  for (const form of document.querySelectorAll("form[data-passkey-question]")) listen(form);
  for (const part of document.querySelectorAll("[data-passkey]")) part.hidden = false;
}
