/** The five parts of a chart: what is typed, what is kept, and what to do when somebody else saved meanwhile. */
import { parseNumber, typed } from '../../format.js';
import { t } from '../../i18n.js';

export const VITALS = ['systolic', 'diastolic', 'heartRate', 'respiratoryRate', 'temperature', 'spo2', 'weightKg', 'heightCm', 'waistCm'];
const NOTE = ['subjective', 'objective', 'assessment', 'plan'];
const LINE_TEXT = ['drug', 'strength', 'form', 'note'];
const LINE_NUMBER = ['dosesPerDay', 'unitsPerDose', 'quantity'];
let nextKey = 1;

export const words = (value) => (String(value ?? '').trim() === '' ? null : String(value).trim());

/** Reads a typed number; what is no number becomes an error of the field. */
export function numberOf(value, field, errors) {
  const parsed = parseNumber(value);
  if (Number.isNaN(parsed)) {
    errors[field] = t('chart.notNumber', { text: value });
    return null;
  }
  return parsed;
}

export const newLine = (drug = '') => ({ key: nextKey++, id: null, drug, strength: '', form: '', dosesPerDay: '', unitsPerDose: '', quantity: '', note: '', medication: null });
export const emptyLine = (line) => [...LINE_TEXT, ...LINE_NUMBER].every((name) => !words(line[name]));

/** Between the server's values and what stands in the inputs. `send` fills `errors` with sentences by field path. */
const CODECS = {
  vitals: {
    read: (value) => ({ ...Object.fromEntries(VITALS.map((name) => [name, typed(value?.[name])])), consciousness: value?.consciousness ?? '' }),
    send: (local, errors) => ({
      ...Object.fromEntries(VITALS.map((name) => [name, numberOf(local[name], `vitals.${name}`, errors)])),
      consciousness: local.consciousness || null,
    }),
  },
  note: {
    read: (value) => Object.fromEntries(NOTE.map((name) => [name, value?.[name] ?? ''])),
    send: (local) => Object.fromEntries(NOTE.map((name) => [name, words(local[name])])),
  },
  conditions: { read: (value) => (value ?? []).map(({ code, display }) => ({ code, display })), send: (local) => local },
  procedures: { read: (value) => (value ?? []).map(({ code, display }) => ({ code, display })), send: (local) => local },
  prescriptions: {
    read: (value) =>
      (value ?? []).map((line) => ({
        key: nextKey++,
        id: line.id,
        ...Object.fromEntries(LINE_TEXT.map((name) => [name, line[name] ?? ''])),
        ...Object.fromEntries(LINE_NUMBER.map((name) => [name, typed(line[name])])),
        medication: line.medication ?? null,
      })),
    send: (local, errors) =>
      local
        .map((line, index) => [line, index])
        .filter(([line]) => !emptyLine(line))
        .map(([line, index]) => ({
          id: line.id,
          ...Object.fromEntries(LINE_TEXT.map((name) => [name, words(line[name])])),
          ...Object.fromEntries(LINE_NUMBER.map((name) => [name, numberOf(line[name], `prescriptions.${index}.${name}`, errors)])),
          medication: line.medication,
        })),
  },
};
export const PARTS = Object.keys(CODECS);

/** Without the keys of lines, which are only for drawing. */
const comparable = (value) => JSON.stringify(value, (name, inner) => (name === 'key' ? undefined : inner));

/** The same lines stay the same rows after a save: the caret and the badges stay where they are. */
function keepKeys(before, after) {
  for (const name of Object.keys(after)) {
    const [old, now] = [before[name], after[name]];
    if (now === null || typeof now !== 'object' || old === null || typeof old !== 'object') continue;
    if (now.key && old.key) now.key = old.key;
    keepKeys(old, now);
  }
}

/** One part of a record that is saved with a version of its own. */
export class Part {
  /** @param {{read: (value) => object, send: (local, errors: object) => unknown}} codec */
  constructor(name, codec = CODECS[name]) {
    this.name = name;
    this.codec = codec;
    this.local = codec.read(null);
    this.base = comparable(this.local);
    this.version = 0;
    this.at = null;
    this.by = null;
    this.hidden = false;
    this.newer = null;
  }

  get dirty() {
    return comparable(this.dense()) !== this.base;
  }

  /** Lines that were opened and left empty are no change. */
  dense() {
    return this.name === 'prescriptions' ? this.local.filter((line) => !emptyLine(line)) : this.local;
  }

  stamp(section) {
    this.version = section.version;
    this.at = section.at;
    this.by = section.by;
    this.newer = null;
  }

  take(section) {
    this.local = this.codec.read(section.value);
    this.base = comparable(this.local);
    this.stamp(section);
  }

  send(errors) {
    return { value: this.codec.send(this.local, errors), version: this.version };
  }

  /** The newer text of somebody else, as it would stand in the inputs. */
  get theirs() {
    return this.newer && this.codec.read(this.newer.value);
  }

  /** Keeps what is typed and lets the next save replace the newer text. */
  keepMine() {
    this.base = comparable(this.theirs);
    this.stamp(this.newer);
  }

  takeTheirs() {
    this.take(this.newer);
  }

  /** A section read from the server: untouched text follows it, typed text stays and says that there is a newer one. */
  follow(section) {
    this.hidden = !section;
    if (!section) return;
    if (!this.dirty) {
      if (section.version !== this.version || this.at !== section.at) this.take(section);
    } else if (section.version !== this.version) {
      this.newer = section;
    }
  }

  /** What is on its way, to tell later whether somebody typed on meanwhile. */
  snapshot() {
    return comparable(this.dense());
  }

  /** The answer to a save of this part. Text typed since then stays, as a change of the new version. */
  saved(section, sent) {
    if (this.snapshot() === sent) {
      const before = this.dense();
      this.take(section);
      keepKeys(before, this.local);
    } else {
      this.base = comparable(this.codec.read(section.value));
      this.stamp(section);
    }
  }
}

export class ChartState {
  constructor() {
    this.parts = Object.fromEntries(PARTS.map((name) => [name, new Part(name)]));
    this.errors = {};
  }

  get dirty() {
    return this.changed.length > 0;
  }

  get changed() {
    return PARTS.filter((name) => this.parts[name].dirty);
  }

  get conflicts() {
    return PARTS.filter((name) => this.parts[name].newer);
  }

  /** A chart read from the server. */
  follow(chart) {
    for (const name of PARTS) this.parts[name].follow(chart[name]);
  }

  /** @param {string[]} also parts to send though they are as they were @returns the draft, or null when a field cannot be read; then `errors` says which */
  draft(reason, also = []) {
    this.errors = {};
    const draft = { reason: reason ?? null };
    for (const name of new Set([...this.changed, ...also])) draft[name] = this.parts[name].send(this.errors);
    return Object.keys(this.errors).length ? null : draft;
  }

  snapshot() {
    return Object.fromEntries(PARTS.map((name) => [name, this.parts[name].snapshot()]));
  }

  saved(chart, sent, draft) {
    for (const name of PARTS) {
      if (chart[name] && draft[name]) this.parts[name].saved(chart[name], sent[name]);
    }
    this.follow(chart);
  }

  /** Sentences of the server by the paths of the inputs; lines that were not sent are counted in. */
  fail(fields) {
    const sent = this.parts.prescriptions.local.map((line, index) => [line, index]).filter(([line]) => !emptyLine(line)).map(([, index]) => index);
    this.errors = {};
    for (const [path, sentence] of fields) {
      const line = path.match(/^prescriptions\.(\d+)(.*)$/);
      this.errors[line ? `prescriptions.${sent[Number(line[1])] ?? line[1]}${line[2]}` : path] = sentence;
    }
  }

  clearError(path) {
    delete this.errors[path];
  }
}
