// Two texts, line by line.

import { element } from "./dom.js";
import { word } from "./words.js";
import { split } from "./page-split.js";

/** @typedef {{kind: "same"|"removed"|"added"|"cut", lines?: string[], count?: number}[]} Difference */

/** Beyond so many pairs of lines what differs is taken as one piece. */
const PAIRS = 4e6;

/** How one text becomes another. @param {string} former @param {string} text @returns {Difference} */
export function compare(former, text) {
  const a = former.split("\n"), b = text.split("\n");
  let start = 0, end = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const runs = new Runs();
  for (const line of a.slice(0, start)) runs.add("same", line);
  middle(a.slice(start, a.length - end), b.slice(start, b.length - end), runs);
  for (const line of end ? a.slice(-end) : []) runs.add("same", line);
  return runs.all;
}

class Runs {
  all = [];

  add(kind, line) {
    if (this.all.at(-1)?.kind !== kind) this.all.push({ kind, lines: [] });
    this.all.at(-1).lines.push(line);
  }
}

function middle(a, b, runs) {
  const width = b.length + 1;
  if (a.length * b.length > PAIRS) {
    for (const line of a) runs.add("removed", line);
    for (const line of b) runs.add("added", line);
    return;
  }
  // The length of the longest common part of what follows each pair.
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j]
        ? longest[(i + 1) * width + j + 1] + 1
        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.add("same", a[i]);
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      runs.add("removed", a[i++]);
    } else {
      runs.add("added", b[j++]);
    }
  }
}

const EDGE = 3;

/** The difference without the long runs in which nothing differs. @param {Difference} difference @returns {Difference} */
export function shortened(difference) {
  return difference.flatMap((run, index) => {
    if (run.kind !== "same" || run.lines.length <= 2 * EDGE) return [run];
    const first = index === 0 ? [] : run.lines.slice(0, EDGE);
    const last = index === difference.length - 1 ? [] : run.lines.slice(-EDGE);
    return [{ kind: "same", lines: first }, { kind: "cut", count: run.lines.length - first.length - last.length },
      { kind: "same", lines: last }];
  });
}

/**
 * The two texts in one: where what stands below the front matter differs, both stand, the other between remarks that
 * no reader sees. The front matter is that of whoever changed it.
 * @param {string} mine
 * @param {string} theirs
 * @param {string|null} base from which mine was made; null where nobody knows
 * @returns {string|null} null where both changed the front matter: nothing in it can stand twice
 */
export function united(mine, theirs, base) {
  const [own, other, former] = [mine, theirs, base].map(text => text === null ? null : split(text));
  const front = own.front === other.front || other.front === former?.front ? own.front
    : own.front === former?.front ? other.front : null;
  if (front === null) return null;
  const runs = compare(own.body, other.body);
  const lines = runs.flatMap(({ kind, lines }) => kind !== "added" || lines.every(line => !line.trim()) ? lines
    : ["", `<!-- ${word("page.conflict.begin")} -->`, "", ...lines, "", `<!-- ${word("page.conflict.end")} -->`, ""]);
  return front + lines.join("\n");
}

const MARKS = { removed: "−", added: "+" };

/**
 * A difference for people: one column, what has gone and what has come.
 * @param {Difference} difference
 */
export function differenceView(difference) {
  const rows = difference.flatMap(({ kind, lines = [], count }) => kind === "cut"
    ? [element("p", { class: "page-cut" }, word("page.difference.cut", { n: count }))]
    : lines.map(line => row(kind, line)));
  return element("div", { class: "page-difference", tabindex: 0, role: "group", aria: { label: word("page.difference") } },
    rows.length > 0 ? rows : element("p", {}, word("page.difference.none")));
}

function row(kind, line) {
  const tag = { removed: "del", added: "ins" }[kind] ?? "span";
  return element("p", { class: `page-line ${kind}` },
    element("span", { class: "page-sign", aria: { hidden: true } }, MARKS[kind] ?? ""),
    element(tag, {}, line || "\u00a0"));
}

/** Two texts side by side, what only one has marked. */
export function sidesView(mine, theirs, names) {
  const runs = shortened(compare(mine, theirs));
  const side = (own, name) => element("section", { class: "page-side" }, element("h3", {}, name),
    element("div", { class: "page-difference", tabindex: 0, role: "group", aria: { label: name } },
      runs.filter(({ kind }) => kind === "same" || kind === "cut" || kind === own).flatMap(({ kind, lines = [], count }) =>
        kind === "cut" ? [element("p", { class: "page-cut" }, word("page.difference.cut", { n: count }))]
          : lines.map(line => row(kind === "same" ? "same" : "added", line)))));
  return element("div", { class: "page-sides" }, side("removed", names[0]), side("added", names[1]));
}
