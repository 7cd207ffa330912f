// What the bar writes into a text, as values: which piece is exchanged for what, and what is selected then.

/**
 * @typedef {object} Edit
 * @property {number} from
 * @property {number} to the end of the piece that is exchanged
 * @property {string} text what stands there then
 * @property {[number, number]} select the selection afterwards
 *
 * @typedef {{text: string, start: number, end: number}} Selected a text and its selection
 */

const lineStart = (text, place) => text.lastIndexOf("\n", place - 1) + 1;
const lineEnd = (text, place) => {
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end;
};

/** The whole lines that a selection touches. @param {Selected} selected */
function lines({ text, start, end }) {
  const from = lineStart(text, start);
  // A selection that ends at a line's start does not mean that line.
  const to = lineEnd(text, end > start && text[end - 1] === "\n" ? end - 1 : end);
  return { from, to, text: text.slice(from, to) };
}

/**
 * Puts marks around the selection, or takes them away.
 * @param {Selected} selected
 * @param {string} mark as `**`
 * @param {string} placeholder what stands between them when nothing is selected
 * @returns {Edit}
 */
export function wrap({ text, start, end }, mark, placeholder) {
  const size = mark.length;
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark) {
    return { from: start - size, to: end + size, text: text.slice(start, end), select: [start - size, end - size] };
  }
  const chosen = text.slice(start, end);
  if (chosen.length > 2 * size && chosen.startsWith(mark) && chosen.endsWith(mark)) {
    return { from: start, to: end, text: chosen.slice(size, -size), select: [start, end - 2 * size] };
  }
  // Blanks at the edges stay outside: marks beside them mean nothing.
  const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(chosen);
  const inner = words || placeholder;
  const from = start + before.length + size;
  return { from: start, to: end, text: before + mark + inner + mark + after, select: [from, from + inner.length] };
}

/** Makes a line a heading, a smaller one, and a line again. @param {Selected} selected @returns {Edit} */
export function heading(selected, placeholder) {
  const { from, to, text } = lines({ ...selected, end: selected.start });
  const [mark] = /^#{0,6}[ \t]*/.exec(text);
  const next = { "": "## ", "#": "### ", "##": "### " }[mark.trim()] ?? "";
  const words = text.slice(mark.length) || (next ? placeholder : "");
  const lead = next && from > 0 && selected.text[from - 2] !== "\n" ? "\n" : "";
  const tail = next && to < selected.text.length && selected.text[to + 1] !== "\n" ? "\n" : "";
  const start = from + lead.length + next.length;
  return { from, to, text: lead + next + words + tail, select: [start, start + words.length] };
}

const ITEM = /^([ \t]*)([-*+]|\d+[.)])([ \t]+)/;

/**
 * Makes lines the items of a list, or lines again.
 * @param {Selected} selected
 * @param {boolean} isNumbered
 * @returns {Edit}
 */
export function list(selected, isNumbered) {
  const { from, to, text } = lines(selected);
  const each = text.split("\n");
  const isOf = line => isNumbered ? /^[ \t]*\d+[.)][ \t]/.test(line) : /^[ \t]*[-*+][ \t]/.test(line);
  const isList = each.every(line => !line.trim() || isOf(line)) && text.trim() !== "";
  let number = 0;
  const made = each.map(line => {
    const bare = line.replace(ITEM, "$1");
    if (isList || (!line.trim() && each.length > 1)) return bare;
    number += 1;
    return bare.replace(/^[ \t]*/, indent => `${indent}${isNumbered ? `${number}. ` : "- "}`);
  }).join("\n");
  const before = selected.text.slice(lineStart(selected.text, from - 1), Math.max(0, from - 1));
  const lead = !isList && before.trim() && !ITEM.test(before) ? "\n" : "";
  const end = from + lead.length + made.length;
  return { from, to, text: lead + made, select: each.length > 1 ? [from + lead.length, end] : [end, end] };
}

/** Exchanges the selection. @param {Selected} selected @returns {Edit} */
export function put({ start, end }, text) {
  return { from: start, to: end, text, select: [start + text.length, start + text.length] };
}

/** A word with its reading. In a table the wide line: the narrow one parts cells. */
export function ruby(selected, base, reading) {
  const { text } = lines({ ...selected, end: selected.start });
  const line = text.includes("|") ? "｜" : "|";
  return put(selected, `{${base}${line}${reading}}`);
}

/** A link. What ends it is escaped in its words. */
export const link = (selected, words, target) =>
  put(selected, `[${words.replace(/[[\]\\]/g, "\\$&")}](${/[\s()]/.test(target) ? `<${target}>` : target})`);

/** A footnote: its mark at the caret, its words at the text's end. @param {Selected} selected @returns {Edit} */
export function note({ text, end }, words) {
  const numbers = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
  const name = `[^${Math.max(0, ...numbers) + 1}]`;
  const rest = text.slice(end).trimEnd();
  const isList = /^\[\^[^\]]+\]:.*$/.test((text.slice(0, end) + rest).split("\n").at(-1));
  const body = words.trim().replace(/\n+/g, "\n\n    ");
  const made = `${name}${rest}${isList ? "\n" : "\n\n"}${name}: ${body}\n`;
  return { from: end, to: text.length, text: made, select: [end + name.length, end + name.length] };
}

/**
 * A block of lines of its own behind the paragraph of the caret, or in its place on an empty line.
 * @param {Selected} selected
 * @param {string} block
 * @param {[number, number]} [chosen] what of it is selected then; its end without this
 * @returns {Edit}
 */
export function block({ text, end }, block, chosen = [block.length, block.length]) {
  const isEmpty = text.slice(lineStart(text, end), lineEnd(text, end)).trim() === "";
  const at = isEmpty ? lineStart(text, end) : paragraphEnd(text, end);
  const to = isEmpty ? lineEnd(text, end) : at;
  const before = text.slice(0, at);
  const after = text.slice(to);
  const lead = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const tail = after === "" ? "\n" : /^\n(\n|$)/.test(after) ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  const start = at + lead.length;
  return { from: at, to, text: lead + block + tail, select: [start + chosen[0], start + chosen[1]] };
}

function paragraphEnd(text, place) {
  const found = /\n[ \t]*\n|\n(?=:::)/.exec(text.slice(place));
  return found ? place + found.index : text.trimEnd().length < place ? text.length : text.trimEnd().length;
}

/** A table with a row of headings. @returns {Edit} */
export function table(selected, columns, rows, word) {
  const row = cells => `| ${cells.join(" | ")} |`;
  const all = [
    row(Array.from({ length: columns }, (_, index) => `${word}${index + 1}`)),
    row(Array(columns).fill("---")),
    ...Array.from({ length: rows }, () => row(Array(columns).fill("  "))),
  ];
  return block(selected, all.join("\n"), [2, 2 + `${word}1`.length]);
}

/**
 * A box around the selected lines, or around a placeholder.
 * @param {Selected} selected
 * @param {string} opening as `:::note` and its title
 * @param {string} placeholder
 * @returns {Edit}
 */
export function box(selected, opening, placeholder) {
  if (selected.start === selected.end) {
    return block(selected, `${opening}\n${placeholder}\n:::`, [opening.length + 1, opening.length + 1 + placeholder.length]);
  }
  const { from, to, text } = lines(selected);
  const start = from + opening.length + 1;
  return { from, to, text: `${opening}\n${text}\n:::`, select: [start, start + text.length] };
}

/** The names of speakers, as turns begin with them. */
const TURN = /^([^\s:：(（|#>*-][^:：\n]{0,30})[:：]/;
const ROUND_TABLE = /^:::[ \t]*(?:roundtable|座談会)/i;

/** The round table around a place: where its lines begin and end; null outside. */
function roundTable(text, place) {
  let start = null;
  let depth = 0;
  let at = 0;
  for (const line of text.split("\n")) {
    if (ROUND_TABLE.test(line) && start === null) {
      start = at + line.length + 1;
      depth = 0;
    } else if (start !== null && /^:::+[ \t]*\S/.test(line)) {
      depth += 1;
    } else if (start !== null && /^:::+[ \t]*$/.test(line)) {
      if (depth === 0) {
        if (place >= start && place <= at) return { start, end: at };
        start = null;
      } else depth -= 1;
    }
    at += line.length + 1;
  }
  return start !== null && place >= start ? { start, end: text.length } : null;
}

/** Who speaks in a text, in the order of their first turn. @returns {string[]} */
export function speakers(text) {
  const found = new Set();
  let at = 0;
  for (const line of text.split("\n")) {
    const name = TURN.exec(line)?.[1];
    if (name && roundTable(text, at)) found.add(name.trim());
    at += line.length + 1;
  }
  return [...found];
}

/** A turn behind the one of the caret; outside, a round table that begins with it. @returns {Edit} */
export function turn(selected, speaker, opening, isWide) {
  const begin = isWide ? `${speaker}：` : `${speaker}: `;
  const around = roundTable(selected.text, selected.end);
  if (!around) return block(selected, `${opening}\n${begin}\n:::`, Array(2).fill(opening.length + 1 + begin.length));
  const found = /\n[ \t]*\n/.exec(selected.text.slice(selected.end, around.end));
  const at = found ? selected.end + found.index : around.end;
  const before = selected.text.slice(around.start, at);
  const kept = before.trimEnd();
  const from = around.start + kept.length;
  const lead = kept === "" ? "" : "\n\n";
  const to = found ? from : around.end;
  const place = from + lead.length + begin.length;
  return { from, to, text: lead + begin + (found ? "" : "\n"), select: [place, place] };
}

/**
 * What the Enter key does in a list, a quotation: the next item, or the end of the list in an empty one.
 * @param {Selected} selected
 * @returns {Edit|null} null where it does what it always does
 */
export function continuation({ text, start, end }) {
  if (start !== end) return null;
  const from = lineStart(text, start);
  const line = text.slice(from, lineEnd(text, start));
  const found = /^([ \t]*)(?:([-*+]|(\d+)([.)]))([ \t]+)(\[[ xX]\][ \t]+)?|((?:>[ \t]?)+))/.exec(line);
  if (!found || start - from < found[0].length) return null;
  const [all, indent, mark, number, dot, gap, task, quote] = found;
  if (line.slice(all.length).trim() === "") {
    return { from, to: from + line.length, text: "", select: [from, from] };
  }
  const next = quote ?? (number ? Number(number) + 1 + dot : mark) + gap + (task ? "[ ] " : "");
  return put({ text, start, end }, `\n${indent}${next}`);
}

/** The smallest piece by which two texts differ. @returns {{from: number, to: number, text: string}} */
export function difference(former, text) {
  const limit = Math.min(former.length, text.length);
  let from = 0;
  while (from < limit && former[from] === text[from]) from += 1;
  let end = 0;
  while (end < limit - from && former.at(-1 - end) === text.at(-1 - end)) end += 1;
  return { from, to: former.length - end, text: text.slice(from, text.length - end) };
}
