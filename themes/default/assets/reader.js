// The reader's choices of colours, text size and furigana: kept on the device, applied before the
// page shows. Without this script there are no switches.
"use strict";

(() => {
  const root = document.documentElement;
  const key = "sasshi-reader";
  const choices = { scheme: "system", size: "100", furigana: "on" };

  const apply = () => {
    // A browser may refuse storage, as some do for files on the disk.
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      for (const name in choices) choices[name] = kept?.[name] ?? choices[name];
    } catch { /* Then they last for the page. */ }
    Object.assign(root.dataset, choices);
    for (const input of document.querySelectorAll(".switches input")) {
      input.checked = choices[input.name] === input.value;
    }
  };
  apply();

  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".switches-button");
    const panel = document.querySelector(".switches");
    apply();
    // A table that fits into its line is no stop of the Tab key.
    const tables = new ResizeObserver(all => all.forEach(({ target }) => {
      const box = target.closest(".table");
      const scrolls = box.scrollWidth > box.clientWidth;
      box.role = scrolls ? "region" : "group";
      if (scrolls) box.tabIndex = 0; else box.removeAttribute("tabindex");
    }));
    for (const part of document.querySelectorAll(".table, .table table")) tables.observe(part);
    const open = on => {
      panel.hidden = !on;
      button.setAttribute("aria-expanded", on);
    };
    button?.addEventListener("click", () => open(panel.hidden));
    addEventListener("keydown", ({ key, target }) => {
      if (key !== "Escape" || panel?.hidden !== false || target.closest("main, footer, dialog")) return;
      open(false);
      button.focus();
    });
    panel?.addEventListener("change", ({ target }) => {
      choices[target.name] = target.checked ? target.value : "off";
      try { localStorage.setItem(key, JSON.stringify(choices)) } catch {}
      apply();
    });
  });
  // A page that comes back may be older than the choices.
  addEventListener("pageshow", apply);
})();
