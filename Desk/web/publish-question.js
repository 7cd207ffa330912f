// What only the person can say of a host, asked in a dialog.

import { ask } from "./api.js";
import { explain, freshId, openDialog } from "./dialog.js";
import { element } from "./dom.js";
import { word } from "./words.js";

export class QuestionDialog {
  /**
   * @param {(job: object) => void} goOn the work goes on
   * @param {(isSaid: boolean) => any} givenUp whether the desk was told no, rather than that somebody else answered
   */
  constructor(goOn, givenUp) {
    Object.assign(this, { goOn, givenUp, shut: null, isShutFromOutside: false });
  }

  /** Asks, and tells the desk’s program the answer. @param {object} question as the desk tells it */
  async ask(question) {
    this.close();
    const job = await openDialog(question.title, close => {
      this.shut = close;
      return this.parts(question, close);
    });
    this.shut = null;
    if (job) return this.goOn(job);
    const isOver = this.isShutFromOutside;
    this.isShutFromOutside = false;
    // Closed without an answer is a no.
    await this.givenUp(!isOver && await this.answer(question, { yes: false }).then(() => true, () => false));
  }

  answer({ id }, said) {
    return ask("POST", "/api/publish/answer", { question: id, ...said });
  }

  /** The question is over: it was answered in another tab. */
  close() {
    if (!this.shut) return;
    this.isShutFromOutside = true;
    this.shut(null);
  }

  parts(question, close) {
    const problem = element("div", { class: "note error", role: "alert", hidden: true });
    const password = question.kind === "password" ? passwordField() : null;
    // Nothing leads to a yes before it was compared.
    const submit = element("button", { type: "submit", class: password ? "primary" : null }, word(`question.yes.${question.kind}`));
    const send = async event => {
      event.preventDefault();
      if (submit.disabled) return;
      submit.disabled = true;
      try {
        close(await this.answer(question, { yes: true, ...(password && { password: password.input.value }) }));
      } catch (refused) {
        submit.disabled = false;
        explain(problem, refused);
      }
    };
    // A no is what the Enter key means, unless something is typed.
    const no = element("button", { type: "button", class: "quiet", autofocus: !password, on: { click: () => close(null) } },
      word(password ? "cancel" : `question.no.${question.kind}`));
    return [element("form", { novalidate: true, on: { submit: send } },
      question.text.split("\n").map(line => element("p", {}, line)),
      question.marks.length > 0 && element("ul", { class: "marks" },
        question.marks.map(mark => element("li", {}, element("code", {}, mark)))),
      password?.box, problem, element("div", { class: "dialog-foot" }, no, submit))];
  }
}

function passwordField() {
  const id = freshId("password");
  const input = element("input", { id, type: "password", autocomplete: "off", autofocus: true });
  return { input, box: element("div", { class: "field" }, element("label", { for: id }, word("question.password")), input) };
}
