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
    button?.addEventListener("click", () => {
      panel.hidden = !panel.hidden;
      button.setAttribute("aria-expanded", !panel.hidden);
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
