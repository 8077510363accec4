/** Inventori: the drugs and consumables of the stock. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, query } from '../api.js';
import { redraw } from '../draw.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { asProblem } from '../problem.js';
import { can } from '../session.js';
import { slot } from '../slots.js';
import { rupiah } from './rx/money.js';

const PAGE = 50;
const DEBOUNCE_MS = 200;
const HEADS = ['inventory.name', 'inventory.kind', 'inventory.price', 'inventory.stock', 'inventory.minimum'];

export const low = (item) => item.active && item.minimum !== null && item.stock !== null && item.stock < item.minimum;

/** The logo of the dictionary that covers an item, or that none does (S19). */
export const coverView = (item) =>
  item.medication
    ? slot('drug.option.badge', { hit: { code: item.medication, name: { id: item.medication.display, en: item.medication.display }, strength: item.strength, form: item.form, maker: null, legalClass: null, coverage: null, kfa: null, dictionary: null } })
    : item.kind === 'DRUG' ? html`<span class="chip" data-testid="not-covered">${t('inventory.notCovered')}</span>` : nothing;

class Inventory {
  constructor() {
    this.text = '';
    this.items = null;
    this.whole = false;
    this.problem = null;
    this.timer = null;
    this.control = null;
  }

  title = () => t('menu.inventory');

  close() {
    clearTimeout(this.timer);
    this.control?.abort();
  }

  type(text) {
    if (text === this.text) return;
    this.text = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), DEBOUNCE_MS);
    redraw();
  }

  /** Reads the list from its beginning, or what comes after what is shown. */
  async load(more = false) {
    this.control?.abort();
    const control = new AbortController();
    this.control = control;
    const before = more ? this.items : [];
    try {
      const found = await api.get(`/inventory/items${query({ text: this.text.trim(), offset: before.length, limit: PAGE })}`, { signal: control.signal });
      if (control.signal.aborted) return;
      this.items = [...before, ...found];
      this.whole = found.length < PAGE;
      this.problem = null;
    } catch (thrown) {
      if (control.signal.aborted) return;
      this.problem = asProblem(thrown);
    }
    redraw();
  }

  rowView = (item) => html`<tr data-testid="item">
    <th scope="row"><a href="/inventori/${item.id}">${item.name}</a> ${item.active ? nothing : html`<span class="chip">${t('users.inactive')}</span>`} ${coverView(item)}
      <div class="muted small">${[item.strength, item.form].filter(Boolean).join(' · ')}</div></th>
    <td>${t(`itemKind.${item.kind}`)}</td>
    <td class="num end nowrap">${rupiah(item.price)}<span class="muted small"> /${item.unit}</span></td>
    <td class="num end nowrap">${format.number(item.stock)} <span class="muted small">${item.unit}</span></td>
    <td class="num end nowrap"><span class="phone muted small">${t('inventory.minimum')} </span>${format.number(item.minimum)}</td>
    <td>${low(item) ? html`<span class="chip warn" data-testid="low">${icon('alert')} ${t('inventory.low')}</span>` : nothing}</td>
  </tr>`;

  listView() {
    if (this.problem) {
      return html`<div class="note danger" role="alert" data-testid="problem">${icon('alert')}<span class="grow">${this.problem.sentence}</span><button class="button small" type="button" @click=${() => this.load()}>${t('action.retry')}</button></div>`;
    }
    if (!this.items) return html`<p class="empty">${t('action.loading')}</p>`;
    if (!this.items.length) return html`<p class="empty" data-testid="inventory-empty">${this.text.trim() ? t('search.none', { text: this.text.trim() }) : t('inventory.empty')}</p>`;
    return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('menu.inventory')}><table class="table cards" data-testid="inventory">
        <caption class="visually-hidden">${t('menu.inventory')}</caption>
        <thead><tr>${HEADS.map((head, index) => html`<th scope="col" class=${index > 1 ? 'end' : ''}>${t(head)}</th>`)}<th scope="col"><span class="visually-hidden">${t('queue.status')}</span></th></tr></thead>
        <tbody>${repeat(this.items, (one) => one.id, this.rowView)}</tbody></table></div>
      ${this.whole ? nothing : html`<p class="pad"><button class="button" type="button" data-testid="more-items" @click=${() => this.load(true)}>${t('deliveries.more')}</button></p>`}`;
  }

  view = () => html`<div class="page-head"><h1 tabindex="-1">${t('menu.inventory')}</h1>
      <div class="side-actions">${can('inventory:enter') ? html`<a class="button primary" href="/inventori/baru" data-testid="add-item">${icon('plus')} ${t('inventory.add')}</a>` : nothing}</div></div>
    <section class="card"><div class="filters"><div class="field grow"><label for="find-item">${t('inventory.find')}</label>
        <input class="input" id="find-item" type="search" maxlength="200" autocomplete="off" data-testid="find-item" .value=${live(this.text)} @input=${(event) => this.type(event.target.value)} /></div>
        <span class="visually-hidden" role="status">${this.items ? t('search.count', { n: this.items.length }) : ''}</span></div>
      ${this.listView()}</section>`;
}

/** Opens the page. */
export async function open() {
  const page = new Inventory();
  await page.load();
  return page;
}
