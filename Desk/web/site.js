// What is known of the site: one copy for all screens, asked anew when the preview changes.

import { ask } from "./api.js";
import { calmly } from "./calm.js";
import { listen } from "./events.js";
import { language } from "./words.js";

const PATIENCE = 300;

let known = null;
const watchers = new Set();

/** The site as /api/site told it last. */
export const site = () => known;

/** Asks again, and tells everybody who watches. */
export async function refreshSite() {
  known = await ask("GET", "/api/site");
  for (const watcher of watchers) watcher(known);
  return known;
}

/** Calls `watcher` whenever the site was told anew. Returns what stops it. */
export function watchSite(watcher) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The address of a page in the preview. @param {string} address as “en/a.html” */
export const previewAddress = address => `${known.origin}/${address.split("/").map(encodeURIComponent).join("/")}`;

/** The name of a language of the site as the desk's reader calls it: 英語, French. What is more than a language
 * and a script, as easy Japanese, has the name that the site gives it. */
export function languageName(tag) {
  if (/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(tag)) return new Intl.DisplayNames([language()], { type: "language" }).of(tag);
  return known.languages.find(each => each.tag === tag)?.name ?? tag;
}

/** Whether a file lies in the folder of no language, so that no reader sees it. @param {{language: string}} page */
export const isStray = ({ language }) => language === ""
  || (known.languages.length > 0 && !known.languages.some(({ tag }) => tag === language));

/** Keeps the site fresh for as long as the desk is open. */
export function keepFresh() {
  const { soon } = calmly(refreshSite, PATIENCE);
  for (const kind of ["hello", "preview"]) listen(kind, soon);
}
