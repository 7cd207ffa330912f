// The ways into the handbook that came with Sasshi, where it is there.

import { element } from "./dom.js";
import { site } from "./site.js";
import { word } from "./words.js";

/** The link to what the handbook says of a mistake; null where there is no handbook. @param {object} mistake */
export function moreLink({ kind, line, message }) {
  const { handbook } = site();
  return handbook && element("a", { class: "small", href: `${handbook}?message=${encodeURIComponent(kind)}`, target: "_blank",
    dataset: { focus: `more ${line} ${message}` }, aria: { label: word("mistake.more.of", { message }) } },
  word("mistake.more"));
}
