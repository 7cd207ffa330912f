// The screen Start: opens a site that is there, or begins a new one.

import { ask } from "./api.js";
import { explain } from "./dialog.js";
import { button, element, fill } from "./dom.js";
import { chooseFolder, shortPath } from "./folders.js";
import { icon } from "./icons.js";
import { NewSite } from "./new-site.js";
import { site } from "./site.js";
import { word } from "./words.js";

export async function show(main) {
  new Start(main, await ask("GET", "/api/start")).build();
  return () => true;
}

class Start {
  constructor(main, { sites, folder, home, isSite, languages }) {
    Object.assign(this, { main, sites, folder, home, isSite, languages });
  }

  build() {
    const fresh = new NewSite(this.home, this.languages, wish => this.turn("/api/start/new", wish));
    this.problem = element("div", { class: "note error", role: "alert", hidden: true });
    fill(this.main, element("h1", {}, word(this.isSite ? "start.title" : "start.welcome")),
      element("p", { class: "lead" }, word("start.intro")), this.problem,
      element("div", { class: "start" }, element("div", {}, this.openedBefore(), this.openAny()), fresh.box));
  }

  openedBefore() {
    const others = this.sites.filter(({ folder }) => !this.isHere(folder));
    const here = this.sites.find(({ folder }) => this.isHere(folder)) ?? { folder: this.folder, name: site().name };
    const all = this.isSite ? [here, ...others] : others;
    return all.length > 0 && element("section", { class: "panel" }, element("h2", {}, word("start.before")),
      element("ul", { class: "sites" }, all.map(known => element("li", {}, this.entry(known)))));
  }

  isHere(folder) {
    return this.isSite && folder === this.folder;
  }

  entry({ folder, name }) {
    const place = shortPath(folder, this.home);
    const face = element("span", { class: "site-words" },
      element("strong", { dir: "auto" }, name || place), element("span", { class: "soft small" }, place));
    return this.isHere(folder)
      ? element("a", { class: "site", href: "#/pages" }, face, element("span", { class: "badge good" }, word("start.here")))
      : button("site", () => this.open(folder), face);
  }

  openAny() {
    const choose = async () => {
      const folder = await chooseFolder(word("start.folder.choose"), this.home, true);
      if (folder) await this.open(folder);
    };
    return element("section", { class: "panel" }, element("h2", {}, word("start.folder")),
      element("p", {}, word("start.folder.hint")), button("", choose, icon("folder"), word("start.folder.button")));
  }

  open(folder) {
    return this.turn("/api/start/open", { folder });
  }

  /** The desk turns to another folder; the page is loaded anew there. */
  async turn(path, body) {
    this.problem.hidden = true;
    try {
      const { address } = await ask("POST", path, body);
      const target = new URL(address, location.href);
      if (!target.hash) target.hash = "#/pages";
      location.replace(target);
      // Where only the fragment differs, the browser would not load anything.
      if (target.origin === location.origin) location.reload();
    } catch (refused) {
      explain(this.problem, refused);
      this.problem.scrollIntoView({ block: "center" });
    }
  }
}
