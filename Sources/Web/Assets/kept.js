// What a browser keeps for its person of what the server has not confirmed. `app.js` removes it when the form was
// taken, at sign-out, for another person, and after two weeks.
export const prefix = "proven-unsent/";
export const person = document.body.dataset.person;
// Each page that is open keeps under a name of its own, so that two windows do not write over one another.
export const me = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join("");
const room = 2_000_000;

let isClosed = false;

// From now on nothing is kept here: its person has gone.
export function close() {
  isClosed = true;
}

const parsed = (key) => ({ key, ...JSON.parse(localStorage.getItem(key)) });

// What is kept under keys that begin so, the newest first.
export function stored(start) {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(start));
    return keys.map(parsed).sort((one, other) => other.time - one.time);
  } catch {
    // A browser that keeps nothing for us.
    return [];
  }
}

// Keeps an entry; older ones of other pages make room for it.
export function put(key, entry) {
  const text = JSON.stringify(entry);
  while (!isClosed) {
    try {
      const used = Object.keys(localStorage).reduce((sum, key) => sum + localStorage.getItem(key).length, 0);
      if (used + text.length <= room) return localStorage.setItem(key, text), true;
    } catch {
      // Full, or closed to us.
    }
    const oldest = stored(prefix).filter((entry) => !entry.key.endsWith("/" + me)).pop();
    if (!oldest) return false;
    localStorage.removeItem(oldest.key);
  }
  return false;
}

