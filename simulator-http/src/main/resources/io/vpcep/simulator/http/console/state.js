/** The state as a whole: taking it along, putting another one in its place, and comparing. */
import { html, nothing } from "./lit-html.js";
import { act, app, attempt, here, link, question, update } from "./app.js";
import { address, ask, read } from "./region.js";
import { askedButton, field, instant, shortId, shown, submitted, words } from "./parts.js";

/** What a document that was given differs in, if it was compared. */
let compared;

export function statePage() {
  return html`<div class="columns">
    <section class="card">
      <h2>Region document</h2>
      <p>All that is in the region, but passwords and secret keys.</p>
      <p class="buttons"><a class="button primary" href=${address("state")} download="region.json">Download</a></p>
      <h3>Load one</h3>
      <p class="quiet">JSON. You can also drop a file anywhere on this page.</p>
      ${field("Region document", html`<input type="file" accept=".json,application/json" @change=${(event) => {
        dropped(event.currentTarget.files[0]);
        event.currentTarget.value = "";
      }} />`)}
    </section>
    <section class="card">
      <h2>Begin anew</h2>
      <p>Everything that was created since the start is gone then, and the clock is at its start.</p>
      <div class="buttons">${askedButton("Reset", "Begin anew?", "All that was created since the start is gone then. This cannot be undone.", () => act("The region has begun anew.", "reset"))}</div>
    </section>
    <section class="card">
      <h2>Compare</h2>
      <p>Keep the present moment, and see later what has changed since.</p>
      <form class="inline" @submit=${submitted(keep)}>${field("Name", html`<input name="name" placeholder="before the upgrade" />`)}<button class="primary">Keep this moment</button></form>
      ${shown(read("moments"), moments)}
    </section>
  </div>
  ${app.params.get("moment") ? shown(read(`moments/${app.params.get("moment")}/changes`, "changes"), (answer) => changes(`What has changed since ${app.params.get("moment")}`, answer)) : nothing}
  ${compared ? changes(`What ${compared.name} and the region differ in`, compared.answer) : nothing}`;
}

async function keep(values, form) {
  if (await act("The moment is kept.", "moments", values)) form.reset();
}

const moments = ({ moments: kept }) => html`<ul class="rows">${kept.map((each) => html`<li>
  <span>${each.name ?? each.id} <span class="quiet">${instant(each.time)}</span></span>
  <span class="buttons"><a class="button" href=${here({ moment: each.id })}>Compare</a>
  <button @click=${() => forget(each.id)} aria-label="Forget ${each.name ?? each.id}">Forget</button></span>
</li>`)}</ul>`;

/** Leaves the comparison first, lest it asks for a moment that there is no more. */
async function forget(id) {
  location.hash = here({ moment: "" });
  await act("The moment is forgotten.", `moments/${id}`, undefined, "DELETE");
}

function changes(title, { total, changes: found }) {
  return html`<section class="card changes"><h2>${title}</h2>
    ${total === 0 ? html`<p class="quiet">Nothing.</p>` : html`<ul class="rows">${found.map(change)}</ul>`}
    ${total > found.length ? html`<p class="quiet">and ${(total - found.length).toLocaleString("en")} more</p>` : nothing}
  </section>`;
}

/** Kinds of which each has a page of its own. */
const CHOSEN = ["endpoint", "endpoint_service"];

const change = (each) => html`<li>
  <div><strong>${words(each.kind)} ${CHOSEN.includes(each.kind) ? html`<a href=${link("picture", { id: each.id })}>${shortId(each.id)}</a>` : each.label}</strong> <span class="tag">${each.change}</span></div>
  ${(each.fields ?? []).map((one) => html`<div class="difference"><span>${words(one.field)}</span> <del>${text(one.before)}</del> <ins>${text(one.after)}</ins></div>`)}
</li>`;

const text = (value) => (value === undefined || value === null ? "none" : typeof value === "object" ? JSON.stringify(value) : String(value));

/** Asks what to do with a file that was dropped or chosen. */
export async function dropped(file) {
  if (!file) return;
  const document = await file.text();
  question(`What shall be done with ${file.name}?`, "It is taken whole or not at all.", [
    ["Put it in place of the state", () => load("PUT", document, "The state is that of the document.")],
    ["Add it", () => load("POST", document, "The document is added.")],
    ["Compare", () => compare(file.name, document)],
  ]);
}

const load = (method, document, done) => attempt(done, () => ask("state", { method, body: document }));

async function compare(name, document) {
  const answer = await attempt("Compared.", () => ask("state/changes", { method: "POST", body: document }));
  if (!answer) return;
  compared = { name, answer };
  location.hash = link("state");
  update();
}
