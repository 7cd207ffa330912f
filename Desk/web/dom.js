// Elements, made without markup: what people wrote is only ever text here.

/** What is set as a property, since the attribute says only how it began. */
const PROPERTIES = new Set(["value", "checked", "selected", "disabled", "hidden", "open", "indeterminate", "htmlFor"]);

/**
 * An element.
 * @param {string} tag
 * @param {object} [attributes] `class`, any attribute, and `on: {click: f}`, `dataset: {name: text}`,
 *   `aria: {label: text}`, `style: {property: value}`; null, undefined and false leave an attribute out.
 * @param {...(Node|string|number|null|false|Array)} children text is text, never markup
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) set(made, name, value);
  made.append(...children.flat(Infinity).filter(isShown).map(child => child instanceof Node ? child : String(child)));
  return made;
}

/** A button that does something. @param {string} style its classes, "" for the ordinary one @param {() => any} run */
export const button = (style, run, ...face) =>
  element("button", { type: "button", class: style || null, on: { click: () => run() } }, face);

/** Exchanges everything inside `parent`. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter(isShown));
  return parent;
}

const isShown = child => child !== null && child !== undefined && child !== false;

function set(made, name, value) {
  if (value === null || value === undefined) return;
  if (name === "on") {
    for (const [kind, handler] of Object.entries(value)) made.addEventListener(kind, handler);
  } else if (name === "dataset") {
    Object.assign(made.dataset, value);
  } else if (name === "aria") {
    for (const [key, state] of Object.entries(value)) {
      if (state !== null && state !== undefined) made.setAttribute(`aria-${key}`, String(state));
    }
  } else if (name === "style") {
    for (const [property, text] of Object.entries(value)) made.style.setProperty(property, text);
  } else if (PROPERTIES.has(name)) {
    made[name] = value;
  } else if (value !== false) {
    made.setAttribute(name, value === true ? "" : String(value));
  }
}
