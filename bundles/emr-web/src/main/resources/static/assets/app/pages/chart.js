/** Rekam Medis: the chart of one visit on one screen, by keyboard. */
import { html, nothing } from 'lit';
import { api } from '../api.js';
import { anyDialog, askReason } from '../dialog.js';
import { afterDraw, redraw } from '../draw.js';
import { on } from '../events.js';
import { onReconnect } from '../connection.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { asProblem, Problem } from '../problem.js';
import { can } from '../session.js';
import { slot } from '../slots.js';
import { say, sayProblem } from '../status.js';
import { bannerView } from './chart/banner.js';
import { codeCombo, codesView } from './chart/codes.js';
import { noteView } from './chart/note.js';
import { earlierVitals } from './chart/earlier.js';
import { addLine, prescriptionsView } from './chart/prescriptions.js';
import { ChartState } from './chart/state.js';
import { vitalsView } from './chart/vitals.js';

const KINDS = { vitals: 'vitals', note: 'note', conditions: 'condition', procedures: 'procedure', prescriptions: 'prescription' };
const KEYS = { KeyV: 'vitals-systolic', KeyS: 'note-subjective', KeyG: 'find-conditions', KeyT: 'find-procedures' };
const DEBOUNCE_MS = 400;

class ChartPage {
  constructor(encounter, patient, chart) {
    this.encounter = encounter;
    this.patient = patient;
    this.state = new ChartState();
    this.state.follow(chart);
    this.combos = { conditions: codeCombo(this, 'conditions'), procedures: codeCombo(this, 'procedures') };
    this.earlier = [];
    this.problem = null;
    this.saving = false;
    this.ageMonths = format.months(patient.birthDate, encounter.serviceDate);
    this.onKey = (event) => this.key(event);
    addEventListener('keydown', this.onKey);
    this.endings = [on('encounters-changed', ({ subjectId }) => (!subjectId || subjectId === encounter.id ? this.soon() : undefined)), on('deliveries-changed', () => redraw()), onReconnect(() => this.soon())];
    this.readEarlier();
  }

  title = () => `${t('menu.chart')} · ${this.patient.mrNumber}`;

  dirty = () => this.state.dirty;

  /** Drops what is typed, when the user has said so. */
  abandon = () => { this.state = new ChartState(); };

  close() {
    removeEventListener('keydown', this.onKey);
    clearTimeout(this.timer);
    for (const end of this.endings) end();
  }

  get finished() {
    return this.encounter.status === 'FINISHED';
  }

  /** Whether the user may write a part now: enter while the visit is open, correct once it is finished. */
  editable = (name) => {
    const { status } = this.encounter;
    if (status === 'ARRIVED' || status === 'IN_PROGRESS') return can(`${KINDS[name]}:enter`);
    return status === 'FINISHED' && can(`${KINDS[name]}:correct`);
  };

  async readEarlier() {
    try {
      if (can('vitals:view')) this.earlier = await earlierVitals(this.encounter);
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), DEBOUNCE_MS);
  }

  /** Reads again what others may have changed; what is typed stays. */
  async refresh() {
    if (this.saving) return;
    try {
      const [encounter, chart] = await Promise.all([api.get(`/encounters/${this.encounter.id}`), api.get(`/encounters/${this.encounter.id}/chart`)]);
      if (this.saving) return;
      this.encounter = encounter;
      this.state.follow(chart);
      redraw();
    } catch (thrown) {
      if (asProblem(thrown).status !== 0) sayProblem(thrown);
    }
  }

  key(event) {
    if (anyDialog()) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyS') {
      event.preventDefault();
      this.save();
      return;
    }
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.code === 'KeyO') {
      event.preventDefault();
      addLine(this);
    } else if (event.code === 'KeyL') {
      event.preventDefault();
      this.finish();
    } else if (KEYS[event.code]) {
      event.preventDefault();
      document.getElementById(KEYS[event.code])?.focus();
    }
  }

  /** @returns {Promise<boolean>} true when everything is kept */
  async save() {
    if (this.saving) return false;
    if (!this.state.dirty) {
      say(t('chart.nothingToSave'));
      return true;
    }
    if (this.state.conflicts.length) {
      this.problem = new Problem({ status: 409, code: 'chart.conflict', sentence: t('conflict.first') });
      redraw();
      return false;
    }
    let reason = null;
    if (this.finished) {
      reason = await askReason({
        title: t('corrections.ask'), body: t('corrections.askBody', { parts: this.state.changed.map((name) => t(`part.${name}`)).join(', ') }), yes: t('corrections.save'),
      });
      if (!reason) return false;
    }
    return this.send(reason);
  }

  async send(reason) {
    const draft = this.state.draft(reason);
    this.problem = null;
    if (!draft) {
      this.focusError();
      return false;
    }
    const sent = this.state.snapshot();
    this.saving = true;
    redraw();
    try {
      const chart = await api.put(`/encounters/${this.encounter.id}/chart`, draft);
      this.state.saved(chart, sent, draft);
      say(t('chart.saved'));
      return true;
    } catch (thrown) {
      await this.refused(asProblem(thrown));
      return false;
    } finally {
      this.saving = false;
      redraw();
    }
  }

  async refused(problem) {
    this.problem = problem;
    this.state.fail(problem.fields);
    if (problem.status !== 409) {
      this.focusError();
      return;
    }
    try {
      this.encounter = await api.get(`/encounters/${this.encounter.id}`);
      this.state.follow(await api.get(`/encounters/${this.encounter.id}/chart`));
      this.state.errors = {};
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  focusError() {
    afterDraw(() => {
      const target = Object.keys(this.state.errors).map((path) => document.getElementById(path.replaceAll('.', '-'))).find(Boolean);
      (target ?? document.getElementById('chart-problem'))?.focus();
    });
  }

  async start() {
    try {
      const { startVisit } = await import('./start-visit.js');
      const started = await startVisit(this.encounter);
      if (started) this.encounter = started;
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  async finish() {
    if (this.encounter.status !== 'IN_PROGRESS' || !can('encounter:enter')) return;
    if (this.state.dirty && !(await this.save())) return;
    const { finishVisit } = await import('./chart/finish.js');
    const done = await finishVisit(this.encounter);
    if (done) {
      this.encounter = done;
      this.problem = null;
      say(t('finish.done', { name: this.patient.name }));
      await this.refresh();
    }
  }

  problemView() {
    const { problem, state } = this;
    const errors = Object.entries(state.errors);
    if (!problem && !errors.length) return nothing;
    const orphans = errors.filter(([path]) => !document.getElementById(path.replaceAll('.', '-')));
    return html`<div class="note danger" role="alert" id="chart-problem" tabindex="-1" data-testid="problem">${icon('alert')}
      <div class="grow">${problem ? problem.sentence : t('chart.fieldErrors', { n: errors.length })}
        ${orphans.length > 1 || (orphans.length && orphans[0][1] !== problem?.sentence) ? html`<ul>${orphans.map(([path, words]) => html`<li>${path}: ${words}</li>`)}</ul>` : nothing}
      </div>
      <button class="button small plain square" type="button" aria-label=${t('action.close')} @click=${() => { this.problem = null; redraw(); }}>${icon('x')}</button>
    </div>`;
  }

  view = () => html`${bannerView(this)} ${this.problemView()}
    <div class="chart">
      <div class="stack">${vitalsView(this)} ${noteView(this)}</div>
      <div class="stack">
        <div class="pairs">${codesView(this, 'conditions')} ${codesView(this, 'procedures')}</div>
        ${prescriptionsView(this)}
        ${slot('encounter.panel', { encounter: this.encounter, patient: this.patient }, { block: true })}
      </div>
    </div>`;
}

/** Opens the chart of a visit. */
export async function open([encounterId]) {
  const encounter = await api.get(`/encounters/${encounterId}`);
  const [patient, chart] = await Promise.all([api.get(`/patients/${encounter.patientId}`), api.get(`/encounters/${encounterId}/chart`)]);
  return new ChartPage(encounter, patient, chart);
}
