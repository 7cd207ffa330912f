// What was put aside, with the way back.

import { element } from "./dom.js";
import { icon } from "./icons.js";
import { languageName, site } from "./site.js";
import { time, word } from "./words.js";

/** @param {object[]} items of /api/trash @param {(id: string) => void} bringBack */
export function trashList(items, bringBack) {
  if (items.length === 0) return [];
  return element("details", { class: "trash", dataset: { key: "trash" } },
    element("summary", { class: "fold" }, icon("trash"), word("trash", { n: items.length })),
    element("p", { class: "soft" }, word("trash.hint")),
    element("ul", { class: "rows" }, items.map(({ id, paths, titles, time: when }) => {
      const title = titles[0] ?? paths[0];
      const tags = new Set(paths.map(path => path.split("/")[0]));
      const languages = site().languages.filter(({ tag }) => tags.has(tag)).map(({ tag }) => languageName(tag));
      return element("li", { class: "row" },
        element("div", { class: "page-words" }, element("span", { class: "page-title" }, title),
          element("span", { class: "soft small" },
            word("trash.when", { time: time(when), languages: languages.join(word("comma")) }))),
        element("button", { type: "button", aria: { label: word("trash.backOf", { title }) },
          on: { click: () => bringBack(id) } }, icon("undo"), word("trash.back")));
    })));
}
