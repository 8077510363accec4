/** How often alerts were shown and overridden, and why. */
import { html, nothing } from 'lit';
import { core, problemNote, severityChip } from './view.js';

const DAYS = 30;

/** A day in the clinic's zone as yyyy-mm-dd. */
const dayOf = (zone, date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone ?? 'Asia/Jakarta', year: 'numeric', month: '2-digit', day: '2-digit' }).format(date);

export function statisticsPart(ctx, drawing) {
  const { t } = ctx;
  const now = Date.now();
  let from = dayOf(ctx.zone(), new Date(now - (DAYS - 1) * 86400000));
  let to = dayOf(ctx.zone(), new Date(now));
  let found = null;
  let labels = new Map();
  let problem = null;

  async function load(event) {
    event?.preventDefault();
    try {
      const [statistics, reasons] = await Promise.all([
        core(ctx, `/api/alert-statistics?${new URLSearchParams({ from, to })}`),
        core(ctx, '/api/override-reasons'),
      ]);
      found = statistics;
      labels = new Map(reasons.map((one) => [one.code, one.label]));
      problem = null;
    } catch (failure) {
      problem = failure;
    }
    drawing.draw();
  }

  const reasons = (row) => Object.entries(row.reasons ?? {}).map(([code, n]) => `${labels.has(code) ? ctx.text(labels.get(code)) : code}: ${n}`).join('; ');

  const row = (one) => html`<tr><td>${t(`category.${one.category}`)}</td><td>${severityChip(ctx, one.severity)}</td><th scope="row">${one.drug}</th><td>${one.against ?? ''}</td>
    <td class="num end">${one.shown}</td><td class="num end">${one.overridden}</td><td>${reasons(one)}</td></tr>`;

  const table = () => html`<p>${t('statistics.summary', { n: found.prescriptions, open: found.notChecked })}</p>
    ${found.rows.length
      ? html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('statistics.title')}><table class="table" data-testid="rxpert-statistics"><caption class="visually-hidden">${t('statistics.title')}</caption>
          <thead><tr>${['category', 'severity', 'drug', 'against', 'shown', 'overridden', 'reasons'].map((name) => html`<th scope="col">${t(`statistics.${name}`)}</th>`)}</tr></thead>
          <tbody>${found.rows.map(row)}</tbody></table></div>`
      : html`<p class="muted">${t('statistics.none')}</p>`}`;

  const view = () => html`<section class="card" aria-labelledby="rxpert-statistics">
    <header><h2 id="rxpert-statistics">${t('statistics.title')}</h2></header>
    <div class="body stack">
      <form class="row" @submit=${load}>
        <div class="field"><label for="rxpert-from">${t('statistics.from')}</label><input class="input" id="rxpert-from" type="date" required .value=${from} @input=${(event) => { from = event.target.value; }} /></div>
        <div class="field"><label for="rxpert-to">${t('statistics.to')}</label><input class="input" id="rxpert-to" type="date" required .value=${to} @input=${(event) => { to = event.target.value; }} /></div>
        <button class="button" type="submit">${t('statistics.show')}</button>
      </form>
      <div class="stack" aria-live="polite">${problemNote(ctx, problem)}${found ? table() : problem ? nothing : html`<p class="muted">${t('loading')}</p>`}</div>
    </div></section>`;

  load();
  return { view };
}
