/** The history under the pen: four groups side by side, each with a search box that takes words as they are too. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, query } from '../../api.js';
import { Combo } from '../../combo.js';
import { afterDraw, redraw } from '../../draw.js';
import { moment } from '../../format.js';
import { icon } from '../../icons.js';
import { moreTexts, t, text } from '../../i18n.js';
import { hitView } from '../rx/hit.js';
import { newKey } from './state.js';
import { stateView } from './state-fields.js';

const LIMIT = 12;
const writtenCode = (words) => ({ system: null, code: null, kind: 'TEXT', display: words });
const codeOf = (hit) => hit.written ? writtenCode(hit.written) : { ...hit.code, display: hit.code.display ?? text(hit.name) };

/** A search over the dictionaries whose last line takes the words as written. */
function drugBox(history, { id, purpose, label, pick }) {
  return new Combo({
    id,
    label,
    search: async (typed, signal) => {
      const { hits, notSearched } = await api.get(`/medications${query({ text: typed, purpose, limit: LIMIT })}`, { signal });
      history.notSearched = notSearched;
      return [...hits, { written: typed }];
    },
    option: (hit) => (hit.written ? html`<span class="muted">${t('history.asWritten')}</span> <strong>${hit.written}</strong>` : hitView(hit)),
    pick: (hit) => pick(codeOf(hit)),
  });
}

const focusOn = (id) => afterDraw(() => document.getElementById(id)?.focus());

class Editor {
  constructor(history) {
    this.history = history;
    const add = (section, list, make, field) => (value) => {
      const part = history.parts[section];
      const entry = { key: newKey(), ...make(value) };
      part.local = { ...part.local, asked: true, [list]: [...part.local[list], entry] };
      delete history.errors[section];
      focusOn(`${section}-${entry.key}-${field}`);
    };
    this.boxes = {
      allergen: drugBox(history, {
        id: 'find-allergen', purpose: 'allergen', label: () => t('history.findAllergen'),
        pick: add('allergies', 'entries', (allergen) => ({ id: null, allergen, type: 'ALLERGY', verification: 'CONFIRMED', reaction: '', onset: null }), 'reaction'),
      }),
      tolerance: drugBox(history, {
        id: 'find-tolerance', purpose: 'taken', label: () => t('history.findTolerance'),
        pick: add('allergies', 'tolerances', (medication) => ({ id: null, medication, date: null }), 'date'),
      }),
      taken: drugBox(history, {
        id: 'find-taken', purpose: 'taken', label: () => t('history.findTaken'),
        pick: add('medications', 'list', (medication) => ({ id: null, medication, source: 'ELSEWHERE', dosage: '', since: null }), 'source'),
      }),
      problem: new Combo({
        id: 'find-problem',
        label: () => t('history.findProblem'),
        search: (typed, signal) => api.get(`/terminology/icd10${query({ text: typed, limit: LIMIT })}`, { signal }),
        option: (concept) => html`<strong class="num">${concept.code}</strong> ${text(concept.title)}`,
        pick: (concept) => {
          const { local } = history.parts.problems;
          if (local.list.some((one) => one.code === concept.code)) return;
          add('problems', 'list', () => ({ code: concept.code, display: text(concept.title), status: 'ACTIVE' }), 'status')();
        },
      }),
    };
  }

  focus(id) {
    if (id) focusOn(id);
    else afterDraw(() => (document.querySelector('.history-edit [aria-invalid="true"]') ?? document.getElementById('history-problem'))?.focus());
  }

  /** Back to the search box of the group, for the next one. */
  next(event, id) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    document.getElementById(id)?.focus();
  }

  remove(section, list, entry, back) {
    const part = this.history.parts[section];
    part.local = { ...part.local, [list]: part.local[list].filter((one) => one !== entry) };
    this.history.errors = {};
    redraw();
    document.getElementById(back)?.focus();
  }

  input(section, entry, name, index, back, { label, max = 200, type = 'text', path }) {
    const error = this.history.errors[path(index, name)];
    const write = (event) => {
      const value = type === 'date' ? event.target.value || null : event.target.value;
      if (entry[name] === value) return;
      entry[name] = value;
      this.history.touch(path(index, name));
    };
    return html`<input class="input" id="${section}-${entry.key}-${name}" type=${type} maxlength=${type === 'date' ? nothing : max} placeholder=${label} aria-label=${label} title=${label} autocomplete="off"
      data-testid="${section}-${name}" aria-invalid=${error ? 'true' : 'false'} .value=${live(entry[name] ?? '')} @input=${write} @change=${write} @keydown=${(event) => this.next(event, back)} />${error ? html`<span class="error-text">${error}</span>` : nothing}`;
  }

  select(section, entry, name, choices, label, back) {
    const write = (event) => { entry[name] = event.target.value; this.history.touch(section); };
    return html`<select class="input" id="${section}-${entry.key}-${name}" aria-label=${label} data-testid="${section}-${name}" @input=${write} @keydown=${(event) => this.next(event, back)}>
      ${choices.map((one) => html`<option value=${one} .selected=${live(entry[name] === one)}>${t(`${name}.${one}`)}</option>`)}</select>`;
  }

  entryView(section, list, entry, name, back, inside) {
    return html`<li class="entry" data-testid="${section}-entry"><span class="name"><strong>${name}</strong>
        <button class="button small plain square" type="button" aria-label="${t('action.remove')} ${name}" data-testid="${section}-remove" @click=${() => this.remove(section, list, entry, back)}>${icon('x')}</button></span>
      ${inside}</li>`;
  }

  noneButton(section, testid, words, key) {
    const part = this.history.parts[section];
    const empty = section === 'allergies' ? !part.local.entries.length : !part.local.list.length;
    if (!empty) return nothing;
    return part.local.asked && !part.dirty
      ? html`<p class="small"><span class="chip ok">${words}</span></p>`
      : html`<button class="button small" type="button" data-testid=${testid} aria-pressed=${part.local.asked ? 'true' : 'false'} @click=${() => this.history.none(section)}>${words}${key ? html` <kbd aria-hidden="true">${key}</kbd>` : nothing}</button>`;
  }

  conflict(section) {
    const part = this.history.parts[section];
    if (!part.newer) return nothing;
    return html`<div class="note warn" role="alert" data-testid="conflict-${section}">${icon('alert')}<div class="grow">${t('conflict.notice', { by: part.newer.by ?? '', at: moment(part.newer.at) })}
      <div class="row"><button class="button small" type="button" data-testid="history-theirs" @click=${() => { part.takeTheirs(); redraw(); }}>${t('conflict.takeTheirs')}</button>
      <button class="button small" type="button" data-testid="history-mine" @click=${() => { part.keepMine(); redraw(); }}>${t('conflict.keepMine')}</button></div></div></div>`;
  }

  allergiesView() {
    const { local } = this.history.parts.allergies;
    const path = (index, name) => `allergies.entries.${index}.${name}`;
    const tolerancePath = (index, name) => `allergies.tolerances.${index}.${name}`;
    return html`<fieldset class="group"><legend>${t('history.allergies')}</legend>${this.conflict('allergies')}
      ${this.boxes.allergen.view()} ${this.noneButton('allergies', 'editor-no-allergy', t('chart.noAllergy'), 'Alt N')}
      <ul>${repeat(local.entries, (one) => one.key, (one, index) => this.entryView('allergies', 'entries', one, one.allergen.display, 'find-allergen', html`
        <span class="pair">${this.select('allergies', one, 'type', ['ALLERGY', 'INTOLERANCE'], t('history.type'), 'find-allergen')}${this.select('allergies', one, 'verification', ['CONFIRMED', 'UNCONFIRMED', 'REFUTED'], t('history.verification'), 'find-allergen')}</span>
        ${this.input('allergies', one, 'reaction', index, 'find-allergen', { label: t('history.reaction'), path })}`))}</ul>
      ${local.entries.length || local.tolerances.length
        ? html`${this.boxes.tolerance.view()}<ul>${repeat(local.tolerances, (one) => one.key, (one, index) => this.entryView('allergies', 'tolerances', one, one.medication.display, 'find-tolerance', this.input('allergies', one, 'date', index, 'find-tolerance', { label: t('history.toleratedOn'), type: 'date', path: tolerancePath })))}</ul>` : nothing}
    </fieldset>`;
  }

  medicationsView() {
    const { local } = this.history.parts.medications;
    const path = (index, name) => `medications.${index}.${name}`;
    return html`<fieldset class="group"><legend>${t('history.medicationsTitle')}</legend>${this.conflict('medications')}
      ${this.boxes.taken.view()} ${this.noneButton('medications', 'no-medication', t('history.noMedication'))}
      <ul>${repeat(local.list, (one) => one.key, (one, index) => this.entryView('medications', 'list', one, one.medication.display, 'find-taken', html`
        <span class="pair">${this.select('medications', one, 'source', ['OWN', 'ELSEWHERE', 'SELF'], t('history.source'), 'find-taken')}${this.input('medications', one, 'dosage', index, 'find-taken', { label: t('history.dosage'), path })}</span>`))}</ul>
    </fieldset>`;
  }

  problemsView() {
    const { local } = this.history.parts.problems;
    return html`<fieldset class="group"><legend>${t('history.problems')}</legend>${this.conflict('problems')}
      ${this.boxes.problem.view()} ${this.noneButton('problems', 'no-problem', t('history.noProblem'))}
      <ul>${repeat(local.list, (one) => one.key, (one) => this.entryView('problems', 'list', one, `${one.code} ${one.display ?? ''}`, 'find-problem', this.select('problems', one, 'status', ['ACTIVE', 'PAST', 'REFUTED'], t('history.status'), 'find-problem')))}</ul>
    </fieldset>`;
  }

  view(page) {
    const { history } = this;
    const orphans = Object.entries(history.errors).filter(([path]) => !/^(allergies|medications)\.|^state\./.test(path));
    return html`<section class="card history-edit" aria-labelledby="title-history" data-testid="history-editor">
      <header>${icon('book')}<h2 id="title-history">${t('history.title')}</h2><span class="side">
        ${history.dirty ? html`<span class="chip warn">${t('history.unsaved')}</span>` : nothing}
        <button class="button small" type="button" data-testid="close-history" @click=${() => history.close()}>${t('action.close')} <kbd aria-hidden="true">Esc</kbd></button>
        <button class="button small primary" type="button" data-testid="save-history" ?disabled=${page.saving || !history.dirty} @click=${() => page.saveHistory()}>${icon('save')} ${t('history.save')}</button></span></header>
      ${history.problem || orphans.length ? html`<div class="note danger" role="alert" id="history-problem" tabindex="-1" data-testid="history-problem">${icon('alert')}<div>${history.problem?.sentence}${orphans.map(([, words]) => html` ${words}`)}</div></div>` : nothing}
      ${history.notSearched ? html`<p class="small gaps pad" data-testid="history-not-searched">${text(history.notSearched)}</p>` : nothing}
      <div class="groups">${this.allergiesView()} ${this.medicationsView()} ${this.problemsView()}
        <fieldset class="group"><legend>${t('history.state')}</legend>${this.conflict('state')}${stateView(history)}</fieldset></div>
    </section>`;
  }
}

/** @param {import('./state.js').HistoryState} history */
export async function make(history) {
  await moreTexts('pharmacy');
  return new Editor(history);
}
