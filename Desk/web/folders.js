// Choosing a folder below the person’s home.

import { ask } from "./api.js";
import { explain, openDialog } from "./dialog.js";
import { button, element, fill } from "./dom.js";
import { icon } from "./icons.js";
import { word } from "./words.js";

/** A path as people see it: what lies in their home begins there. */
export function shortPath(path, home) {
  const isInHome = path === home || path.startsWith(`${home}/`);
  const names = (isInHome ? path.slice(home.length) : path).split("/").filter(Boolean);
  return (isInHome ? [word("folder.home"), ...names] : names).join(" › ");
}

/**
 * Lets the person choose a folder.
 * @param {string} title
 * @param {string} home where it begins
 * @param {boolean} isForSite whether the folder must hold a site; else any folder will do
 * @returns {Promise<string|null>} its path
 */
export function chooseFolder(title, home, isForSite) {
  return openDialog(title, close => {
    const where = element("p", { class: "folder-path", tabindex: -1, autofocus: true, role: "status" });
    const list = element("ul", { class: "choices folders" });
    const foot = element("div", { class: "dialog-foot" });
    const go = async path => {
      try {
        show(await ask("GET", `/api/folders?of=${encodeURIComponent(path)}`));
      } catch (refused) {
        const note = element("div", { class: "note error" });
        fill(list, element("li", {}, note));
        explain(note, refused);
      }
    };
    const show = ({ path, parent, folders }) => {
      fill(where, shortPath(path, home));
      const follow = folder => isForSite && folder.isSite ? close(folder.path) : go(folder.path);
      fill(list, parent && folderRow(word("folder.up"), "undo", () => go(parent)),
        folders.map(folder => folderRow(folder.name, "folder", () => follow(folder), folder.isSite)),
        folders.length === 0 && element("li", { class: "soft" }, word("folder.none")));
      fill(foot, button("quiet", () => close(null), word("cancel")),
        !isForSite && button("primary", () => close(path), word("folder.here")));
      where.focus();
    };
    go(home);
    return [isForSite && element("p", {}, word("folder.hint")), where, list, foot];
  }, { wide: true });
}

function folderRow(name, drawing, run, isSite = false) {
  return element("li", {}, button("quiet", run,
    icon(drawing), element("span", {}, name), isSite && element("span", { class: "badge good" }, word("folder.site"))));
}
