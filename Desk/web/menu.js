// A button that opens a list of actions.

import { freshId } from "./dialog.js";
import { element, fill } from "./dom.js";

/**
 * @typedef {object} Action
 * @property {string} label
 * @property {() => any} [run]
 * @property {string} [href] for an action that is a link; opened in a tab of its own with `tab: true`
 * @property {boolean} [tab]
 * @property {boolean} [danger]
 */

/**
 * A button with a menu. Arrow keys, Home, End and first letters move in it; Escape closes it.
 * @param {string|Node|Array} face what the button shows
 * @param {string|null} label the button’s name, when what it shows does not say it
 * @param {() => (Action|null)[]} actions asked for when it opens
 * @param {string} [style] classes of the button
 */
export function menuButton(face, label, actions, style = "quiet") {
  const id = freshId("menu");
  const button = element("button", { type: "button", class: style,
    aria: { label, haspopup: "menu", expanded: false, controls: id } }, face);
  const list = element("ul", { id, role: "menu", class: "menu", hidden: true,
    aria: { label: label ?? button.textContent } });
  const box = element("div", { class: "menu-box" }, button, list);
  const items = () => [...list.querySelectorAll("[role=menuitem]")];

  const close = () => {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside);
  };
  const outside = event => { if (!box.contains(event.target)) close(); };
  const open = last => {
    fill(list, actions().filter(Boolean).map(action => makeItem(action, () => { button.focus(); close(); })));
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    // Near the window's foot it opens upwards.
    list.classList.toggle("upwards", false);
    list.classList.toggle("upwards", list.getBoundingClientRect().bottom > innerHeight);
    document.addEventListener("pointerdown", outside);
    items().at(last ? -1 : 0)?.focus();
  };
  button.addEventListener("click", () => list.hidden ? open() : close());
  box.addEventListener("focusout", event => { if (event.relatedTarget && !box.contains(event.relatedTarget)) close(); });
  box.addEventListener("keydown", event => {
    if (list.hidden) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      open(event.key === "ArrowUp");
    } else if (event.key === "Escape") {
      button.focus();
      close();
    } else if (!move(event, items())) return;
    event.preventDefault();
  });
  return box;
}

function makeItem({ label, run, href, tab, danger }, close) {
  const shape = { role: "menuitem", tabindex: -1, class: danger ? "danger-text" : null };
  const item = href
    ? element("a", { ...shape, href, target: tab ? "_blank" : null, on: { click: close } }, label)
    : element("button", { ...shape, type: "button", on: { click: () => { close(); run(); } } }, label);
  return element("li", { role: "none" }, item);
}

// Whether the key moved the focus.
function move(event, items) {
  const at = items.indexOf(document.activeElement);
  const to = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key] ?? letter(event, items, at);
  items[to]?.focus();
  return to !== undefined;
}

function letter(event, items, at) {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.key === " ") return undefined;
  const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const found = order.find(item => item.textContent.toLowerCase().startsWith(event.key.toLowerCase()));
  return found && items.indexOf(found);
}
