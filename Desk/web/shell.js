// What is around each screen: the bar with the site’s name, the navigation, and the place of the screen.

import { element } from "./dom.js";
import { icon, sign } from "./icons.js";
import { sayWhy } from "./toast.js";
import { language, word } from "./words.js";

const ENTRIES = ["pages", "facts", "look", "paper", "publish"];
const LANGUAGES = [["ja", "日本語"], ["en", "English"]];

export class Shell {
  /** @param {{changeLanguage: (language: string) => Promise<void>, end: () => void}} actions */
  constructor(actions) {
    this.actions = actions;
    this.main = null;
  }

  /** Makes everything around the screen anew. @param {object} known the site as /api/site tells it */
  rebuild(known) {
    const skip = element("a", { class: "skip", href: "#main", on: { click: event => {
      event.preventDefault();
      (this.main.querySelector("h1") ?? this.main).focus();
    } } }, word("skip"));
    this.name = element("p", { class: "site-name" });
    this.entries = ENTRIES.map(name => element("a", { href: `#/${name}`, dataset: { screen: name } },
      icon(name), element("span", {}, word(`nav.${name}`))));
    this.navigation = element("nav", { class: "screens", aria: { label: word("nav") } },
      element("ul", {}, this.entries.map(entry => element("li", {}, entry))));
    this.others = element("a", { class: "button quiet", href: "#/start" },
      icon("folder"), element("span", {}, word("site.others")));
    this.look = element("a", { class: "button quiet", target: "_blank" },
      icon("outside"), element("span", {}, word("site.look")));
    this.handbook = element("a", { class: "button quiet", target: "_blank" },
      icon("handbook"), element("span", {}, word("handbook")));
    const header = element("header", { class: "bar" },
      element("div", { class: "brand" }, sign(), element("div", {},
        element("p", { class: "desk-name" }, "Sasshi"), this.name)),
      this.navigation,
      element("div", { class: "bar-tools" }, this.look, this.handbook, this.others, this.languages(), this.endButton()));
    this.main = element("main", { id: "main", tabindex: -1 });
    for (const part of document.body.querySelectorAll(":scope > :is(.skip, .bar, main, noscript)")) part.remove();
    document.body.append(skip, header, this.main);
    this.setScreen(this.screen ?? "pages", this.entry ?? "pages");
    this.update(known);
  }

  /** Shows what may have changed: the name, whether there is a site to look at. */
  update(known) {
    this.name.textContent = known.hasContent ? known.name : "";
    this.navigation.hidden = !known.hasContent;
    this.look.hidden = this.others.hidden = !known.hasContent;
    this.look.href = `${known.origin}/`;
    this.handbook.hidden = !known.handbook;
    if (known.handbook) this.handbook.href = known.handbook;
    document.body.dataset.site = known.hasContent ? "open" : "none";
  }

  /** Marks which screen is shown. @param {string} screen @param {string} entry of the navigation */
  setScreen(screen, entry) {
    Object.assign(this, { screen, entry });
    document.body.dataset.screen = screen;
    for (const link of this.entries ?? []) {
      if (link.dataset.screen === entry) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  /** An empty place for a screen; what an earlier one still does ends in its own. */
  newMain() {
    const fresh = element("main", { id: "main", tabindex: -1, aria: { busy: true } },
      element("p", { class: "soft waiting" }, word("waiting")));
    this.main.replaceWith(fresh);
    this.main = fresh;
    return fresh;
  }

  languages() {
    return element("fieldset", { class: "segments languages" },
      element("legend", { class: "unseen" }, word("language.choose")),
      LANGUAGES.map(([tag, name]) => {
        const input = element("input", { type: "radio", name: "desk-language", value: tag, checked: tag === language(),
          on: { change: () => this.change(tag) } });
        return element("label", { lang: tag }, input, name);
      }));
  }

  async change(tag) {
    try {
      await this.actions.changeLanguage(tag);
    } catch (refused) {
      sayWhy(refused);
    }
    // The bar was made anew, or stays with the language that it had.
    const input = document.querySelector(`.languages input[value="${language()}"]`);
    input.checked = true;
    input.focus();
  }

  endButton() {
    return element("button", { type: "button", class: "quiet end", on: { click: () => this.actions.end() } },
      icon("stop"), element("span", {}, word("end")));
  }
}
