// What publishing would change, and what is said when it could not be done.

import { confirm } from "./dialog.js";
import { button, element } from "./dom.js";
import { icon } from "./icons.js";
import { mistakeList } from "./mistakes.js";
import { time, word } from "./words.js";

const KINDS = ["new", "changed", "removed"];

/** The heading at which whoever waited goes on. */
export const newsHeading = (text, level = "h2") => element(level, { tabindex: -1, dataset: { news: "" } }, text);

/** The files that would come, change and go, folded away. @param {object} changes */
export const fileLists = changes => KINDS.map(kind => fileList(kind, changes[kind]));

function fileList(kind, paths) {
  if (paths.length === 0) return null;
  return element("details", { class: "files", dataset: { key: kind } },
    element("summary", { class: "fold" }, word(`publish.${kind}`, { n: paths.length })), pathList(paths));
}

const pathList = paths => element("ul", {}, paths.map(path => element("li", {}, element("code", {}, path))));

/**
 * @param {object} plan as the desk tells it
 * @param {object} job with which it was found out
 * @param {{isHeld: boolean, titles: Map<string, string>, publish: () => any, look: (back: boolean) => any}} options
 */
export function planView(plan, job, { isHeld, titles, publish, look }) {
  const isBack = plan.backTo !== null;
  const mayGo = plan.isCurrent && plan.inTheWay.length === 0 && (isBack || !isHeld);
  const go = button("primary", publish, icon("publish"), word(isBack ? "publish.go.back" : "publish.go"));
  go.disabled = !mayGo;
  return element("section", { class: "panel plan", dataset: { key: "plan" } },
    newsHeading(isBack ? word("publish.plan.back", { time: time(plan.backTo) }) : word("publish.plan")),
    element("p", { class: "lead" }, plan.sentence),
    fileLists(plan),
    plan.isResumed && note("calm", word("publish.resumed")),
    plan.removesMuch && note("wait", word("publish.removesMuch", { n: plan.removed.length })),
    inTheWay(plan.inTheWay),
    remarks(job, titles),
    !plan.isCurrent && note("wait", word("publish.stale")),
    element("p", { class: "buttons tools" }, !plan.isDone && plan.isCurrent && go,
      button(plan.isDone || plan.isCurrent ? "quiet" : "primary", () => look(isBack && plan.isCurrent),
        word("publish.lookAgain")),
      isBack && button("quiet", () => look(false), word("publish.notBack"))));
}

function inTheWay(paths) {
  if (paths.length === 0) return null;
  return element("div", { class: "note error" }, element("p", {}, word("publish.inTheWay", { n: paths.length })),
    pathList(paths), element("p", {}, word("publish.inTheWay.cure")));
}

function remarks(job, titles) {
  const found = job?.kind === "look" ? job.problems : [];
  return found.length > 0 && element("details", { dataset: { key: "remarks-of-plan" } },
    element("summary", { class: "fold" }, word("publish.remarks", { n: found.length })), mistakeList(found, titles));
}

const note = (kind, text) => element("div", { class: `note ${kind}` }, element("p", {}, text));

/** Asks for the second yes, where much goes away or a former state comes back. @returns {Promise<boolean>} */
export async function agree(plan) {
  if (plan.removesMuch) {
    return confirm(word("publish.sure.removes", { n: plan.removed.length }),
      { text: word("publish.sure.removes.text"), content: element("p", {}, element("code", {}, plan.destination)),
        submit: word("publish.sure.removes.yes", { n: plan.removed.length }), danger: true });
  }
  if (plan.backTo === null) return true;
  return confirm(word("publish.sure.back", { time: time(plan.backTo) }),
    { text: word("publish.sure.back.text"), submit: word("publish.go.back") });
}

/** The sending broke off: what happened, what stands, and going on. */
export function brokenNote(job, goOn, look) {
  return element("section", { class: "note error", dataset: { key: "broken" } },
    newsHeading(word("publish.broken")), reasons(job), element("p", {}, word("publish.broken.stands")),
    element("p", { class: "buttons" }, button("primary", goOn, word("publish.goOn")),
      button("quiet", look, word("publish.lookAgain"))));
}

/** It could not be found out what would change, or nothing could be sent. */
export function failureNote(job, titles) {
  const isOfContent = job.problems.some(({ file }) => titles.has(file) || file === "site.yaml");
  return element("section", { dataset: { key: "failed" } },
    isOfContent ? [newsHeading(job.message), mistakeList(job.problems, titles)]
      : failedNote(newsHeading(word(`publish.failed.${job.kind}`)), job));
}

/** Something could not be done, with the reasons. */
export const failedNote = (heading, job) => element("div", { class: "note error" }, heading,
  job.problems.length > 0 ? reasons(job) : element("p", {}, job.message));

/** Why something could not be done, in the words of the desk’s program. */
const reasons = job => job.problems.filter(({ severity }) => severity === "error").map(({ message, hint }) => [
  element("p", {}, message), hint && element("p", {}, hint)]);
