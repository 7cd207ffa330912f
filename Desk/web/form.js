// @ts-check
// A form of the fields that the desk’s program sends: the front matter of a page, site.yaml, the settings of a look.

import { element } from "./dom.js";
import { fieldList } from "./form-fields.js";
import { whisper } from "./toast.js";
import { language } from "./words.js";

/**
 * @typedef {object} Field what the program says of a field
 * @property {string[]} path where the value stands in the file
 * @property {string} kind
 * @property {string} label
 * @property {string|null} [hint]
 * @property {string} [group]
 * @property {any} value null when the file does not say it
 * @property {boolean} [required]
 * @property {number|null} [line]
 * @property {{value: string, label: string}[]|null} [options]
 * @property {string|null} [language] the language that the value is written in
 * @property {string[]|null} [languages] the languages that the value can be given in
 * @property {Field[]|null} [fields] the form of one item
 * @property {Field[][]|null} [items]
 * @property {string|null} [default] what holds while the file says nothing
 * @property {string|null} [problem]
 *
 * @typedef {{path: string[], value: any} | {path: string[], insert: number} | {path: string[], remove: number}
 *   | {path: string[], move: [number, number]}} Change
 *
 * @typedef {object} Removal with a change that takes something away
 * @property {string} removed what is gone, in words
 * @property {Change[]} again the changes that bring it back
 *
 * @typedef {object} FormOptions
 * @property {string} language of the content: the source language of the site, or that of the page
 * @property {(change: Change, removal?: Removal) => void} onChange
 * @property {{tag: string, name: string}[]} [languages] the languages of the site, for their names
 * @property {{id: string, label: string, hint?: string|null}[]} [groups] headings, in their order; fields of other groups
 *   are left out. Without them the fields follow one another.
 * @property {string} beside the page beside which pictures are looked for
 * @property {string[]|null} [formats] the endings of the pictures that can be chosen; without them, all can
 *
 * @typedef {object} Context what the fields of one form share
 * @property {string} language
 * @property {string} spoken the language in which items are called: that of the desk where the site has it
 * @property {{tag: string, name: string}[]} languages
 * @property {string} beside
 * @property {string[]|null} formats
 * @property {number} level of the headings of items
 * @property {(change: Change, removal?: Removal) => void} change
 * @property {(text: string) => void} announce says something to those who listen
 * @property {() => void} flush
 * @property {Set<() => void>} flushes what each field still has to tell
 */

/**
 * Shows a form and tells each change. Typing is told after a moment’s rest, never while a composition is open, and an
 * emptied field when it is left: its line keeps its place in the file for as long as somebody writes in it.
 *
 * @param {{fields: Field[]}} form
 * @param {FormOptions} options
 * @returns {{element: HTMLElement, update: (form: {fields: Field[]}) => void, focusField: (path: string[]) => boolean,
 *   flush: () => void}}
 *   `update` takes the form that follows from all changes told so far (FormChanges in form-changes.js sees to that); the
 *   field that has the focus keeps its text and caret. `focusField` says whether there is such a field. `flush` tells
 *   at once what was typed last.
 */
export function formView(form, options) {
  const root = element("div", { class: "form" });
  const context = contextOf(options);
  const lists = new Map();
  const update = next => {
    const all = new Map(grouped(next.fields, options.groups));
    for (const [id, fields] of all) listOf(id).update(fields);
    for (const [id, list] of lists) list.hide(!all.has(id));
  };
  const listOf = id => {
    if (!lists.has(id)) lists.set(id, section(id, root, options, context));
    return lists.get(id);
  };
  update(form);
  return {
    element: root,
    update,
    focusField: path => [...lists.values()].some(list => list.focus(path)),
    flush: context.flush,
  };
}

/** @returns {Context} */
function contextOf(options) {
  const flushes = new Set();
  return {
    language: options.language,
    spoken: options.languages?.some(({ tag }) => tag === language()) ? language() : options.language,
    languages: options.languages ?? [],
    beside: options.beside,
    formats: options.formats ?? null,
    level: options.groups ? 3 : 2,
    change: options.onChange,
    announce: whisper,
    flushes,
    flush: () => { for (const flush of [...flushes]) flush(); },
  };
}

/** The fields of each group that has any, in the order of the groups. */
function grouped(fields, groups) {
  if (!groups) return [["", fields]];
  return groups.map(({ id }) => [id, fields.filter(field => field.group === id)]).filter(([, those]) => those.length > 0);
}

function section(id, root, options, context) {
  const group = options.groups?.find(each => each.id === id);
  const list = fieldList(context);
  if (!group) {
    root.append(list.element);
    return { ...list, hide: () => {} };
  }
  const heading = element("h2", { id: `group-${id}`, tabindex: -1 }, group.label);
  const part = element("section", { class: "form-group", aria: { labelledby: heading.id } },
    heading, group.hint && element("p", { class: "hint" }, group.hint), list.element);
  const later = options.groups.slice(options.groups.indexOf(group) + 1).map(each => `group-${each.id}`);
  const next = later.map(each => root.querySelector(`:scope > section > #${CSS.escape(each)}`)).find(Boolean);
  root.insertBefore(part, next?.parentElement ?? null);
  return { ...list, hide: isHidden => { part.hidden = isHidden; } };
}
