/** One plugin: steps to be active, credentials, mapping, jobs. */
import { html, nothing } from 'lit';
import { api } from '../api.js';
import { confirm } from '../dialog.js';
import { onReconnect } from '../connection.js';
import { redraw } from '../draw.js';
import { on } from '../events.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t, text } from '../i18n.js';
import { can } from '../session.js';
import { say, sayProblem } from '../status.js';
import { Credentials } from './integration/credentials.js';
import { Mappings } from './integration/mapping.js';
import { environmentBadge, stateChip } from './integration/state.js';

const ICONS = { OK: 'check-circle', MISSING: 'clock', FAILED: 'alert', UNKNOWN: 'question' };
/** Where a requirement is fulfilled. */
const TAB_OF = { CREDENTIAL: 'credentials', MAPPING: 'mapping', REFERENCE_DATA: 'jobs' };
const TABS = ['steps', 'credentials', 'mapping', 'jobs'];

class Integration {
  constructor(state, kinds, jobs, tab) {
    this.state = state;
    this.jobs = jobs;
    this.tab = TABS.includes(tab) ? tab : 'steps';
    this.busy = null;
    this.credentials = new Credentials(() => this.state, () => this.load());
    this.mappings = new Mappings(() => this.state, kinds, () => this.load());
    this.endings = [on('plugins-changed', () => this.load()), onReconnect(() => this.load())];
    this.credentials.load();
    this.mappings.load();
  }

  title = () => text(this.state.name);

  dirty = () => this.credentials.dirty;

  close() {
    for (const end of this.endings) end();
  }

  get path() {
    return `/plugins/${this.state.pluginId}`;
  }

  async load() {
    try {
      this.state = await api.get(this.path);
      this.jobs = this.state.installed ? await api.get(`${this.path}/jobs`) : [];
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  /** Runs one act on the plugin; only one at a time. */
  async act(name, run) {
    if (this.busy) return;
    this.busy = name;
    redraw();
    try {
      await run();
    } catch (thrown) {
      sayProblem(thrown);
    } finally {
      this.busy = null;
      await this.load();
    }
  }

  enable = () => this.act('enable', async () => { this.state = await api.post(`${this.path}/enable`); });

  recheck = () => this.act('recheck', async () => { this.state = await api.post(`${this.path}/recheck`, undefined, { patience: 120000 }); say(t('integration.rechecked')); });

  disable = async () => {
    if (await confirm({ title: t('integration.disableTitle', { name: text(this.state.name) }), body: t('integration.disableBody'), yes: t('integration.disable'), danger: true })) {
      await this.act('disable', async () => { this.state = await api.post(`${this.path}/disable`); });
    }
  };

  run = (job) => this.act(`job-${job.jobId}`, async () => {
    const done = await api.post(`${this.path}/jobs/${job.jobId}/run`, undefined, { patience: 300000 });
    say(text(done?.lastOutcome) || text(job.title), done?.lastOk === false ? 'danger' : 'ok');
  });

  stepsView() {
    const { checks } = this.state;
    if (!checks.length) return html`<p class="empty">${t('integration.noSteps')}</p>`;
    return html`<ol class="steps narrow">${checks.map((check) => html`<li class="step ${check.status}" data-testid="step-${check.id}" data-status=${check.status}>
      ${icon(ICONS[check.status] ?? 'question')}
      <div class="grow"><strong>${text(check.title)}</strong> <span class="chip ${check.status === 'OK' ? 'ok' : check.status === 'FAILED' ? 'danger' : 'warn'}">${t(`check.${check.status}`)}</span>
        <p>${text(check.sentence)}</p>
        ${check.at ? html`<p class="muted small">${t('integration.checkedAt', { at: format.moment(check.at) })}</p>` : nothing}</div>
      ${check.status !== 'OK' && TAB_OF[check.kind] ? html`<button class="button small" type="button" @click=${() => this.choose(TAB_OF[check.kind])}>${icon('right')} ${t(`tab.${TAB_OF[check.kind]}`)}</button>` : nothing}
      ${check.helpUrl ? html`<a class="button small" href=${check.helpUrl} target="_blank" rel="noopener noreferrer">${icon('question')} ${t('integration.help')}<span class="visually-hidden"> ${text(check.title)}</span></a>` : nothing}
    </li>`)}</ol>`;
  }

  jobsView() {
    if (!this.jobs.length) return html`<p class="empty">${t('jobs.none')}</p>`;
    return html`<section class="card"><div class="table-wrap" tabindex="0" role="region" aria-label=${t('tab.jobs')}><table class="table cards" data-testid="jobs">
      <thead><tr>${['jobs.job', 'jobs.last', 'jobs.outcome', 'jobs.next'].map((head) => html`<th scope="col">${t(head)}</th>`)}<th scope="col"><span class="visually-hidden">${t('table.actions')}</span></th></tr></thead>
      <tbody>${this.jobs.map((job) => html`<tr>
        <th scope="row">${text(job.title)}</th><td class="nowrap">${job.lastRunAt ? format.moment(job.lastRunAt) : t('jobs.never')}</td>
        <td>${job.lastOutcome ? html`<span class="chip wrap ${job.lastOk ? 'ok' : 'danger'}">${text(job.lastOutcome)}</span>` : nothing}</td><td class="nowrap">${format.moment(job.nextRunAt)}</td>
        <td class="actions">${can('integration:enter') ? html`<button class="button small" type="button" ?disabled=${this.busy !== null} data-testid="run-${job.jobId}" @click=${() => this.run(job)}>
          ${this.busy === `job-${job.jobId}` ? html`<span class="spinner" aria-hidden="true"></span>` : icon('play')} ${t('jobs.run')}<span class="visually-hidden"> ${text(job.title)}</span></button>` : nothing}</td>
      </tr>`)}</tbody></table></div></section>`;
  }

  actionsView() {
    if (!can('integration:enter')) return nothing;
    const { enabled, installed } = this.state;
    const off = this.busy !== null;
    return html`${enabled
        ? html`<button class="button danger" type="button" ?disabled=${off} data-testid="disable" @click=${this.disable}>${icon('pause')} ${t('integration.disable')}</button>`
        : html`<button class="button primary" type="button" ?disabled=${off} data-testid="enable" @click=${this.enable}>${icon('power')} ${t('integration.enable')}</button>`}
      <button class="button" type="button" ?disabled=${off || !installed} data-testid="recheck" @click=${this.recheck}>
        ${this.busy === 'recheck' ? html`<span class="spinner" aria-hidden="true"></span>` : icon('refresh')} ${t('integration.recheck')}</button>`;
  }

  view = () => {
    const { state } = this;
    const open = state.checks.filter((check) => check.status !== 'OK').length;
    const tab = (name, count) => html`<button type="button" role="tab" id="tab-${name}" aria-selected=${this.tab === name ? 'true' : 'false'} aria-controls="panel" tabindex=${this.tab === name ? '0' : '-1'} data-testid="tab-${name}"
      @click=${() => this.choose(name)} @keydown=${(event) => this.tabKey(event)}>${t(`tab.${name}`)}${count ? html`<span class="count">${count}</span>` : nothing}</button>`;
    return html`<div class="page-head">
        <a class="button plain square" href="/integrasi" aria-label=${t('integration.back')}>${icon('left')}</a>
        <div><h1 tabindex="-1">${text(state.name)}</h1><p class="muted small">${state.installed ? t('integration.version', { version: state.version }) : t('integration.notInstalled')}</p></div>
        ${stateChip(state.state)} ${environmentBadge(state.environment)}
        <div class="side-actions"><a class="button" href="/pengiriman?plugin=${state.pluginId}">${icon('send')} ${t('menu.deliveries')}</a>${this.actionsView()}</div>
      </div>
      <p class="note ${['ACTIVE', 'READY'].includes(state.state) ? 'ok' : state.state === 'DEGRADED' ? 'danger' : 'plain'}" role="status" data-testid="sentence">${icon('info')} ${text(state.sentence)}</p>
      <div class="tabs" role="tablist" aria-label=${text(state.name)}>${tab('steps', open)}${tab('credentials')}${tab('mapping')}${tab('jobs')}</div>
      <div class="stack panel" role="tabpanel" id="panel" aria-labelledby="tab-${this.tab}">
        ${this.tab === 'steps' ? this.stepsView() : nothing} ${this.tab === 'credentials' ? this.credentials.view() : nothing}
        ${this.tab === 'mapping' ? this.mappings.view() : nothing} ${this.tab === 'jobs' ? this.jobsView() : nothing}
      </div>`;
  };

  choose(name) {
    this.tab = name;
    history.replaceState(history.state, '', `/integrasi/${this.state.pluginId}?bagian=${name}`);
    redraw();
  }

  tabKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length];
    this.choose(next);
    queueMicrotask(() => document.getElementById(`tab-${next}`)?.focus());
  }
}

/** Opens the page of a plugin. `?bagian=credentials` opens a tab. */
export async function open([pluginId], search) {
  const state = await api.get(`/plugins/${pluginId}`);
  const [kinds, jobs] = state.installed ? await Promise.all([api.get(`/plugins/${pluginId}/mappings`), api.get(`/plugins/${pluginId}/jobs`)]) : [[], []];
  return new Integration(state, kinds, jobs, search.get('bagian'));
}
