// @ts-check
// Controls for a picture and for a page of the site.

import { ask } from "./api.js";
import { choose } from "./dialog.js";
import { element } from "./dom.js";
import { choiceControl } from "./form-choice.js";
import { pictureAddress } from "./key.js";
import { lineControl } from "./form-text.js";
import { sayWhy } from "./toast.js";
import { size, word } from "./words.js";

/** @typedef {import("./form-field.js").ControlMaker} ControlMaker */

/** A picture; where one of some words can stand in its place, the words to choose from. @type {ControlMaker} */
export function fileControl(field, context, ids) {
  return field.options?.length ? wordOrPicture(field, context, ids) : pictureControl(field, context, ids);
}

/** @type {ControlMaker} */
function wordOrPicture(field, context, ids) {
  const words = choiceControl(field, context, ids);
  const picture = pictureControl({ ...field, default: null }, context, ids);
  picture.input?.setAttribute("aria-label", word("form.file.name"));
  const isWord = now => now.value === null || (now.options ?? []).some(option => option.value === now.value);
  const own = element("details", { class: "form-own", open: !isWord(field) }, element("summary", {}, word("form.file.own")), picture.element);
  return {
    ...words,
    element: element("div", {}, words.element, own),
    write(next) {
      words.write(next);
      picture.write({ ...next, value: isWord(next) ? null : next.value });
    },
  };
}

/** The name of a picture, which can be typed, a small view of it, and buttons to choose and to add one. @type {ControlMaker} */
function pictureControl(field, context, ids) {
  const { beside, formats } = context;
  const control = lineControl(field, context, ids);
  let now = field;
  const view = /** @type {HTMLImageElement} */ (element("img", { class: "form-thumbnail", alt: "", hidden: true }));
  view.addEventListener("error", () => { view.hidden = true; });
  const take = value => {
    write({ ...now, value });
    context.change({ path: now.path, value });
  };
  const write = next => {
    now = next;
    control.write(next);
    const source = next.value ? pictureAddress(below(beside, next.value)) : "";
    if ((view.getAttribute("src") ?? "") === source) return;
    view.hidden = !source;
    if (source) view.src = source;
    else view.removeAttribute("src");
  };
  const pick = async () => {
    const path = await choosePicture(beside, formats);
    if (path) take(path);
  };
  const tools = [button(word("form.file.choose"), pick), uploadButton(beside, formats, take)];
  return {
    ...control,
    element: element("div", { class: "form-file" }, view, element("div", { class: "form-row" }, control.element, tools)),
    write,
  };
}

const button = (text, run) => element("button", { type: "button", class: "small", on: { click: run } }, text);

/** Whether a picture is of one of the formats; without any, all are taken. */
const isOf = (formats, path) => !formats || formats.some(ending => path.toLowerCase().endsWith(ending));

async function choosePicture(beside, formats) {
  try {
    const { pictures } = await ask("GET", `/api/pictures?beside=${encodeURIComponent(beside)}`);
    return await choose(word("form.file.title"), pictures.filter(({ path }) => isOf(formats, path)).map(picture => ({
      value: relative(beside, picture.path), label: picture.path.split("/").at(-1),
      detail: [picture.path, picture.width && `${picture.width} × ${picture.height}`, picture.size && size(picture.size)]
        .filter(Boolean).join(" · "),
    })), { empty: word("form.file.none") });
  } catch (refused) {
    sayWhy(refused);
    return null;
  }
}

function uploadButton(beside, formats, take) {
  const input = /** @type {HTMLInputElement} */ (element("input", { type: "file", accept: formats?.join() ?? "image/*", hidden: true,
    aria: { label: word("form.file.upload") }, tabindex: -1 }));
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    try {
      const query = `beside=${encodeURIComponent(beside)}&name=${encodeURIComponent(file.name)}`;
      const { path } = await ask("POST", `/api/picture?${query}`, file);
      take(relative(beside, path));
    } catch (refused) {
      sayWhy(refused);
    }
  });
  return [button(word("form.file.upload"), () => input.click()), input];
}

const folderOf = path => path.split("/").slice(0, -1);

/** The path of a file as it is written in another one. */
function relative(from, to) {
  const start = folderOf(from);
  const parts = to.split("/");
  let same = 0;
  while (same < start.length && same < parts.length - 1 && start[same] === parts[same]) same += 1;
  return [...start.slice(same).map(() => ".."), ...parts.slice(same)].join("/");
}

/** The file that a path in another one leads to. */
function below(from, path) {
  const parts = folderOf(from);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** A page, by its path below the folder of its language, with its title beside it. @type {ControlMaker} */
export function pageControl(field, context, ids) {
  const control = lineControl(field, context, ids);
  let now = field;
  const title = element("span", { class: "form-said" });
  const write = async next => {
    now = next;
    control.write(next);
    const page = (await pagesOf(context.language)).find(each => each.value === next.value);
    if (now === next) title.textContent = page?.label ?? "";
  };
  const pick = button(word("form.page.choose"), async () => {
    const value = await choose(word("form.page.title"), await pagesOf(context.language, { anew: true }));
    if (!value) return;
    write({ ...now, value });
    context.change({ path: now.path, value });
  });
  return {
    ...control,
    element: element("div", { class: "form-page" },
      element("div", { class: "form-row" }, control.element, pick), title),
    write,
  };
}

/** @type {Promise<{path: string, title: string, language: string}[]>|null} */
let asked = null;

/** The pages of a language, to choose from. Asked for once for all the fields of a form, in whatever language. */
async function pagesOf(tag, { anew = false } = {}) {
  if (!asked || anew) asked = ask("GET", "/api/links").then(({ pages }) => pages, () => []);
  return (await asked).filter(page => page.language === tag).map(({ path, title }) => {
    const value = path.startsWith(`${tag}/`) ? path.slice(tag.length + 1) : path;
    return { value, label: title, detail: value };
  });
}

/** The title of a page by its path below the folder of its language. @returns {Promise<string|null>} */
export async function titleOf(path, language) {
  return (await pagesOf(language)).find(page => page.value === path)?.label ?? null;
}
