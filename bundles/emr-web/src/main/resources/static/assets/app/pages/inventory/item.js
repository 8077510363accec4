/** + Tambah Inventori, and the view of an item: its data, what the dictionary knows of it, its counts. */
import { html, nothing } from 'lit';
import { api, query } from '../../api.js';
import { Combo } from '../../combo.js';
import { redraw } from '../../draw.js';
import { field, Form, radios, submitButton, summary, tick } from '../../form.js';
import * as format from '../../format.js';
import { icon } from '../../icons.js';
import { t, text } from '../../i18n.js';
import { asProblem } from '../../problem.js';
import { go } from '../../router.js';
import { can } from '../../session.js';
import { slot } from '../../slots.js';
import { say } from '../../status.js';
import { coverView } from '../inventory.js';
import { hitView } from '../rx/hit.js';
import { countDialog } from './count.js';

const LIMIT = 20;
const NUMBERS = ['price', 'minimum'];

const values = (item) => ({
  name: item?.name ?? '', kind: item?.kind ?? 'DRUG', strength: item?.strength ?? '', form: item?.form ?? '', unit: item?.unit ?? '',
  price: format.typed(item?.price), minimum: format.typed(item?.minimum ?? (item ? null : 0)), active: item?.active ?? true, code: item?.medication?.code ?? '',
});

class ItemPage {
  constructor(item, counts) {
    this.item = item;
    this.counts = counts;
    this.medication = item?.medication ?? null;
    this.notSearched = null;
    this.form = new Form('item', values(item));
    this.combo = new Combo({
      id: 'find-product',
      label: () => t('inventory.findProduct'),
      placeholder: () => t('inventory.findHint'),
      search: async (typed, signal) => {
        const { hits, notSearched } = await api.get(`/medications${query({ text: typed, purpose: 'product', limit: LIMIT })}`, { signal });
        this.notSearched = notSearched;
        return hits;
      },
      option: hitView,
      pick: (hit) => this.take(hit),
    });
  }

  title = () => (this.item ? this.item.name : t('inventory.add'));

  dirty = () => this.form.dirty;

  abandon = () => this.form.reset();

  focus = () => (this.item ? null : document.getElementById('find-product'));

  get editable() {
    return can('inventory:enter');
  }

  take(hit) {
    this.medication = { ...hit.code, display: hit.code.display ?? text(hit.name) };
    this.form.set('kind', 'DRUG');
    this.form.set('code', hit.code.code);
    this.form.set('name', this.medication.display);
    this.form.set('strength', hit.strength ?? '');
    this.form.set('form', hit.form ?? '');
    if (!this.form.value('unit')) this.form.set('unit', hit.form ?? '');
    queueMicrotask(() => document.getElementById('item-unit')?.focus());
  }

  /** The item is no longer that product; its name stays as written. */
  letGo() {
    this.medication = null;
    this.form.set('code', '');
  }

  read() {
    const { form, item } = this;
    const given = { id: item?.id ?? null, medication: form.values.kind === 'DRUG' ? this.medication : null, stock: item?.stock ?? 0, active: form.values.active, version: item?.version ?? 0 };
    for (const name of ['name', 'kind', 'strength', 'form', 'unit']) given[name] = form.value(name);
    for (const name of NUMBERS) {
      given[name] = format.parseNumber(form.values[name]);
      if (Number.isNaN(given[name])) form.fail(name, t('chart.notNumber', { text: form.values[name] }));
    }
    return given;
  }

  submit = async (event) => {
    event.preventDefault();
    let saved = null;
    const worked = await this.form.submit(async () => {
      const given = this.read();
      if (Object.keys(this.form.errors).length) return;
      saved = this.item ? await api.put(`/inventory/items/${this.item.id}`, given) : await api.post('/inventory/items', given);
    });
    if (!worked) return;
    if (!saved) {
      this.form.focusFirst();
      return;
    }
    say(t('inventory.saved', { name: saved.name }));
    const fresh = !this.item;
    this.show(saved);
    if (fresh) go(`/inventori/${saved.id}`, { replace: true, force: true });
  };

  show(item) {
    this.item = item;
    this.medication = item.medication;
    this.form.reset(values(item));
    redraw();
  }

  async count() {
    const counted = await countDialog(this.item);
    if (!counted) return;
    // what is being typed in the form stays; only the stock and the version are new
    this.item = counted;
    try {
      this.counts = await api.get(`/inventory/items/${counted.id}/counts`);
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    say(t('count.done', { name: counted.name }));
  }

  productView() {
    if (this.form.values.kind !== 'DRUG') return nothing;
    return html`${this.combo.view()}
      ${this.notSearched ? html`<p class="small gaps" data-testid="not-searched">${icon('question')} ${text(this.notSearched)}</p>` : nothing}
      ${this.medication
        ? html`<p class="row" data-testid="item-product">${icon('link')} <strong>${this.medication.display}</strong> ${coverView({ ...(this.item ?? {}), kind: 'DRUG', medication: this.medication })}
            <button class="button small" type="button" data-testid="let-go" @click=${() => this.letGo()}>${icon('x')} ${t('inventory.letGo')}</button></p>`
        : html`<p class="small muted" data-testid="item-uncovered">${t('inventory.uncovered')}</p>`}`;
  }

  formView() {
    const { form } = this;
    return html`<form class="card" novalidate @submit=${this.submit} aria-labelledby="title-item">
      <header>${icon('package')}<h2 id="title-item">${t('inventory.data')}</h2></header>
      <fieldset class="body stack" ?disabled=${!this.editable}>
        ${summary(form)}
        ${radios(form, 'kind', t('inventory.kind'), ['DRUG', 'CONSUMABLE'].map((one) => [one, t(`itemKind.${one}`)]))}
        ${this.productView()}
        ${field(form, 'name', { label: t('inventory.name'), required: true, max: 200 })}
        <div class="columns">
          ${field(form, 'strength', { label: t('rx.strength'), max: 60 })} ${field(form, 'form', { label: t('rx.form'), max: 60 })}
          ${field(form, 'unit', { label: t('inventory.unit'), required: true, max: 60, hint: t('inventory.unitHint') })} ${field(form, 'price', { label: t('inventory.priceUnit'), required: true, mode: 'decimal', max: 15 })}
          ${field(form, 'minimum', { label: t('inventory.minimum'), required: true, mode: 'decimal', max: 12, hint: t('inventory.minimumHint') })}
        </div>
        ${this.item ? tick(form, 'active', t('settings.active')) : nothing}
      </fieldset>
      ${this.editable ? html`<div class="pad">${submitButton(form, t('action.save'))}</div>` : nothing}
    </form>`;
  }

  stockView() {
    const { item } = this;
    if (!item) return nothing;
    return html`<section class="card" aria-labelledby="title-stock"><header>${icon('job')}<h2 id="title-stock">${t('inventory.stock')}</h2>
        <span class="side"><strong class="num" data-testid="stock">${format.number(item.stock)} ${item.unit}</strong>
        ${this.editable ? html`<button class="button small" type="button" data-testid="count" @click=${() => this.count()}>${t('count.open')}</button>` : nothing}</span></header>
      ${this.problem ? html`<p class="note danger" role="alert">${this.problem.sentence}</p>` : nothing}
      ${this.counts.length
        ? html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('count.history')}><table class="table cards" data-testid="counts"><caption class="visually-hidden">${t('count.history')}</caption>
            <thead><tr>${['count.at', 'count.booked', 'count.counted', 'reason.label', 'count.by'].map((head) => html`<th scope="col">${t(head)}</th>`)}</tr></thead>
            <tbody>${this.counts.map((one) => html`<tr><td class="nowrap">${format.moment(one.at)}</td><td class="num">${format.number(one.booked)}</td><td class="num"><strong>${format.number(one.counted)}</strong></td><td>${one.reason}</td><td>${one.userName}</td></tr>`)}</tbody></table></div>`
        : html`<p class="empty">${t('count.none')}</p>`}
    </section>`;
  }

  /** What the dictionary knows of the product that is chosen now, before and after it is saved. */
  panelView() {
    const kind = this.form.values.kind;
    const item = { ...(this.item ?? { id: null, version: 0 }), name: this.form.values.name, kind, strength: this.form.values.strength, form: this.form.values.form, unit: this.form.values.unit, medication: kind === 'DRUG' ? this.medication : null };
    const empty = this.medication && kind === 'DRUG' ? html`<p class="note warn" data-testid="no-panel">${icon('plug')} ${t('inventory.noPanel')}</p>` : nothing;
    return slot('inventory.item.panel', { item }, { empty, block: true });
  }

  view = () => html`<div class="page-head"><a class="button square" href="/inventori" aria-label=${t('inventory.back')}>${icon('left')}</a><h1 tabindex="-1">${this.title()}</h1></div>
    <div class="two"><div class="stack">${this.formView()} ${this.stockView()}</div><div class="stack">${this.panelView()}</div></div>`;
}

/** Opens `baru` or the item of an id. */
export async function open([id]) {
  if (id === 'baru') return new ItemPage(null, []);
  const [item, counts] = await Promise.all([api.get(`/inventory/items/${id}`), api.get(`/inventory/items/${id}/counts`)]);
  return new ItemPage(item, counts);
}
