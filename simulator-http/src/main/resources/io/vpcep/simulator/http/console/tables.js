/** Tables of services and endpoints, a page at a time, as the server filters them. */
import { html } from "./lit-html.js";
import { accounts, app, here } from "./app.js";
import { query, read } from "./region.js";
import { field, filter, filters, instant, ownName, pager, shortId, shown, state, words } from "./parts.js";

const LIMIT = 50;
const FILTERS = ["account", "status", "type", "public", "text", "service_id"];
const SERVICE_STATES = ["available", "creating", "failed", "deleting"];
const ENDPOINT_STATES = ["accepted", "pendingAcceptance", "creating", "rejected", "failed", "deleting"];

const value = (name) => app.params.get(name) ?? "";

const textField = () => field("Search", html`<input type="search" name="text" .value=${value("text")} placeholder="name, id, address, tag" />`);

const accountField = () => filter("Account", "account", accounts().map((each) => [each.name, each.name]));

const stateField = (states) => filter("State", "status", states);

function asked(kind) {
  const wanted = Object.fromEntries(FILTERS.map((name) => [name, value(name)]));
  return read(query(kind, { ...wanted, offset: value("offset"), limit: LIMIT }), kind);
}

export function servicesPage() {
  const owner = filter("Whose", "public", [["false", "of projects"], ["true", "public"]]);
  return html`${filters(["text", "account", "status", "public"], [textField(), accountField(), stateField(SERVICE_STATES), owner])}
    ${shown(asked("services"), ({ total, services }) => table("Services", ["Name", "State", "Account", "Type", "Connections", "Created"], services.map(serviceRow), total))}`;
}

const serviceRow = (each) => row(each, [
  html`<a href=${here({ id: each.id })}>${each.public ? each.name : ownName(each.name)}</a> ${each.public ? "" : shortId(each.id)}`,
  state(each.status),
  each.public ? "public" : each.account,
  each.type,
  connections(each.connections),
  instant(each.created_at),
]);

/** How many connections are in which state. */
export function connections(counts = {}) {
  const entries = Object.entries(counts).filter(([, count]) => count > 0);
  return entries.length === 0 ? html`<span class="quiet">none</span>` : entries.map(([name, count], index) => `${index ? ", " : ""}${count.toLocaleString("en")} ${words(name)}`);
}

export function endpointsPage() {
  return html`${filters(["text", "account", "status", "service_id"], [textField(), accountField(), stateField(ENDPOINT_STATES), field("Service", html`<input name="service_id" .value=${value("service_id")} placeholder="id" />`)])}
    ${shown(asked("endpoints"), ({ total, endpoints }) => table("Endpoints", ["Endpoint", "State", "Account", "Service", "Address", "Created"], endpoints.map(endpointRow), total))}`;
}

const endpointRow = (each) => row(each, [
  html`<a href=${here({ id: each.id })}><code>${each.id.slice(0, 8)}</code></a>`,
  state(each.status),
  each.account,
  ownName(each.service_name),
  each.ip ?? "",
  instant(each.created_at),
]);

const row = (each, cells) => html`<tr class="${each.id === value("id") ? "chosen" : ""}">${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;

function table(title, heads, rows, total) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <thead><tr>${heads.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
        <tbody>${rows}</tbody>
      </table>
    </div>
    ${pager(total, LIMIT)}`;
}
