// Values of controls: pairs of name and value, as a form sends them

export const isTick = (control) => control.matches("[type=radio], [type=checkbox]");
export const read = (controls) =>
  controls.filter((one) => !isTick(one) || one.checked).map((control) => [control.name, control.value]);

export function write(controls, values) {
  const left = [...values];
  for (const control of controls) {
    const fits = ([name, value]) => name === control.name && (!isTick(control) || value === control.value);
    const at = left.findIndex(fits);
    if (isTick(control)) control.checked = at >= 0;
    else if (at >= 0) control.value = left.splice(at, 1)[0][1];
  }
}

// Spaces around a text, the kind of its line ends and empty controls make no difference.
export function same(one, other) {
  if (!one || !other) return false;
  const tidy = ([name, value]) => [name, value.replace(/\r\n?/g, "\n").trim()];
  const plain = (values) => JSON.stringify(values.map(tidy).filter(([, value]) => value).sort());
  return plain(one) === plain(other);
}

export function inWords(controls, values) {
  const words = values.map(([name, value]) => {
    const control = controls.find((one) => one.name === name && (!isTick(one) || one.value === value));
    if (control && isTick(control)) return control.closest("label").querySelector("span").firstChild.textContent.trim();
    if (control?.matches("select")) return [...control.options].find((one) => one.value === value)?.text ?? value;
    return value;
  });
  return words.filter((word) => word).join("\n") || "Nothing";
}

export const count = (text) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export function element(name, properties, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

// A text beside the one in its field, to read and copy, with a button.
export function shown(label, text, button, press) {
  const id = "kept-" + Math.random().toString(36).slice(2);
  const area = element("textarea", { id, readOnly: true, rows: Math.min(12, 2 + text.length / 60), value: text });
  const act = element("button", { type: "button", className: "btn second", textContent: button });
  const head = element("label", { htmlFor: id, textContent: label });
  const field = element("div", { className: "field" }, head, area, act);
  act.addEventListener("click", () => { field.remove(); press(); });
  return field;
}

