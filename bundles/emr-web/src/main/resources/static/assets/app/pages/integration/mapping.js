/** Which poli and which doctor the gateway knows by which code. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api, query } from '../../api.js';
import { Combo } from '../../combo.js';
import { redraw } from '../../draw.js';
import { icon } from '../../icons.js';
import { t, text } from '../../i18n.js';
import { can } from '../../session.js';
import { say, sayProblem } from '../../status.js';

export class Mappings {
  /** @param {() => object} plugin @param {object[]} kinds @param {() => void} changed */
  constructor(plugin, kinds, changed) {
    this.plugin = plugin;
    this.kinds = kinds;
    this.changed = changed;
    this.rows = new Map();
    this.combos = new Map();
  }

  path(kind) {
    return `/plugins/${this.plugin().pluginId}/mappings/${kind}`;
  }

  async load() {
    try {
      const lists = await Promise.all(this.kinds.map((kind) => api.get(this.path(kind.id))));
      this.kinds.forEach((kind, index) => this.rows.set(kind.id, lists[index]));
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  combo(kind, row) {
    const key = `${kind.id}-${row.localId}`;
    if (!this.combos.has(key)) {
      this.combos.set(
        key,
        new Combo({
          id: `map-${key}`,
          least: 0,
          label: () => t('mapping.choose', { name: row.localName }),
          hideLabel: true,
          placeholder: () => t('mapping.search'),
          search: (typed, signal) => api.get(`${this.path(kind.id)}/choices${query({ text: typed, limit: 30 })}`, { signal }),
          option: (item) => html`<strong class="num">${item.code}</strong> ${item.display}`,
          pick: (item) => this.map(kind, row, item.code),
        }),
      );
    }
    return this.combos.get(key);
  }

  async map(kind, row, code) {
    try {
      await api.put(`${this.path(kind.id)}/${row.localId}`, { code });
      say(code ? t('mapping.done', { name: row.localName, code }) : t('mapping.removed', { name: row.localName }));
      await this.load();
      this.changed();
    } catch (thrown) {
      sayProblem(thrown);
    }
  }

  rowView = (kind, row) => html`<tr data-testid="mapping-row">
    <th scope="row">${row.localName}</th>
    <td>${row.code
      ? html`<span class="chip ok"><strong class="num">${row.code}</strong> ${row.codeName}</span>
          ${can('integration:enter') ? html`<button class="button small plain square" type="button" aria-label="${t('mapping.remove')} ${row.localName}" @click=${() => this.map(kind, row, null)}>${icon('x')}</button>` : nothing}`
      : html`<span class="chip warn">${t('mapping.missing')}</span>`}</td>
    <td class="grow">${can('integration:enter') ? this.combo(kind, row).view() : nothing}</td>
  </tr>`;

  view() {
    if (!this.kinds.length) return html`<p class="empty">${t('mapping.none')}</p>`;
    return html`<div class="stack narrow">${this.kinds.map((kind) => {
      const rows = this.rows.get(kind.id) ?? [];
      const open = rows.filter((row) => !row.code).length;
      return html`<section class="card" aria-labelledby="mapping-${kind.id}" data-testid="mapping-${kind.id}">
        <header>${icon('link')}<h2 id="mapping-${kind.id}">${text(kind.title)}</h2><span class="side">${kind.required ? t('mapping.required') : t('mapping.optional')}
          <span class="chip ${open ? 'warn' : 'ok'}">${t('mapping.count', { done: rows.length - open, all: rows.length })}</span></span></header>
        <table class="table mapping"><thead><tr><th scope="col">${t('mapping.local')}</th><th scope="col">${t('mapping.code')}</th><th scope="col">${t('mapping.change')}</th></tr></thead>
          <tbody>${repeat(rows, (row) => row.localId, (row) => this.rowView(kind, row))}</tbody></table>
      </section>`;
    })}</div>`;
  }
}
