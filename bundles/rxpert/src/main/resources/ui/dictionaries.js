/** Active dictionaries with the versions kept, their notices and dates; going back to the version before. */
import { html, nothing } from 'lit';
import { mark, problemNote } from './view.js';

const AGAIN_MS = 1500;

export function dictionariesPart(ctx, drawing, onRollback) {
  const { t } = ctx;
  let shelf = null;
  let problem = null;
  let asked = null;
  let busy = false;
  let timer = 0;

  async function reload() {
    clearTimeout(timer);
    try {
      shelf = await ctx.api.get('/dictionaries');
      problem = null;
    } catch (failure) {
      problem = failure;
    }
    drawing.draw();
    if (shelf?.loading && !drawing.ended()) timer = setTimeout(reload, AGAIN_MS);
  }

  /** Follows a rollback to its end. */
  async function follow(job) {
    let now = job;
    while (now.state === 'RUNNING' && !drawing.ended()) {
      await new Promise((done) => { setTimeout(done, AGAIN_MS / 2); });
      now = await ctx.api.get(`/imports/${now.id}`);
    }
    if (now.refusal) throw now.refusal.sentence ? { sentence: ctx.text(now.refusal.sentence) } : now;
  }

  async function rollback(name) {
    if (busy) return;
    busy = true;
    asked = null;
    drawing.draw();
    try {
      await follow(await ctx.api.post(`/dictionaries/${encodeURIComponent(name)}/rollback`));
      await reload();
    } catch (failure) {
      problem = failure;
    }
    onRollback();
    busy = false;
    drawing.draw();
  }

  const kept = (entry) => html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('dictionaries.versions')}><table class="table">
    <caption class="visually-hidden">${t('dictionaries.versions')}</caption>
    <thead><tr>${['version', 'approvedBy', 'approvedAt', 'state'].map((name) => html`<th scope="col">${t(`dictionaries.${name}`)}</th>`)}</tr></thead>
    <tbody>${entry.versions.map((one) => html`<tr><th scope="row">${one.version}</th><td>${one.approvedBy}</td>
      <td class="nowrap">${ctx.format.moment(one.approvedAt)}</td>
      <td>${one.active ? html`<span class="chip ok">${t('dictionaries.active')}</span>` : html`<span class="chip">${t('dictionaries.kept')}</span>`}</td></tr>`)}</tbody></table></div>`;

  function backView(entry) {
    const at = entry.versions.findIndex((one) => one.active);
    const older = entry.versions[at + 1];
    if (!ctx.can('terminology:enter') || !older) return nothing;
    return asked === entry.name
      ? html`<p class="note warn">${t('dictionaries.rollbackAsk', { version: older.version })}
          <button class="button small danger" type="button" data-testid="rxpert-rollback-yes" @click=${() => rollback(entry.name)}>${t('dictionaries.rollbackYes')}</button>
          <button class="button small" type="button" @click=${() => { asked = null; drawing.draw(); }}>${t('cancel')}</button></p>`
      : html`<p><button class="button small" type="button" ?disabled=${busy} data-testid="rxpert-rollback" @click=${() => { asked = entry.name; drawing.draw(); }}>
          ${busy ? t('loading') : t('dictionaries.rollback', { version: older.version })}</button></p>`;
  }

  const entryView = (entry) => html`<section class="stack" data-testid="rxpert-dictionary">
    <h3>${ctx.text(entry.title)} ${mark(ctx, { system: `rxpert:${entry.name}` })}</h3>
    ${entry.notice ? html`<p class="note warn" data-testid="rxpert-notice">${ctx.text(entry.notice)}</p>` : nothing}
    ${entry.expired ? html`<p class="note danger" role="alert">${t('dictionaries.expired', { day: ctx.format.day(entry.expires) })}</p>` : nothing}
    <p>${t('dictionaries.size', { substances: entry.substances, products: entry.products, pairs: entry.pairs })}
      · ${entry.vendor} · ${entry.expires ? t('dictionaries.until', { day: ctx.format.day(entry.expires) }) : ''}</p>
    ${kept(entry)} ${backView(entry)}</section>`;

  const view = () => html`<section class="card" aria-labelledby="rxpert-dictionaries">
    <header><h2 id="rxpert-dictionaries">${t('dictionaries.title')}</h2></header>
    <div class="body stack" aria-live="polite">
      ${problemNote(ctx, problem)}
      ${shelf === null && !problem ? html`<p class="muted">${t('loading')}</p>` : nothing}
      ${shelf?.problem ? html`<p class="note warn">${ctx.text(shelf.problem)}</p>` : nothing}
      ${shelf && !shelf.problem && shelf.dictionaries.length === 0 ? html`<p class="note warn">${t('dictionaries.none')}</p>` : nothing}
      ${(shelf?.warnings ?? []).map((one) => html`<p class="note danger rxp-line" data-testid="rxpert-warning">${ctx.text(one)}</p>`)}
      ${(shelf?.troubles ?? []).map((one) => html`<p class="note danger">${one.dictionary} ${one.version}: ${ctx.text(one.sentence)}
        ${one.instead ? t('dictionaries.instead', { version: one.instead }) : t('dictionaries.noInstead')}</p>`)}
      ${(shelf?.waiting ?? []).map((one) => html`<p class="note warn" data-testid="rxpert-waiting">${t('dictionaries.waiting', one)}
        <button class="button small" type="button" data-testid="rxpert-look" @click=${() => document.getElementById(`rxpert-job-${one.id}`)?.focus()}>${t('dictionaries.look')}</button></p>`)}
      ${(shelf?.dictionaries ?? []).map(entryView)}
    </div></section>`;

  reload();
  return { view, reload, end: () => clearTimeout(timer) };
}
