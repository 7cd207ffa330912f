// What was written and not saved, of pages that are not where they were: no row of the list leads to it.

import { confirm } from "./dialog.js";
import { button, element } from "./dom.js";
import { pageHref } from "./mistakes.js";
import { dropLeft, leftBehind } from "./page-keeping.js";
import { site } from "./site.js";
import { time, word } from "./words.js";

/** Not a page: it has screens of its own. */
const SETTINGS = "site.yaml";

/** @param {object[]} pages the rows of the list @returns {Promise<{path: string, time: string}[]>} */
export async function readLeft(pages) {
  const there = new Set(pages.filter(({ state }) => state.translation !== "missing").map(({ path }) => path));
  return (await leftBehind(site().folder)).filter(({ path }) => path !== SETTINGS && !there.has(path));
}

/** @param {{path: string, time: string}[]} left @param {() => void} changed */
export function leftList(left, changed) {
  if (left.length === 0) return [];
  const drop = async path => {
    const isSure = await confirm(word("pages.left.sure"), { content: element("p", {}, element("code", {}, path)),
      submit: word("pages.left.drop"), danger: true });
    if (!isSure) return;
    await dropLeft(site().folder, path);
    changed();
  };
  return element("section", { class: "note wait pages-left", aria: { label: word("pages.left") } },
    element("p", {}, word("pages.left")),
    element("ul", { class: "rows" }, left.map(({ path, time: when }) => element("li", { class: "row", dataset: { key: `left ${path}` } },
      element("div", { class: "page-words" }, element("a", { class: "page-title", href: pageHref(path) }, path),
        element("span", { class: "soft small" }, time(when))),
      button("", () => drop(path), word("pages.left.drop"))))));
}
