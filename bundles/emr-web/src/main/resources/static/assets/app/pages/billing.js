/** Pembayaran: the visits of a day, and from there the lines of one. */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, query } from '../api.js';
import { onReconnect } from '../connection.js';
import { redraw } from '../draw.js';
import { on } from '../events.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';

const DEBOUNCE_MS = 400;
const TONES = { IN_PROGRESS: 'info', FINISHED: 'ok' };
const HEADS = ['queue.time', 'queue.patient', 'visit.payer', 'queue.status'];

class Billing {
  constructor(day) {
    this.day = day;
    this.visits = null;
    this.problem = null;
    this.timer = null;
    this.endings = [on('encounters-changed', () => this.soon()), onReconnect(() => this.soon())];
  }

  title = () => t('menu.billing');

  close() {
    clearTimeout(this.timer);
    for (const end of this.endings) end();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), DEBOUNCE_MS);
  }

  async load() {
    const { day } = this;
    try {
      const visits = await api.get(`/encounters${query({ day })}`);
      if (day !== this.day) return;
      this.visits = visits.filter((one) => !['PLANNED', 'CANCELLED'].includes(one.status)).reverse();
      this.problem = null;
    } catch (thrown) {
      if (day === this.day) this.problem = asProblem(thrown);
    }
    redraw();
  }

  goTo(day) {
    if (!day) return;
    this.day = day;
    this.visits = null;
    history.replaceState(history.state, '', day === format.today() ? '/pembayaran' : `/pembayaran?hari=${day}`);
    this.load();
    redraw();
  }

  rowView = (visit) => html`<tr data-testid="visit">
    <td class="num nowrap">${format.time(visit.history?.[0]?.at)}</td>
    <th scope="row">${visit.patientName} <span class="muted small nowrap">${visit.mrNumber}</span></th>
    <td>${t(`payer.${visit.payer}`)}</td>
    <td><span class="chip ${TONES[visit.status] ?? ''}">${t(`status.${visit.status}`)}</span></td>
    <td class="actions"><a class="button small" href="/pembayaran/${visit.id}" data-testid="open-invoice">${icon('wallet')} ${t('billing.open')}<span class="visually-hidden"> ${visit.patientName}</span></a></td>
  </tr>`;

  listView() {
    if (this.problem) return html`<div class="note danger" role="alert" data-testid="problem">${icon('alert')}<span class="grow">${this.problem.sentence}</span><button class="button small" type="button" @click=${() => this.load()}>${t('action.retry')}</button></div>`;
    if (!this.visits) return html`<p class="empty">${t('action.loading')}</p>`;
    if (!this.visits.length) return html`<p class="empty">${t('billing.empty')}</p>`;
    return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('menu.billing')}><table class="table cards" data-testid="billing">
      <caption class="visually-hidden">${t('queue.caption', { day: format.longDay(this.day) })}</caption>
      <thead><tr>${HEADS.map((head) => html`<th scope="col">${t(head)}</th>`)}<th scope="col"><span class="visually-hidden">${t('table.actions')}</span></th></tr></thead>
      <tbody>${repeat(this.visits, (one) => one.id, this.rowView)}</tbody></table></div>`;
  }

  view = () => html`<div class="page-head"><h1 tabindex="-1">${t('menu.billing')}</h1><span class="muted">${format.longDay(this.day)}</span>
      <div class="side-actions"><input class="input day" type="date" aria-label=${t('queue.day')} data-testid="day" .value=${live(this.day)} @change=${(event) => this.goTo(event.target.value)} />
        <button class="button" type="button" ?disabled=${this.day === format.today()} @click=${() => this.goTo(format.today())}>${t('queue.today')}</button></div></div>
    <section class="card">${this.listView()}</section>`;
}

/** Opens the page. `?hari=2026-02-28` shows another day. */
export async function open(params, search) {
  const wanted = search.get('hari');
  const page = new Billing(/^\d{4}-\d{2}-\d{2}$/.test(wanted ?? '') ? wanted : format.today());
  await page.load();
  return page;
}
