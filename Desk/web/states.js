// The state of a page, in words.

import { element } from "./dom.js";
import { day, word } from "./words.js";

const TRANSLATIONS = { current: "good", stale: "wait", untracked: "calm", copy: "wait", missing: "wait", extra: "wait" };

/**
 * The badges of a page’s state; what is most pressing comes first.
 * @param {object} state as the desk tells it
 * @returns {HTMLElement[]}
 */
export function badges(state) {
  const made = [];
  const add = (style, text) => made.push(element("span", { class: `badge ${style}` }, text));
  if (state.errors > 0) add("bad", word("state.errors", { n: state.errors }));
  if (state.unsaved) add("wait", word("state.unsaved"));
  if (state.draft) add("calm", word("state.draft"));
  if (state.embargo) add("calm", word("state.embargo", { day: day(state.embargo) }));
  if (state.later) add("calm", word("state.later", { day: day(state.later) }));
  if (state.translation in TRANSLATIONS) add(TRANSLATIONS[state.translation], word(`state.${state.translation}`));
  if (state.warnings > 0) add("wait", word("state.warnings", { n: state.warnings }));
  return made;
}
