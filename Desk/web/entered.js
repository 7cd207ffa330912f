// Runs in the page behind the door: keeps the key that stands in its address, and goes on to the screens.

import { keepKey, keyHeaders } from "./key.js";

/** Whether the key that is kept opens the door. */
const opens = () => fetch("/api/site", { headers: keyHeaders(), cache: "no-store" })
  .then(answer => answer.ok, () => false);

const [key] = location.hash.match(/[0-9a-f]{64}$/) ?? [];
// Any page may lead here with a key of its own making: one that opens is not given up for it.
if (key && !await opens()) keepKey(key);
location.replace("/");
