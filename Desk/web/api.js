// Asking the desk’s program.

import { note } from "./connection.js";
import { keyHeaders } from "./key.js";
import { word } from "./words.js";

/** The program said no: `problem` is {message, hint} for people, `answer` all that it said (409: the two texts). */
export class Refusal extends Error {
  constructor(status, problem, answer) {
    super(problem.message);
    this.status = status;
    this.problem = problem;
    this.answer = answer;
  }
}

/** Nobody answered: the desk ended, was killed, or the machine slept. The bar on top says so. */
export class Unreachable extends Error {
  constructor() {
    super(word("connection.lost"));
    this.problem = { message: word("connection.lost"), hint: word("connection.lost.hint") };
  }
}

/**
 * One question to the desk.
 * @param {"GET"|"PUT"|"POST"|"DELETE"} method
 * @param {string} path as “/api/pages”
 * @param {object|Blob} [body] a Blob or File is sent with its own type, anything else as JSON
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<any>} the parsed answer, null when there is none
 * @throws {Refusal|Unreachable|DOMException} DOMException only when `signal` ended it
 */
export async function ask(method, path, body, { signal } = {}) {
  const answer = await send(method, path, body, signal);
  const content = answer.headers.get("content-type") ?? "";
  const isJSON = answer.status !== 204 && content.startsWith("application/json");
  const value = isJSON ? await answer.json() : null;
  if (answer.ok) return value;
  if (answer.status === 401) note("expired");
  throw new Refusal(answer.status, value?.problem ?? { message: word("connection.refused"), hint: null }, value);
}

async function send(method, path, body, signal) {
  const isFile = body instanceof Blob;
  // A change is always said to be JSON, with or without a body: the door asks for it.
  const type = isFile ? body.type : "application/json";
  try {
    const answer = await fetch(path, {
      method,
      headers: { ...keyHeaders(), ...(method !== "GET" && { "Content-Type": type }) },
      body: method === "GET" ? undefined : isFile ? body : JSON.stringify(body ?? {}),
      cache: "no-store",
      signal,
    });
    note("here");
    return answer;
  } catch (problem) {
    if (problem.name === "AbortError") throw problem;
    note("lost");
    throw new Unreachable();
  }
}
