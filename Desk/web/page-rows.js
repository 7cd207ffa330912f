// The rows of the screen Pages, in groups as the author’s folders are.

import { element } from "./dom.js";
import { icon } from "./icons.js";
import { menuButton } from "./menu.js";
import { pageHref } from "./mistakes.js";
import { isStray, languageName } from "./site.js";
import { badges } from "./states.js";
import { day, hasWord, word } from "./words.js";

/** How many rows of a group are shown before somebody asks for the rest: thousands take seconds to make. */
const MOST = 200;

/**
 * The groups of pages, in the order in which they came.
 * @param {object[]} pages of one language
 * @param {import("./page-actions.js").PageActions} actions
 * @param {Set<string>} whole the folders that are shown to their end
 * @param {(folder: string) => void} showWhole
 */
export function pageGroups(pages, actions, whole, showWhole) {
  const groups = new Map();
  for (const page of pages) {
    const folder = folderOf(page);
    if (!groups.has(folder)) groups.set(folder, []);
    groups.get(folder).push(page);
  }
  return [...groups].map(([folder, members]) => {
    members.sort(asReadersMeetThem);
    const rest = whole.has(folder) ? 0 : Math.max(0, members.length - MOST);
    return element("section", { class: "page-group" }, element("h2", {}, groupName(folder, members)),
      element("ul", { class: "rows" }, members.slice(0, members.length - rest).map(page => pageRow(page, actions))),
      rest > 0 && element("button", { type: "button", class: "quiet", on: { click: () => showWhole(folder) } },
        word("pages.more", { n: rest })));
  });
}

/** A folder’s own page first, then the newest; what has no date stays as it came. */
function asReadersMeetThem(one, other) {
  const isIndex = page => page.path.endsWith("/index.md") ? 0 : 1;
  return isIndex(one) - isIndex(other) || (other.date ?? "").localeCompare(one.date ?? "");
}

/** The folder of a page below its language, "" for the pages that lie in none. */
function folderOf(page) {
  if (isStray(page)) return "stray";
  return page.path.split("/").slice(1, -1).join("/");
}

function groupName(folder, members) {
  const key = `group.${folder || "pages"}`;
  if (hasWord(key)) return word(key);
  return members.find(({ kind }) => kind === "list")?.title ?? folder;
}

function pageRow(page, actions) {
  const isMissing = page.state.translation === "missing";
  const title = isMissing
    ? element("span", { class: "page-title soft", lang: page.shownIn, dir: "auto" }, page.title)
    : element("a", { class: "page-title", href: pageHref(page.path), lang: page.language, dir: "auto" }, page.title);
  return element("li", { class: "row page-row", dataset: { key: page.path } },
    element("div", { class: "page-words" }, detail(page), title),
    element("div", { class: "badges" }, badges(page.state),
      isMissing && page.shownIn && element("span", { class: "soft small" },
        word("pages.shownIn", { language: languageName(page.shownIn) }))),
    isMissing
      ? element("button", { type: "button", aria: { label: word("pages.translateThis", { title: page.title }) },
        on: { click: () => actions.translate(page, page.language) } }, word("pages.translate"))
      : menuButton([word("pages.actions"), icon("chevron")], word("pages.actionsOf", { title: page.title }),
        () => actions.of(page)));
}

function detail({ kind, number, date }) {
  const text = number !== null ? word("pages.chapter", { number: String(number) }) : date ? day(date)
    : ["home", "list", "booklet"].includes(kind) ? word(`kind.${kind}`) : null;
  return text && element("span", { class: "page-detail soft small" }, text);
}
