// What is wrong with the page, below it: each leads to its place, and those with one cure are mended.

import { ask } from "./api.js";
import { element, fill } from "./dom.js";
import { moreLink } from "./handbook.js";
import { word } from "./words.js";
import { placeOf } from "./page-split.js";
import { exchangeWithOffer } from "./page-undo.js";

/** So much of a text names a place. */
const EXCERPT = 24;

/**
 * @param {import("./page-text.js").PageText} page
 * @param {{lead: (mistake: object) => void, problem: (refused: Error) => void}} actions
 */
export function mistakesView(page, { lead, problem }) {
  const list = element("ul", { class: "page-mistake-list" });
  const title = element("h2", {});
  const all = element("button", { type: "button", on: { click: () => mend(null) } }, word("page.mend.all"));
  const box = element("section", { class: "page-mistakes", aria: { label: word("page.mistakes.label") } },
    element("div", { class: "page-mistakes-head" }, title, all), list);
  const mend = async line => {
    const former = page.text;
    try {
      const { text, changes } = await ask("POST", "/api/mend", { path: page.path, text: former, line });
      // What was typed meanwhile is not written over.
      if (page.text !== former) return;
      exchangeWithOffer(page, () => page.write(text, "mend"), word("page.mended", { n: changes }), { by: "mend" });
    } catch (refused) {
      problem(refused);
    }
  };
  const show = () => {
    const mistakes = page.mistakes.filter(({ file }) => isOf(page, file));
    const errors = mistakes.filter(({ severity }) => severity === "error").length;
    title.textContent = mistakes.length === 0 ? word("page.mistakes.none") : word("page.mistakes", { n: mistakes.length });
    box.dataset.worst = errors > 0 ? "error" : mistakes.length > 0 ? "warning" : "none";
    all.hidden = mistakes.filter(({ hasCure }) => hasCure).length < 2;
    keepFocus(list, () => fill(list, mistakes.map(mistake => row(page, mistake, lead, mend))));
  };
  page.addEventListener("answer", show);
  show();
  return box;
}

const isOf = (page, file) => file === page.path || file.endsWith(`/${page.path}`);

function row(page, mistake, lead, mend) {
  const { severity, message, hint, hasCure, line } = mistake;
  const more = moreLink(mistake);
  return element("li", { class: `page-mistake ${severity}` },
    element("div", {},
      element("p", {}, element("span", { class: severity === "error" ? "badge bad" : "badge wait" }, word(`mistake.${severity}`)), " ",
        element("button", { type: "button", class: "page-lead", dataset: { focus: `lead ${line} ${message}` },
          on: { click: () => lead(mistake) } }, message)),
      excerpt(page, mistake),
      (hint || more) && element("p", { class: "hint" }, hint, hint && " ", more)),
    hasCure && element("button", { type: "button", dataset: { focus: `mend ${line}` },
      aria: { label: word("page.mend.of", { message }) }, on: { click: () => mend(line) } }, word("page.mend")));
}

function excerpt(page, { line, column, endLine, endColumn }) {
  if (line === null || line < page.bodyLine) return null;
  const from = placeOf(page.text, line, column ?? 1);
  const end = endLine ? placeOf(page.text, endLine, endColumn ?? 1) : from;
  const whole = page.text.slice(placeOf(page.text, line), placeOf(page.text, line, Infinity));
  const words = (end > from ? page.text.slice(from, end) : whole).split("\n")[0].trim();
  if (!words) return null;
  return element("p", { class: "page-excerpt", lang: page.language },
    words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words);
}

/** Lists are made anew while somebody may stand in them. */
function keepFocus(list, change) {
  const focus = list.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  change();
  if (focus) [...list.querySelectorAll("[data-focus]")].find(each => each.dataset.focus === focus)?.focus();
}
