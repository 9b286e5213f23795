/** The clock: simulated time, moving it on, and what is due when. */
import { html, nothing } from "./lit-html.js";
import { accountOf, act, app, link } from "./app.js";
import { read } from "./region.js";
import { field, instant, ownName, pendingStep, shown, submitted, words } from "./parts.js";

const MODES = {
  manual: "It stands still until it is moved.",
  auto: "Each call moves it on; looking does not.",
  system: "It runs with this machine's clock, and cannot be moved.",
};

const advance = (duration) => act(`${duration} have passed.`, "clock/advance", { duration });
const untilIdle = () => act("Nothing is due any more.", "clock/advance-until-idle");

/** Moves the clock on from any page; nothing where it runs by itself. */
export function clockButtons() {
  const { value } = read("clock");
  if (!value || value.mode === "system") return nothing;
  return html`<span class="buttons" role="group" aria-label="Move the clock on">
    ${["1s", "30s", "90s"].map((each) => html`<button @click=${() => advance(each)}>+${each.replace("s", " s")}</button>`)}
    <button @click=${untilIdle}>until idle</button>
  </span>`;
}

export function clockPage() {
  return html`${shown(read("clock"), (clock) => html`<div class="cards">
      <section class="card">
        <h2>${instant(app.now ?? clock.now)}</h2>
        <p>${words(clock.mode)}${clock.step ? ` by ${clock.step}` : ""}. ${MODES[clock.mode]}</p>
        ${clock.mode === "system" ? nothing : html`<form class="inline" @submit=${submitted(({ duration }) => advance(duration))}>${field("Move it on by", html`<input name="duration" required placeholder="90s, 5m, PT1H" />`)}<button class="primary">Move</button></form>`}
      </section>
    </div>`)}
    <h2>Under way</h2>
    ${shown(read("pending"), ({ pending }) =>
      pending.length === 0
        ? html`<p class="quiet">Nothing is under way.</p>`
        : html`<ul class="cards">${pending.map((each) => html`<li class="card">
            <h3><a href=${link("clock", { id: each.resource_id })}>${words(each.resource_type)} ${ownName(each.resource_name)} <code>${each.resource_id.slice(0, 8)}</code></a></h3>
            <p class="quiet">of ${accountOf(each.project_id)}</p>
            ${pendingStep(each)}
          </li>`)}</ul>`,
    )}`;
}
