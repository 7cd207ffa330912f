// The screen Publish: where the site goes, what would change there, sending it, and what the web shows then.

import { ask } from "./api.js";
import { calmly } from "./calm.js";
import { button, element, fill } from "./dom.js";
import { listen } from "./events.js";
import { icon } from "./icons.js";
import { JobView } from "./job.js";
import { mistakeList } from "./mistakes.js";
import { keepPlace } from "./place.js";
import { agree, brokenNote, failureNote, planView } from "./publish-plan.js";
import { byHand } from "./publish-hand.js";
import { QuestionDialog } from "./publish-question.js";
import { resultView } from "./publish-result.js";
import { Setup } from "./publish-setup.js";
import { say } from "./toast.js";
import { time, word } from "./words.js";

const PATIENCE = 1000;

export async function show(main) {
  const screen = new Publish(main);
  await screen.load();
  screen.build();
  return () => screen.end();
}

/** A destination as people call it. @param {object|null} parts */
function placeName(parts) {
  if (!parts) return null;
  const { host, remote, path } = parts;
  const name = host || remote;
  return element("p", {}, name && path ? word("publish.place", { name, path }) : name || path);
}

class Publish {
  constructor(main) {
    this.main = main;
    this.setup = null;
    this.loading = Promise.resolve();
    this.work = new JobView(["look", "publish", "trial"], running => this.turn(running), { isShownAtEnd: false });
    this.hand = byHand(() => this.heading.focus({ preventScroll: true }), () => this.reload());
    this.dialog = new QuestionDialog(job => this.work.show(job), isSaid => this.giveUp(isSaid));
    this.fresh = calmly(() => this.reload(), PATIENCE);
    this.stops = [...["hello", "preview"].map(kind => listen(kind, this.fresh.soon)), this.fresh.stop];
  }

  /** Asks the desk, one time after the other: the last answer is the newest. */
  load() {
    this.loading = this.loading.catch(() => {}).then(async () => {
      const [{ talk, ...state }, { pages }] = await Promise.all([ask("GET", "/api/publish"), ask("GET", "/api/pages")]);
      Object.assign(this, { state, talk, titles: new Map(pages.map(({ path, title }) => [path, title])) });
    });
    return this.loading;
  }

  build() {
    this.heading = element("h1", { tabindex: -1 }, word("publish.title"));
    this.body = element("div");
    this.more = element("div");
    fill(this.main, this.heading, this.body, this.work.box, this.more, this.hand.box);
    this.work.show(this.talk.job?.running ? this.talk.job : null);
    this.render();
  }

  render() {
    keepPlace(this.main, () => {
      const top = this.setup?.box ?? (this.state.setUp ? this.destination() : this.welcome());
      // Whoever types in the form stays there.
      if (this.body.firstChild !== top) fill(this.body, top);
      this.setup?.update(this.talk, this.work.isRunning);
      fill(this.more, !this.setup && this.state.setUp && this.published());
      this.hand.show(this.state, this.titles);
    });
  }

  welcome() {
    return element("section", { class: "panel welcome" }, element("h2", {}, word("publish.notSetUp")),
      element("p", {}, word("publish.welcome")), element("p", {}, word("publish.welcome.needed")),
      element("p", { class: "buttons" }, button("primary", () => this.beginSetup(), word("publish.setUp"))));
  }

  destination() {
    return element("div", { class: "panel destination" },
      element("div", {}, element("p", { class: "label" }, word("publish.to")), placeName(this.state.parts),
        element("p", { class: "soft small" }, element("code", {}, this.state.destination))),
      button("quiet", () => this.beginSetup(), word("publish.change")));
  }

  /** What is known of the destination, and what can be done next. */
  published() {
    const { plan, question, result, isBrokenOff, hasFailed, job, passwordKept } = this.talk;
    if (this.work.isRunning) return [];
    return [
      this.held(),
      question && this.waiting(question),
      result && resultView(result),
      isBrokenOff && brokenNote(job, () => plan ? this.goOn(plan) : this.look(), () => this.look()),
      hasFailed && !isBrokenOff && job.kind !== "trial" && failureNote(job, this.titles),
      passwordKept && element("p", { class: "soft small kept" }, passwordKept),
      plan && !isBrokenOff && planView(plan, job, {
        isHeld: this.state.errors > 0, titles: this.titles, publish: () => this.publish(plan),
        look: back => this.look(back) }),
      !plan && !question && this.begin(result),
      this.earlier(plan),
    ];
  }

  begin(result) {
    const look = button(result ? "" : "primary", () => this.look(), word(result ? "publish.lookAgain" : "publish.look"));
    look.disabled = this.state.errors > 0;
    return element("section", { dataset: { key: "begin" } },
      !result && element("p", { class: "lead" }, word("publish.look.hint")),
      element("p", { class: "buttons tools" }, look));
  }

  held() {
    const { errors, mistakes } = this.state;
    return errors > 0 && element("section", { dataset: { key: "held" } },
      element("div", { class: "note error" }, element("p", {}, word("publish.held", { n: errors }))),
      mistakeList(mistakes.filter(({ severity }) => severity === "error"), this.titles));
  }

  waiting(question) {
    return element("div", { class: "note wait", dataset: { key: "question" } }, element("p", {}, question.title),
      element("p", { class: "buttons" }, button("primary", () => this.dialog.ask(question), word("publish.answer"))));
  }

  /** The states that were published before. */
  earlier(plan) {
    const [, before] = this.state.states;
    if (!before || plan?.backTo) return null;
    const back = button("", () => this.look(true), icon("undo"), word("publish.back", { time: time(before) }));
    return element("details", { dataset: { key: "earlier" } },
      element("summary", { class: "fold" }, word("publish.earlier")),
      element("p", { class: "lead" }, word("publish.earlier.hint")), element("p", { class: "buttons tools" }, back));
  }

  beginSetup() {
    this.setup = new Setup(this.state, { work: this.work, done: isChanged => this.endSetup(isChanged) });
    this.render();
    this.setup.focus();
  }

  async endSetup(isChanged) {
    this.setup = null;
    if (isChanged) await this.load();
    this.render();
    this.heading.focus({ preventScroll: true });
    if (isChanged) say(word("publish.setUp.done"));
  }

  async look(back = false) {
    await this.begun("/api/publish/look", { back });
  }

  async publish(plan) {
    const removals = plan.removesMuch;
    if (!await agree(plan)) return;
    await this.begun("/api/publish", { plan: plan.id, removals });
  }

  /** Everything was agreed to when it began. */
  async goOn(plan) {
    await this.begun("/api/publish", { plan: plan.id, removals: true });
  }

  async begun(path, body) {
    await this.work.begin(path, body);
    // What is over already has told its news, and the focus is there.
    if (this.work.isRunning) this.heading.focus({ preventScroll: true });
    else await this.reload();
  }

  /** A question was closed. @param {boolean} isSaid whether the desk was told no */
  async giveUp(isSaid) {
    await this.reload();
    // The form says it where it says what came of a trial.
    if (isSaid && !this.setup) say(this.talk.job.message);
  }

  /** A work begins or ends. */
  async turn(running) {
    if (!this.body) return;
    this.dialog.close();
    if (!running) await this.load().catch(() => {});
    this.render();
    if (running || this.isOver) return;
    // Whoever waited goes on where the news is.
    if (this.talk.question) return void this.dialog.ask(this.talk.question);
    const news = this.main.querySelector("[data-news]");
    news?.focus({ preventScroll: true });
    news?.scrollIntoView({ block: "nearest" });
  }

  async reload() {
    const before = JSON.stringify([this.state, this.talk]);
    await this.load();
    if (JSON.stringify([this.state, this.talk]) !== before) this.render();
  }

  end() {
    this.isOver = true;
    this.dialog.close();
    for (const stop of this.stops) stop();
    this.work.end();
    this.hand.end();
    return true;
  }
}
