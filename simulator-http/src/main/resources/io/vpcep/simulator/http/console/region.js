/**
 * Talks to the region that served this page. What is read here changes nothing there: it ticks no clock and enters no
 * journal. What a person does goes through `act`.
 */

/** Where the control API is, whatever the page's address is: several regions may share a server. */
const ROOT = new URL("..", import.meta.url);

/** How long a question waits before it is asked again, in milliseconds: a busy region must not keep the page busy. */
const REST = 150;

const answers = new Map();
const lastOfSlot = new Map();
let drawing = 0;
let redraw = () => {};

/** Why something was not done; its status is 0 where there was no answer. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body?.error_msg ?? `The server answered ${status}.`);
    this.status = status;
    this.code = body?.error_code;
  }
}

/** The address of a resource of the control API. */
export function address(path) {
  return new URL(path, ROOT).href;
}

/** A path with a query, of those values that are not empty. */
export function query(path, values) {
  const text = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== "" && value != null)).toString();
  return text ? `${path}?${text}` : path;
}

/** Asks the control API once, and gives the answer's body. */
export async function ask(path, { method = "GET", body } = {}) {
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(address(path), { method, headers, body: text, cache: "no-store" }).catch(() => {
    throw new Refusal(0, { error_msg: "The simulator cannot be reached." });
  });
  const answer = await response.text();
  const json = response.headers.get("Content-Type")?.includes("json") && answer ? JSON.parse(answer) : undefined;
  if (!response.ok) throw new Refusal(response.status, json);
  return json;
}

/**
 * What the control API answers, as far as it is known: `value` or `error`, or neither at first. It is asked again
 * when the region has changed, as long as it is drawn.
 *
 * @param slot what to show until the first answer: that of the last path of the same slot
 */
export function read(path, slot = path) {
  const answer = answers.get(path) ?? { stale: true, asking: false, fixed: false };
  answers.set(path, answer);
  answer.drawing = drawing;
  if (answer.stale && !answer.asking) askFor(path, slot, answer);
  return { value: answer.value ?? lastOfSlot.get(slot), error: answer.error };
}

/** What the control API answers, where that never changes: it is asked once. */
export function readOnce(path) {
  const answer = read(path);
  answers.get(path).fixed = true;
  return answer;
}

async function askFor(path, slot, answer) {
  answer.asking = true;
  answer.stale = false;
  try {
    answer.value = await ask(path);
    answer.error = undefined;
    lastOfSlot.set(slot, answer.value);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer.value = undefined;
    answer.error = error;
  }
  redraw();
  await new Promise((done) => setTimeout(done, REST));
  answer.asking = false;
  if (answer.stale) redraw();
}

/** Draws the page, and forgets what it no longer shows. */
export function drawWith(draw) {
  drawing++;
  draw();
  for (const [path, answer] of answers) {
    if (answer.drawing !== drawing && !answer.asking && !answer.fixed) answers.delete(path);
  }
}

/** Everything may be different now. */
export function refresh() {
  for (const answer of answers.values()) answer.stale = !answer.fixed || answer.error !== undefined;
  redraw();
}

/**
 * Listens to the region from now on.
 *
 * @param listener is told of the simulated time, and whether the region can be heard
 * @param onChange is called when there is something new to draw
 */
export function listen(listener, onChange) {
  redraw = onChange;
  let source = stream(listener);
  // A browser keeps pages that were left, and with each the stream: few fit beside each other.
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) source = stream(listener);
  });
}

function stream(listener) {
  const source = new EventSource(address("events?kept=false"));
  source.addEventListener("open", () => {
    listener.live(true);
    refresh();
  });
  source.addEventListener("error", () => listener.live(false));
  source.addEventListener("clock", (event) => listener.now(JSON.parse(event.data).now));
  for (const name of ["transition", "call", "reset"]) source.addEventListener(name, refresh);
  return source;
}
