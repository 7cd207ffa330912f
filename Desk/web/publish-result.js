// What became of publishing, as the web shows it.

import { element } from "./dom.js";
import { icon } from "./icons.js";
import { newsHeading } from "./publish-plan.js";
import { time, timeOfDay, word } from "./words.js";

/** So many addresses are shown at once. */
const MOST = 5;

/** A time of today as a clock shows it, another one with its day. */
const clock = text => new Date(text).toDateString() === new Date().toDateString() ? timeOfDay(text) : time(text);

/** @param {object} result as the desk tells it */
export function resultView(result) {
  const { look: seen, address } = result;
  const isRight = seen && seen.wrong.length === 0;
  return element("section", { class: `note ${isRight ? "good" : "wait"} result`, dataset: { key: "result" } },
    newsHeading(seen ? isRight ? word("publish.seen", { time: clock(seen.time) }) : word("publish.differs")
      : word("publish.notSeen")),
    element("p", {}, word("publish.sent", { n: result.sent }),
      result.deleted > 0 && word("publish.deleted", { n: result.deleted })),
    seen && !isRight && differences(seen),
    !seen && element("p", {}, word(address ? "publish.notSeen.why" : "publish.notSeen.address")),
    address && element("p", { class: "buttons" },
      element("a", { class: "button", href: address, target: "_blank", rel: "noreferrer" }, icon("outside"),
        word("publish.visit", { address }))));
}

/** What differs, by what was seen and why: all pages mostly differ alike. */
function differences({ right, wrong, time: at }) {
  const alike = new Map();
  for (const { address, message, hint } of wrong) {
    const key = JSON.stringify([message, hint]);
    alike.set(key, [...alike.get(key) ?? [], address]);
  }
  return [
    element("p", {}, word(right > 0 ? "publish.differs.some" : "publish.differs.all", { time: clock(at), right, n: wrong.length })),
    [...alike].map(([key, addresses]) => {
      const [message, hint] = JSON.parse(key);
      const more = addresses.slice(MOST);
      return element("section", { class: "differences" }, element("p", {}, element("strong", {}, message)),
        element("p", {}, hint), addressList(addresses.slice(0, MOST)),
        more.length > 0 && element("details", {}, element("summary", { class: "fold" },
          word("publish.differs.more", { n: more.length })), addressList(more)));
    }),
  ];
}

const addressList = addresses => element("ul", {}, addresses.map(address =>
  element("li", {}, element("a", { href: address, target: "_blank", rel: "noreferrer" }, address))));
