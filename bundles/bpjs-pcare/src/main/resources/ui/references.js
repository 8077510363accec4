/** The kept reference lists with their ages, and their rows. */
import { html, nothing } from 'lit';
import { problemNote } from './view.js';

const PATIENCE_MS = 180000;

export function referencesPart(ctx, drawing) {
  const { t } = ctx;
  let lists = null;
  let kind = null;
  let search = '';
  let rows = null;
  let busy = false;
  let outcome = null;
  let problem = null;

  async function run(action) {
    problem = null;
    try {
      await action();
    } catch (failure) {
      problem = failure;
    }
    drawing.draw();
  }

  const load = () => run(async () => { lists = await ctx.api.get('/references'); });

  async function refresh() {
    if (busy) return;
    busy = true;
    outcome = null;
    drawing.draw();
    await run(async () => { outcome = await ctx.api.post('/references/refresh', undefined, { patience: PATIENCE_MS }); });
    busy = false;
    if (problem) drawing.draw();
    else await load();
  }

  async function show(event) {
    event?.preventDefault();
    const asked = kind;
    await run(async () => {
      const found = await ctx.api.get(`/references/${encodeURIComponent(asked)}?search=${encodeURIComponent(search)}`);
      if (asked === kind) rows = found;
    });
  }

  function choose(next) {
    kind = kind === next ? null : next;
    rows = null;
    search = '';
    drawing.draw();
    if (kind) show();
  }

  const listRow = (list) => html`<tr>
    <th scope="row"><button class="button small plain" type="button" aria-expanded=${kind === list.kind ? 'true' : 'false'}
      @click=${() => choose(list.kind)}>${t(`reference.${list.kind}`)}</button></th>
    <td class="num end">${list.count}</td>
    <td class="nowrap">${list.fetchedAt ? ctx.format.moment(list.fetchedAt) : t('references.never')}</td>
  </tr>`;

  const details = () => html`<div class="body stack">
    <form class="row" @submit=${show}>
      <div class="field grow"><label for="pcare-search">${t('references.search', { kind: t(`reference.${kind}`) })}</label>
        <input id="pcare-search" class="input" maxlength="60" .value=${search} @input=${(event) => { search = event.target.value; }} /></div>
      <button class="button" type="submit">${t('references.find')}</button>
    </form>
    <div aria-live="polite">${rows === null
      ? html`<p class="muted">${t('loading')}</p>`
      : rows.length === 0
        ? html`<p class="muted">${t('references.none')}</p>`
        : html`<div class="table-wrap"><table class="table"><caption class="visually-hidden">${t(`reference.${kind}`)}</caption>
            <thead><tr><th scope="col">${t('references.code')}</th><th scope="col">${t('references.name')}</th></tr></thead>
            <tbody>${rows.map((row) => html`<tr><td class="num nowrap">${row.code}</td><td>${row.display}</td></tr>`)}</tbody></table></div>`}</div>
  </div>`;

  const view = () => html`<section class="card" aria-labelledby="pcare-references">
    <header><h2 id="pcare-references">${t('references.title')}</h2>
      ${ctx.can('integration:enter')
        ? html`<span class="side"><button class="button small" type="button" ?disabled=${busy} @click=${refresh}>
            ${busy ? t('references.refreshing') : t('references.refresh')}</button></span>`
        : nothing}</header>
    <div aria-live="polite">
      ${problemNote(ctx, problem)}
      ${outcome ? html`<p class="note ${outcome.lastOk ? 'ok' : 'warn'}">${ctx.text(outcome.lastOutcome)}</p>` : nothing}
    </div>
    <div class="flush">
      ${lists === null && !problem ? html`<p class="empty">${t('loading')}</p>` : nothing}
      ${lists
        ? html`<div class="table-wrap"><table class="table"><caption class="visually-hidden">${t('references.title')}</caption>
            <thead><tr><th scope="col">${t('references.list')}</th><th scope="col" class="end">${t('references.rows')}</th>
              <th scope="col">${t('references.fetched')}</th></tr></thead>
            <tbody>${lists.map(listRow)}</tbody></table></div>`
        : nothing}
    </div>
    ${kind ? details() : nothing}
  </section>`;

  load();
  return { view };
}
