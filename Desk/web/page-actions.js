// What can be done with a page as a whole: begin, translate, rename or move, put aside, bring back.

import { Refusal, ask } from "./api.js";
import { confirm, form } from "./dialog.js";
import { element } from "./dom.js";
import { pageHref } from "./mistakes.js";
import { moveLeft } from "./page-keeping.js";
import { isStray, languageName, previewAddress, refreshSite, site } from "./site.js";
import { say, sayWhy } from "./toast.js";
import { hasWord, word } from "./words.js";

/** The people’s day, not the one of Greenwich. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
}

const folderOf = path => path.slice(0, path.lastIndexOf("/"));
const nameOf = path => path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");

export class PageActions {
  /** @param {{pages: object[], folders: object[], language: string, reload: () => Promise<void>}} list */
  constructor(list) {
    this.list = list;
  }

  /** The entries of a row’s menu. @param {object} page */
  of(page) {
    const isIndex = nameOf(page.path) === "index";
    const others = this.translationsOf(page);
    const untranslated = isStray(page) ? [] : site().languages.filter(({ tag }) =>
      tag !== page.language && !others.some(other => other.language === tag));
    return [
      { label: word("action.open"), href: pageHref(page.path) },
      page.address !== null && { label: word("action.look"), href: previewAddress(page.address), tab: true },
      ...untranslated.map(({ tag }) => (
        { label: word("action.translate", { language: languageName(tag) }), run: () => this.translate(page, tag) })),
      !isIndex && { label: word("action.move"), run: () => this.move(page) },
      page.kind !== "home" && { label: word("action.aside"), danger: true, run: () => this.putAside(page) },
    ];
  }

  /** The same page in the other languages. */
  translationsOf({ key, language }) {
    return this.list.pages.filter(other =>
      other.key === key && other.language !== language && other.state.translation !== "missing");
  }

  /** Asks what a new page needs, makes it and opens it. @param {"release"|"chapter"|"page"} kind */
  async begin(kind) {
    const fields = [
      { name: "title", label: word("new.title"), required: true, hint: word("new.title.hint") },
      kind === "release" && { name: "date", label: word("new.date"), kind: "date", value: today(), required: true,
        hint: word("new.date.hint") },
      kind === "page" && { name: "path", label: word("new.path"), hint: word("new.path.hint") },
      site().languages.length > 1 && { name: "language", label: word("new.language"), kind: "choice",
        value: this.list.language, options: site().languages.map(({ tag, name }) => ({ value: tag, label: name })) },
    ].filter(Boolean);
    const made = await form(word(`new.${kind}`), fields, word("new.make"), {
      intro: hasWord(`new.${kind}.intro`) && word(`new.${kind}.intro`),
      action: values => ask("POST", "/api/new", { kind, language: null, date: null, path: null, after: null, ...values }),
    });
    if (made) location.hash = pageHref(made.path);
  }

  /** Begins the translation of a page, of one that is missing as well. @param {string} language into which */
  async translate(page, language) {
    const there = [page, ...this.translationsOf(page)].filter(({ state }) => state.translation !== "missing");
    const source = there.find(({ state }) => state.translation === "source") ?? there[0];
    const made = await this.attempt(() => ask("POST", "/api/translate", { path: source.path, language }));
    if (!made) return;
    say(word("translate.done", { language: languageName(language) }));
    location.hash = pageHref(made.path);
  }

  /** Asks where to, says what changes, and moves the page with its translations. */
  async move(page) {
    const here = folderOf(page.path);
    const folders = this.list.folders.filter(folder => isStray(page) || folder.language === page.language);
    if (!folders.some(({ path }) => path === here)) folders.unshift({ path: here, title: here });
    const plan = await form(word("move.title", { title: page.title }), [
      { name: "name", label: word("move.name"), value: nameOf(page.path), required: true,
        hint: word(`move.hint.${page.kind}`) },
      folders.length > 1 && { name: "folder", label: word("move.folder"), kind: "choice", value: here,
        options: folders.map(({ path, title }) => ({ value: path, label: title })) },
    ].filter(Boolean), word("move.next"), {
      action: async ({ name, folder = here }) => {
        const to = `${folder}/${name.replace(/\.md$/, "")}.md`;
        const answer = await ask("POST", "/api/move/plan", { path: page.path, to });
        if (answer.problem) throw new Refusal(422, answer.problem, answer);
        return { to, ...answer };
      },
    });
    if (!plan || !await confirm(word("move.sure"), { content: this.planned(plan), submit: word("move.do") })) return;
    const moved = await this.attempt(() => ask("POST", "/api/move", { path: page.path, to: plan.to }));
    if (!moved) return;
    await moveLeft(site().folder, moved.files);
    await this.refresh();
    say(word("move.done", { title: page.title }));
  }

  planned({ files, aliases }) {
    const moved = files.filter(({ to }) => to);
    const changed = files.filter(({ to, changes }) => !to && changes > 0);
    return element("div", { class: "plan" },
      element("h3", {}, word("move.files")),
      element("ul", {}, moved.map(({ path, to }) =>
        element("li", {}, element("code", {}, path), " → ", element("code", {}, to)))),
      changed.length > 0 && [element("h3", {}, word("move.links")),
        element("ul", {}, changed.map(({ path, changes }) => element("li", {},
          element("code", {}, path), " ", element("span", { class: "soft" }, word("move.changes", { n: changes })))))],
      aliases.length > 0 && element("p", { class: "note calm" },
        word("move.aliases", { addresses: aliases.join(word("comma")) })));
  }

  async putAside(page) {
    const others = this.translationsOf(page);
    let translations = false;
    if (others.length > 0) {
      const isSource = page.state.translation === "source";
      const answer = await form(word("aside.title", { title: page.title }), [{
        name: "which", label: word("aside.which"), kind: "radio", value: isSource ? "all" : "one",
        options: [{ value: "one", label: word("aside.one", { language: languageName(page.language) }) },
          { value: "all", label: word("aside.all", { n: others.length + 1 }) }],
      }], word("action.aside"), { intro: word("aside.intro") });
      if (!answer) return;
      translations = answer.which === "all";
    }
    const done = await this.attempt(() => ask("POST", "/api/aside", { path: page.path, translations }));
    if (!done) return;
    await this.refresh();
    say(word("aside.done", { title: page.title }), { undo: () => this.bringBack(done.id) });
  }

  async bringBack(id) {
    if (!await this.attempt(() => ask("POST", "/api/bring-back", { id }))) return;
    await this.refresh();
    say(word("trash.done"));
  }

  async refresh() {
    await Promise.all([this.list.reload(), refreshSite()]).catch(() => {});
  }

  /** Does it, or says why not. */
  async attempt(action) {
    try {
      return await action();
    } catch (refused) {
      sayWhy(refused);
      return null;
    }
  }
}
