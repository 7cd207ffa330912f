// The form that leads to a destination: what kind of place it is, where it is, a trial with a small file, and noting it.

import { ask } from "./api.js";
import { explain, freshId } from "./dialog.js";
import { button, element, fill } from "./dom.js";
import { chooseFolder } from "./folders.js";
import { icon } from "./icons.js";
import { failedNote, newsHeading } from "./publish-plan.js";
import { word } from "./words.js";

const WAYS = ["sftp", "ftps", "folder", "rclone"];
const SERVER = ["sftp", "ftps"];
/** Which ways ask for which parts. */
const FIELDS = [
  { name: "host", ways: SERVER, required: true },
  { name: "user", ways: SERVER, required: true },
  { name: "remote", ways: ["rclone"], required: true },
  { name: "path", ways: WAYS },
  { name: "port", ways: SERVER },
];

export class Setup {
  /**
   * @param {object} state what GET /api/publish told
   * @param {{work: import("./job.js").JobView, done: (isChanged: boolean) => any}} options
   */
  constructor(state, { work, done }) {
    Object.assign(this, { work, done, tried: null });
    this.heading = element("h2", { tabindex: -1 }, word("setup.title"));
    this.fields = FIELDS.map(field => makeField(field, state.parts?.[field.name]));
    this.address = makeField({ name: "address" }, state.address);
    this.problem = element("div", { class: "note error", role: "alert", hidden: true });
    this.outcome = element("div", { dataset: { key: "outcome" } });
    this.foot = element("p", { class: "buttons tools" });
    this.box = element("section", { class: "panel setup", dataset: { key: "setup" } }, this.heading,
      element("form", { novalidate: true, on: { submit: event => { event.preventDefault(); this.try(); } } },
        this.ways(state.parts?.way ?? "sftp"), this.fields.map(({ box }) => box), this.address.box,
        element("p", { class: "hint", dataset: { key: "password" } }, word("setup.password")),
        this.problem, this.outcome, this.foot));
    this.box.addEventListener("input", () => this.forget());
    this.turn();
  }

  ways(chosen) {
    return element("fieldset", { class: "field ways" }, element("legend", {}, word("setup.way")), WAYS.map(way => {
      const id = freshId("way");
      return element("div", { class: "way" },
        element("input", { id, type: "radio", name: "publish-way", value: way, checked: way === chosen,
          aria: { describedby: `${id}-hint` }, on: { change: () => this.turn() } }),
        element("div", {}, element("label", { for: id }, word(`setup.way.${way}`)),
          element("p", { class: "hint", id: `${id}-hint` }, word(`setup.way.${way}.hint`))));
    }));
  }

  get way() {
    return this.box.querySelector("[name=publish-way]:checked").value;
  }

  /** Shows the fields that the kind of place asks for. */
  turn() {
    const { way } = this;
    for (const field of this.fields) {
      field.box.hidden = !field.ways.includes(way);
      field.name(way);
    }
    const path = this.fields.find(({ key }) => key === "path");
    fill(path.tool, way === "folder" && button("", () => this.chooseFolder(path.input), icon("folder"), word("setup.choose")));
    this.box.querySelector("[data-key=password]").hidden = !SERVER.includes(way);
    this.forget();
  }

  async chooseFolder(input) {
    const { home } = await ask("GET", "/api/start");
    const folder = await chooseFolder(word("setup.choose.title"), home, false);
    if (!folder) return;
    input.value = folder;
    this.forget();
  }

  /** What was tried is not what stands here any more. */
  forget() {
    this.tried = null;
    this.problem.hidden = true;
    fill(this.outcome);
    this.showFoot();
  }

  get wish() {
    const shown = this.fields.filter(({ box }) => !box.hidden);
    const to = Object.fromEntries(shown.map(({ key, input }) => [key, input.value.trim()]));
    return { to: { ...to, way: this.way }, baseURL: this.address.input.value.trim() || null };
  }

  complain() {
    const wrong = this.fields.filter(field => !field.box.hidden && field.complain());
    wrong[0]?.input.focus();
    return wrong.length > 0;
  }

  async try() {
    if (this.work.isRunning || this.complain()) return;
    this.forget();
    const wish = this.wish;
    try {
      const job = await ask("POST", "/api/publish/try", wish);
      this.tried = wish;
      this.work.show(job);
    } catch (refused) {
      explain(this.problem, refused);
    }
  }

  /** What the desk says of the trial. */
  update({ trial, question, job, passwordKept }, isRunning) {
    if (isRunning || !this.tried) return this.showFoot(isRunning);
    const isFailed = !trial && !question && job?.kind === "trial";
    fill(this.outcome, trial && trialNote(trial, passwordKept), isFailed && failedNote(newsHeading(word("setup.failed"), "h3"), job),
      question && element("div", { class: "note wait" }, element("p", {}, question.title)));
    this.showFoot(false, trial, question);
  }

  showFoot(isRunning = false, trial = null, question = null) {
    const isRight = trial?.isRight === true;
    const attempt = element("button", { type: "submit", class: isRight ? null : "primary", disabled: isRunning },
      word(this.tried ? "setup.tryAgain" : "setup.try"));
    const use = button(isRight ? "primary" : "", () => this.use(), word(isRight ? "setup.use" : "setup.useAnyway"));
    fill(this.foot, !question && trial && use, attempt, button("quiet", () => this.done(false), word("cancel")));
  }

  async use() {
    try {
      await ask("PUT", "/api/publish", this.tried);
    } catch (refused) {
      return explain(this.problem, refused);
    }
    await this.done(true);
  }

  focus() {
    this.heading.focus({ preventScroll: true });
    this.box.scrollIntoView({ block: "nearest" });
  }
}

function trialNote({ isRight, message }, passwordKept) {
  return element("div", { class: `note ${isRight ? "good" : "wait"}` },
    newsHeading(word(isRight ? "setup.right" : "setup.partly"), "h3"), element("p", {}, isRight ? word("setup.right.text") : message),
    passwordKept && element("p", { class: "small" }, passwordKept));
}

/** A field whose words follow the kind of place. */
function makeField({ name: key, ways = WAYS, required = false }, value) {
  const id = freshId("setup");
  const label = element("span");
  const optional = element("span", { class: "optional" }, word("optional"));
  const hint = element("p", { class: "hint", id: `${id}-hint` });
  const problem = element("p", { class: "field-problem", id: `${id}-problem`, hidden: true });
  const tool = element("div", { class: "field-tool" });
  const input = element("input", { id, type: key === "address" ? "url" : "text", value: value ?? "", autocomplete: "off",
    spellcheck: "false", autocapitalize: "off", inputmode: key === "port" ? "numeric" : null,
    aria: { describedby: `${id}-hint ${id}-problem` } });
  let isNeeded = required;
  const name = way => {
    const named = key === "path" ? `setup.path.${way}` : `setup.${key}`;
    label.textContent = word(named);
    hint.textContent = word(`${named}.hint`);
    // An account has a folder of its own; this computer has too many.
    isNeeded = required || key === "path" && way === "folder";
    optional.hidden = isNeeded;
    input.setAttribute("aria-required", isNeeded);
  };
  const complain = () => {
    const isMissing = isNeeded && !input.value.trim();
    problem.hidden = !isMissing;
    problem.textContent = isMissing ? word("field.required", { label: label.textContent }) : "";
    input.setAttribute("aria-invalid", isMissing);
    return isMissing;
  };
  name("sftp");
  const box = element("div", { class: "field", dataset: { part: key } },
    element("label", { for: id }, label, optional), hint, input, problem, tool);
  return { key, ways, box, input, tool, name, complain };
}
