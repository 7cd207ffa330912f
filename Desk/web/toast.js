// Short messages at the edge of the screen, read out by screen readers.

import { element } from "./dom.js";
import { isCommand } from "./keys.js";
import { language, word } from "./words.js";

const SHORT = 6000;
// Who reads slowly, or reaches the button by keyboard, needs time for it.
const LONG = 30000;

// What presses the button from wherever the focus is.
const KEYS = navigator.platform.startsWith("Mac") ? "⌘Z" : "Ctrl+Z";

let region = null;
let last = null;

/**
 * Says that something happened.
 * @param {string} message
 * @param {{undo?: () => any, undoLabel?: string}} [options] `undo` takes it back, behind a button
 * @returns {() => void} takes the message away
 */
export function say(message, { undo, undoLabel } = {}) {
  const takeBack = () => { close(); undo(); };
  // In a field the keys belong to what is written there.
  const press = event => {
    if (!isCommand(event, "z") || event.target.closest("input, textarea, select, dialog")) return;
    event.preventDefault();
    takeBack();
  };
  const toast = element("div", { class: "toast" }, element("p", {}, message),
    undo && element("button", { type: "button", aria: { keyshortcuts: "Control+Z Meta+Z" }, on: { click: takeBack } },
      undoLabel ?? word("undo"), element("kbd", {}, KEYS)),
    element("button", { type: "button", class: "icon-only", aria: { label: word("close") }, on: { click: () => close() } },
      "×"));
  let timer = null;
  const start = () => { timer = setTimeout(close, undo ? LONG : SHORT); };
  const stop = () => clearTimeout(timer);
  const close = () => {
    stop();
    if (toast.contains(document.activeElement)) document.querySelector("main h1")?.focus({ preventScroll: true });
    toast.remove();
    removeEventListener("keydown", press);
  };
  for (const kind of ["mouseenter", "focusin"]) toast.addEventListener(kind, stop);
  for (const kind of ["mouseleave", "focusout"]) toast.addEventListener(kind, () => { stop(); start(); });
  last?.();
  last = close;
  place().append(toast);
  if (undo) addEventListener("keydown", press);
  start();
  return close;
}

/** Says what a Refusal says, or throws what is none. */
export function sayWhy(refused) {
  if (!refused.problem) throw refused;
  say([refused.problem.message, refused.problem.hint].filter(Boolean).join(language() === "ja" ? "" : " "));
}

/** Says it to screen readers alone. */
export function whisper(message) {
  whisperRegion ??= document.body.appendChild(element("div", { class: "unseen", role: "status" }));
  whisperRegion.textContent = message;
}

let whisperRegion = null;

function place() {
  region ??= document.body.appendChild(element("div", { class: "toasts", role: "status" }));
  return region;
}

/** Makes the places before they are needed: screen readers do not read a region that is born with its words. */
export function readyToasts() {
  place();
  whisper("");
}
