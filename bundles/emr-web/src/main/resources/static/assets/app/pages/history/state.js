/** What is known of the patient beyond the visit: what is typed, what is kept, saved by section. */
import { api } from '../../api.js';
import { afterDraw, redraw } from '../../draw.js';
import { typed, years } from '../../format.js';
import { t } from '../../i18n.js';
import { asProblem } from '../../problem.js';
import { can } from '../../session.js';
import { sayProblem } from '../../status.js';
import { numberOf, Part, words } from '../chart/state.js';

export const SECTIONS = ['allergies', 'medications', 'problems', 'state'];
export const BOOLEANS = ['pregnant', 'lactating', 'dialysis', 'alcohol', 'smoker'];
export const NUMBERS = ['egfr', 'alt'];
export const LISTS = ['radiotherapy', 'foods'];
const FIELDS = [...BOOLEANS, ...NUMBERS, 'childPugh', ...LISTS];
const CHILDREN_UNTIL = 8;
let nextKey = 1;

export const newKey = () => nextKey++;
const keyed = (list) => (list ?? []).map((entry) => ({ key: newKey(), ...entry }));
const plain = ({ key, ...entry }) => entry;

/** A list that is null while nobody has asked. */
const listCodec = (prepare) => ({
  read: (value) => ({ asked: value !== null && value !== undefined, list: keyed(value).map(prepare.read) }),
  send: (local) => (local.asked ? local.list.map(plain).map(prepare.send) : null),
});

const allergyRead = (entry) => ({ ...entry, reaction: entry.reaction ?? '' });
const allergySend = (entry) => ({ ...entry, reaction: words(entry.reaction) });

function stateField(name, value) {
  if (BOOLEANS.includes(name)) return { value: value === null || value === undefined ? '' : value ? 'yes' : 'no' };
  if (NUMBERS.includes(name)) return { value: typed(value) };
  if (LISTS.includes(name)) return { value: !value ? '' : value.length ? 'yes' : 'no', words: (value ?? []).join(', ') };
  return { value: value ?? '' };
}

function stateValue(name, { value, words: given }, errors) {
  if (value === '') return null;
  if (BOOLEANS.includes(name)) return value === 'yes';
  if (NUMBERS.includes(name)) return numberOf(value, `state.${name}`, errors);
  if (!LISTS.includes(name)) return value;
  const list = value === 'yes' ? given.split(',').map((one) => one.trim()).filter(Boolean) : [];
  if (value === 'yes' && !list.length) errors[`state.${name}`] = t('history.nameThem');
  return list;
}

const CODECS = {
  allergies: {
    read: (value) => ({ asked: value !== null && value !== undefined, entries: keyed(value?.entries).map(allergyRead), tolerances: keyed(value?.tolerances) }),
    send: (local) => (local.asked ? { entries: local.entries.map(plain).map(allergySend), tolerances: local.tolerances.map(plain) } : null),
  },
  medications: listCodec({ read: (entry) => ({ ...entry, dosage: entry.dosage ?? '' }), send: (entry) => ({ ...entry, dosage: words(entry.dosage) }) }),
  problems: listCodec({ read: (entry) => entry, send: (entry) => entry }),
  state: {
    read: (value) => Object.fromEntries(FIELDS.map((name) => [name, { ...stateField(name, value?.[name]?.value), asOf: value?.[name]?.asOf ?? null }])),
    send: (local, errors) =>
      Object.fromEntries(FIELDS.map((name) => {
        const value = stateValue(name, local[name], errors);
        return [name, value === null ? null : { value, asOf: local[name].asOf }];
      })),
  },
};

/** The history, or why it cannot be read; neither where the user may not see it. The chart opens all the same. */
export async function readHistory(patientId) {
  if (!can('history:view')) return {};
  try {
    return { found: await api.get(`/patients/${patientId}/history`) };
  } catch (thrown) {
    return { problem: asProblem(thrown) };
  }
}

export class HistoryState {
  constructor(patient) {
    this.patient = patient;
    this.parts = Object.fromEntries(SECTIONS.map((name) => [name, new Part(name, CODECS[name])]));
    this.askAgain = [];
    this.errors = {};
    this.problem = null;
    this.loaded = false;
    this.open = false;
    this.editor = null;
    this.combos = null;
  }

  get editable() {
    return this.loaded && can('history:enter');
  }

  get changed() {
    return SECTIONS.filter((name) => this.parts[name].dirty);
  }

  get dirty() {
    return this.changed.length > 0;
  }

  /** Whether pregnancy and breastfeeding are asked: of women and girls from eight years, and wherever an answer is kept. */
  get mayBePregnant() {
    const { pregnant, lactating } = this.parts.state.local;
    return Boolean(pregnant.value || lactating.value) || (this.patient.gender === 'FEMALE' && years(this.patient.birthDate) >= CHILDREN_UNTIL);
  }

  get path() {
    return `/patients/${this.patient.id}/history`;
  }

  follow(history) {
    for (const name of SECTIONS) this.parts[name].follow(history[name]);
    this.askAgain = history.askAgain ?? [];
    this.loaded = true;
  }

  /** @param {{found?: object, problem?: object}} answer of {@link readHistory} */
  took({ found, problem = null }) {
    if (found) this.follow(found);
    this.problem = problem;
  }

  async read() {
    this.took(await readHistory(this.patient.id));
  }

  /** Opens the editor and goes to its first field. */
  async edit(focus = 'find-allergen') {
    if (!this.editable) return;
    try {
      this.editor ??= await import('./editor.js').then((module) => module.make(this));
      this.open = true;
      this.editor.focus(focus);
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  close() {
    const inside = document.activeElement === document.body || document.activeElement?.closest('.history-edit');
    this.open = false;
    afterDraw(() => inside && document.getElementById('edit-history')?.focus());
  }

  /** Somebody asked, and there is none; said once more before it is saved, it is taken back. What was tolerated stays. */
  none(section) {
    const part = this.parts[section];
    if (!this.editable || (part.local.entries ?? part.local.list).length || (part.local.asked && !part.dirty)) return;
    part.local = { ...part.local, asked: !part.local.asked };
    redraw();
  }

  touch(path) {
    delete this.errors[path];
    redraw();
  }

  /** @returns {Promise<boolean>} true when it is kept */
  async save() {
    this.errors = {};
    this.problem = null;
    const names = this.changed;
    const draft = Object.fromEntries(names.map((name) => [name, this.parts[name].send(this.errors)]));
    if (Object.keys(this.errors).length) {
      await this.edit(null);
      return false;
    }
    const sent = Object.fromEntries(names.map((name) => [name, this.parts[name].snapshot()]));
    try {
      const history = await api.put(this.path, draft);
      for (const name of names) this.parts[name].saved(history[name], sent[name]);
      this.follow(history);
      return true;
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.status === 409) await this.read();
      else this.errors = Object.fromEntries(problem.fields);
      this.problem = problem;
      await this.edit(null);
      return false;
    }
  }
}
