// Offers readers the home page in their own language, if the site has it, until they answer.
// Without this script nothing shows; it never leads anywhere by itself. It runs where the page names it,
// before what follows is shown, so that nothing moves when an offer appears.
"use strict";

(() => {
  const offers = document.getElementById("theme.language-offer");
  const key = "sasshi-language-offer";

  // A browser may refuse storage, as some do for files on the disk.
  const isAnswered = () => {
    try { return localStorage.getItem(key) !== null } catch { return false }
  };
  const answer = () => {
    offers.hidden = true;
    try { localStorage.setItem(key, "answered") } catch { /* Then the offer comes again. */ }
  };
  // The language and the script that people read: zh-TW is zh-Hant, ja-simple is Japanese.
  const reading = tag => {
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      return `${language}-${script}`;
    } catch {
      return tag.toLowerCase();
    }
  };
  // The first language of the reader's that the site has: that of this page, or of an offer.
  const choose = () => {
    const here = document.documentElement.lang;
    const all = [...offers.querySelectorAll("p")];
    for (const wanted of navigator.languages) {
      if (reading(wanted) === reading(here)) return undefined;
      const offer = all.find(offer => offer.lang.toLowerCase() === wanted.toLowerCase())
        ?? all.find(offer => reading(offer.lang) === reading(wanted));
      if (offer) return offer;
    }
    return undefined;
  };

  if (!offers || isAnswered()) return;
  const chosen = choose();
  if (chosen) {
    chosen.hidden = false;
    offers.hidden = false;
    chosen.addEventListener("click", event => event.target.closest("a, button") && answer());
  }
  // Whoever changes the language needs no offer any more.
  document.querySelector(".languages")?.addEventListener("click", answer);
})();
