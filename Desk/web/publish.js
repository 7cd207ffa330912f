// The screen Publish: what a new output folder would change, what stands in its way, and writing it.

import { ask } from "./api.js";
import { calmly } from "./calm.js";
import { button, element, fill } from "./dom.js";
import { listen } from "./events.js";
import { icon } from "./icons.js";
import { JobView } from "./job.js";
import { mistakeList } from "./mistakes.js";
import { keepPlace } from "./place.js";
import { site } from "./site.js";
import { word } from "./words.js";

const PATIENCE = 1000;

export async function show(main) {
  const screen = new Publish(main);
  await screen.load();
  screen.build();
  return () => screen.end();
}

class Publish {
  constructor(main) {
    this.main = main;
    this.job = new JobView("build", running => this.turn(running));
    this.fresh = calmly(() => this.reload(), PATIENCE);
    this.stops = [...["hello", "preview"].map(kind => listen(kind, this.fresh.soon)), this.fresh.stop];
  }

  async load() {
    const [state, { pages }] = await Promise.all([ask("GET", "/api/publish"), ask("GET", "/api/pages")]);
    this.state = state;
    this.titles = new Map(pages.map(({ path, title }) => [path, title]));
  }

  build() {
    this.body = element("div");
    fill(this.main, element("h1", {}, word("publish.title")), this.body, this.job.box, element("section", {},
      element("h2", {}, word("publish.web")),
      element("div", { class: "panel" }, element("p", {}, word("publish.notSetUp")),
        element("p", { class: "soft" }, word("publish.byHand", { folder: this.state.folder })),
        element("p", { class: "soft small" }, element("code", {}, `${site().folder}/${this.state.folder}`)))));
    this.render();
  }

  render() {
    const { changes, errors, mistakes, folder } = this.state;
    const isHeld = errors > 0;
    const remarks = mistakes.filter(({ severity }) => severity !== "error");
    keepPlace(this.body, () => fill(this.body,
      element("section", {}, element("h2", {}, word("publish.changes")),
        element("p", { class: "lead" }, changes.sentence),
        ["new", "changed", "removed"].map(kind => fileList(kind, changes[kind])),
        isHeld && element("div", { class: "note error" }, element("p", {}, word("publish.held", { n: errors }))),
        isHeld && mistakeList(mistakes.filter(({ severity }) => severity === "error"), this.titles),
        element("p", { class: "buttons tools" },
          this.writeButton(isHeld, folder))),
      remarks.length > 0 && element("details", { dataset: { key: "remarks" } },
        element("summary", { class: "fold" }, word("publish.remarks", { n: remarks.length })),
        mistakeList(remarks, this.titles))));
  }

  writeButton(isHeld, folder) {
    const made = button("primary", () => this.write(), icon("folder"), word("publish.write", { folder }));
    made.disabled = isHeld || this.job.isRunning;
    return made;
  }

  async write() {
    await this.job.begin("/api/build");
    this.main.querySelector("h1").focus({ preventScroll: true });
  }

  async turn(running) {
    if (!this.body) return;
    if (!running) await this.load().catch(() => {});
    this.render();
  }

  async reload() {
    const before = JSON.stringify(this.state);
    await this.load();
    if (JSON.stringify(this.state) !== before) this.render();
  }

  end() {
    for (const stop of this.stops) stop();
    this.job.end();
    return true;
  }
}

function fileList(kind, paths) {
  if (paths.length === 0) return null;
  return element("details", { class: "files", dataset: { key: kind } },
    element("summary", { class: "fold" }, word(`publish.${kind}`, { n: paths.length })),
    element("ul", {}, paths.map(path => element("li", {}, element("code", {}, path)))));
}
