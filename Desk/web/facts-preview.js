// @ts-check
// The real pages beside a form: they follow what is typed.

import { ask } from "./api.js";
import { freshId } from "./dialog.js";
import { element } from "./dom.js";
import { SANDBOX, same } from "./page-preview.js";
import { previewAddress, site } from "./site.js";
import { word } from "./words.js";

/**
 * A frame with a page of the site, which people can change by choosing another or by following a link.
 * @param {{title: string, address: string}} options
 */
export function previewFrame({ title, address }) {
  const frame = /** @type {HTMLIFrameElement} */ (element("iframe", {
    class: "facts-frame", title, sandbox: SANDBOX, src: previewAddress(address),
  }));
  return { element: frame, go: to => { frame.src = previewAddress(to); } };
}

/**
 * The frame, and above it which page it shows and a note while that is not the newest.
 * @param {{title: string}} options
 * @returns {{element: HTMLElement, tell: (answer: {shown: boolean}) => void, end: () => void}}
 */
export function preview({ title }) {
  const address = "index.html";
  const frame = previewFrame({ title, address });
  const id = freshId("preview");
  const pages = element("select", { id, on: { change: () => frame.go(pages.value) } });
  const note = element("p", { class: "note wait", role: "status", hidden: true });
  const bar = element("div", { class: "facts-preview-bar" }, element("label", { for: id }, title), pages);
  /** Whether there is a page in the frame, which follows what is typed by itself. */
  let isFollowing = false;
  listPages(pages);
  const hear = ({ data, origin, source }) => {
    if (origin !== site().origin || source !== frame.element.contentWindow) return;
    isFollowing ||= data?.kind === "shown";
    if (typeof data?.address !== "string") return;
    if (data.kind === "open" || data.kind === "shown") mark(pages, data.address || address);
  };
  addEventListener("message", hear);
  return {
    element: element("div", { class: "facts-preview" }, bar, note, frame.element),
    tell: ({ shown }) => {
      if (shown !== false && !isFollowing) frame.go(pages.value || address);
      note.hidden = shown !== false;
      const text = shown === false ? word("facts.preview.old") : "";
      if (note.textContent !== text) note.textContent = text;
    },
    end: () => removeEventListener("message", hear),
  };
}

/** The pages on which most of the facts stand: those at the top of the first language, and the other languages’ homes. */
async function listPages(select) {
  const first = site().languages[0]?.tag;
  const { pages } = await ask("GET", "/api/pages").catch(() => ({ pages: [] }));
  const wanted = pages.filter(page => page.address && (page.kind === "home"
    || page.language === first && page.path.split("/").length === 2 || page.language === first && page.kind === "booklet"));
  const names = Object.fromEntries(site().languages.map(({ tag, name }) => [tag, name]));
  const options = wanted.map(page => element("option", { value: page.address },
    page.kind === "home" ? word("facts.preview.home", { language: names[page.language] ?? page.language }) : page.title));
  const { value } = select;
  select.replaceChildren(...options);
  mark(select, value || "index.html");
}

/** Shows which page it is; one that is not in the list stands at its end, in place of another such one. */
function mark(select, address) {
  const known = [...select.options].find(option => same(option.value, address));
  if (!known) {
    select.querySelector("[data-other]")?.remove();
    select.append(element("option", { value: address, dataset: { other: "" } }, address));
  }
  select.value = known?.value ?? address;
}
