/**
 * The check of the prescription while it is written. What stands beside a line is always an answer to that line: while
 * there is none it says so, and without one it says that nothing was checked.
 */
import { api } from '../../api.js';
import { redraw } from '../../draw.js';
import { parseNumber } from '../../format.js';
import { asProblem } from '../../problem.js';
import { ASKING, fresh, stops, unanswered } from '../rx/words.js';
import { emptyLine, words } from './state.js';

const DEBOUNCE_MS = 400;
const AGAIN_MS = 15000;

const number = (value) => {
  const parsed = parseNumber(value);
  return Number.isNaN(parsed) ? null : parsed;
};

const asked = (line) => ({
  id: line.id, drug: words(line.drug), strength: words(line.strength), form: words(line.form),
  dosesPerDay: Number.isInteger(number(line.dosesPerDay)) ? number(line.dosesPerDay) : null, unitsPerDose: number(line.unitsPerDose), quantity: number(line.quantity), note: words(line.note), medication: line.medication,
});

/** What an answer depends on. */
const mark = (line) => JSON.stringify([line.id, words(line.drug), words(line.strength), words(line.form), line.medication]);

export class PrescriptionWatch {
  /** @param {object} page the chart @param {() => void} onAnswer called after each answer */
  constructor(page, onAnswer) {
    this.page = page;
    this.onAnswer = onAnswer;
    this.check = null;
    this.problem = null;
    /** Lines of the last answer: key of the line to its id in the answer and what was asked. */
    this.lines = new Map();
    this.whole = null;
    this.wanted = null;
    this.timer = null;
    this.control = null;
    /** Answers of the prescriber that are not saved yet, by fingerprint. */
    this.answers = new Map();
  }

  get drafts() {
    return this.page.state.parts.prescriptions.local.filter((line) => !emptyLine(line) && words(line.drug));
  }

  /** Looks whether the lines are other ones than those that were asked about; called at each draw. */
  follow() {
    if (this.page.state.parts.prescriptions.hidden) return;
    const now = this.drafts.map(mark).join('\n');
    if (now === this.wanted) return;
    this.wanted = now;
    this.later(this.check || this.problem ? DEBOUNCE_MS : 0);
  }

  /** Something outside the prescription has changed: what was safe is so no longer until it is asked again. */
  again() {
    if (this.page.state.parts.prescriptions.hidden) return;
    this.whole = null;
    this.later(0);
    redraw();
  }

  later(delay) {
    clearTimeout(this.timer);
    this.control?.abort();
    this.timer = setTimeout(() => this.ask(), delay);
  }

  close() {
    clearTimeout(this.timer);
    this.control?.abort();
  }

  /** Asks now. @returns {Promise<void>} when the answer or its failure is there */
  async ask() {
    if (this.page.state.parts.prescriptions.hidden) return;
    clearTimeout(this.timer);
    this.control?.abort();
    const control = new AbortController();
    this.control = control;
    const lines = this.drafts;
    const whole = lines.map(mark).join('\n');
    const path = `/encounters/${this.page.encounter.id}/prescription-check`;
    try {
      const check = !lines.length
        ? null
        : this.page.state.parts.prescriptions.dirty
          ? await api.post(path, { prescriptions: lines.map(asked) }, { signal: control.signal })
          : await api.get(path, { signal: control.signal });
      if (control.signal.aborted) return;
      this.check = check;
      this.problem = null;
      this.lines = new Map(lines.map((line, index) => [line.key, { id: line.id ?? String(index), mark: mark(line) }]));
      this.whole = whole;
    } catch (thrown) {
      if (control.signal.aborted) return;
      this.problem = asProblem(thrown);
      this.check = null;
      this.lines = new Map();
      this.timer = setTimeout(() => this.ask(), AGAIN_MS);
    }
    this.wanted = whole;
    this.onAnswer();
    redraw();
  }

  /** Id of a line in the answer, or null when the answer is not about it as it stands now. */
  idOf(line) {
    const known = this.lines.get(line.key);
    return known && known.mark === mark(line) ? known.id : null;
  }

  /** Status of a line: its answer, that it is being asked, or why there is none. */
  statusOf(line) {
    if (this.problem) return unanswered(this.problem.sentence);
    const id = this.idOf(line);
    const status = id === null ? null : this.check?.lines.find((one) => one.line === id);
    if (!status) return this.current && this.check ? unanswered(null) : ASKING;
    return status.status === 'SAFE' && !this.current ? ASKING : status;
  }

  /** True while the answer is about all the lines as they stand. */
  get current() {
    return this.whole !== null && this.whole === this.drafts.map(mark).join('\n');
  }

  /** Alerts that stop: contraindicated, and answered neither before nor here. */
  get open() {
    return (this.check?.alerts ?? []).filter((shown) => stops(shown) && fresh(shown) && !this.answers.has(shown.fingerprint));
  }

  /** Lines were taken out: what was about them goes at once, the rest is asked again. */
  drop(ids) {
    if (this.check) this.check = { ...this.check, alerts: this.check.alerts.filter(({ alert }) => !alert.lines.some((id) => ids.includes(id))) };
    this.ask();
  }

  answer(fingerprint, reason, note = null) {
    this.answers.set(fingerprint, { reason, note });
    redraw();
  }

  unanswer(fingerprint) {
    this.answers.delete(fingerprint);
    redraw();
  }

  /** What is sent with a save: answers to alerts that still stand. */
  get overrides() {
    const standing = new Set((this.check?.alerts ?? []).map((one) => one.fingerprint));
    return [...this.answers].filter(([fingerprint]) => standing.has(fingerprint)).map(([fingerprint, { reason, note }]) => ({ fingerprint, reason, note }));
  }

  get dirty() {
    return this.overrides.length > 0;
  }

  saved(overrides) {
    for (const { fingerprint } of overrides) this.answers.delete(fingerprint);
  }
}
