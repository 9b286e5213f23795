/** The page as a whole: its head, its pages, what is chosen. */
import { html, nothing, render } from "./lit-html.js";
import { act, app, drawnBy, here, link, readAddress, tell, update } from "./app.js";
import { address, drawWith, listen, read, readOnce } from "./region.js";
import { clockButtons, clockPage } from "./clock.js";
import { details } from "./details.js";
import { faultsPage } from "./faults.js";
import { callDetails, journalPage } from "./journal.js";
import { instant } from "./parts.js";
import { picturePage } from "./picture.js";
import { dropped, statePage } from "./state.js";
import { endpointsPage, servicesPage } from "./tables.js";

const PAGES = {
  picture: ["Picture", picturePage],
  services: ["Services", servicesPage],
  endpoints: ["Endpoints", endpointsPage],
  clock: ["Clock", clockPage],
  journal: ["Journal", journalPage],
  faults: ["Faults", faultsPage],
  state: ["State", statePage],
};

/** Whether the region shares its server with others: its address is below theirs then. */
const OF_SEVERAL = /\/_simulator\/regions\/[^/]+\/_simulator\/$/.test(address(""));

let focusWanted;
let cameFrom;

function shell() {
  const [title, page] = PAGES[app.page] ?? PAGES.picture;
  const chosen = app.params.get("id");
  const call = app.params.get("call");
  return html`<a class="skip" href="#main" @click=${skip}>Skip to the content</a>
    ${header()} ${hold()}
    <div class="layout ${chosen || call ? "with-aside" : ""}">
      <main id="main" tabindex="-1">
        <h1>${title}</h1>
        ${page()}
      </main>
      ${chosen || call
        ? html`<aside aria-labelledby="chosen" class="${call ? "wide" : ""}">
            <a class="close" href=${here({ id: "", call: "" })} aria-label="Close"><svg viewBox="0 0 14 14" aria-hidden="true"><path d="M2 2l10 10M12 2L2 12" /></svg></a>
            ${call ? callDetails(call) : details(chosen)}
          </aside>`
        : nothing}
    </div>
    ${notice()} ${dialog()}`;
}

function header() {
  return html`<header>
    <a class="brand" href=${link("picture")}><img src="console/icon.svg" alt="" width="26" height="26" />VPCEP simulator <span class="quiet">${readOnce("").value?.region}</span></a>
    ${OF_SEVERAL ? html`<a href=${address("../../../regions")}>All regions</a>` : nothing}
    <nav aria-label="Pages">
      ${Object.entries(PAGES).map(
        ([name, [title]]) => html`<a href=${link(name)} aria-current=${name === app.page ? "page" : nothing}>${title}</a>`,
      )}
    </nav>
    <div class="now">
      <span class="live ${app.live ? "on" : ""}" role="status">${app.live === undefined ? "connecting" : app.live ? "live" : "not connected"}</span>
      <span class="time">${instant(app.now)}</span>
      ${clockButtons()}
    </div>
  </header>`;
}

/** A failed test waits for whoever looks at it. */
function hold() {
  const held = read("hold").value;
  if (!held?.held) return nothing;
  return html`<section class="hold" aria-label="A test is held">
    <span><strong>${held.test ?? "A failed test"}</strong> waits${held.until ? html` until ${new Date(held.until).toLocaleTimeString()}` : nothing}, so that you can look at its region.</span>
    <button class="primary" @click=${() => act("The test goes on.", "hold/release", {})}>Go on</button>
  </section>`;
}

function notice() {
  const { text, problem, call } = app.notice ?? {};
  return html`<div class="notice ${problem ? "problem" : ""} ${text ? "" : "empty"}" role=${problem ? "alert" : "status"}>
    ${text}
    ${text && call ? html`<a href=${link("journal", { call })}>Show the call</a>` : nothing}
    ${text ? html`<button class="plain" @click=${() => tell("")}>Close</button>` : nothing}
  </div>`;
}

function dialog() {
  const asked = app.question;
  if (!asked) return nothing;
  const answer = (action) => (event) => {
    // Closed before it is gone, so that the focus goes back to where it was.
    event.currentTarget.closest("dialog").close();
    app.question = undefined;
    update();
    action?.();
  };
  return html`<dialog aria-labelledby="question" @cancel=${answer()}>
    <h2 id="question">${asked.title}</h2>
    <p>${asked.text}</p>
    <div class="buttons">
      ${asked.answers.map(([text, action]) => html`<button class="danger" @click=${answer(action)}>${text}</button>`)}
      <button @click=${answer()}>Cancel</button>
    </div>
  </dialog>`;
}

/** To the content, without a change of the address, which says what is shown. */
function skip(event) {
  event.preventDefault();
  document.getElementById("main").focus();
}

function draw() {
  drawWith(() => render(shell(), document.body));
  document.title = `${(PAGES[app.page] ?? PAGES.picture)[0]} · VPCEP simulator`;
  const question = document.querySelector("dialog:not([open])");
  question?.showModal();
  if (focusWanted && document.querySelector(focusWanted)) {
    document.querySelector(focusWanted).focus({ preventScroll: focusWanted === "#main" });
    focusWanted = undefined;
  }
}

/** Whoever moves by keyboard goes on where something new is shown, and comes back to where that was chosen. */
function moved() {
  const before = { page: app.page, chosen: app.params.get("id") ?? app.params.get("call") };
  readAddress();
  const chosen = app.params.get("id") ?? app.params.get("call");
  if (!app.notice?.problem) app.notice = undefined;
  if (before.page !== app.page) focusWanted = "#main";
  else if (chosen && chosen !== before.chosen) {
    cameFrom ??= document.activeElement;
    focusWanted = "#chosen";
  } else if (!chosen && before.chosen) {
    cameFrom?.focus?.();
    cameFrom = undefined;
  }
}

/** Goes to another page of the console at once: browsers take a while to say that the address has changed. */
function follow(event) {
  const address = event.target.closest("a")?.getAttribute("href");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!plain || event.defaultPrevented || !address?.startsWith("#/")) return;
  event.preventDefault();
  if (address === location.hash) return;
  history.pushState(undefined, "", address);
  moved();
}

function closeOnEscape(event) {
  if (event.key !== "Escape" || app.question) return;
  if (app.params.get("id") || app.params.get("call")) location.hash = here({ id: "", call: "" });
}

drawnBy(draw);
readAddress();
addEventListener("hashchange", moved);
addEventListener("click", follow);
addEventListener("resize", update);
addEventListener("keydown", closeOnEscape);
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  dropped(event.dataTransfer.files[0]);
});
listen(
  {
    live(value) {
      app.live = value;
      update();
    },
    now(value) {
      app.now = value;
      update();
    },
  },
  update,
);
