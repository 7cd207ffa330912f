// Pictures: dropped, pasted or chosen; each is asked for its description at once, and then stands in the text.

import { Refusal, ask } from "./api.js";
import { openDialog, say } from "./dialog.js";
import { element, fill } from "./dom.js";
import { keyHeaders, pictureAddress } from "./key.js";
import { size, word } from "./words.js";
import { block } from "./page-insertion.js";

const TYPES = "image/*,.heic,.heif,.avif,.tif,.tiff";
const isPicture = file => file.type.startsWith("image/") || /\.(heic|heif|avif|tiff?)$/i.test(file.name);

export class Pictures {
  /**
   * @param {import("./page-text.js").PageText} page
   * @param {import("./page-field.js").TextField} field
   */
  constructor(page, field) {
    Object.assign(this, { page, field });
    this.progress = element("div", { class: "page-progress", role: "status" });
    const { area } = field;
    area.addEventListener("paste", event => this.take(event, event.clipboardData));
    area.addEventListener("drop", event => this.take(event, event.dataTransfer));
    area.addEventListener("dragover", event => {
      if (![...event.dataTransfer.items].some(({ kind }) => kind === "file")) return;
      event.preventDefault();
      area.classList.add("dropping");
    });
    for (const kind of ["dragleave", "drop"]) area.addEventListener(kind, () => area.classList.remove("dropping"));
  }

  take(event, data) {
    const files = [...data?.files ?? []];
    // A word processor's clipboard holds a picture of its text, too: the text is meant.
    if (files.length === 0 || (event.type === "paste" && data.types.includes("text/plain"))) return;
    event.preventDefault();
    this.add(files);
  }

  /** Chooses from the disk or from those that are there. */
  async ask() {
    const { pictures } = await ask("GET", `/api/pictures?beside=${encodeURIComponent(this.page.path)}`);
    const given = await openDialog(word("page.picture"), close => {
      const input = element("input", { type: "file", accept: TYPES, multiple: true, class: "unseen", tabindex: -1,
        aria: { hidden: true }, on: { change: () => close([...input.files]) } });
      return [input,
        element("p", {}, word("page.picture.hint")),
        element("button", { type: "button", class: "primary", autofocus: true, on: { click: () => input.click() } },
          word("page.picture.choose")),
        pictures.length > 0 && element("h3", {}, word("page.picture.there")),
        pictures.length > 0 && element("ul", { class: "page-pictures" }, pictures.map(picture => element("li", {},
          element("button", { type: "button", on: { click: () => close(picture) } },
            element("img", { src: pictureAddress(picture.path), alt: "", loading: "lazy" }),
            element("span", {}, nameOf(picture.path)),
            element("span", { class: "hint" }, facts(picture))))))].filter(Boolean);
    }, { wide: true });
    if (Array.isArray(given)) await this.add(given);
    else if (given) await this.describe([{ ...given, source: pictureAddress(given.path) }]);
  }

  /** @param {File[]} files */
  async add(files) {
    const others = files.filter(file => !isPicture(file));
    if (others.length > 0) say(word("page.picture.others", { name: others[0].name }));
    const made = [];
    for (const [index, file] of files.filter(isPicture).entries()) {
      try {
        const answer = await this.send(file, `${index + 1}/${files.length}`);
        made.push({ ...answer, source: URL.createObjectURL(file) });
      } catch (refused) {
        if (!refused.problem) throw refused;
        await this.refuse(file, refused.problem);
      }
    }
    fill(this.progress);
    await this.describe(made);
    for (const { source } of made) URL.revokeObjectURL(source);
  }

  refuse(file, { message, hint }) {
    return openDialog(word("page.picture.refused", { name: file.name }), close => [
      element("p", {}, message), hint ? element("p", {}, hint) : "",
      element("div", { class: "dialog-foot" },
        element("button", { type: "button", class: "primary", on: { click: () => close() } }, word("close")))]);
  }

  /** Sends a picture, which may be big, and says how far it is. */
  send(file, place) {
    const address = `/api/picture?beside=${encodeURIComponent(this.page.path)}&name=${encodeURIComponent(file.name)}`;
    const bar = element("progress", { max: 1, aria: { label: word("page.picture.sending", { name: file.name, place }) } });
    fill(this.progress, element("p", {}, word("page.picture.sending", { name: file.name, place })), bar);
    return new Promise((done, fail) => {
      // fetch() says nothing of how much has gone.
      const request = new XMLHttpRequest();
      request.open("POST", address);
      for (const [name, value] of Object.entries(keyHeaders())) request.setRequestHeader(name, value);
      request.setRequestHeader("Content-Type", file.type || "image/heic");
      request.responseType = "json";
      request.upload.addEventListener("progress", ({ loaded, total }) => { bar.value = loaded / total; });
      request.addEventListener("load", () => {
        const { status, response } = request;
        if (status < 400) done(response);
        else fail(new Refusal(status, response?.problem ?? { message: word("connection.refused"), hint: null }, response));
      });
      request.addEventListener("error", () =>
        fail(new Refusal(0, { message: word("connection.lost"), hint: word("connection.lost.hint") }, null)));
      request.send(file);
    });
  }

  /** Asks for the descriptions one after the other, and writes the pictures into the text. */
  async describe(pictures) {
    const written = [];
    for (const picture of pictures) {
      const given = await askDescription(picture, this.page.language);
      if (given) written.push(markdown(picture.markdown, given));
    }
    if (written.length > 0) this.field.apply(block(this.field.selected, written.join("\n\n")));
  }
}

const nameOf = path => path.split("/").at(-1);
const facts = ({ width, height, size: bytes }) =>
  [width && `${width} × ${height}`, bytes && size(bytes)].filter(Boolean).join(", ");

/** The picture's Markdown with its description and its caption. */
function markdown(bare, { alt, caption }) {
  const target = /\]\((.*)\)$/.exec(bare)?.[1] ?? bare;
  const title = caption ? ` "${caption.replace(/["\\]/g, "\\$&")}"` : "";
  return `![${alt.replace(/\n+/g, " ").replace(/[[\]\\]/g, "\\$&")}](${target}${title})`;
}

/** @returns {Promise<{alt: string, caption: string}|null>} null: the picture is not put into the text */
function askDescription(picture, language) {
  const field = (name, hint, isLong) => {
    const id = `page-picture-${name}`;
    return element("div", { class: "field" }, element("label", { for: id }, word(`page.picture.${name}`),
      !isLong && element("span", { class: "optional" }, word("optional"))),
    element("p", { class: "hint", id: `${id}-hint` }, hint),
    element(isLong ? "textarea" : "input", { id, name, lang: language, rows: isLong ? 3 : null, autofocus: isLong,
      aria: { describedby: isLong ? `${id}-hint ${id}-problem` : `${id}-hint` } }),
    isLong && element("p", { class: "field-problem", id: `${id}-problem`, hidden: true }));
  };
  return openDialog(word("page.picture.describe"), close => {
    const image = element("img", { class: "page-picture-shown", alt: "", src: picture.source,
      on: { error: () => { image.src = pictureAddress(picture.path); } } });
    const send = event => {
      event.preventDefault();
      const { alt, caption } = event.target.elements;
      if (alt.value.trim()) return close({ alt: alt.value.trim(), caption: caption.value.trim() });
      const problem = event.target.querySelector(".field-problem");
      problem.textContent = word("page.picture.alt.missing");
      problem.hidden = false;
      alt.setAttribute("aria-invalid", "true");
      alt.focus();
    };
    return [element("form", { novalidate: true, on: { submit: send } },
      image, field("alt", word("page.picture.alt.hint"), true), field("caption", word("page.picture.caption.hint"), false),
      element("div", { class: "dialog-foot" },
        element("button", { type: "button", class: "quiet", on: { click: () => close({ alt: "", caption: "" }) } },
          word("page.picture.later")),
        element("button", { type: "submit", class: "primary" }, word("page.insert"))))];
  });
}
