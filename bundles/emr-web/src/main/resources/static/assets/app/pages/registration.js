/** Pendaftaran: find or register a patient, check the membership, start the visit. */
import { html, nothing } from 'lit';
import { api, query } from '../api.js';
import { Combo } from '../combo.js';
import { afterDraw, redraw } from '../draw.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { can } from '../session.js';
import { slot } from '../slots.js';
import { say, sayProblem } from '../status.js';
import { CoverageCheck, coverageView, keptCoverage, questionOf } from './coverage.js';
import { PatientForm } from './patient-form.js';
import { locations, nameIn, practitioners } from './reference.js';
import { VisitForm } from './visit-form.js';

const identifier = (patient, type) => patient.identifiers?.find((one) => one.type === type)?.value;

/** One line of a list of patients. */
export const patientLine = (patient) => html`<strong>${patient.name}</strong>
  <span class="muted small">${[patient.mrNumber, t(`gender.${patient.gender}`), format.age(patient.birthDate), format.day(patient.birthDate), format.masked(identifier(patient, 'NIK') ?? identifier(patient, 'BPJS_CARD') ?? '')]
    .filter(Boolean)
    .join(' · ')}</span>`;

/** What was typed into the search, as first values of a new patient. */
function guess(text) {
  const typed = text.trim();
  if (/^\d{16}$/.test(typed)) return { nik: typed };
  if (/^\d{13}$/.test(typed)) return { bpjsCard: typed };
  return /\d/.test(typed) ? {} : { name: typed };
}

class Registration {
  constructor(lists, wanted) {
    this.lists = lists;
    this.patient = null;
    this.patientForm = null;
    this.visitForm = null;
    this.check = new CoverageCheck();
    this.combo = new Combo({
      id: 'find-patient',
      label: () => t('registration.find'),
      placeholder: () => t('registration.findHint'),
      search: (text, signal) => api.get(`/patients${query({ text, limit: 20 })}`, { signal }),
      option: patientLine,
      pick: (patient) => this.select(patient.id),
    });
    if (wanted) this.select(wanted);
  }

  title = () => t('menu.registration');

  dirty = () => Boolean(this.patientForm?.dirty || this.visitForm?.dirty);

  focus = () => document.getElementById('find-patient');

  async select(id) {
    try {
      this.show(await api.get(`/patients/${id}`));
      afterDraw(() => document.getElementById('visit-locationId')?.focus());
    } catch (thrown) {
      sayProblem(thrown);
    }
  }

  show(patient) {
    this.patient = patient;
    this.patientForm = null;
    this.check.clear();
    this.visitForm = can('encounter:enter') ? new VisitForm(patient, this.lists, (encounter) => this.started(encounter)) : null;
    redraw();
  }

  started(encounter) {
    say(t('registration.started', { name: encounter.patientName, place: nameIn(this.lists.locations, encounter.locationId) }));
    this.home();
  }

  home() {
    this.patient = null;
    this.patientForm = null;
    this.visitForm = null;
    this.check.clear();
    this.combo.clear();
    afterDraw(() => document.getElementById('find-patient')?.focus());
  }

  register() {
    this.patientForm = new PatientForm(null, guess(this.combo.text), {
      done: (patient, known) => {
        say(t('registration.registered', { name: patient.name, mr: patient.mrNumber }));
        this.combo.clear();
        this.show(patient);
        if (known) this.ask();
        afterDraw(() => document.getElementById('visit-locationId')?.focus());
      },
      cancel: () => this.home(),
      openExisting: (type, value) => this.openExisting(type, value),
    });
    this.patient = null;
    this.visitForm = null;
    afterDraw(() => document.getElementById(this.patientForm.form.values.nik ? 'patient-name' : 'patient-nik')?.focus());
  }

  edit() {
    const before = this.patient;
    this.patientForm = new PatientForm(before, {}, {
      done: (patient) => {
        say(t('registration.changed', { name: patient.name }));
        this.patient = patient;
        this.patientForm = null;
        this.visitForm?.follow(patient);
        redraw();
      },
      cancel: () => { this.patientForm = null; redraw(); },
      openExisting: (type, value) => this.openExisting(type, value),
    });
    afterDraw(() => document.getElementById('patient-name')?.focus());
  }

  async openExisting(identifierType, value) {
    try {
      const found = await api.get(`/patients${query({ identifierType, value })}`);
      const patient = Array.isArray(found) ? found[0] : found;
      if (patient) await this.select(patient.id);
    } catch (thrown) {
      sayProblem(thrown);
    }
  }

  /** Asks the payers for the patient shown; the answer is kept with the patient. */
  async ask() {
    const { patient } = this;
    const question = questionOf(identifier(patient, 'BPJS_CARD'), identifier(patient, 'NIK'));
    if (!question) return;
    await this.check.run({ ...question, patientId: patient.id });
    if (this.patient !== patient || !this.check.found) return;
    try {
      this.patient = await api.get(`/patients/${patient.id}`);
      this.visitForm?.follow(this.patient);
      redraw();
    } catch (thrown) {
      sayProblem(thrown);
    }
  }

  patientView() {
    const { patient } = this;
    const numbers = [
      [t('patient.mr'), patient.mrNumber], [t('patient.nik'), identifier(patient, 'NIK')], [t('patient.passport'), identifier(patient, 'PASSPORT')],
      [t('patient.bpjsCard'), identifier(patient, 'BPJS_CARD')], [t('patient.birthDate'), `${format.day(patient.birthDate)} (${format.age(patient.birthDate)})`],
      [t('patient.gender'), t(`gender.${patient.gender}`)], [t('patient.phone'), patient.phone], [t('patient.address'), patient.address],
      [t('patient.identity'), patient.noNikYet ? t('patient.noNik') : null], [t('patient.motherNik'), patient.motherNik],
    ];
    const question = questionOf(identifier(patient, 'BPJS_CARD'), identifier(patient, 'NIK'));
    return html`<section class="card" aria-labelledby="patient-name-title" data-testid="patient">
      <header>${icon('user')}<h2 id="patient-name-title">${patient.name}</h2>
        <span class="side">${slot('patient.banner.action', { patient })}
          ${can('patient:enter')
            ? html`<button class="button small" type="button" data-testid="edit-patient" @click=${() => this.edit()}>${icon('edit')} ${t('action.edit')}</button>`
            : nothing}
        </span>
      </header>
      <div class="body stack">
        <dl class="facts">${numbers.filter(([, value]) => value).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
        <div class="row">
          ${patient.coverages?.length ? patient.coverages.map(keptCoverage) : html`<span class="chip">${t('coverage.none')}</span>`}
          <button class="button small" type="button" ?disabled=${!question || this.check.busy} data-testid="check-coverage" @click=${() => this.ask()}>
            ${icon('shield')} ${t('coverage.check')}
          </button>
          <a class="button small" href="/rekam-medis?pasien=${patient.id}">${icon('history')} ${t('records.visits')}</a>
        </div>
        ${question ? nothing : html`<p class="muted small">${t('coverage.needNumber')}</p>`} ${coverageView(this.check, patient)}
      </div>
    </section>`;
  }

  view = () => html`
    <div class="page-head"><h1 tabindex="-1">${t('menu.registration')}</h1></div>
    <div class="stack">
      <div class="find">
        ${this.combo.view()}
        ${can('patient:enter')
          ? html`<button class="button" type="button" data-testid="new-patient" @click=${() => this.register()}>${icon('user-plus')} ${t('patient.new')}</button>`
          : nothing}
      </div>
      ${this.patientForm ? this.patientForm.view() : nothing}
      ${this.patient && !this.patientForm ? html`<div class="two">${this.patientView()} ${this.visitForm?.view() ?? nothing}</div>` : nothing}
      ${!this.patient && !this.patientForm ? html`<p class="empty">${t('registration.empty')}</p>` : nothing}
    </div>`;
}

/** Opens the page. `?pasien=<id>` shows a patient at once. */
export async function open(params, search) {
  const [places, people] = await Promise.all([locations(), practitioners()]);
  return new Registration({ locations: places, practitioners: people }, search.get('pasien'));
}
