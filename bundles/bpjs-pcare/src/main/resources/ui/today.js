/** What was sent to pCare today. */
import { html, nothing } from 'lit';
import { problemNote, statusChip } from './view.js';

export function todayPart(ctx, drawing) {
  const { t } = ctx;
  let sent = null;
  let problem = null;

  async function load() {
    try {
      sent = await ctx.api.get('/visits/today');
      problem = null;
    } catch (failure) {
      problem = failure;
    }
    drawing.draw();
  }

  const row = (one) => html`<tr>
    <td class="nowrap num">${ctx.format.moment(one.updatedAt)}</td>
    <th scope="row">${one.encounterId && ctx.can('encounter:view') ? html`<a href="/rekam-medis/${one.encounterId}">${one.patientName}</a>` : one.patientName}</th>
    <td>${t(`topic.${one.topic}`)}</td>
    <td>${statusChip(ctx, one.status)}</td>
    <td class="num">${one.remoteRef ?? ''}</td>
    <td>${one.sentence ? ctx.text(one.sentence) : nothing}</td>
  </tr>`;

  const table = () => html`<div class="table-wrap"><table class="table cards">
    <caption class="visually-hidden">${t('today.title')}</caption>
    <thead><tr>${['time', 'patient', 'what', 'status', 'number', 'sentence'].map((name) => html`<th scope="col">${t(`today.${name}`)}</th>`)}</tr></thead>
    <tbody>${sent.map(row)}</tbody>
  </table></div>`;

  const view = () => html`<section class="card" aria-labelledby="pcare-today">
    <header><h2 id="pcare-today">${t('today.title')}</h2>
      <span class="side"><button class="button small" type="button" @click=${load}>${t('reload')}</button></span></header>
    <div class="flush" aria-live="polite">
      ${problemNote(ctx, problem)}
      ${sent === null && !problem ? html`<p class="empty">${t('loading')}</p>` : nothing}
      ${sent?.length === 0 ? html`<p class="empty">${t('today.none')}</p>` : nothing}
      ${sent?.length ? table() : nothing}
    </div>
  </section>`;

  load();
  return { view };
}
