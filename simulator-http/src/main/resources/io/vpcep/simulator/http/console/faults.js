/** Faults that are armed and rules over steps: what they do, how often they did, and forms for more. */
import { html, nothing } from "./lit-html.js";
import { live } from "./directives/live.js";
import { accounts, act, update } from "./app.js";
import { read } from "./region.js";
import { choice, choices, field, shown, submitted, words } from "./parts.js";

const EFFECTS = { error_code: "refuse with a code", delay: "take longer", answer: "answer something else", drop: "drop the connection", throttle: "limit the rate" };
const ENDINGS = { immediately: "at once", after: "after a while", between: "after a drawn while", held: "when released", after_reads: "after some reads", error_code: "failed" };
const STEPS = ["endpoint_creation", "endpoint_deletion", "endpoint_service_creation", "endpoint_service_deletion"];

/** What the forms are about; the fields that they show depend on it. */
const form = { effect: "error_code", ending: "held" };

const choose = (name, options) => html`<select name=${name} .value=${live(form[name])} @change=${(event) => {
  form[name] = event.currentTarget.value;
  update();
}}>${Object.entries(options).map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select>`;

const input = (label, name, attributes = {}) => field(label, html`<input name=${name} list=${attributes.list ?? nothing} type=${attributes.type ?? "text"} ?required=${attributes.required} placeholder=${attributes.placeholder ?? ""} step=${attributes.step ?? nothing} />`);

export function faultsPage() {
  return html`${choices()}
    <div class="columns">
      <section aria-labelledby="faults">
        <h2 id="faults">Faults</h2>
        <p class="quiet">A fault changes how calls end.</p>
        ${shown(read("faults"), ({ faults }) => list(faults, "faults", ({ id, fired, ...what }) => what, (each) => `hit ${each.fired} ${each.fired === 1 ? "call" : "calls"}`, "Disarm"))}
        ${faultForm()}
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules">Transition rules</h2>
        <p class="quiet">A rule says when, and how, a creation or deletion ends.</p>
        ${shown(read("transitions"), ({ rules }) => list(rules, "transitions", ({ id, used, ...what }) => what, (each) => `applied to ${each.used} ${each.used === 1 ? "step" : "steps"}`, "Take away"))}
        ${ruleForm()}
      </section>
    </div>`;
}

function list(items, path, what, count, remove) {
  if (items.length === 0) return html`<p class="quiet">None.</p>`;
  return html`<ul class="cards">${items.map((each) => html`<li class="card">
    <h3>${each.id} <span class="tag">${count(each)}</span></h3>
    <dl class="fields">${Object.entries(what(each)).map(([name, value]) => html`<dt>${words(name)}</dt><dd>${typeof value === "object" ? JSON.stringify(value) : String(value)}</dd>`)}</dl>
    <div class="buttons"><button @click=${() => act(`${each.id} is gone.`, `${path}/${each.id}`, undefined, "DELETE")} aria-label="${remove} ${each.id}">${remove}</button></div>
  </li>`)}</ul>`;
}

const EFFECT_FIELDS = {
  error_code: () => input("Code", "error_code", { list: "codes", required: true, placeholder: "search by number or text" }),
  delay: () => input("How long", "delay", { required: true, placeholder: "5s" }),
  drop: () => field("When", choice("drop", ["before_effect", "after_effect"])),
  answer: () => [
    input("Status", "answer_status", { type: "number", required: true }),
    input("Content type", "content_type", { placeholder: "text/html" }),
    field("Body", html`<textarea name="answer_body" rows="3"></textarea>`),
    html`<label class="check"><input type="checkbox" name="answer_after" /> The call is carried out first</label>`,
  ],
  throttle: () => [input("Calls", "throttle_calls", { type: "number", required: true }), input("In", "throttle_span", { required: true, placeholder: "1s" })],
};

function faultForm() {
  return html`<form class="card form" aria-label="Arm a fault" @submit=${submitted(armFault)}>
    <h3>Arm a fault</h3>
    ${field("Calls shall", choose("effect", EFFECTS))} ${EFFECT_FIELDS[form.effect]()}
    <fieldset>
      <legend>Which calls</legend>
      ${input("Operation", "operation", { list: "operations", placeholder: "all" })}
      ${field("Account", choice("project_id", [["", "all"], ...accounts().flatMap((each) => each.projects.map((project) => [project, each.name]))]))}
      ${input("Resource id", "resource_id")} ${input("Service name", "resource_name")}
    </fieldset>
    <fieldset>
      <legend>How often</legend>
      ${input("Leave out first", "skip", { type: "number", placeholder: "none" })} ${input("Times", "times", { type: "number", placeholder: "once" })}
      ${input("Probability", "probability", { type: "number", step: "any", placeholder: "0 to 1" })}
      <label class="check"><input type="checkbox" name="always" /> Always</label>
    </fieldset>
    <div class="buttons"><button class="primary">Arm</button></div>
  </form>`;
}

const EFFECT_VALUES = {
  error_code: ({ error_code }) => ({ error_code }),
  delay: ({ delay }) => ({ delay }),
  drop: ({ drop }) => ({ drop }),
  answer: (values) => ({
    answer: {
      status: Number(values.answer_status),
      ...(values.content_type && { content_type: values.content_type }),
      ...(values.answer_body && { body: values.answer_body }),
      ...(values.answer_after && { after_effect: true }),
    },
  }),
  throttle: (values) => ({ throttle: { calls: Number(values.throttle_calls), span: values.throttle_span } }),
};

const picked = (values, names, convert = (value) => value) => Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, convert(values[name])]));

async function armFault(values, element) {
  const fault = {
    ...EFFECT_VALUES[form.effect](values),
    ...picked(values, ["operation", "project_id", "resource_id", "resource_name"]),
    ...picked(values, ["skip", "times", "probability"], Number),
    ...(values.always && { always: true }),
  };
  if (await act("The fault is armed.", "faults", fault)) reset(element);
}

const ENDING_FIELDS = {
  immediately: () => nothing,
  held: () => nothing,
  after: () => input("How long", "after", { required: true, placeholder: "5m" }),
  between: () => [input("At least", "min", { required: true, placeholder: "10s" }), input("At most", "max", { required: true, placeholder: "5m" })],
  after_reads: () => input("Reads", "after_reads", { type: "number", required: true }),
  error_code: () => input("Code", "error_code", { list: "codes", required: true, placeholder: "search by number or text" }),
};

const ENDING_VALUES = {
  immediately: () => ({ immediately: true }),
  held: () => ({ held: true }),
  after: ({ after }) => ({ after }),
  between: ({ min, max }) => ({ between: { min, max } }),
  after_reads: ({ after_reads }) => ({ after_reads: Number(after_reads) }),
  error_code: ({ error_code }) => ({ error_code }),
};

function ruleForm() {
  return html`<form class="card form" aria-label="Add a transition rule" @submit=${submitted(armRule)}>
    <h3>Add a rule</h3>
    ${field("Step", choice("step", STEPS))} ${field("It ends", choose("ending", ENDINGS))} ${ENDING_FIELDS[form.ending]()}
    <fieldset>
      <legend>Of which resources</legend>
      <label class="check"><input type="checkbox" name="next" /> Only of the next one</label>
      ${input("Resource id", "resource_id")} ${input("Service name", "resource_name")}
    </fieldset>
    <div class="buttons"><button class="primary">Add</button></div>
  </form>`;
}

async function armRule(values, element) {
  const rule = {
    step: values.step,
    ...ENDING_VALUES[form.ending](values),
    ...picked(values, ["resource_id", "resource_name"]),
    ...(values.next && { next: true }),
  };
  if (await act("The rule holds.", "transitions", rule)) reset(element);
}

/** Empties a form, but for what it is about. */
function reset(element) {
  element.reset();
  update();
}
