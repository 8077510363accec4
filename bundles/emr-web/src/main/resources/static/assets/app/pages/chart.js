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
import { addLine, dropLines, prescriptionsView } from './chart/prescriptions.js';
import { PrescriptionWatch } from './chart/check.js';
import { HistoryState, readHistory } from './history/state.js';
import { historyView } from './history/card.js';
import { ChartState } from './chart/state.js';
import { vitalsView } from './chart/vitals.js';

const KINDS = { vitals: 'vitals', note: 'note', conditions: 'condition', procedures: 'procedure', prescriptions: 'prescription' };
const KEYS = { KeyV: 'vitals-systolic', KeyS: 'note-subjective', KeyG: 'find-conditions', KeyT: 'find-procedures' };
const DEBOUNCE_MS = 400;
const CHECK_PATIENCE_MS = 600;

class ChartPage {
  constructor(encounter, patient, chart, history) {
    this.encounter = encounter;
    this.patient = patient;
    this.state = new ChartState();
    this.state.follow(chart);
    this.watch = new PrescriptionWatch(this, () => this.offerStops());
    this.history = new HistoryState(patient);
    this.history.took(history);
    this.drugCombos = new Map();
    this.notSearched = null;
    /** Alerts that have stopped the prescriber once on this page, by fingerprint. */
    this.stopped = new Set();
    this.stopping = null;
    this.combos = { conditions: codeCombo(this, 'conditions'), procedures: codeCombo(this, 'procedures') };
    this.earlier = [];
    this.problem = null;
    this.saving = false;
    this.ageMonths = format.months(patient.birthDate, encounter.serviceDate);
    this.onKey = (event) => this.key(event);
    addEventListener('keydown', this.onKey);
    this.endings = [on('encounters-changed', ({ subjectId }) => (!subjectId || subjectId === encounter.id ? this.soon() : undefined)), on('deliveries-changed', () => redraw()), onReconnect(() => this.changed()),
      on('checks-changed', ({ subjectId }) => (!subjectId || subjectId === encounter.id ? this.changed() : undefined)), on('plugins-changed', () => this.watch.again()), on('ui-changed', () => this.watch.again())];
    this.readEarlier();
  }

  title = () => `${t('menu.chart')} · ${this.patient.mrNumber}`;

  dirty = () => this.state.dirty || this.history.dirty || this.watch.dirty;

  /** Drops what is typed, when the user has said so. */
  abandon = () => {
    this.state = new ChartState();
    this.history = new HistoryState(this.patient);
    this.watch.answers.clear();
  };

  close() {
    removeEventListener('keydown', this.onKey);
    clearTimeout(this.timer);
    this.watch.close();
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

  async readHistory() {
    if (!can('history:view')) return;
    await this.history.read();
    redraw();
  }

  /** The history, a dictionary or a bridge may be another one now. */
  changed() {
    this.watch.again();
    this.readHistory();
    this.soon();
  }

  /** Puts the stop before the prescriber, once per alert; not while a drug is still being typed. */
  offerStops() {
    const fresh = this.watch.open.filter((shown) => !this.stopped.has(shown.fingerprint));
    const typing = /^prescriptions-\d+-drug$/.test(document.activeElement?.id ?? '');
    if (!fresh.length || typing || anyDialog() || this.saving || !this.editable('prescriptions') || (this.finished && !this.state.parts.prescriptions.dirty)) return;
    this.askStops();
  }

  leftDrug() {
    setTimeout(() => this.offerStops());
  }

  /** @returns {Promise<boolean>} true when no contraindicated drug is left without an answer */
  askStops() {
    for (const shown of this.watch.open) this.stopped.add(shown.fingerprint);
    this.stopping ??= import('./chart/stop.js')
      .then(({ askStops }) => askStops(this))
      .catch((thrown) => { sayProblem(thrown); return false; })
      .finally(() => { this.stopping = null; redraw(); });
    return this.stopping;
  }

  /** Takes the lines of an alert out of the prescription. @param {string[]} ids as in the answer of the check */
  removeLines(ids) {
    dropLines(this, (line) => ids.includes(this.watch.idOf(line)));
    this.watch.drop(ids);
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
      this.watch.follow();
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
    if (event.key === 'Escape' && this.history.open && !event.defaultPrevented) {
      this.history.close();
      return;
    }
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.code === 'KeyR') {
      event.preventDefault();
      this.history.edit();
    } else if (event.code === 'KeyN') {
      event.preventDefault();
      this.history.none('allergies');
    } else if (event.code === 'KeyO') {
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
    if (!this.dirty()) {
      say(t('chart.nothingToSave'));
      return true;
    }
    if (this.history.dirty && !(await this.saveHistory())) return false;
    if (!this.state.dirty && !this.watch.dirty) {
      say(t('chart.saved'));
      return true;
    }
    if (this.state.conflicts.length) {
      this.problem = new Problem({ status: 409, code: 'chart.conflict', sentence: t('conflict.first') });
      redraw();
      return false;
    }
    if (this.state.parts.prescriptions.dirty && !(await this.settle())) return false;
    let reason = null;
    if (this.finished) {
      reason = await askReason({
        title: t('corrections.ask'), body: t('corrections.askBody', { parts: this.state.changed.map((name) => t(`part.${name}`)).join(', ') }), yes: t('corrections.save'),
      });
      if (!reason) return false;
    }
    return this.send(reason);
  }

  async saveHistory() {
    if (this.saving) return false;
    this.saving = true;
    redraw();
    const saved = await this.history.save();
    this.saving = false;
    if (saved) this.watch.again();
    redraw();
    return saved;
  }

  /** Waits for the answer to the lines as they stand, and for answers to what it stops. */
  async settle() {
    if (!this.watch.current) await this.watch.ask();
    return this.watch.open.length === 0 || this.askStops();
  }

  async send(reason) {
    const { overrides } = this.watch;
    const draft = this.state.draft(reason, overrides.length ? ['prescriptions'] : []);
    this.problem = null;
    if (!draft) {
      this.focusError();
      return false;
    }
    if (overrides.length) draft.overrides = overrides;
    const sent = this.state.snapshot();
    this.saving = true;
    redraw();
    try {
      const chart = await api.put(`/encounters/${this.encounter.id}/chart`, draft);
      this.state.saved(chart, sent, draft);
      this.watch.saved(overrides);
      this.watch.again();
      say(t('chart.saved'));
      return true;
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.code === 'prescription.contraindicated') {
        this.saving = false;
        return this.stoppedBy(problem, reason);
      }
      await this.refused(problem);
      return false;
    } finally {
      this.saving = false;
      redraw();
    }
  }

  /** The server knows of a stop that this page has not answered: ask again, and save once it is answered. */
  async stoppedBy(problem, reason) {
    await this.watch.ask();
    const open = this.watch.open.length;
    if (open && (await this.askStops())) return this.send(reason);
    this.problem = problem;
    this.state.fail(problem.fields);
    this.focusError();
    return false;
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
    if (this.dirty() && !(await this.save())) return;
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

  view = () => html`${bannerView(this)} ${this.problemView()} ${historyView(this)}
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
  const [patient, chart, history] = await Promise.all([api.get(`/patients/${encounter.patientId}`), api.get(`/encounters/${encounterId}/chart`), readHistory(encounter.patientId)]);
  const page = new ChartPage(encounter, patient, chart, history);
  // what was prescribed is drawn with its check, so that no line moves; a slow answer comes later
  await Promise.race([page.watch.ask(), new Promise((done) => { setTimeout(done, CHECK_PATIENCE_MS); })]);
  return page;
}
