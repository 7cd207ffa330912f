// What is wrong, in words, each with the way to its place.

import { element } from "./dom.js";
import { moreLink } from "./handbook.js";
import { word } from "./words.js";

/** The address of the page’s screen. @param {string} path @param {number|null} [line] */
export const pageHref = (path, line = null) =>
  `#/page/${path.split("/").map(encodeURIComponent).join("/")}${line ? `?line=${line}` : ""}`;

/** Where a mistake is mended, null when no screen can. */
function placeOf({ file, line }) {
  if (file.endsWith(".md")) return pageHref(file, line);
  if (file === "site.yaml") return `#/facts${line ? `?line=${line}` : ""}`;
  return /(^|\/)theme\.yaml$/.test(file) ? "#/look" : null;
}

/** A list of mistakes. @param {object[]} mistakes @param {Map<string, string>} [titles] of pages by their path */
export function mistakeList(mistakes, titles = new Map()) {
  return element("ul", { class: "rows mistakes" }, mistakes.map(mistake => {
    const { file, line, severity, message, hint } = mistake;
    const place = placeOf(mistake);
    const more = moreLink(mistake);
    const name = titles.get(file) ?? (file === "site.yaml" ? word("nav.facts") : file);
    const where = line ? word("mistake.line", { name, line }) : name;
    return element("li", { class: "row mistake" },
      element("span", { class: severity === "error" ? "badge bad" : "badge wait" }, word(`mistake.${severity}`)),
      element("div", { class: "mistake-words" }, element("p", {}, message),
        (hint || more) && element("p", { class: "soft small" }, hint, hint && " ", more)),
      place ? element("a", { class: "button quiet", href: place }, where) : element("span", { class: "soft small" }, where));
  }));
}
