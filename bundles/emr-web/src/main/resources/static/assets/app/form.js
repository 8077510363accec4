/** Forms: what is typed goes into the state at once, errors of the server stand beside their fields. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { afterDraw, redraw } from './draw.js';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { asProblem } from './problem.js';

/** State of one form. */
export class Form {
  /** @param {string} id prefix of the ids of its fields @param {object} values first values */
  constructor(id, values = {}) {
    this.id = id;
    this.start = { ...values };
    this.values = { ...values };
    this.errors = {};
    this.problem = null;
    this.busy = false;
  }

  get dirty() {
    return Object.keys(this.values).some((name) => (this.values[name] ?? '') !== (this.start[name] ?? ''));
  }

  reset(values = this.start) {
    this.start = { ...values };
    this.values = { ...values };
    this.errors = {};
    this.problem = null;
  }

  set(name, value) {
    this.values[name] = value;
    if (name in this.errors) delete this.errors[name];
    redraw();
  }

  /** Value of a field without blanks around it, null when empty. */
  value(name) {
    const value = this.values[name];
    if (typeof value !== 'string') return value ?? null;
    return value.trim() === '' ? null : value.trim();
  }

  fail(field, sentence) {
    this.errors[field] = sentence;
  }

  /** Shows a problem: sentences at their fields, the rest in the summary; the first wrong field gets the focus. */
  show(thrown) {
    this.problem = asProblem(thrown);
    this.errors = Object.fromEntries(this.problem.fields);
    this.focusFirst();
  }

  focusFirst() {
    const element = () =>
      Object.keys(this.errors).map((name) => document.getElementById(`${this.id}-${name}`)).find((found) => found && !found.disabled);
    afterDraw(() => (element() ?? document.getElementById(`${this.id}-summary`))?.focus());
  }

  /** Runs an act once at a time; its failure is shown in the form. @returns true when it worked */
  async submit(act) {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    this.errors = {};
    redraw();
    try {
      await act();
      return true;
    } catch (thrown) {
      this.show(thrown);
      return false;
    } finally {
      this.busy = false;
      redraw();
    }
  }
}

/** The sentence of the whole problem, with the fields that have no input in the form. */
export function summary(form) {
  if (!form.problem) return nothing;
  const orphans = Object.entries(form.errors).filter(([name]) => !document.getElementById(`${form.id}-${name}`));
  return html`<div class="note danger" role="alert" id="${form.id}-summary" tabindex="-1" data-testid="problem">
    ${icon('alert')}
    <div>
      ${form.problem.sentence}
      ${orphans.length ? html`<ul>${orphans.map(([name, words]) => html`<li>${name}: ${words}</li>`)}</ul>` : nothing}
    </div>
  </div>`;
}

function control(form, name, id, described, options) {
  const value = form.values[name] ?? '';
  const invalid = form.errors[name] ? 'true' : 'false';
  // change comes alone where a password manager fills in
  const input = (event) => {
    if (event.type === 'change' && event.target.value === String(value)) return;
    form.set(name, event.target.value);
    options.onInput?.(event.target.value);
  };
  if (options.choices) {
    return html`<select
      class="input" id=${id} ?required=${options.required} ?disabled=${options.disabled} aria-invalid=${invalid} aria-describedby=${described}
      data-testid=${options.testid ?? id} @change=${input}
    >
      ${options.choices.map(
        ([key, label]) => html`<option value=${key ?? ''} .selected=${live(String(key ?? '') === String(value))}>${label}</option>`,
      )}
    </select>`;
  }
  if (options.rows) {
    return html`<textarea
      class="input" id=${id} rows=${options.rows} maxlength=${options.max ?? 20000} ?required=${options.required} ?disabled=${options.disabled}
      aria-invalid=${invalid} aria-describedby=${described} data-testid=${options.testid ?? id} .value=${live(value)} @input=${input} @change=${input}
    ></textarea>`;
  }
  return html`<input
    class="input" id=${id} type=${options.type ?? 'text'} inputmode=${options.mode ?? nothing} maxlength=${options.max ?? nothing}
    max=${options.latest ?? nothing} autocomplete=${options.autocomplete ?? 'off'} spellcheck="false" placeholder=${options.placeholder ?? nothing}
    ?required=${options.required} ?disabled=${options.disabled} ?autofocus=${options.autofocus}
    aria-invalid=${invalid} aria-describedby=${described} data-testid=${options.testid ?? id} .value=${live(value)} @input=${input} @change=${input}
  />`;
}

/**
 * A labelled field with hint and error.
 *
 * @param {Form} form
 * @param {string} name name in the form and in the server's field errors
 * @param {{label: string, hint?: unknown, type?: string, choices?: [string, string][], rows?: number, required?: boolean}} options
 */
export function field(form, name, options) {
  const id = `${form.id}-${name}`;
  const error = form.errors[name];
  const described = [options.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].join(' ').trim() || nothing;
  return html`<div class="field ${options.className ?? ''}">
    <label for=${id}>${options.label}${options.required ? html` <span class="required" aria-hidden="true">*</span>` : nothing}</label>
    ${control(form, name, id, described, options)}
    ${options.hint ? html`<span class="hint" id="${id}-hint">${options.hint}</span>` : nothing}
    ${error ? html`<span class="error-text" id="${id}-error">${error}</span>` : nothing}
  </div>`;
}

/** A tick box. */
export function tick(form, name, label, options = {}) {
  const id = `${form.id}-${name}`;
  return html`<label class="check">
    <input
      type="checkbox" id=${id} data-testid=${options.testid ?? id} ?disabled=${options.disabled} .checked=${live(Boolean(form.values[name]))}
      @change=${(event) => form.set(name, event.target.checked)}
    />${label}
  </label>`;
}

/** One choice of a few, all visible. @param {[string, string][]} choices */
export function radios(form, name, label, choices, options = {}) {
  const error = form.errors[name];
  const id = `${form.id}-${name}`;
  return html`<fieldset class="field" aria-describedby=${error ? `${id}-error` : nothing}>
    <legend class="label">${label}${options.required ? html` <span class="required" aria-hidden="true">*</span>` : nothing}</legend>
    <div class="choices">
      ${choices.map(
        ([key, words], index) => html`<label class="check radio">
          <input
            type="radio" name=${id} id=${index === 0 ? id : nothing} value=${key} data-testid="${id}-${key}" ?autofocus=${options.autofocus && index === 0} .checked=${live(form.values[name] === key)}
            @change=${() => form.set(name, key)}
          />${words}
        </label>`,
      )}
    </div>
    ${error ? html`<span class="error-text" id="${id}-error">${error}</span>` : nothing}
  </fieldset>`;
}

/** A button that shows that its work is under way. */
export const submitButton = (form, label, options = {}) => html`<button
  class="button primary" type="submit" ?disabled=${form.busy} data-testid=${options.testid ?? `${form.id}-submit`}
>
  ${form.busy ? html`<span class="spinner" aria-hidden="true"></span> ${t('action.wait')}` : label}
</button>`;
