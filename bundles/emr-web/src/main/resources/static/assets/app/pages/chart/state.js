/** The five parts of a chart: what is typed, what is kept, and what to do when somebody else saved meanwhile. */
import { parseNumber, typed } from '../../format.js';
import { t } from '../../i18n.js';

export const VITALS = ['systolic', 'diastolic', 'heartRate', 'respiratoryRate', 'temperature', 'spo2', 'weightKg', 'heightCm', 'waistCm'];
const NOTE = ['subjective', 'objective', 'assessment', 'plan'];
const LINE_TEXT = ['drug', 'strength', 'form', 'note'];
const LINE_NUMBER = ['dosesPerDay', 'unitsPerDose', 'quantity'];
let nextKey = 1;

const words = (value) => (String(value ?? '').trim() === '' ? null : String(value).trim());

/** Reads a typed number; what is no number becomes an error of the field. */
function numberOf(value, field, errors) {
  const parsed = parseNumber(value);
  if (Number.isNaN(parsed)) {
    errors[field] = t('chart.notNumber', { text: value });
    return null;
  }
  return parsed;
}

export const newLine = (drug = '') => ({ key: nextKey++, id: null, drug, strength: '', form: '', dosesPerDay: '', unitsPerDose: '', quantity: '', note: '' });
const emptyLine = (line) => [...LINE_TEXT, ...LINE_NUMBER].every((name) => !words(line[name]));

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
      })),
    send: (local, errors) =>
      local
        .map((line, index) => [line, index])
        .filter(([line]) => !emptyLine(line))
        .map(([line, index]) => ({
          id: line.id,
          ...Object.fromEntries(LINE_TEXT.map((name) => [name, words(line[name])])),
          ...Object.fromEntries(LINE_NUMBER.map((name) => [name, numberOf(line[name], `prescriptions.${index}.${name}`, errors)])),
        })),
  },
};
export const PARTS = Object.keys(CODECS);

/** Without the keys of lines, which are only for drawing. */
const comparable = (value) => JSON.stringify(value, (name, inner) => (name === 'key' ? undefined : inner));

class Part {
  constructor(name) {
    this.name = name;
    this.local = CODECS[name].read(null);
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
    this.local = CODECS[this.name].read(section.value);
    this.base = comparable(this.local);
    this.stamp(section);
  }

  send(errors) {
    return { value: CODECS[this.name].send(this.local, errors), version: this.version };
  }

  /** The newer text of somebody else, as it would stand in the inputs. */
  get theirs() {
    return this.newer && CODECS[this.name].read(this.newer.value);
  }

  /** Keeps what is typed and lets the next save replace the newer text. */
  keepMine() {
    this.base = comparable(this.theirs);
    this.stamp(this.newer);
  }

  takeTheirs() {
    this.take(this.newer);
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

  /** A chart read from the server: untouched parts follow it, typed ones stay and say that there is a newer text. */
  follow(chart) {
    for (const name of PARTS) {
      const part = this.parts[name];
      const section = chart[name];
      part.hidden = !section;
      if (!section) continue;
      if (!part.dirty) {
        if (section.version !== part.version || part.at !== section.at) part.take(section);
      } else if (section.version !== part.version) {
        part.newer = section;
      }
    }
  }

  /** @returns the draft of what was changed, or null when a field cannot be read; then `errors` says which */
  draft(reason) {
    this.errors = {};
    const draft = { reason: reason ?? null };
    for (const name of this.changed) draft[name] = this.parts[name].send(this.errors);
    return Object.keys(this.errors).length ? null : draft;
  }

  /** What is on its way, to tell later whether somebody typed on meanwhile. */
  snapshot() {
    return Object.fromEntries(PARTS.map((name) => [name, comparable(this.parts[name].dense())]));
  }

  /** The answer to a save. Text typed since then stays, as a change of the new version. */
  saved(chart, sent, draft) {
    for (const name of PARTS) {
      const part = this.parts[name];
      const section = chart[name];
      if (!section) continue;
      const typedOn = comparable(part.dense()) !== sent[name];
      if (draft[name] && typedOn) {
        part.base = comparable(CODECS[name].read(section.value));
        part.stamp(section);
      } else if (draft[name]) {
        part.take(section);
      }
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
