// The way without a destination: the files are written into a folder, and somebody copies it.

import { button, element, fill } from "./dom.js";
import { icon } from "./icons.js";
import { JobView } from "./job.js";
import { mistakeList } from "./mistakes.js";
import { fileLists } from "./publish-plan.js";
import { site } from "./site.js";
import { word } from "./words.js";

/**
 * @param {() => void} begun a writing began
 * @param {() => any} ended it ended: other files are there
 */
export function byHand(begun, ended) {
  const body = element("div");
  let last = null;
  const job = new JobView("build", running => {
    if (last) show(...last);
    if (!running) ended();
  });
  const write = async () => {
    await job.begin("/api/build");
    begun();
  };
  const show = (state, titles) => {
    last = [state, titles];
    fill(body, ...parts(state, titles, job.isRunning, write));
  };
  const box = element("details", { class: "by-hand", dataset: { key: "hand" } },
    element("summary", { class: "fold" }, word("publish.hand")), body, job.box);
  return { box, show, end: () => job.end() };
}

function parts({ changes, errors, mistakes, folder }, titles, isRunning, write) {
  const isHeld = errors > 0;
  const remarks = mistakes.filter(({ severity }) => severity !== "error");
  const made = button("", write, icon("folder"), word("publish.write", { folder }));
  made.disabled = isHeld || isRunning;
  return [
    element("p", { class: "lead" }, word("publish.byHand", { folder })),
    element("p", { class: "soft small" }, element("code", {}, `${site().folder}/${folder}`)),
    element("h2", {}, word("publish.changes")),
    element("p", { class: "lead sentence" }, changes.sentence), fileLists(changes),
    isHeld && element("div", { class: "note error" }, element("p", {}, word("publish.held", { n: errors }))),
    isHeld && mistakeList(mistakes.filter(({ severity }) => severity === "error"), titles),
    element("p", { class: "buttons tools" }, made),
    remarks.length > 0 && element("details", { dataset: { key: "remarks" } },
      element("summary", { class: "fold" }, word("publish.remarks", { n: remarks.length })), mistakeList(remarks, titles)),
  ];
}
