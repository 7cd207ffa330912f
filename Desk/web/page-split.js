// Where the front matter of a text ends, and what stands on its lines.

/**
 * @typedef {object} Split
 * @property {string} front the front matter with its `---` lines and the blank lines below; empty without one
 * @property {string} body what follows
 * @property {number} bodyLine the line of the whole text on which `body` begins, from 1
 */

const FRONT = /^---[ \t]*\n(?:[^]*?\n)?---[ \t]*(?:\n|$)(?:[ \t]*\n)*/;

/** @param {string} text @returns {Split} */
export function split(text) {
  const front = FRONT.exec(text)?.[0] ?? "";
  return { front, body: text.slice(front.length), bodyLine: lineOf(text, front.length) };
}

/** The line of a place in a text, from 1. */
export function lineOf(text, place) {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < place; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** The place of a line and a column, both from 1, in a text; its end when it has no such line. */
export function placeOf(text, line, column = 1) {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return Math.min(start + Math.max(0, column - 1), end < 0 ? text.length : end);
}

/**
 * The headings of a text, but for those in code.
 * @returns {{text: string, line: number, place: number}[]} as they are read; lines from 1
 */
export function headings(text) {
  const found = [];
  let fence = null;
  let place = 0;
  text.split("\n").forEach((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence)) fence = null;
    } else if (mark) {
      fence = mark;
    } else if (/^ {0,3}#{1,6}[ \t]/.test(line)) {
      found.push({ text: asRead(line), line: index + 1, place });
    }
    place += line.length + 1;
  });
  return found;
}

/** A line of Markdown as it is read, about: without its marks, readings and addresses. */
export function asRead(line) {
  return line
    .replace(/^ {0,3}(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ x]\][ \t]+)?|\d+[.)][ \t]+|>[ \t]?)/, "")
    .replace(/[ \t]+\{#[^}]*\}$|[ \t]+#+[ \t]*$/, "")
    .replace(/\{([^{}|｜\\]*)(?:\\?\||｜)[^{}]*\}/g, "$1")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[\^[^\]]*\]/g, "")
    .replace(/[*_`~]+|\\(?=[!-/:-@[-`{-~])/g, "")
    .trim();
}
