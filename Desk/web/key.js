// The half of the way in that the browser keeps for the screens alone: a cookie goes to every port of this machine, and
// so to whatever another program or person serves there.

const NAME = "sasshi-key";

/** Keeps the key of the desk that was entered. @param {string} key */
export const keepKey = key => localStorage.setItem(NAME, key);

/** What goes with each question to the desk. @returns {Record<string, string>} */
export const keyHeaders = () => ({ "Sasshi-Key": localStorage.getItem(NAME) ?? "" });

/** The address of what the browser asks for by itself, as pictures. @param {string} path as “/api/events” */
export const keyed = path =>
  `${path}${path.includes("?") ? "&" : "?"}key=${localStorage.getItem(NAME) ?? ""}`;

/** The address of a picture of the site. @param {string} path below the content folder */
export const pictureAddress = path => keyed(`/api/picture?path=${encodeURIComponent(path)}`);
