/** Pengiriman: the worklist of what goes to the outside, with the gateways' own sentences. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, query } from '../api.js';
import { onReconnect } from '../connection.js';
import { askReason, openDialog } from '../dialog.js';
import { redraw } from '../draw.js';
import { on } from '../events.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { known, t, text } from '../i18n.js';
import { asProblem } from '../problem.js';
import { can } from '../session.js';
import { say, sayProblem } from '../status.js';
import { deliveryChip, STATUSES } from './delivery.js';

const PAGE = 50;
const FREQUENT = ['', 'PENDING', 'UNKNOWN', 'REJECTED', 'DONE'];
const DEBOUNCE_MS = 500;

class Deliveries {
  constructor(search) {
    this.plugin = search.get('plugin') ?? '';
    this.status = STATUSES.includes(search.get('status')) ? search.get('status') : '';
    this.patientId = search.get('pasien') ?? '';
    this.plugins = [];
    this.counts = {};
    this.list = null;
    this.more = false;
    this.problem = null;
    this.busy = new Set();
    this.endings = [on('deliveries-changed', () => this.soon()), onReconnect(() => this.soon())];
  }

  title = () => t('menu.deliveries');

  close() {
    clearTimeout(this.timer);
    for (const end of this.endings) end();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), DEBOUNCE_MS);
  }

  filter(offset, limit) {
    return query({ plugin: this.plugin, status: this.status, patientId: this.patientId, offset, limit });
  }

  /** Reads as many as are shown already, so that a refresh does not fold the list. */
  async load() {
    const wanted = this.filter();
    const size = Math.max(PAGE, this.list?.length ?? 0);
    try {
      const pages = [];
      for (let offset = 0; offset < size; offset += PAGE) pages.push(api.get(`/deliveries${this.filter(offset, PAGE)}`));
      const [counts, ...lists] = await Promise.all([api.get('/deliveries/counts'), ...pages]);
      if (wanted !== this.filter()) return;
      this.counts = counts;
      this.list = lists.flat();
      this.more = lists.at(-1).length === PAGE;
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    redraw();
  }

  async next() {
    try {
      const found = await api.get(`/deliveries${this.filter(this.list.length, PAGE)}`);
      this.list = [...this.list, ...found.filter((one) => !this.list.some((old) => old.id === one.id))];
      this.more = found.length === PAGE;
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  choose(change) {
    Object.assign(this, change);
    this.list = null;
    history.replaceState(history.state, '', `/pengiriman${query({ plugin: this.plugin, status: this.status, pasien: this.patientId })}`);
    this.load();
    redraw();
  }

  async act(delivery, path, body, done) {
    if (this.busy.has(delivery.id)) return;
    this.busy.add(delivery.id);
    redraw();
    try {
      await api.post(`/deliveries/${delivery.id}/${path}`, body);
      say(done);
    } catch (thrown) {
      sayProblem(thrown);
    } finally {
      this.busy.delete(delivery.id);
      await this.load();
    }
  }

  async withReason(delivery, path, title, done) {
    const reason = await askReason({ title: t(title, { name: delivery.patientName }), yes: t(`deliveries.${path}`) });
    if (reason) await this.act(delivery, path, { reason }, t(done));
  }

  attempts(delivery) {
    let attempts = null;
    api.get(`/deliveries/${delivery.id}/attempts`).then((found) => { attempts = found; redraw(); }, sayProblem);
    return openDialog({
      wide: true,
      testid: 'attempts',
      title: () => t('deliveries.attemptsOf', { name: delivery.patientName }),
      view: (close) => html`<div class="content">
          <p>${delivery.pluginId} · ${t(`topic.${delivery.topic}`)} ${delivery.remoteRef ? html`· <span class="num">${delivery.remoteRef}</span>` : nothing}</p>
          ${attempts === null ? html`<p class="muted">${t('action.loading')}</p>` : nothing}
          ${attempts?.length === 0 ? html`<p class="muted">${t('deliveries.noAttempts')}</p>` : nothing}
          ${attempts?.length
            ? html`<div class="table-wrap"><table class="table"><thead><tr>${['deliveries.number', 'queue.time', 'deliveries.took', 'deliveries.outcome', 'deliveries.sentence'].map((head) => html`<th scope="col">${t(head)}</th>`)}</tr></thead>
                <tbody>${attempts.map((one) => html`<tr><td>${one.number}</td><td class="nowrap">${format.moment(one.at)}</td><td class="num nowrap">${t('unit.ms', { n: format.number(one.millis) })}</td>
                  <td>${known(`outcome.${one.outcome.toUpperCase()}`) ? t(`outcome.${one.outcome.toUpperCase()}`) : one.outcome}</td><td>${text(one.sentence)}</td></tr>`)}</tbody></table></div>`
            : nothing}
        </div><footer><button class="button" type="button" @click=${() => close()}>${t('action.close')}</button></footer>`,
    });
  }

  actionsView(delivery) {
    if (!can('integration:enter')) return nothing;
    const { status } = delivery;
    const button = (image, path, run, tone = '') => html`<button class="button small ${tone}" type="button" ?disabled=${this.busy.has(delivery.id)} data-testid=${path} @click=${run}>
      ${icon(image)} ${t(`deliveries.${path}`)}<span class="visually-hidden"> ${delivery.patientName}</span></button>`;
    const retry = () => button('refresh', 'retry', () => this.act(delivery, 'retry', undefined, t('deliveries.retried')), status === 'REJECTED' ? 'primary' : '');
    const giveUp = () => button('x', 'give-up', () => this.withReason(delivery, 'give-up', 'deliveries.giveUpTitle', 'deliveries.givenUp'));
    const hold = () => button('pause', 'hold', () => this.withReason(delivery, 'hold', 'deliveries.holdTitle', 'deliveries.held'));
    const release = () => button('play', 'release', () => this.act(delivery, 'release', undefined, t('deliveries.released')), 'primary');
    if (status === 'REJECTED' || status === 'UNKNOWN') return html`${retry()} ${giveUp()}`;
    if (status === 'PENDING') return html`${retry()} ${hold()}`;
    if (status === 'HELD') return html`${release()} ${giveUp()}`;
    return status === 'GIVEN_UP' ? retry() : nothing;
  }

  rowView = (delivery) => html`<tr data-testid="delivery" data-status=${delivery.status}>
    <td class="nowrap">${format.moment(delivery.createdAt)}</td>
    <th scope="row">${delivery.encounterId ? html`<a href="/rekam-medis/${delivery.encounterId}">${delivery.patientName}</a>` : delivery.patientName}
      <div class="muted small">${delivery.pluginId} · ${t(`topic.${delivery.topic}`)}</div></th>
    <td>${deliveryChip(delivery.status)}</td>
    <td class="words">${text(delivery.sentence)}
      ${delivery.field ? html`<div class="small"><strong>${t('deliveries.field')}:</strong> ${delivery.field}</div>` : nothing}
      ${delivery.remoteRef ? html`<div class="muted small num">${delivery.remoteRef}</div>` : nothing}
      ${delivery.nextAttemptAt && delivery.status !== 'DONE' ? html`<div class="muted small">${t('deliveries.nextAt', { at: format.moment(delivery.nextAttemptAt) })}</div>` : nothing}</td>
    <td><button class="button small plain" type="button" data-testid="show-attempts" @click=${() => this.attempts(delivery)}>${t('deliveries.attempts', { n: delivery.attempts })}<span class="visually-hidden"> ${delivery.patientName}</span></button></td>
    <td class="actions"><div class="row tight end">${this.actionsView(delivery)}</div></td>
  </tr>`;

  listView() {
    if (this.problem) {
      return html`<div class="note danger" role="alert">${icon('alert')}<span class="grow">${this.problem.sentence}</span><button class="button small" type="button" @click=${() => this.load()}>${t('action.retry')}</button></div>`;
    }
    if (!this.list) return html`<p class="empty">${t('action.loading')}</p>`;
    if (!this.list.length) return html`<p class="empty" data-testid="deliveries-empty">${t('deliveries.none')}</p>`;
    return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('menu.deliveries')}><table class="table cards" data-testid="deliveries">
        <thead><tr>${['queue.time', 'queue.patient', 'queue.status', 'deliveries.sentence', 'deliveries.tries'].map((head) => html`<th scope="col">${t(head)}</th>`)}<th scope="col"><span class="visually-hidden">${t('table.actions')}</span></th></tr></thead>
        <tbody>${repeat(this.list, (one) => one.id, this.rowView)}</tbody></table></div>
      ${this.more ? html`<p class="pad"><button class="button" type="button" @click=${() => this.next()}>${t('deliveries.more')}</button></p>` : nothing}`;
  }

  count(status) {
    return Object.entries(this.counts ?? {}).filter(([plugin]) => !this.plugin || plugin === this.plugin).reduce((sum, [, counts]) => sum + (counts[status] ?? 0), 0);
  }

  /** Rare states are offered only while something is in them, and last, so that no button moves under the pointer. */
  offered() {
    return [...FREQUENT, ...STATUSES.filter((one) => !FREQUENT.includes(one) && (this.status === one || this.count(one) > 0))];
  }

  filtersView() {
    const names = new Map([...this.plugins.map((plugin) => [plugin.pluginId, text(plugin.name)]), ...Object.keys(this.counts ?? {}).filter((id) => !this.plugins.some((plugin) => plugin.pluginId === id)).map((id) => [id, id])]);
    return html`<div class="filters">
      <div class="field"><label for="filter-plugin">${t('deliveries.plugin')}</label>
        <select class="input" id="filter-plugin" data-testid="filter-plugin" @change=${(event) => this.choose({ plugin: event.target.value })}>
          <option value="" .selected=${live(this.plugin === '')}>${t('deliveries.allPlugins')}</option>
          ${[...names].map(([id, name]) => html`<option value=${id} .selected=${live(this.plugin === id)}>${name}</option>`)}
        </select></div>
      <div class="polis" role="group" aria-label=${t('queue.status')}>
        ${this.offered().map((status) => html`<button type="button" class="poli" aria-pressed=${this.status === status ? 'true' : 'false'} data-testid="filter-${status || 'all'}" @click=${() => this.choose({ status })}>
          ${status ? t(`delivery.${status}`) : t('deliveries.all')}<span class="count">${status ? this.count(status) : STATUSES.reduce((sum, one) => sum + this.count(one), 0)}</span></button>`)}
      </div>
      ${this.patientId ? html`<button class="button small" type="button" @click=${() => this.choose({ patientId: '' })}>${icon('x')} ${t('deliveries.onePatient')}</button>` : nothing}
    </div>`;
  }

  view = () => html`<div class="page-head"><h1 tabindex="-1">${t('menu.deliveries')}</h1></div>
    <section class="card">${this.filtersView()} ${this.listView()}</section>`;
}

/** Opens the page. `?plugin=pcare&status=REJECTED&pasien=<id>` filters. */
export async function open(params, search) {
  const page = new Deliveries(search);
  const [plugins] = await Promise.all([api.get('/plugins'), page.load()]);
  page.plugins = plugins;
  return page;
}
