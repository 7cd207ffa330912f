// The screen Pages: every page of the site by language, its state, and what can be done with it.

import { ask } from "./api.js";
import { calmly } from "./calm.js";
import { folded } from "./choose.js";
import { button, element, fill } from "./dom.js";
import { listen } from "./events.js";
import { icon } from "./icons.js";
import { menuButton } from "./menu.js";
import { mistakeList } from "./mistakes.js";
import { PageActions } from "./page-actions.js";
import { pageGroups } from "./page-rows.js";
import { leftList, readLeft } from "./pages-left.js";
import { keepPlace } from "./place.js";
import { isStray, site, watchSite } from "./site.js";
import { trashList } from "./trash.js";
import { whisper } from "./toast.js";
import { word } from "./words.js";

// What is typed in another tab changes the preview many times a second.
const PATIENCE = 400;
const MISTAKES = 5;

/** The page that was opened last: whoever comes back finds its row again. */
let opened = null;

/** @param {HTMLElement} main @param {string} argument the tag of the language to show, "" for the source */
export async function show(main, argument) {
  const screen = new Pages(main, argument);
  await screen.load();
  screen.build();
  return () => screen.end();
}

class Pages {
  constructor(main, tag) {
    this.main = main;
    this.tag = tag;
    this.wanted = "";
    this.whole = new Set();
    this.actions = new PageActions(this);
    this.fresh = calmly(() => this.reload(), PATIENCE);
    this.stops = [...["hello", "preview", "files"].map(kind => listen(kind, this.fresh.soon)),
      watchSite(() => this.showMistakes()), this.fresh.stop];
  }

  async load() {
    const [{ pages, folders }, { items }] = await Promise.all([ask("GET", "/api/pages"), ask("GET", "/api/trash")]);
    Object.assign(this, { pages, folders, trash: items, left: await readLeft(pages) });
    this.texts = new Map(pages.map(page => [page, folded(`${page.title} ${page.path}`)]));
    this.languages = site().languages;
    // A site.yaml that cannot be read says no languages; the pages still lie in their folders.
    if (this.languages.length === 0) {
      const tags = new Set(pages.map(({ language }) => language).filter(Boolean));
      this.languages = [...tags].map((tag, index) => ({ tag, name: tag, source: index === 0 }));
    }
    this.source = this.languages.find(({ source }) => source)?.tag ?? "";
    this.language ??= this.languages.some(({ tag }) => tag === this.tag) ? this.tag : this.source;
  }

  build() {
    this.list = element("div", { class: "page-list" });
    this.mistakes = element("section", { class: "site-mistakes", aria: { label: word("pages.mistakes") } });
    this.aside = element("div");
    this.alone = element("div");
    this.summary = element("p", { class: "soft" });
    fill(this.main,
      element("div", { class: "screen-head" }, element("h1", {}, word("nav.pages")), this.newButton()),
      this.mistakes, this.alone, this.tools(), this.summary, this.list, this.aside);
    this.list.addEventListener("click", ({ target }) => {
      const row = target.closest("[data-key]");
      if (target.closest("a") && row) opened = row.dataset.key;
    });
    this.showMistakes();
    this.render();
    this.goBack();
  }

  goBack() {
    if (opened === null) return;
    const row = [...this.list.querySelectorAll("[data-key]")].find(({ dataset }) => dataset.key === opened);
    opened = null;
    row?.querySelector("a")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "center" });
  }

  newButton() {
    return menuButton([icon("add"), word("new")], null, () => ["release", "chapter", "page"].map(kind => (
      { label: word(`new.${kind}`), run: () => this.actions.begin(kind) })), "primary");
  }

  tools() {
    this.filter = element("input", { type: "search", id: "page-filter", autocomplete: "off", on: { input: event => {
      if (!event.isComposing) this.search();
    }, compositionend: () => this.search() } });
    return element("div", { class: "page-tools" },
      this.languages.length > 1 && element("fieldset", { class: "segments" },
        element("legend", { class: "unseen" }, word("pages.language")),
        this.languages.map(({ tag, name }) => element("label", { lang: tag },
          element("input", { type: "radio", name: "page-language", value: tag, checked: tag === this.language,
            on: { change: () => this.turnTo(tag) } }), name))),
      element("div", { class: "search" },
        element("label", { for: "page-filter" }, icon("search"), word("pages.search")), this.filter));
  }

  turnTo(tag) {
    this.language = tag;
    history.replaceState(null, "", `#/pages/${tag}`);
    this.render();
    whisper(this.summary.textContent);
  }

  search() {
    this.wanted = this.filter.value;
    this.render();
    whisper(word("pages.found", { n: this.found.length }));
  }

  render() {
    const isSource = this.language === this.source;
    const all = this.pages.filter(page => page.language === this.language || (isSource && isStray(page)));
    const parts = folded(this.wanted).split(/\s+/).filter(Boolean);
    this.found = all.filter(page => parts.every(part => this.texts.get(page).includes(part)));
    this.summary.textContent = summary(all);
    keepPlace(this.main, () => {
      fill(this.list, this.found.length > 0
        ? pageGroups(this.found, this.actions, this.whole, folder => this.showWhole(folder)) : this.empty(all));
      fill(this.alone, leftList(this.left, () => this.reload()));
      fill(this.aside, trashList(this.trash, id => this.actions.bringBack(id)));
    });
  }

  /** Shows a folder to its end, and goes on at the first row that was not there. */
  showWhole(folder) {
    const rows = this.list.querySelectorAll(".page-row");
    const keys = new Set([...rows].map(({ dataset }) => dataset.key));
    this.whole.add(folder);
    this.render();
    const next = [...this.list.querySelectorAll(".page-row")].find(({ dataset }) => !keys.has(dataset.key));
    next?.querySelector("a, button").focus();
  }

  empty(all) {
    const isSearch = all.length > 0;
    // Where the settings cannot be read, nobody knows which pages there are.
    if (!isSearch && site().languages.length === 0) return element("p", { class: "empty" }, word("pages.unknown"));
    return element("div", { class: "empty" },
      element("p", {}, isSearch ? word("pages.notFound", { text: this.wanted }) : word("pages.none")),
      isSearch
        ? button("", () => this.clear(), word("pages.clear"))
        : button("primary", () => this.actions.begin("page"), icon("add"), word("new.page")));
  }

  clear() {
    this.filter.value = "";
    this.search();
    this.filter.focus();
  }

  showMistakes() {
    const { mistakes } = site();
    this.mistakes.hidden = mistakes.length === 0;
    const more = mistakes.slice(MISTAKES);
    keepPlace(this.mistakes, () => fill(this.mistakes, element("h2", {}, word("pages.mistakes")),
      mistakeList(mistakes.slice(0, MISTAKES)),
      more.length > 0 && element("details", { dataset: { key: "mistakes" } },
        element("summary", { class: "fold" }, word("pages.mistakes.more", { n: more.length })), mistakeList(more))));
  }

  /** Asks for the list again. A menu that is open stays open: the list waits for it. */
  async reload() {
    if (this.list.querySelector(".menu:not([hidden])")) return this.fresh.soon();
    const before = JSON.stringify([this.pages, this.trash, this.left]);
    await this.load();
    if (JSON.stringify([this.pages, this.trash, this.left]) !== before) this.render();
  }

  end() {
    for (const stop of this.stops) stop();
    return true;
  }
}

/** In a sentence, what waits for somebody in one language. */
function summary(pages) {
  const count = test => pages.filter(({ state }) => test(state)).length;
  const waiting = [
    ["missing", count(state => state.translation === "missing")],
    ["stale", count(state => state.translation === "stale" || state.translation === "copy")],
    ["held", count(state => state.draft || state.embargo || state.later)],
    ["wrong", count(state => state.errors > 0)],
  ].filter(([, n]) => n > 0).map(([name, n]) => word(`pages.sum.${name}`, { n }));
  const made = pages.length - count(state => state.translation === "missing");
  return [word("pages.sum", { n: made }), ...waiting].join(word("pages.sum.join"));
}
