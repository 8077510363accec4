/** Credentials of a plugin per environment. Secrets are never shown again; an empty secret stays as it is. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { api } from '../../api.js';
import { confirm } from '../../dialog.js';
import { redraw } from '../../draw.js';
import { Form, submitButton, summary } from '../../form.js';
import * as format from '../../format.js';
import { icon } from '../../icons.js';
import { t, text } from '../../i18n.js';
import { can } from '../../session.js';
import { say, sayProblem } from '../../status.js';
import { environmentBadge } from './state.js';

const ENVIRONMENTS = ['DEVELOPMENT', 'PRODUCTION'];

export class Credentials {
  /** @param {() => object} plugin newest state @param {(state: object) => void} changed */
  constructor(plugin, changed) {
    this.plugin = plugin;
    this.changed = changed;
    this.environment = plugin().environment ?? 'DEVELOPMENT';
    this.entries = null;
    this.form = new Form('credential');
    this.removed = new Set();
  }

  get dirty() {
    return this.form.dirty || this.removed.size > 0;
  }

  get path() {
    return `/plugins/${this.plugin().pluginId}/credentials/${this.environment}`;
  }

  async load() {
    try {
      this.take(await api.get(this.path));
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  take(entries) {
    this.entries = entries;
    this.removed.clear();
    this.form.reset(Object.fromEntries(entries.map(({ field, value, lentBy }) => [field.name, field.secret || lentBy ? '' : value ?? ''])));
  }

  /** Only what was changed; an empty text removes a value. */
  values() {
    const { form, removed } = this;
    const changed = this.entries.map(({ field }) => field.name).filter((name) => form.values[name] !== form.start[name]);
    return Object.fromEntries([...changed.map((name) => [name, form.values[name].trim()]), ...[...removed].map((name) => [name, ''])]);
  }

  async save(event) {
    event.preventDefault();
    const worked = await this.form.submit(async () => {
      await api.put(this.path, { values: this.values() });
      this.take(await api.get(this.path));
    });
    if (worked) {
      say(t('credential.saved'));
      this.changed();
    } else {
      this.form.errors = Object.fromEntries(Object.entries(this.form.errors).map(([path, words]) => [path.replace(/^values\./, ''), words]));
      this.form.focusFirst();
    }
  }

  async choose(environment) {
    if (environment === this.environment) return;
    if (this.dirty && !(await confirm({ title: t('leave.title'), body: t('leave.body'), yes: t('leave.yes'), danger: true }))) return;
    this.environment = environment;
    this.entries = null;
    this.load();
  }

  /** The gateway that is used from now on. */
  async use() {
    const sure = await confirm({
      title: t('environment.use', { name: t(`environment.${this.environment}`) }), body: t(`environment.body.${this.environment}`), yes: t('environment.yes'), danger: this.environment === 'PRODUCTION',
    });
    if (!sure) return;
    try {
      await api.put(`/plugins/${this.plugin().pluginId}/environment`, { environment: this.environment });
      await this.changed();
    } catch (thrown) {
      sayProblem(thrown);
    }
  }

  hintOf({ field, set, value, changedAt, lentBy }) {
    const lent = lentBy ? t('credential.lent', { name: text(lentBy) }) : null;
    const kept = field.secret && set ? t('credential.kept', { end: value ? `••••${value}` : '••••', at: format.moment(changedAt) }) : null;
    const standard = field.defaultValue ? t('credential.default', { value: field.defaultValue }) : null;
    return [lent, kept, text(field.help), standard].filter(Boolean).join(' · ');
  }

  fieldView(entry) {
    const { field, set, value, lentBy } = entry;
    const id = `credential-${field.name}`;
    const error = this.form.errors[field.name];
    const gone = this.removed.has(field.name);
    return html`<div class="field">
      <label for=${id}>${text(field.label)}${field.required ? html` <span class="required" aria-hidden="true">*</span>` : nothing} ${set || lentBy || !field.required || field.defaultValue ? nothing : html`<span class="chip warn">${t('credential.notSet')}</span>`}</label>
      <div class="row">
        <input
          class="input grow" id=${id} type=${field.secret ? 'password' : 'text'} autocomplete=${field.secret ? 'new-password' : 'off'} spellcheck="false" maxlength="4000"
          data-testid=${id} ?disabled=${!can('integration:enter') || gone} aria-invalid=${error ? 'true' : 'false'} aria-describedby="${id}-hint"
          placeholder=${field.secret && set ? t('credential.unchanged') : lentBy ? value ?? '••••' : nothing} .value=${live(this.form.values[field.name] ?? '')}
          @input=${(event) => this.form.set(field.name, event.target.value)}
        />
        ${field.secret && set && can('integration:enter')
          ? html`<button class="button small" type="button" aria-pressed=${gone ? 'true' : 'false'} @click=${() => { if (gone) this.removed.delete(field.name); else this.removed.add(field.name); redraw(); }}>
              ${icon('trash')} ${gone ? t('credential.willRemove') : t('action.remove')}<span class="visually-hidden"> ${text(field.label)}</span></button>`
          : nothing}
      </div>
      <span class="hint" id="${id}-hint">${this.hintOf(entry)} ${error ? html`<span class="error-text">${error}</span>` : nothing}</span>
    </div>`;
  }

  view() {
    const used = this.plugin().environment;
    return html`<div class="stack narrow" data-testid="credentials">
      <div class="row" role="group" aria-label=${t('environment.label')}>
        ${ENVIRONMENTS.map(
          (one) => html`<button class="button" type="button" aria-pressed=${one === this.environment ? 'true' : 'false'} data-testid="environment-${one}" @click=${() => this.choose(one)}>
            ${t(`environment.${one}`)}${one === used ? html` <span class="chip ok">${t('environment.used')}</span>` : nothing}</button>`,
        )}
        ${this.environment !== used && can('integration:enter')
          ? html`<button class="button ${this.environment === 'PRODUCTION' ? 'danger' : ''}" type="button" data-testid="use-environment" @click=${() => this.use()}>${t('environment.switch')}</button>`
          : nothing}
      </div>
      ${this.entries
        ? html`<form class="card" @submit=${(event) => this.save(event)} novalidate autocomplete="off">
            <header>${icon('key')}<h2>${t('credential.title')}</h2><span class="side">${environmentBadge(this.environment)}</span></header>
            <div class="body stack">
              ${summary(this.form)} ${this.entries.length ? this.entries.map((entry) => this.fieldView(entry)) : html`<p class="muted">${t('credential.none')}</p>`}
              ${can('integration:enter') && this.entries.length ? html`<div class="row">${submitButton(this.form, t('action.save'))}</div>` : nothing}
            </div>
          </form>`
        : html`<p class="muted">${t('action.loading')}</p>`}
    </div>`;
  }
}
