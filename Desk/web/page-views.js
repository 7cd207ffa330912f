// Which panes are shown: at wide windows the text and one of the others, at narrow ones one at a time.

import { element } from "./dom.js";
import { word } from "./words.js";

const KEPT = "sasshi-page-view";

/**
 * @param {HTMLElement} main carries the choice for the stylesheet
 * @param {boolean} hasSource
 */
export function viewSwitch(main, hasSource) {
  const names = ["write", "preview", ...(hasSource ? ["source"] : [])];
  const inputs = new Map();
  const show = name => {
    main.dataset.view = name;
    inputs.get(name).checked = true;
    try { sessionStorage.setItem(KEPT, name); } catch { /* Then each page begins with the text. */ }
  };
  const box = element("fieldset", { class: "segments page-views" },
    element("legend", { class: "unseen" }, word("page.view")),
    names.map(name => {
      const input = element("input", { type: "radio", name: "page-view", value: name, on: { change: () => show(name) } });
      inputs.set(name, input);
      return element("label", { class: `page-view-${name}` }, input, word(`page.view.${name}`));
    }));
  main.toggleAttribute("data-has-source", hasSource);
  // Wide windows show the text in any case: the choice among the others begins with the preview.
  const wide = matchMedia("(min-width: 60rem)");
  const fit = () => { if (wide.matches && main.dataset.view === "write") show("preview"); };
  show(names.includes(keptView()) && keptView() !== "source" ? keptView() : "write");
  fit();
  wide.addEventListener("change", fit);
  return {
    element: box,
    show: name => { if (!wide.matches) show(name); },
    end: () => wide.removeEventListener("change", fit),
  };
}

function keptView() {
  try { return sessionStorage.getItem(KEPT); } catch { return null; }
}
