/** What is chosen: all that is known of a service or an endpoint, and what its owner may do with it. */
import { html, nothing } from "./lit-html.js";
import { accounts, callAs, here, link } from "./app.js";
import { query, read } from "./region.js";
import { askedButton, field, fields, instant, ownName, pendingStep, shortId, shown, state, submitted, words } from "./parts.js";
import { callRow } from "./journal.js";
import { connections } from "./tables.js";

const SOME = 10;

export function details(id) {
  const answer = read(`resources/${encodeURIComponent(id)}`, `resource-${id}`);
  const told = answer.error?.status === 404 ? gone(id) : shown(answer, (found) => [found.resource_type === "endpoint" ? endpoint(found) : service(found), section("Fields", fields(found.resource))]);
  return [told, section("History", history(id)), section("Calls", calls(id))];
}

/** What is deleted still has a history. */
const gone = (id) => html`<h2 id="chosen" tabindex="-1">${id}</h2><p class="quiet">It is gone.</p>`;

const section = (title, content) => html`<section><h3>${title}</h3>${content}</section>`;

const heading = (kind, name, found) => html`<p class="kind">${kind}</p>
  <h2 id="chosen" tabindex="-1">${name}</h2>
  <p>${state(found.resource.status)} <span class="quiet">${found.public ? "of the operator" : `of ${found.account}`}</span></p>
  ${found.pending ? pendingStep(found.pending) : nothing}`;

function endpoint(found) {
  const { resource, service: to } = found;
  return html`${heading("Endpoint", resource.ip || resource.id.slice(0, 8), found)}
    <p>To ${to ? html`<a href=${here({ id: to.id })}>${ownName(to.name)}</a> ${to.public ? nothing : html`of ${to.account}`}` : "a service that is gone"}</p>
    <div class="buttons">
      ${to && !to.public ? decisions(to, resource) : nothing}
      ${askedButton("Delete", "Delete this endpoint?", `${found.account} deletes it, as a call of the API.`, () =>
        callAs(found.project_id, "The endpoint is being deleted.", "DeleteEndpoint", { vpc_endpoint_id: resource.id }),
      )}
    </div>
    ${section("Access control", accessControl(found))}`;
}

/** What the owner of a service may decide of a connection in its present state. */
function decisions(service, { id, status }) {
  const decide = (action, done) => () =>
    callAs(service.project_id, done, "AcceptOrRejectConnection", { vpc_endpoint_service_id: service.id }, { action, endpoints: [id] });
  return html`
    ${["pendingAcceptance", "rejected"].includes(status) ? html`<button class="primary" @click=${decide("receive", "The connection is accepted.")}>Accept</button>` : nothing}
    ${["pendingAcceptance", "accepted"].includes(status) ? html`<button @click=${decide("reject", "The connection is rejected.")}>Reject</button>` : nothing}
  `;
}

/** Who may use an endpoint: addresses and networks, one a line. */
function accessControl({ project_id, resource }) {
  const save = submitted((values) =>
    callAs(project_id, "The access control is changed.", "UpdateAccessWhitelist", { vpc_endpoint_id: resource.id }, {
      enable_whitelist: values.enabled !== undefined,
      whitelist: (values.whitelist ?? "").split(/[\s,]+/).filter(Boolean),
    }),
  );
  return html`<form @submit=${save}>
    <label class="check"><input type="checkbox" name="enabled" ?checked=${resource.enable_whitelist} /> Only these addresses may use it</label>
    ${field("Addresses and networks, one a line", html`<textarea name="whitelist" rows="2" .value=${(resource.whitelist ?? []).join("\n")}></textarea>`)}
    <div class="buttons"><button>Save</button></div>
  </form>`;
}

function service(found) {
  const { resource } = found;
  const name = resource.name ?? resource.service_name;
  return html`${heading("Service", found.public ? name : ownName(name), found)}
    <p class="value quiet">${name}</p>
    <p>Connections: ${connections(found.connections)}</p>
    <p><a href=${link("endpoints", { service_id: resource.id })}>As a table</a> · <a href=${link("picture", { service_id: resource.id, id: resource.id })}>In the picture</a></p>
    ${found.public
      ? nothing
      : html`<div class="buttons">
            ${askedButton("Delete", "Delete this service?", `${found.account} deletes it, as a call of the API.`, () =>
              callAs(found.project_id, "The service is being deleted.", "DeleteEndpointService", { vpc_endpoint_service_id: resource.id }),
            )}
          </div>
          ${section("Waiting for a decision", waiting(found))} ${section("Whitelist", whitelist(found))}`}`;
}

function waiting({ resource, project_id }) {
  const service = { id: resource.id, project_id };
  const answer = read(query("endpoints", { service_id: resource.id, status: "pendingAcceptance", limit: SOME }));
  return shown(answer, ({ total, endpoints }) =>
    total === 0
      ? html`<p class="quiet">None</p>`
      : html`<ul class="rows">${endpoints.map((each) => html`<li><a href=${here({ id: each.id })}><code>${each.id.slice(0, 8)}</code></a> of ${each.account} <span class="buttons">${decisions(service, each)}</span></li>`)}</ul>
          ${total > SOME ? html`<p class="quiet">and ${total - SOME} more</p>` : nothing}`,
  );
}

/** Who may connect to a service: records, each of which can be removed, and a form for one more. */
function whitelist({ resource, project_id }) {
  const change = (action, permission) =>
    callAs(project_id, action === "add" ? "The record is added." : "The record is removed.", "AddOrRemovePermissions", { vpc_endpoint_service_id: resource.id }, { action, permissions: [permission] });
  const add = submitted(({ permission }, form) => {
    change("add", permission);
    form.reset();
  });
  const records = (resource.permissions ?? []).map((each) => each.permission ?? each);
  return html`<ul class="rows">
      ${records.map((each) => html`<li><span class="value">${each}</span> <button @click=${() => change("remove", each)} aria-label="Remove ${each}">Remove</button></li>`)}
    </ul>
    <form class="inline" @submit=${add}>
      ${field("Add a record", html`<input name="permission" list="whitelisted" required placeholder="iam:domain::ID or *" />`)}
      <datalist id="whitelisted"><option value="*">everybody</option>${accounts().map((each) => html`<option value="iam:domain::${each.id}">${each.name}</option>`)}</datalist>
      <button>Add</button>
    </form>`;
}

function history(id) {
  return shown(read(query("events", { resource: id })), ({ events }) =>
    events.length === 0
      ? html`<p class="quiet">Nothing is kept of it.</p>`
      : html`<ol class="history">${events.map((each) => html`<li>${instant(each.time)} <span>${each.from ? words(each.from) : "new"} → ${each.to ? state(each.to) : "gone"}</span> <span class="quiet">${each.operation ?? words(each.cause)}</span></li>`)}</ol>`,
  );
}

function calls(id) {
  return shown(read(query("journal", { resource: id, limit: SOME })), ({ total, calls: found }) =>
    total === 0
      ? html`<p class="quiet">None</p>`
      : html`<ul class="rows">${[...found].reverse().map(callRow)}</ul>
          ${total > SOME ? html`<p><a href=${link("journal", { resource: id })}>All ${total.toLocaleString("en")} calls</a></p>` : nothing}`,
  );
}
