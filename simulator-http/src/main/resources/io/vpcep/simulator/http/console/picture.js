/** The picture: services on the left, endpoints on the right, a line for each connection. */
import { html, nothing, svg } from "./lit-html.js";
import { repeat } from "./directives/repeat.js";
import { accounts, app, here, link, update } from "./app.js";
import { query, read } from "./region.js";
import { filter, filters, ownName, shape, shown, state, words } from "./parts.js";

/** From so many services and endpoints on, accounts are drawn in their place. */
const MOST = 150;

const BOX = 46;
const GAP = 8;
const HEAD = 34;
const STATES = ["accepted", "pendingAcceptance", "creating", "rejected", "failed", "deleting"];

export function picturePage() {
  const { account, service_id } = Object.fromEntries(app.params);
  const answer = read(query("picture", { most: MOST, account, service_id }), "picture");
  return html`${toolbar(service_id)} ${shown(answer, (picture) => (picture.services_total + picture.endpoints_total === 0 ? nothingYet() : drawn(picture)))}`;
}

/** The box that is pointed at, or has the focus: its lines stand out. */
let pointed;

function point(event) {
  const key = event.type === "pointerleave" ? undefined : event.target.closest(".node")?.dataset.key;
  if (key === pointed) return;
  pointed = key;
  update();
}

function toolbar(service) {
  const names = accounts().filter((each) => each.services || each.endpoints);
  return html`<div class="toolbar">
    ${filters(["account"], filter("Account", "account", names.map((each) => [each.name, accountName(each.name)])))}
    ${service ? html`<a href=${here({ service_id: "" })}>Show all services</a>` : nothing}
    <ul class="legend" aria-label="What lines mean">
      ${STATES.map((each) => html`<li class="is-${each}"><svg class="stroke" viewBox="0 0 28 6" aria-hidden="true"><path class="connection" d="M0 3h28" /></svg>${state(each)}</li>`)}
    </ul>
  </div>`;
}

const nothingYet = () => html`<div class="empty-page">
  <h2>Nothing here yet</h2>
  <p>Services and endpoints show as soon as a client creates them, or when you <a href=${link("state")}>load a region document</a>.</p>
</div>`;

/** Names that are ids, of accounts that nobody has named, are short. */
const accountName = (name) => (/^[0-9a-f]{32}$/.test(name) ? `${name.slice(0, 8)}…` : name);

function drawn(picture) {
  const grouped = !picture.services;
  const [left, right, lines] = grouped ? groups(picture) : single(picture);
  const width = Math.max(320, Math.min(1500, document.querySelector("main")?.clientWidth ?? innerWidth));
  const box = Math.min(330, Math.round(width * 0.38));
  placed(left);
  placed(right, width - box);
  const places = new Map([...left, ...right].map((each) => [each.key, each]));
  const height = Math.max(...[left, right].map((side) => (side.at(-1)?.y ?? 0) + BOX)) + 12;
  const chosen = app.params.get("id");
  const bright = places.has(pointed) ? pointed : chosen;
  return html`${grouped ? html`<p class="quiet">${counted(picture)}: too many to draw each, so accounts are drawn${picture.groups.length < picture.groups_total ? `, with the ${picture.groups.length} thickest of ${picture.groups_total.toLocaleString("en")} lines` : ""}. Choose one to see more, or look at the <a href=${link("endpoints", { account: app.params.get("account") })}>table</a>.</p>` : nothing}
    <svg class="picture ${grouped ? "grouped" : ""} ${bright ? "with-chosen" : ""}" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="group" aria-label="Services, endpoints and their connections" @pointerover=${point} @focusin=${point} @pointerleave=${point}>
      <g aria-hidden="true">${repeat(lines, (each) => each.key, (each) => connection(each, places, box, bright))}</g>
      ${[...left, ...right].map((each) => (each.head ? head(each) : nothing))}
      ${repeat([...left, ...right].filter((each) => !each.head), (each) => each.key, (each) => node(each, box, chosen))}
    </svg>`;
}

const counted = (picture) => `${picture.services_total.toLocaleString("en")} services and ${picture.endpoints_total.toLocaleString("en")} endpoints`;

/** Every service and every endpoint. Endpoints stand in the order of their services, so that few lines cross. */
function single(picture) {
  const owned = byAccount(picture.services.filter((each) => !each.public));
  const left = [...owned.flatMap(([account, all]) => [heading("provider", account), ...all.map(service)])];
  const open = picture.services.filter((each) => each.public);
  if (open.length) left.push({ key: "head-public", head: "Public services", apart: true }, ...open.map(service));
  const order = new Map(left.map((each, index) => [each.key, index]));
  const sorted = [...picture.endpoints].sort((a, b) => order.get(a.service_id) - order.get(b.service_id));
  const right = byAccount(sorted).flatMap(([account, all]) => [heading("consumer", account), ...all.map(endpoint)]);
  const lines = picture.endpoints.map((each) => ({ key: each.id, from: each.service_id, to: each.id, state: each.status }));
  return [left, right, lines];
}

function byAccount(resources) {
  const found = new Map();
  for (const each of resources) found.set(each.account, [...(found.get(each.account) ?? []), each]);
  return [...found];
}

const heading = (side, account) => ({ key: `head-${side}-${account}`, head: accountName(account) });

const service = (each) => ({
  key: each.id,
  title: each.public ? each.name : ownName(each.name),
  line: each.public ? `${each.type} · ${words(each.status)}` : words(each.status),
  state: each.status,
  href: here({ id: each.id }),
  label: `Service ${each.name}, ${words(each.status)}`,
});

const endpoint = (each) => ({
  key: each.id,
  title: each.ip || each.id.slice(0, 8),
  line: words(each.status),
  state: each.status,
  href: here({ id: each.id }),
  label: `Endpoint ${each.id} of ${each.account}, ${words(each.status)}`,
});

/** Accounts in place of what they own, with a line for all connections of two. */
function groups(picture) {
  const sum = (all) => Object.values(all).reduce((a, b) => a + b, 0);
  const lines = picture.groups.map((each) => ({
    key: `${each.provider ?? ""}${each.gone ? "gone" : ""}→${each.consumer}`,
    from: each.provider ? `provider-${each.provider}` : each.gone ? "gone" : "public",
    to: `consumer-${each.consumer}`,
    state: Object.entries(each.statuses).sort((a, b) => b[1] - a[1])[0][0],
    count: sum(each.statuses),
  }));
  const named = new Map(picture.accounts.map((each) => [each.name, each]));
  const seen = (side) => new Set(picture.groups.map((each) => each[side]).filter(Boolean));
  const owners = (side, what) => (app.params.get("account") ? [...seen(side)] : picture.accounts.filter((each) => each[what]).map((each) => each.name));
  const left = owners("provider", "services").map((name) => account(`provider-${name}`, name, named.get(name)?.services, "services"));
  if (picture.groups.some((each) => each.gone)) left.push({ key: "gone", title: "Services that are gone", line: "", href: here({}), label: "Services that are gone" });
  if (picture.groups.some((each) => !each.provider && !each.gone)) left.push({ key: "head-public", head: "Public services", apart: true }, { key: "public", title: "Public services", line: "of the operator", href: link("services", { public: "true" }), label: "Public services" });
  const right = owners("consumer", "endpoints").map((name) => account(`consumer-${name}`, name, named.get(name)?.endpoints, "endpoints", notAccepted(picture, name)));
  return [left, right, lines];
}

const account = (key, name, count = 0, what, more = "") => ({
  key,
  title: accountName(name),
  line: `${count.toLocaleString("en")} ${what}${more}`,
  href: here({ account: name }),
  label: `Account ${name}, ${count} ${what}${more}`,
});

/** Of the endpoints of an account those that are not connected, by the state that most of them are in. */
function notAccepted(picture, consumer) {
  if (picture.groups.length < picture.groups_total) return "";
  const counts = new Map();
  for (const each of picture.groups.filter((group) => group.consumer === consumer)) {
    for (const [name, count] of Object.entries(each.statuses)) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  counts.delete("accepted");
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? `, ${most[1].toLocaleString("en")} ${words(most[0])}` : "";
}

/** Gives each box its place in a column, from the top down. */
function placed(column, x = 0) {
  let y = 4;
  for (const each of column) {
    if (each.head) y += each.apart ? 26 : 6;
    each.x = x;
    each.y = y;
    y += each.head ? HEAD - 8 : BOX + GAP;
  }
}

function connection({ from, to, state: value, count }, places, box, bright) {
  const [start, end] = [places.get(from), places.get(to)];
  if (!start || !end) return nothing;
  const [x1, y1, x2, y2] = [start.x + box, start.y + BOX / 2, end.x, end.y + BOX / 2];
  const middle = (x1 + x2) / 2;
  const touched = bright && (bright === from || bright === to);
  const thick = count ? 1 + Math.min(5, Math.log10(count) * 1.6) : 2;
  return svg`<g class="is-${value} ${touched ? "touched" : ""}">
    <path class="connection" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}" stroke-width=${thick}></path>
    ${count ? nothing : svg`<svg class="shape" x=${middle - 7} y=${(y1 + y2) / 2 - 7} width="14" height="14" viewBox="0 0 14 14"><circle class="halo" cx="7" cy="7" r="9"></circle>${shape(value)}</svg>`}
  </g>`;
}

const head = (each) => svg`<text class="head" x=${each.x} y=${each.y + 15}>${each.head}</text>`;

/** The end of a name that is too long: what tells public services apart is there. */
function fitting(text, width) {
  const room = Math.floor(width / 8.6);
  return text.length > room ? `…${text.slice(1 - room)}` : text;
}

function node(each, box, chosen) {
  const title = fitting(each.title, box - 46);
  return svg`<a class="node is-${each.state ?? "group"} ${chosen === each.key ? "chosen" : ""}" data-key=${each.key} href=${each.href} aria-label=${each.label}>
    <rect x=${each.x + 1} y=${each.y + 1} width=${box - 2} height=${BOX - 2} rx="9"></rect>
    ${each.state ? svg`<svg class="shape" x=${each.x + 13} y=${each.y + 16} width="14" height="14" viewBox="0 0 14 14">${shape(each.state)}</svg>` : nothing}
    <text class="title" x=${each.x + (each.state ? 37 : 14)} y=${each.y + 20}>${title}</text>
    <text class="line-two" x=${each.x + (each.state ? 37 : 14)} y=${each.y + 36}>${each.line}</text>
  </a>`;
}
