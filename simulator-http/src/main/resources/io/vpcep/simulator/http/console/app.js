/** What the whole page shares: where it is, the simulated time, and what it has to say to its reader. */
import { ask, read, Refusal, refresh } from "./region.js";

export const app = {
  /** Whether the region can be heard; undefined until it is known. */
  live: undefined,
  /** Simulated time, in ISO-8601; undefined until it is known. */
  now: undefined,
  page: "picture",
  params: new URLSearchParams(),
  /** What was done last, or why it was not. */
  notice: undefined,
  /** A question that waits for its answer. */
  question: undefined,
};

let planned = false;
let draw = () => {};

/** Says how the page is drawn. */
export function drawnBy(drawer) {
  draw = drawer;
}

/** Draws the page soon, once for all that changed until then. */
export function update() {
  if (planned) return;
  planned = true;
  requestAnimationFrame(() => {
    planned = false;
    draw();
  });
}

/** Reads the page's address: `#/journal?code=EndPoint.2012` is the journal, filtered. */
export function readAddress() {
  const [page, text] = location.hash.replace(/^#\/?/, "").split("?");
  app.page = page || "picture";
  app.params = new URLSearchParams(text);
  update();
}

/** The address of a page of the console. */
export function link(page, values = {}) {
  const text = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
  return `#/${page}${text ? `?${text}` : ""}`;
}

/** The address of this page with other values; empty ones are left out. */
export function here(values) {
  return link(app.page, { ...Object.fromEntries(app.params), ...values });
}

/** Tells the reader something; a problem stays until the next one. */
export function tell(text, { problem = false, call } = {}) {
  app.notice = { text, problem, call };
  update();
}

/** Does something, and tells how it went. Gives the answer, or undefined if it was refused. */
export async function attempt(done, action) {
  try {
    const answer = await action();
    tell(done);
    refresh();
    return answer ?? true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell(error.code ? `${error.code}: ${error.message}` : error.message, { problem: true });
    return undefined;
  }
}

/** Changes something by the control API. */
export function act(done, path, body, method = "POST") {
  return attempt(done, () => ask(path, { method, body }));
}

/** Calls an operation of the API as the owner of a project; the journal has it as the console's. */
export async function callAs(projectId, done, operation, path, body) {
  const answer = await attempt(done, () =>
    ask("calls", { method: "POST", body: { project_id: projectId, operation, path, body } }),
  );
  if (answer && !(answer.status < 400)) {
    const { error_code: code, error_msg: message } = answer.body ?? {};
    const why = answer.dropped ? "the connection is dropped" : [answer.status, code, answer.detail ?? message].filter(Boolean).join(", ");
    tell(`Refused: ${why}`, { problem: true, call: answer.sequence });
    return undefined;
  }
  return answer;
}

/**
 * Asks the reader before something is done.
 *
 * @param answers what can be chosen: texts and what they do
 */
export function question(title, text, answers) {
  app.question = { title, text, answers };
  update();
}

/** All accounts: their names, ids, projects. */
export function accounts() {
  return read("picture?most=0", "accounts").value?.accounts ?? [];
}

/** The name of the account that has a project; else the project's id. */
export function accountOf(projectId) {
  return accounts().find((each) => each.projects.includes(projectId))?.name ?? projectId;
}
