/** Antrean: the visits of a day by poli, live. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { api, query } from '../api.js';
import { onReconnect } from '../connection.js';
import { askReason } from '../dialog.js';
import { redraw } from '../draw.js';
import { on } from '../events.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { go } from '../router.js';
import { can, canAny } from '../session.js';
import { counts } from '../shell.js';
import { slot } from '../slots.js';
import { say, sayProblem } from '../status.js';
import { visitChip } from './delivery.js';
import { locations, nameIn, practitioners } from './reference.js';
import { startVisit } from './start-visit.js';

const DEBOUNCE_MS = 400;
const TICK_MS = 30000;
const PAGE = 100;
const MAX_PAGES = 6;
const TONES = { PLANNED: '', ARRIVED: 'warn', IN_PROGRESS: 'info', FINISHED: 'ok', CANCELLED: '' };
const ORDER = { IN_PROGRESS: 0, ARRIVED: 1, PLANNED: 2, FINISHED: 3, CANCELLED: 4 };

const reached = (encounter, status) => encounter.history?.find((step) => step.status === status)?.at;

class Queue {
  constructor(lists, day) {
    this.lists = lists;
    this.day = day;
    this.follow = day === format.today();
    this.locationId = '';
    this.open = false;
    this.encounters = null;
    this.deliveries = new Map();
    this.problem = null;
    this.busy = new Set();
    this.timer = null;
    this.endings = [
      on('encounters-changed', () => this.soon()),
      on('deliveries-changed', () => this.soon()),
      onReconnect(() => this.soon()),
    ];
    this.tick = setInterval(() => this.minute(), TICK_MS);
  }

  title = () => t('menu.queue');

  close() {
    clearInterval(this.tick);
    clearTimeout(this.timer);
    for (const end of this.endings) end();
  }

  /** Waiting times move on; after midnight the page goes on to the new day. */
  minute() {
    if (this.follow && this.day !== format.today()) this.goTo(format.today());
    redraw();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), document.hidden ? DEBOUNCE_MS * 5 : DEBOUNCE_MS);
  }

  async load() {
    const { day } = this;
    try {
      const encounters = await api.get(`/encounters${query({ day })}`);
      const deliveries = await this.readDeliveries(encounters, day);
      if (day !== this.day) return;
      this.encounters = encounters;
      this.deliveries = deliveries;
      this.problem = null;
      if (day === format.today()) counts.set('/antrean', encounters.filter((one) => one.status === 'ARRIVED').length);
    } catch (thrown) {
      if (day === this.day) this.problem = asProblem(thrown);
    }
    redraw();
  }

  /** Deliveries by visit. Who may see the worklist gets them in pages, others per visit. */
  async readDeliveries(encounters, day) {
    const found = new Map();
    const keep = (list) => {
      for (const one of list) {
        if (!one.encounterId) continue;
        if (!found.has(one.encounterId)) found.set(one.encounterId, []);
        found.get(one.encounterId).push(one);
      }
    };
    if (can('integration:view')) {
      const first = encounters.map((one) => one.history?.[0]?.at).filter(Boolean).sort()[0];
      for (let page = 0; page < MAX_PAGES && first; page += 1) {
        const list = await api.get(`/deliveries${query({ offset: page * PAGE, limit: PAGE })}`);
        keep(list);
        if (list.length < PAGE || list.at(-1).createdAt < first) break;
      }
      return found;
    }
    if (day !== format.today()) return found;
    const reported = encounters.filter((one) => one.payer === 'BPJS' || one.status === 'FINISHED');
    for (let i = 0; i < reported.length; i += 4) {
      const lists = await Promise.all(reported.slice(i, i + 4).map((one) => api.get(`/encounters/${one.id}/deliveries`)));
      lists.forEach(keep);
    }
    return found;
  }

  goTo(day) {
    if (!day) return;
    this.day = day;
    this.follow = day === format.today();
    this.encounters = null;
    history.replaceState(history.state, '', this.follow ? '/antrean' : `/antrean?hari=${day}`);
    this.load();
    redraw();
  }

  /** Runs one act on a visit and reads the list again. */
  async act(encounter, action) {
    if (this.busy.has(encounter.id)) return;
    this.busy.add(encounter.id);
    redraw();
    try {
      await action();
    } catch (thrown) {
      sayProblem(thrown);
    } finally {
      this.busy.delete(encounter.id);
      await this.load();
    }
  }

  start(encounter) {
    return this.act(encounter, async () => {
      if (await startVisit(encounter)) go(`/rekam-medis/${encounter.id}`);
    });
  }

  arrive(encounter) {
    return this.act(encounter, () => api.post(`/encounters/${encounter.id}/arrive`, { at: null }));
  }

  cancel(encounter) {
    return this.act(encounter, async () => {
      const reason = await askReason({ title: t('queue.cancelTitle', { name: encounter.patientName }), body: t('queue.cancelBody'), yes: t('queue.cancel') });
      if (!reason) return;
      await api.post(`/encounters/${encounter.id}/cancel`, { reason });
      say(t('queue.cancelled', { name: encounter.patientName }));
    });
  }

  actionsView(encounter) {
    const busy = this.busy.has(encounter.id);
    const button = (label, image, run, testid, tone = '') => html`<button
      class="button small ${tone}" type="button" ?disabled=${busy} data-testid=${testid} @click=${run}
    >${icon(image)} ${label}<span class="visually-hidden"> ${encounter.patientName}</span></button>`;
    const may = can('encounter:enter');
    const { status } = encounter;
    return html`${slot('queue.action', { encounter })}
      ${may && status === 'PLANNED' ? button(t('queue.arrive'), 'check', () => this.arrive(encounter), 'arrive') : nothing}
      ${may && status === 'ARRIVED' ? button(t('queue.start'), 'play', () => this.start(encounter), 'start', 'primary') : nothing}
      ${status !== 'PLANNED' && status !== 'CANCELLED' && canAny('note:view', 'vitals:view')
        ? html`<a class="button small" href="/rekam-medis/${encounter.id}" data-testid="open">${icon('chart')} ${t('queue.open')}<span class="visually-hidden"> ${encounter.patientName}</span></a>`
        : nothing}
      ${may && ['PLANNED', 'ARRIVED', 'IN_PROGRESS'].includes(status)
        ? html`<button class="button small plain square" type="button" ?disabled=${busy} data-testid="cancel" title=${t('queue.cancel')}
            aria-label="${t('queue.cancel')} ${encounter.patientName}" @click=${() => this.cancel(encounter)}>${icon('x')}</button>`
        : nothing}`;
  }

  waiting(encounter) {
    const arrived = reached(encounter, 'ARRIVED');
    if (!arrived) return '';
    const until = reached(encounter, 'IN_PROGRESS') ?? reached(encounter, 'CANCELLED');
    return format.duration(format.minutesSince(arrived, until ? new Date(until).getTime() : Date.now()));
  }

  rowView = (encounter) => html`<tr data-testid="visit" data-status=${encounter.status}>
    <td class="num nowrap">${format.time(reached(encounter, 'ARRIVED') ?? reached(encounter, 'PLANNED'))}</td>
    <th scope="row" class="patient">${encounter.patientName} <span class="muted small nowrap">${encounter.mrNumber}</span>
      ${slot('queue.row.badge', { encounter })}
      ${encounter.complaint ? html`<div class="muted small clip">${encounter.complaint}</div>` : nothing}</th>
    <td>${nameIn(this.lists.locations, encounter.locationId)}<div class="muted small">${nameIn(this.lists.practitioners, encounter.practitionerId)}</div></td>
    <td>${t(`payer.${encounter.payer}`)}</td>
    <td><span class="chip ${TONES[encounter.status]}">${t(`status.${encounter.status}`)}</span></td>
    <td class="num nowrap">${this.waiting(encounter)}</td>
    <td>${visitChip(this.deliveries.get(encounter.id))}</td>
    <td class="actions">${this.actionsView(encounter)}</td>
  </tr>`;

  listView() {
    if (this.problem) {
      return html`<div class="note danger" role="alert">${icon('alert')}<span class="grow">${this.problem.sentence}</span>
        <button class="button small" type="button" @click=${() => this.load()}>${t('action.retry')}</button></div>`;
    }
    if (!this.encounters) return html`<p class="empty">${t('action.loading')}</p>`;
    const shown = this.encounters
      .filter((one) => (!this.locationId || one.locationId === this.locationId) && (!this.open || !['FINISHED', 'CANCELLED'].includes(one.status)))
      .sort((a, b) => ORDER[a.status] - ORDER[b.status] || String(reached(a, 'ARRIVED') ?? reached(a, 'PLANNED')).localeCompare(String(reached(b, 'ARRIVED') ?? reached(b, 'PLANNED'))));
    if (!shown.length) return html`<p class="empty" data-testid="queue-empty">${t('queue.empty')}</p>`;
    const heads = ['queue.time', 'queue.patient', 'visit.location', 'visit.payer', 'queue.status', 'queue.waiting', 'queue.delivery'];
    return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('menu.queue')}>
      <table class="table queue" data-testid="queue">
        <caption class="visually-hidden">${t('queue.caption', { day: format.longDay(this.day) })}</caption>
        <thead><tr>${heads.map((head) => html`<th scope="col">${t(head)}</th>`)}<th scope="col"><span class="visually-hidden">${t('table.actions')}</span></th></tr></thead>
        <tbody>${repeat(shown, (one) => one.id, this.rowView)}</tbody>
      </table>
    </div>`;
  }

  tabsView() {
    const all = this.encounters ?? [];
    const waiting = (id) => all.filter((one) => one.status === 'ARRIVED' && (!id || one.locationId === id)).length;
    const tab = (id, label) => html`<button type="button" class="poli" aria-pressed=${this.locationId === id ? 'true' : 'false'} data-testid="poli-${id || 'all'}"
      @click=${() => { this.locationId = id; redraw(); }}>${label}<span class="count" title=${t('queue.waitingCount')}>${waiting(id)}</span></button>`;
    const used = this.lists.locations.filter((one) => one.active || all.some((visit) => visit.locationId === one.id));
    return html`<div class="polis" role="group" aria-label=${t('queue.byLocation')}>${tab('', t('queue.all'))}${used.map((one) => tab(one.id, one.name))}</div>`;
  }

  view = () => html`
    <div class="page-head">
      <h1 tabindex="-1">${t('menu.queue')}</h1>
      <span class="muted">${format.longDay(this.day)}</span>
      <div class="side-actions">
        <button class="button square" type="button" aria-label=${t('queue.before')} @click=${() => this.goTo(format.plusDays(this.day, -1))}>${icon('left')}</button>
        <input class="input day" type="date" aria-label=${t('queue.day')} data-testid="day" .value=${live(this.day)} @change=${(event) => this.goTo(event.target.value)} />
        <button class="button square" type="button" aria-label=${t('queue.after')} @click=${() => this.goTo(format.plusDays(this.day, 1))}>${icon('right')}</button>
        <button class="button" type="button" ?disabled=${this.follow} @click=${() => this.goTo(format.today())}>${t('queue.today')}</button>
        ${can('encounter:enter') ? html`<a class="button primary" href="/pendaftaran">${icon('plus')} ${t('visit.start')}</a>` : nothing}
      </div>
    </div>
    <section class="card">
      <div class="queue-bar">${this.tabsView()}
        <label class="check"><input type="checkbox" .checked=${live(this.open)} @change=${(event) => { this.open = event.target.checked; redraw(); }} />${t('queue.onlyOpen')}</label>
      </div>
      ${this.listView()}
    </section>`;
}

/** Opens the page. `?hari=2026-02-28` shows another day. */
export async function open(params, search) {
  const [places, people] = await Promise.all([locations(), practitioners()]);
  const wanted = search.get('hari');
  const page = new Queue({ locations: places, practitioners: people }, /^\d{4}-\d{2}-\d{2}$/.test(wanted ?? '') ? wanted : format.today());
  await page.load();
  return page;
}
