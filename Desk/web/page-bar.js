// The bar above the text: one stop of the Tab key, arrow keys within.

import { ask } from "./api.js";
import { choose } from "./choose.js";
import { form } from "./dialog.js";
import { element } from "./dom.js";
import { word } from "./words.js";
import { isCommand, isComposing } from "./keys.js";
import * as insertion from "./page-insertion.js";

/** Languages whose signs are as wide as high: their round tables have wide colons, their boxes names of their own. */
const isWide = language => /^(ja|zh|yue)(-|$)/.test(language);
const nameOf = (name, language) => language.startsWith("ja")
  ? { note: ":::注", important: ":::重要", roundtable: ":::座談会" }[name] : `:::${name}`;

/**
 * @param {import("./page-text.js").PageText} page
 * @param {import("./page-field.js").TextField} field
 * @param {object} actions
 * @param {() => void} actions.picture
 * @param {(refused: Error) => void} actions.problem
 * @param {(name: string) => void} actions.addSpeaker who speaks on no page yet
 */
export function barView(page, field, actions) {
  const run = async action => {
    if (field.isComposing) return;
    try {
      const { selected } = field;
      const make = await action(selected, page, actions);
      // A dialog takes its time: what came into the text meanwhile stays, and the selection went along with it.
      const now = field.selected;
      if (make) field.apply(make(chosen(now) === chosen(selected) ? now : { ...now, start: now.end }));
      else field.area.focus({ preventScroll: true });
    } catch (refused) {
      actions.problem(refused);
    }
  };
  const bar = element("div", { class: "page-bar", role: "toolbar", aria: { label: word("page.bar") } },
    Object.entries(ACTIONS).map(([name, { action, key, keys }]) => element("button", {
      type: "button", dataset: { action: name },
      title: key ? `${word(`page.bar.${name}`)} (${key})` : word(`page.bar.${name}.hint`),
      aria: { keyshortcuts: keys }, on: { click: () => run(action) },
    }, word(`page.bar.${name}`))));
  bar.append(element("button", { type: "button", dataset: { action: "undo" }, title: word("page.bar.undo.hint"),
    on: { click: () => { field.area.focus(); document.execCommand("undo"); } } }, word("page.bar.undo")));
  makeOneStop(bar);
  field.area.addEventListener("keydown", event => {
    if (isComposing(event)) return;
    const found = Object.values(ACTIONS).find(({ letter }) => letter && isCommand(event, letter));
    if (!found) return;
    event.preventDefault();
    run(found.action);
  });
  return bar;
}

/**
 * Each action takes the selection as it was when it began, for what its dialog offers, and gives what makes the edit of
 * the selection as it is when the dialog is closed; null for none.
 */
const ACTIONS = {
  heading: { action: () => selected => insertion.heading(selected, word("page.bar.heading.text")) },
  bold: { action: () => selected => insertion.wrap(selected, "**", word("page.bar.bold.text")),
    letter: "b", key: "Ctrl+B", keys: "Control+B" },
  list: { action: () => selected => insertion.list(selected, false) },
  numbers: { action: () => selected => insertion.list(selected, true) },
  link: { action: askLink, letter: "k", key: "Ctrl+K", keys: "Control+K" },
  ruby: { action: askRuby },
  note: { action: askNote },
  picture: { action: (selected, page, actions) => actions.picture() },
  table: { action: askTable },
  box: { action: askBox },
  turn: { action: askTurn },
};

const chosen = ({ text, start, end }) => text.slice(start, end);

/** A link to a page of the site, or to an address elsewhere. */
async function askLink(selected, page) {
  const { pages } = await ask("GET", "/api/links");
  const elsewhere = {};
  const items = [{ value: elsewhere, label: word("page.link.elsewhere") }, ...pages
    .filter(({ path }) => path !== page.path)
    .sort((a, b) => (b.language === page.language) - (a.language === page.language))
    .map(({ path, title, language }) => ({ value: path, label: title, detail: path, language }))];
  const value = await choose(word("page.link"), items, { label: word("page.link.filter") });
  if (value === null) return null;
  if (value === elsewhere) return askAddress(selected);
  const { markdown } = await ask("POST", "/api/link", { from: page.path, to: value });
  const words = chosen(selected) || pages.find(({ path }) => path === value).title;
  return now => insertion.link(now, words, markdown);
}

async function askAddress(selected) {
  const given = await form(word("page.link.elsewhere"), [
    { name: "address", label: word("page.link.address"), hint: word("page.link.address.hint"), required: true },
    { name: "words", label: word("page.link.words"), value: chosen(selected) },
  ], word("page.insert"));
  if (!given) return null;
  const address = /^[a-z][a-z0-9+.-]*:|^\/|^\.{0,2}\//i.test(given.address) ? given.address
    : given.address.includes("@") ? `mailto:${given.address}` : `https://${given.address}`;
  return now => insertion.link(now, given.words || given.address, address);
}

async function askRuby(selected) {
  const given = await form(word("page.ruby"), [
    { name: "base", label: word("page.ruby.base"), value: chosen(selected), required: true },
    { name: "reading", label: word("page.ruby.reading"), hint: word("page.ruby.hint"), required: true },
  ], word("page.insert"));
  return given && (now => insertion.ruby(now, given.base, given.reading.replace(/[ 　]+/g, "|")));
}

async function askNote() {
  const given = await form(word("page.note"), [
    { name: "words", label: word("page.note.words"), hint: word("page.note.hint"), kind: "long", required: true },
  ], word("page.insert"));
  return given && (now => insertion.note(now, given.words));
}

async function askTable() {
  const numbers = last => Array.from({ length: last }, (_, index) => ({ value: `${index + 1}`, label: `${index + 1}` }));
  const given = await form(word("page.table"), [
    { name: "columns", label: word("page.table.columns"), kind: "choice", value: "3", options: numbers(8) },
    { name: "rows", label: word("page.table.rows"), kind: "choice", value: "3", options: numbers(20) },
  ], word("page.insert"));
  return given && (now =>
    insertion.table(now, Number(given.columns), Number(given.rows), word("page.table.heading")));
}

async function askBox(selected, page) {
  const given = await form(word("page.box"), [
    { name: "kind", label: word("page.box.kind"), kind: "radio", value: "note",
      options: ["note", "important"].map(value => ({ value, label: word(`page.box.${value}`) })) },
    { name: "title", label: word("page.box.title"), hint: word("page.box.title.hint"), language: page.language },
  ], word("page.insert"));
  if (!given) return null;
  const opening = [nameOf(given.kind, page.language), given.title].filter(Boolean).join(" ");
  return now => insertion.box(now, opening, word("page.box.text"));
}

/** The speakers that the front matter names, and those who speak in the text. */
function knownSpeakers({ form: { fields }, body }) {
  const field = fields.find(({ path }) => path.at(-1) === "speakers");
  const named = (field?.items ?? []).map(item => item.find(({ path }) => path.at(-1) === "key")?.value).filter(Boolean);
  return [...new Set([...named, ...insertion.speakers(body)])];
}

async function askTurn(selected, page, { addSpeaker }) {
  const known = knownSpeakers(page);
  const other = {};
  let speaker = known.length === 0 ? other : await choose(word("page.turn"),
    [...known.map(name => ({ value: name, label: name, language: page.language })),
      { value: other, label: word("page.turn.other") }],
    { label: word("page.turn.filter") });
  if (speaker === other) {
    const given = await form(word("page.turn"), [
      { name: "name", label: word("page.turn.name"), required: true, language: page.language },
    ], word("page.insert"));
    speaker = given?.name ?? null;
  }
  if (speaker && !known.includes(speaker)) addSpeaker(speaker);
  return speaker && (now => insertion.turn(now, speaker, nameOf("roundtable", page.language), isWide(page.language)));
}

/** A toolbar is one stop of the Tab key (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/). */
function makeOneStop(bar) {
  const buttons = [...bar.children];
  const stop = button => buttons.forEach(each => { each.tabIndex = each === button ? 0 : -1; });
  stop(buttons[0]);
  bar.addEventListener("focusin", ({ target }) => stop(target.closest("button")));
  bar.addEventListener("keydown", event => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    buttons.at(to % buttons.length).focus();
  });
}
