// The text that a translation translates, beside it: what changed since is marked, and it goes along by headings.

import { element, fill } from "./dom.js";
import { word } from "./words.js";
import { headings, split } from "./page-split.js";

/**
 * @param {import("./page-text.js").PageText} page whose `source` is not null
 * @param {import("./page-field.js").TextField} field
 * @param {{mark: () => void}} actions
 */
export function sourceView(page, field, { mark }) {
  const { source } = page;
  const sections = makeSections(source);
  const gone = source.changes.filter(({ line, kind }) => line === null || kind === "removed");
  const scroller = element("div", { class: "page-source-text", lang: source.path.split("/")[0], tabindex: 0, role: "group",
    aria: { label: word("page.source.text") } }, sections.map(({ box }) => box));
  const count = source.changes.length;
  const state = element("div", {});
  const pane = element("section", { class: "page-pane page-source", aria: { label: word("page.source") } },
    element("div", { class: "page-source-head" }, state,
      element("button", { type: "button", on: { click: mark } }, word("page.source.mark"))),
    gone.length > 0 && element("p", { class: "note wait" }, word("page.source.gone", { headings: namesOf(gone) })),
    scroller);
  const show = isMarked => {
    for (const { box } of isMarked ? sections : []) delete box.dataset.change;
    fill(state, element("p", {}, isMarked || (count === 0 && page.state?.translation === "current") ? word("page.source.current")
      : count > 0 ? word("page.source.changes", { n: count }) : word("page.source.untracked")));
  };
  show(false);
  followHeadings(field, scroller, sections);
  return { element: pane, marked: () => show(true) };
}

const namesOf = changes => changes.map(({ heading }) => heading ?? word("page.source.lead")).join(word("comma"));

/** The lead and what stands below each heading. */
function makeSections({ text, changes }) {
  const { body, bodyLine } = split(text);
  const found = headings(body);
  const starts = [0, ...found.map(({ place }) => place)];
  const lines = [bodyLine, ...found.map(({ line }) => line + bodyLine - 1)];
  return starts.map((start, index) => {
    const end = lines[index + 1] ?? Infinity;
    const change = changes.find(({ line }) => line !== null && line < end && (line >= lines[index] || index === 0));
    const box = element("div", { class: "page-source-section" },
      change && element("p", {}, element("span", { class: "badge wait" }, word(`page.source.${change.kind}`))),
      element("p", { class: "page-source-words" }, body.slice(start, starts[index + 1]).trim()));
    if (change) box.dataset.change = change.kind;
    return { box };
  });
}

/** Scrolls the source to the section that is read in the text. */
function followHeadings(field, scroller, sections) {
  let isDue = false;
  const follow = () => {
    isDue = false;
    if (!scroller.checkVisibility() || document.activeElement === scroller) return;
    const { area } = field;
    const tops = [0, ...headings(field.text).map(({ place }) => field.topOf(place))];
    const index = Math.max(0, tops.findLastIndex(top => top <= area.scrollTop + 12));
    const from = tops[index], to = tops[index + 1] ?? area.scrollHeight;
    const part = to > from ? Math.min(1, Math.max(0, (area.scrollTop - from) / (to - from))) : 0;
    const { box } = sections[Math.min(index, sections.length - 1)];
    const top = box.offsetTop - scroller.offsetTop;
    scroller.scrollTop = top + part * box.offsetHeight;
  };
  field.area.addEventListener("scroll", () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(follow);
  });
}
