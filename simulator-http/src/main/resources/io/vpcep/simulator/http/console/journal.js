/** The journal: calls as they come, what each asked and got, and habits that show in them. */
import { html, nothing } from "./lit-html.js";
import { accountOf, accounts, act, app, here, link, tell } from "./app.js";
import { query, read } from "./region.js";
import { askedButton, choices, field, filter, filters, instant, json, shortId, shown, state } from "./parts.js";

const LIMIT = 50;
const FILTERS = ["operation", "project_id", "outcome", "code", "status", "resource", "method", "path", "source"];

const value = (name) => app.params.get(name) ?? "";
const text = (label, name, list) => field(label, html`<input name=${name} .value=${value(name)} list=${list ?? nothing} />`);

export function journalPage() {
  const wanted = Object.fromEntries(FILTERS.map((name) => [name, value(name)]));
  const answer = read(query("journal", { ...wanted, before: value("before"), limit: LIMIT }), "journal");
  return html`${choices()}
    ${filters(FILTERS, [
      text("Operation", "operation", "operations"),
      filter("Account", "project_id", accounts().flatMap((each) => each.projects.map((project) => [project, each.name]))),
      filter("Outcome", "outcome", ["answered", "refused", "fault", "dropped"]),
      text("Code", "code", "codes"),
      text("Status", "status"),
      text("Resource", "resource"),
      filter("Method", "method", ["GET", "POST", "PUT", "DELETE"]),
      text("Path", "path"),
      filter("From", "source", [["http", "clients"], ["process", "the process"], ["console", "the console"]]),
    ])}
    <div class="beside">
      <div>${shown(answer, table)}</div>
      <section class="card findings" aria-labelledby="findings"><h2 id="findings">Findings</h2>${shown(read("journal/findings"), findings)}</section>
    </div>`;
}

function table({ total, dropped, calls }) {
  const newest = [...calls].reverse();
  const more = calls.length === LIMIT && total > LIMIT;
  return html`<div class="toolbar">
      <span>${total.toLocaleString("en")} ${total === 1 ? "call" : "calls"}${dropped ? `, ${dropped.toLocaleString("en")} older ones no longer kept` : ""}</span>
      ${askedButton("Forget all", "Forget all calls?", "The journal is empty then.", () => act("The journal is empty.", "journal", undefined, "DELETE"))}
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label="Calls">
      <table>
        <thead><tr>${["Call", "Time", "Operation", "Account", "Outcome", "Status", "Code"].map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
        <tbody>${newest.map(row)}</tbody>
      </table>
    </div>
    <nav class="pager" aria-label="Pages of the journal">
      ${value("before") ? html`<a href=${here({ before: "" })}>← Newest</a>` : nothing}
      ${more ? html`<a href=${here({ before: calls[0].sequence })}>Older →</a>` : nothing}
    </nav>`;
}

const row = (call) => html`<tr class="${String(call.sequence) === value("call") ? "chosen" : ""}">
  <td><a href=${here({ call: call.sequence })}>${call.sequence}</a></td>
  <td>${instant(call.time)}</td>
  <td>${call.operation ?? call.request?.target ?? "unknown"}${call.source === "console" ? html` <span class="tag">console</span>` : nothing}</td>
  <td>${call.project_id ? accountOf(call.project_id) : ""}</td>
  <td>${state(call.outcome)}</td>
  <td>${call.status}</td>
  <td>${call.code ?? ""}</td>
</tr>`;

/** A call in a line, where it is told beside what it touched. */
export const callRow = (call) => html`<li><a href=${link("journal", { call: call.sequence })}>${call.operation}</a> ${state(call.outcome)} ${call.code ?? nothing} <span class="quiet">${instant(call.time)}</span></li>`;

function findings({ findings: found }) {
  if (found.length === 0) return html`<p class="quiet">None: nothing in the calls looks like a habit that the real service may not accept.</p>`;
  return html`<ul class="rows">${found.map((each) => html`<li><strong>${each.kind.replaceAll("_", " ")}</strong><p>${each.message}</p>
    <p>${each.calls.slice(0, 10).map((call) => html`<a href=${here({ call })}>${call}</a> `)}</p></li>`)}</ul>`;
}

/** One call: what was asked on the left, what was answered on the right. */
export function callDetails(sequence) {
  const answer = read(query("journal", { since: Math.max(0, sequence - 1), limit: 1 }), `call-${sequence}`);
  return shown(answer, ({ calls: [call] }) => {
    if (String(call?.sequence) !== String(sequence)) return html`<h2 id="chosen" tabindex="-1">Call ${sequence}</h2><p class="quiet">It is no longer kept.</p>`;
    return html`<p class="kind">Call ${sequence}${call.source === "console" ? ", by the console" : ""}</p>
      <h2 id="chosen" tabindex="-1">${call.operation ?? "Unknown request"}</h2>
      <p>${state(call.outcome)} <span class="quiet">${instant(call.time)}${call.project_id ? ` · ${accountOf(call.project_id)}` : ""}${call.duration === "PT0S" ? "" : ` · took ${call.duration}`}</span></p>
      ${call.code ? refusal(call) : nothing}
      <div class="sides">
        <section><h3>Request</h3>${request(call)}</section>
        <section><h3>Answer</h3>${answered(call)}</section>
      </div>
      ${call.resources.length ? html`<section><h3>Touched</h3><ul class="rows">${call.resources.map((id) => html`<li><a href=${link("picture", { id })}>${shortId(id)}</a>${id === call.created ? " created" : ""}</li>`)}</ul></section>` : nothing}
      ${call.curl ? html`<section><h3>As curl</h3><div class="buttons"><button @click=${() => copy(call.curl)}>Copy as curl</button></div>${json(call.curl)}</section>` : nothing}`;
  });
}

/** Why, and the rule, as docs/behaviour.md has it. */
const refusal = (call) => html`<section class="why">
  <h3>${call.code}</h3>
  <p>${call.reason ?? ""}</p>
  ${(call.rules ?? []).map((each) => html`<p><strong>${each.id}</strong> ${each.text} <span class="quiet">docs/behaviour.md</span></p>`)}
</section>`;

function request({ request: sent }) {
  if (!sent) return html`<p class="quiet">Called in process.</p>`;
  return html`<p class="value"><strong>${sent.method}</strong> ${sent.target}</p>
    ${Object.keys(sent.headers).length ? json(Object.entries(sent.headers).map(([name, each]) => `${name}: ${each}`).join("\n")) : nothing}
    ${sent.body !== undefined ? json(sent.body) : sent.text ? json(sent.text) : nothing}
    ${sent.missing_bytes ? html`<p class="quiet">${sent.missing_bytes} more bytes were not kept.</p>` : nothing}`;
}

const answered = (call) => html`<p class="value"><strong>${call.status}</strong> ${call.code ?? ""}</p>
  ${call.answer !== undefined ? json(call.answer) : html`<p class="quiet">${call.created ? `Created ${call.created}. ` : ""}The body is not kept.</p>`}`;

/** Only pages of this machine or with TLS may use the clipboard; elsewhere the text is selected, to be copied by hand. */
async function copy(command) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(command);
    tell("The command is copied.");
  } else {
    getSelection().selectAllChildren(document.querySelector("aside section:last-of-type pre"));
    tell("The command is selected: copy it with the keyboard.");
  }
}
