/** Code systems: what is installed, and the import of a full list with progress. */
import { html, nothing } from 'lit';
import { api, query } from '../../api.js';
import { redraw } from '../../draw.js';
import { Form, field, summary } from '../../form.js';
import * as format from '../../format.js';
import { icon } from '../../icons.js';
import { known, t } from '../../i18n.js';
import { can } from '../../session.js';
import { say, sayProblem } from '../../status.js';
import { upload } from '../../upload.js';

const SYSTEMS = ['icd10', 'icd9cm'];
const nameOf = (system) => (known(`system.${system}`) ? t(`system.${system}`) : system);

export class CodeSystems {
  constructor(systems) {
    this.systems = systems;
    this.form = new Form('terminology', { system: 'icd10', version: '' });
    this.file = null;
    this.share = null;
  }

  get busy() {
    return this.form.busy;
  }

  async send(event) {
    event.preventDefault();
    const { form } = this;
    if (!this.file) form.fail('file', t('terminology.needFile'));
    if (!form.value('version')) form.fail('version', t('terminology.needVersion'));
    if (Object.keys(form.errors).length) {
      form.focusFirst();
      return;
    }
    const path = `/api/terminology/${form.value('system')}${query({ version: form.value('version') })}`;
    this.share = 0;
    const worked = await form.submit(() => upload(path, this.file, 'text/csv', (share) => { this.share = share; redraw(); }));
    this.share = null;
    if (worked) {
      say(t('terminology.done', { name: nameOf(form.value('system')) }));
      try {
        this.systems = await api.get('/terminology');
      } catch (thrown) {
        sayProblem(thrown);
      }
    }
    redraw();
  }

  importView() {
    const { form } = this;
    return html`<form class="stack" @submit=${(event) => this.send(event)} novalidate data-testid="terminology-form">
      <h3>${t('terminology.import')}</h3><p class="muted small">${t('terminology.format')}</p>${summary(form)}
      <div class="columns">
        ${field(form, 'system', { label: t('terminology.system'), choices: SYSTEMS.map((one) => [one, nameOf(one)]) })} ${field(form, 'version', { label: t('terminology.version'), required: true, hint: t('terminology.versionHint'), max: 40 })}
        <div class="field"><label for="terminology-file">${t('terminology.file')}</label>
          <input class="input" id="terminology-file" type="file" accept=".csv,text/csv" data-testid="terminology-file" aria-invalid=${form.errors.file ? 'true' : 'false'} @change=${(event) => { [this.file] = event.target.files; delete form.errors.file; redraw(); }} />
          ${form.errors.file ? html`<span class="error-text">${form.errors.file}</span>` : nothing}</div>
      </div>
      <div class="row"><button class="button" type="submit" ?disabled=${form.busy} data-testid="terminology-submit">${icon('upload')} ${t('terminology.start')}</button></div>
      <div role="status">${this.share === null ? nothing : html`<label class="small" for="terminology-progress">${this.share < 1 ? t('terminology.sending', { n: Math.round(this.share * 100) }) : t('terminology.working')}</label>
        ${this.share < 1 ? html`<progress class="progress" id="terminology-progress" max="1" .value=${this.share}></progress>` : html`<progress class="progress" id="terminology-progress"></progress>`}`}</div>
    </form>`;
  }

  view() {
    if (!can('terminology:view')) return nothing;
    return html`<section class="card" aria-labelledby="title-terminology" data-testid="terminology">
      <header>${icon('book')}<h2 id="title-terminology">${t('terminology.title')}</h2></header>
      <div class="body two">
        <table class="table"><thead><tr>${['terminology.system', 'terminology.version', 'terminology.codes'].map((head) => html`<th scope="col">${t(head)}</th>`)}</tr></thead>
          <tbody>${this.systems.map((one) => html`<tr><th scope="row">${nameOf(one.system)}</th><td>${one.version}</td><td class="num">${format.number(one.codes)}</td></tr>`)}</tbody></table>
        ${can('terminology:enter') ? this.importView() : nothing}
      </div></section>`;
  }
}
