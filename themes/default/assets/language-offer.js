// Offers readers the home page in their own language, where the site has it, until they answer.
"use strict";

{
  const offers = document.getElementById("theme.language-offer");
  const key = "sasshi-language-offer";
  // A browser may refuse storage, as some do for files on the disk: then the offer comes again.
  const kept = work => { try { return work(localStorage) } catch { return null } };
  const answer = () => {
    offers.hidden = true;
    kept(store => store.setItem(key, "answered"));
  };
  // The language and the script that people read: zh-TW is zh-Hant, ja-simple is Japanese.
  const reading = tag => {
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      return language + script;
    } catch { return tag }
  };
  const here = reading(document.documentElement.lang);
  const all = [...offers.children];
  const like = tag => all.filter(offer => reading(offer.lang) === reading(tag));
  const wanted = navigator.languages.find(tag => reading(tag) === here || like(tag)[0]) ?? here;
  const fits = like(wanted);
  const chosen = fits.find(offer => offer.lang === wanted) ?? fits[0];

  if (chosen && reading(wanted) !== here && !kept(store => store.getItem(key))) {
    chosen.hidden = offers.hidden = false;
    chosen.onclick = ({ target }) => target.matches("a, button") && answer();
  }
  document.querySelector(".languages").onclick = answer;
}
