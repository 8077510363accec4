/** Kelola plugin: every plugin of the facility, where it stands and what it waits for. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api.js';
import { onReconnect } from '../connection.js';
import { redraw } from '../draw.js';
import { on } from '../events.js';
import { icon } from '../icons.js';
import { t, text } from '../i18n.js';
import { sayProblem } from '../status.js';
import { STATUSES } from './delivery.js';
import { environmentBadge, stateChip } from './integration/state.js';

class Integrations {
  constructor() {
    this.plugins = [];
    this.counts = {};
    this.endings = [on('plugins-changed', () => this.load()), on('ui-changed', () => this.load()), on('deliveries-changed', () => this.load()), onReconnect(() => this.load())];
  }

  title = () => t('menu.integration');

  close() {
    for (const end of this.endings) end();
  }

  async load() {
    try {
      [this.plugins, this.counts] = await Promise.all([api.get('/plugins'), api.get('/deliveries/counts')]);
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  countsView(plugin) {
    const counts = this.counts?.[plugin.pluginId] ?? {};
    const shown = STATUSES.filter((status) => counts[status] > 0 && ['PENDING', 'UNKNOWN', 'REJECTED', 'HELD', 'DONE'].includes(status));
    if (!shown.length) return nothing;
    return html`<div class="row tight">${shown.map(
      (status) => html`<a class="chip ${status === 'REJECTED' ? 'danger' : ''}" href="/pengiriman?plugin=${plugin.pluginId}&amp;status=${status}">${t(`delivery.${status}`)}: ${counts[status]}</a>`,
    )}</div>`;
  }

  cardView = (plugin) => {
    const missing = plugin.checks.filter((check) => check.status !== 'OK');
    return html`<section class="card" aria-labelledby="plugin-${plugin.pluginId}" data-testid="plugin-${plugin.pluginId}">
      <header>${icon('plug')}<h2 id="plugin-${plugin.pluginId}">${text(plugin.name)}</h2><span class="side">${environmentBadge(plugin.environment)} ${stateChip(plugin.state)}</span></header>
      <div class="body stack">
        <p>${text(plugin.sentence)}</p>
        ${missing.length
          ? html`<div><p class="label">${t('integration.missing')}</p><ul>${missing.map((check) => html`<li class="row">${icon(check.status === 'FAILED' ? 'alert' : 'clock')} ${text(check.title)}</li>`)}</ul></div>`
          : nothing}
        ${this.countsView(plugin)}
        <div class="row"><a class="button" href="/integrasi/${plugin.pluginId}" data-testid="manage-${plugin.pluginId}">${icon('settings')} ${t('integration.manage')}<span class="visually-hidden"> ${text(plugin.name)}</span></a>
          <span class="muted small">${plugin.installed ? t('integration.version', { version: plugin.version }) : t('integration.notInstalled')}</span></div>
      </div>
    </section>`;
  };

  view = () => html`
    <div class="page-head"><h1 tabindex="-1">${t('menu.integration')}</h1>
      <div class="side-actions"><a class="button" href="/pengiriman">${icon('send')} ${t('menu.deliveries')}</a></div></div>
    ${this.plugins.length
      ? html`<div class="plugin-cards">${repeat(this.plugins, (plugin) => plugin.pluginId, this.cardView)}</div>`
      : html`<p class="empty">${t('integration.none')}</p>`}`;
}

/** Opens the page. */
export async function open() {
  const page = new Integrations();
  await page.load();
  return page;
}
