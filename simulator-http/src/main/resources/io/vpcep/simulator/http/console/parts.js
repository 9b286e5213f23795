/** Small parts that several pages of the console are made of. */
import { live } from "./directives/live.js";
import { html, nothing, svg } from "./lit-html.js";
import { act, app, here, question } from "./app.js";
import { readOnce } from "./region.js";

/** What states are called in words. */
const WORDS = { pendingAcceptance: "pending acceptance", endpoint_service: "service" };

/** A value of the API in words. */
export const words = (value) => WORDS[value] ?? String(value ?? "").replaceAll("_", " ");

/** Each state has a shape of its own, so that colour is never all that tells them apart; 14 by 14 units. */
const SHAPES = {
  available: svg`<circle cx="7" cy="7" r="6"/><path class="mark" d="M4 7.2l2.2 2.2L10 5.2"/>`,
  accepted: svg`<circle cx="7" cy="7" r="6"/><path class="mark" d="M4 7.2l2.2 2.2L10 5.2"/>`,
  answered: svg`<circle cx="7" cy="7" r="6"/><path class="mark" d="M4 7.2l2.2 2.2L10 5.2"/>`,
  pendingAcceptance: svg`<circle class="ring" cx="7" cy="7" r="5.2"/><path class="line" d="M7 4v3.2l2 1.4"/>`,
  creating: svg`<circle class="ring" cx="7" cy="7" r="5.2"/><path d="M7 1.8a5.2 5.2 0 0 1 0 10.4z"/>`,
  deleting: svg`<circle class="ring" cx="7" cy="7" r="5.2"/><path class="line" d="M4.3 7h5.4"/>`,
  rejected: svg`<rect x="1" y="1" width="12" height="12" rx="3"/><path class="mark" d="M4.5 4.5l5 5m0-5l-5 5"/>`,
  refused: svg`<rect x="1" y="1" width="12" height="12" rx="3"/><path class="mark" d="M4.5 4.5l5 5m0-5l-5 5"/>`,
  failed: svg`<path d="M7 .8L13.6 13H.4z"/><path class="mark" d="M7 5v3.6m0 1.6v.6"/>`,
  fault: svg`<path d="M7 .8L13.6 13H.4z"/><path class="mark" d="M7 5v3.6m0 1.6v.6"/>`,
  dropped: svg`<circle class="ring" cx="7" cy="7" r="5.2"/><path class="line" d="M3.4 10.6l7.2-7.2"/>`,
};

/** The shape of a state, for use inside an SVG picture. */
export const shape = (state) => SHAPES[state] ?? svg`<circle class="ring" cx="7" cy="7" r="5.2"/>`;

/** A state: its shape, its colour and its words. */
export const state = (value) => html`<span class="state is-${value}">
  <svg class="shape" viewBox="0 0 14 14" aria-hidden="true">${shape(value)}</svg>${words(value)}
</span>`;

/** The beginning of an id; all of it for those who point at it. */
export const shortId = (id) => html`<code title=${id}>${id?.slice(0, 8)}</code>`;

/** An instant as people read it. */
export const instant = (text) => (text ? html`<time datetime=${text}>${text.replace("T", " ").replace(/(\.\d+)?Z$/, "")}</time>` : "");

/** A service's own name, without the region and its id. */
export function ownName(name) {
  const parts = (name ?? "").split(".");
  return parts.length === 3 ? parts[1] : parts.length > 3 ? parts.slice(3).join(".") || name : (parts[1] ?? name)?.slice(0, 8);
}

/** What an answer has to show, or that it is not there yet, or why not. */
export function shown(answer, show) {
  if (answer.error) return html`<p class="problem" role="alert">${answer.error.message}</p>`;
  return answer.value === undefined ? html`<p class="quiet" aria-busy="true">Loading…</p>` : show(answer.value);
}

/** A field of a form with its label. */
export const field = (label, control) => html`<label class="field"><span>${label}</span>${control}</label>`;

/** A list to choose one from; options are values or pairs of value and text. */
export const choice = (name, options) => html`<select name=${name}>${options.map(pair).map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select>`;

const pair = (option) => (Array.isArray(option) ? option : [option, words(option)]);

/** A filter that is a list: all, or one of the options, as the page's address says. */
export const filter = (label, name, options) => field(label, html`<select name=${name}>
  ${[["", "all"], ...options.map(pair)].map(([value, text]) => html`<option value=${value} .selected=${live(value === (app.params.get(name) ?? ""))}>${text}</option>`)}
</select>`);

/** What a form was filled with, without what was left empty. */
export function filled(form) {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]).filter(([, value]) => value));
}

/** Takes what a form was filled with, in place of the browser sending it. */
export const submitted = (take) => (event) => {
  event.preventDefault();
  take(filled(event.currentTarget), event.currentTarget);
};

/** Filters of a table, which are part of the page's address: each change shows at once, from the first page on. */
export function filters(names, fields) {
  const apply = submitted((values) => {
    const cleared = Object.fromEntries([...names, "offset", "before"].map((name) => [name, ""]));
    location.hash = here({ ...cleared, ...values });
  });
  return html`<form class="filters" role="search" aria-label="Filters" @submit=${apply} @change=${(event) => event.currentTarget.requestSubmit()}>
    ${fields}<button class="hidden-submit">Apply</button>
  </form>`;
}

/** Names of operations and codes of errors to choose from; loaded with the form that needs them. */
export function choices() {
  const operations = readOnce("operations").value?.operations ?? [];
  const codes = readOnce("codes").value?.codes ?? [];
  return html`<datalist id="operations">${operations.map((each) => html`<option value=${each.name}>${each.method} ${each.path}</option>`)}</datalist>
    <datalist id="codes">${codes.map((each) => html`<option value=${each.code}>${each.status} ${each.message}</option>`)}</datalist>`;
}

/** How far a step has come, and what can be done about it. */
export function pendingStep(step) {
  const total = Date.parse(step.due) - Date.parse(step.begun);
  const passed = Date.parse(app.now) - Date.parse(step.begun);
  const part = total > 0 ? Math.max(0, Math.min(1, passed / total)) : 0;
  const left = Math.max(0, Math.ceil((Date.parse(step.due) - Date.parse(app.now)) / 1000));
  const when = step.held ? "held until it is released" : step.reads_left ? `after ${step.reads_left} more reads` : `${left} s left`;
  return html`<div class="step">
    <span>${words(step.from)} → ${words(step.to)}${step.error_code ? html` with <code>${step.error_code}</code>` : nothing}</span>
    ${step.due ? html`<progress max="1" value=${part} aria-label="How far ${words(step.step)} of ${step.resource_id} has come"></progress>` : nothing}
    <span class="quiet">${when}</span>
    <span class="buttons">
      <button @click=${() => act("The step has ended.", "transitions/release", { resource_id: step.resource_id })}>Release</button>
      ${step.to === "failed" ? nothing : html`<button class="danger" @click=${() => act("The step has failed.", "transitions/release", { resource_id: step.resource_id, error_code: "EndPoint.0001" })}>Fail</button>`}
    </span>
  </div>`;
}

/** Links to the pages of a table. */
export function pager(total, limit) {
  const offset = Number(app.params.get("offset") ?? 0);
  const last = Math.min(total, offset + limit);
  return html`<nav class="pager" aria-label="Pages of the table">
    ${offset > 0 ? html`<a href=${here({ offset: Math.max(0, offset - limit) || "" })} rel="prev">← Previous</a>` : nothing}
    <span>${total === 0 ? "None" : `${(offset + 1).toLocaleString("en")} to ${last.toLocaleString("en")} of ${total.toLocaleString("en")}`}</span>
    ${last < total ? html`<a href=${here({ offset: last })} rel="next">Next →</a>` : nothing}
  </nav>`;
}

/** All that a value has, by name. */
export function fields(value) {
  return html`<dl class="fields">${Object.entries(value).map(([name, each]) => html`<dt>${words(name)}</dt><dd>${fieldValue(name, each)}</dd>`)}</dl>`;
}

function fieldValue(name, value) {
  if (Array.isArray(value)) {
    return value.length === 0 ? html`<span class="quiet">none</span>` : html`<ul>${value.map((each) => html`<li>${fieldValue(name, each)}</li>`)}</ul>`;
  }
  if (value !== null && typeof value === "object") {
    return Object.entries(value).map(([key, each], index) => html`${index ? ", " : ""}${words(key)} ${fieldValue(key, each)}`);
  }
  if (name === "status") return state(value);
  if (value === "" || value === null) return html`<span class="quiet">none</span>`;
  return name.endsWith("_at") ? instant(value) : html`<span class="value">${String(value)}</span>`;
}

/** A button that asks before it does what cannot be undone. */
export const askedButton = (text, title, detail, action) =>
  html`<button class="danger" @click=${() => question(title, detail, [[text, action]])}>${text}</button>`;

/** JSON as people read it. */
export const json = (value) => html`<pre tabindex="0">${typeof value === "string" ? value : JSON.stringify(value, null, 2)}</pre>`;
