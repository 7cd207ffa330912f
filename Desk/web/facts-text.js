// @ts-check
// site.yaml while somebody changes it: one copy for all parts of the screen.

import { PageText } from "./page-text.js";

export const SETTINGS = "site.yaml";

/** That of a file which cannot be read. */
const NO_FORM = { fields: [], unknown: [] };

export class SettingsText extends PageText {
  /**
   * @param {object} answer what GET /api/facts or /api/look said
   * @param {string} language the first one of the site
   */
  constructor(answer, language) {
    super({ mistakes: [], state: null, source: null, key: SETTINGS, kind: "settings", language, address: "index.html",
      ...answer, path: SETTINGS, form: answer.form ?? NO_FORM });
    this.door = "/api/facts";
    this.mayUnite = false;
  }

  /** The form comes from the changes that somebody makes in it: an answer may be about an older text. */
  hear(answer, text) {
    super.hear({ ...answer, form: null }, text);
  }
}
