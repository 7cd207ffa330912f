// What is known of the other pages: which one stands at an address, and what can be done with this one among them.

import { ask } from "./api.js";
import { PageActions } from "./page-actions.js";
import { same } from "./page-preview.js";

export class OtherPages {
  /**
   * @param {import("./page-text.js").PageText} page
   * @param {{save: () => Promise<boolean>, onGone: () => void}} parts `onGone`: the file is not where it was
   */
  constructor(page, { save, onGone }) {
    Object.assign(this, { page, save, onGone, list: null });
  }

  async read() {
    this.list = await ask("GET", "/api/pages").catch(() => null);
    return this.list?.pages ?? [];
  }

  /** The file of the page that stands at an address; null for none. */
  async pathOf(address) {
    const pages = await this.read();
    return pages.find(each => each.address !== null && same(each.address, address))?.path ?? null;
  }

  /** What the list of pages offers for this one, but for opening it; all of it begins with what is saved. */
  actions() {
    const row = this.list?.pages.find(({ path }) => path === this.page.path);
    if (!row) return [];
    const reload = async () => {
      this.onGone();
      location.hash = "#/pages";
    };
    const actions = new PageActions({ ...this.list, language: this.page.language, reload }).of(row);
    return actions.filter(action => action && action.run)
      .map(action => ({ ...action, run: async () => { if (await this.save()) action.run(); } }));
  }
}
