/** How often alerts were shown and overridden, and why: what a clinic looks at to see which alerts help. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { api, query } from '../api.js';
import { redraw } from '../draw.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { reasonLabels } from './rx/reasons.js';

const DAYS = 30;
const HEADS = ['stats.alert', 'stats.drug', 'stats.shown', 'stats.overridden', 'stats.reasons'];

class Statistics {
  constructor() {
    this.end = format.today();
    this.begin = format.plusDays(this.end, -DAYS);
    this.found = null;
    this.problem = null;
  }

  title = () => t('menu.alerts');

  async load() {
    const { begin, end } = this;
    try {
      const found = await api.get(`/alert-statistics${query({ from: begin, to: end })}`);
      if (begin !== this.begin || end !== this.end) return;
      this.found = found;
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    redraw();
  }

  set(name, value) {
    if (!value) return;
    this[name] = value;
    this.load();
    redraw();
  }

  rowView = (row) => {
    const labels = reasonLabels();
    const reasons = Object.entries(row.reasons ?? {}).sort((a, b) => b[1] - a[1]);
    return html`<tr data-testid="stat"><th scope="row"><span class="chip ${row.severity === 'CONTRAINDICATED' ? 'danger' : 'warn'}">${t(`severity.${row.severity}`)}</span> ${t(`alert.${row.category}`)}</th>
      <td>${row.drug}${row.against ? ` – ${row.against}` : ''}</td><td class="num end">${format.number(row.shown)}</td><td class="num end">${format.number(row.overridden)}</td>
      <td>${reasons.map(([code, n]) => `${labels.get(code) ?? code}: ${format.number(n)}`).join('; ')}</td></tr>`;
  };

  resultView() {
    if (this.problem) return html`<div class="note danger" role="alert" data-testid="problem">${icon('alert')} ${this.problem.sentence}</div>`;
    if (!this.found) return html`<p class="empty">${t('action.loading')}</p>`;
    const { prescriptions, notChecked, rows } = this.found;
    return html`<p class="pad" data-testid="stats-summary">${t('stats.summary', { n: format.number(prescriptions) })} ${notChecked ? html`<span class="chip warn">${t('stats.notChecked', { n: format.number(notChecked) })}</span>` : nothing}</p>
      ${rows.length
        ? html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('menu.alerts')}><table class="table cards"><caption class="visually-hidden">${t('menu.alerts')}</caption>
            <thead><tr>${HEADS.map((head, index) => html`<th scope="col" class=${index === 2 || index === 3 ? 'end' : ''}>${t(head)}</th>`)}</tr></thead><tbody>${rows.map(this.rowView)}</tbody></table></div>`
        : html`<p class="empty">${t('stats.none')}</p>`}`;
  }

  view = () => html`<div class="page-head"><h1 tabindex="-1">${t('menu.alerts')}</h1></div>
    <section class="card"><div class="filters">${['begin', 'end'].map((name) => html`<div class="field"><label for="stats-${name}">${t(`stats.${name}`)}</label>
      <input class="input" id="stats-${name}" type="date" data-testid="stats-${name}" .value=${live(this[name])} @change=${(event) => this.set(name, event.target.value)} /></div>`)}</div>
      ${this.resultView()}</section>`;
}

/** Opens the page for the last thirty days. */
export async function open() {
  const page = new Statistics();
  await page.load();
  return page;
}
