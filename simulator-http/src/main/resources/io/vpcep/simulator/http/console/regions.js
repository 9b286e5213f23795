/** The regions behind a server: a link to the console of each. */
import { html, nothing, render } from "./lit-html.js";
import { address, ask } from "./region.js";
import { instant, shown } from "./parts.js";

/** How long the list stays as it is while somebody looks at it, in milliseconds. */
const REST = 3000;

/** The page stands at the root, which the paths of regions begin with. */
const ROOT = "/_simulator/";

function row(each) {
  const name = html`${each.region} ${each.account_namespace ? html`<code>${each.account_namespace}</code>` : nothing}`;
  return html`<tr>
    <td><a href=${address(each.path.slice(ROOT.length))}>${name}</a> ${each.held ? html`<p><strong>${each.held}</strong> waits, so that you can look at it.</p>` : nothing}</td>
    <td>${instant(each.now)}</td>
    ${[each.services, each.endpoints, each.calls].map((count) => html`<td>${count.toLocaleString("en")}</td>`)}
  </tr>`;
}

function table({ regions }) {
  if (regions.length === 0) return html`<p class="quiet">There is none now.</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Regions">
    <table>
      <thead><tr>${["Region", "Time", "Services", "Endpoints", "Calls"].map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
      <tbody>${regions.map(row)}</tbody>
    </table>
  </div>`;
}

function draw(answer) {
  const page = html`<header><a class="brand" href=${address("regions")}><img src="console/icon.svg" alt="" width="26" height="26" />VPCEP simulator</a></header>
    <main id="main"><h1>Regions</h1><h2>The regions behind this server</h2>${shown(answer, table)}</main>`;
  render(page, document.body);
}

async function look() {
  if (document.visibilityState === "visible") {
    draw(await ask("regions").then((value) => ({ value }), (error) => ({ error })));
  }
  setTimeout(look, REST);
}

draw({});
look();
