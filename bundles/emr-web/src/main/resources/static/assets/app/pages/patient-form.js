/** The form of a patient: new, or changed with a reason. */
import { html, nothing } from 'lit';
import { api } from '../api.js';
import { redraw } from '../draw.js';
import { field, Form, radios, submitButton, summary } from '../form.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { CoverageCheck, coverageView, questionOf } from './coverage.js';

const EMPTY = {
  name: '', gender: '', birthDate: '', identity: 'NIK', nik: '', passport: '', motherNik: '', bpjsCard: '', phone: '', address: '', regionCode: '', reason: '',
};

const identifier = (patient, type) => patient.identifiers?.find((one) => one.type === type)?.value ?? '';

/** Values of the form for a patient of the record. */
function valuesOf(patient) {
  return {
    ...EMPTY,
    name: patient.name,
    gender: patient.gender,
    birthDate: patient.birthDate,
    identity: patient.noNikYet ? 'NONE' : identifier(patient, 'PASSPORT') ? 'PASSPORT' : 'NIK',
    nik: identifier(patient, 'NIK'),
    passport: identifier(patient, 'PASSPORT'),
    motherNik: patient.motherNik ?? '',
    bpjsCard: identifier(patient, 'BPJS_CARD'),
    phone: patient.phone ?? '',
    address: patient.address ?? '',
    regionCode: patient.regionCode ?? '',
  };
}

export class PatientForm {
  /**
   * @param {object|null} patient the one to change, null for a new one
   * @param {object} known what was typed into the search already
   * @param {{done: (patient: object) => void, cancel: () => void, openExisting: (type: string, value: string) => void}} actions
   */
  constructor(patient, known, actions) {
    this.patient = patient;
    this.actions = actions;
    this.form = new Form('patient', patient ? valuesOf(patient) : EMPTY);
    Object.assign(this.form.values, known);
    this.check = new CoverageCheck();
  }

  get dirty() {
    return this.form.dirty;
  }

  /** Digits as they are printed, with blanks, dots or hyphens between them. */
  digits(name) {
    return this.form.value(name)?.replace(/[\s.-]/g, '') ?? null;
  }

  draft() {
    const { form } = this;
    const identity = form.value('identity');
    return {
      name: form.value('name'),
      gender: form.value('gender') || null,
      birthDate: form.value('birthDate'),
      nik: identity === 'NIK' ? this.digits('nik') : null,
      noNikYet: identity === 'NONE',
      motherNik: identity === 'NONE' ? this.digits('motherNik') : null,
      passport: identity === 'PASSPORT' ? form.value('passport') : null,
      bpjsCard: this.digits('bpjsCard'),
      phone: form.value('phone'),
      address: form.value('address'),
      regionCode: form.value('regionCode'),
    };
  }

  async save(event) {
    event.preventDefault();
    let saved = null;
    const worked = await this.form.submit(async () => {
      saved = this.patient
        ? await api.put(`/patients/${this.patient.id}`, { version: this.patient.version, draft: this.draft(), reason: this.form.value('reason') })
        : await api.post('/patients', this.draft());
    });
    if (worked) {
      this.form.reset(valuesOf(saved));
      this.actions.done(saved, this.check.found !== null);
    }
  }

  /** Takes over what the payer knows of the person. */
  fill(answer) {
    const { values } = this.form;
    if (answer.name) values.name = answer.name;
    if (answer.gender) values.gender = answer.gender;
    if (answer.birthDate) values.birthDate = answer.birthDate;
    if (answer.nik) {
      values.identity = 'NIK';
      values.nik = answer.nik;
    }
    if (answer.coverage?.memberNumber) values.bpjsCard = answer.coverage.memberNumber;
    this.form.errors = {};
    redraw();
  }

  ask() {
    const question = questionOf(this.digits('bpjsCard'), this.digits('nik'));
    if (!question) {
      this.form.fail('bpjsCard', t('coverage.needNumber'));
      this.form.focusFirst();
      return;
    }
    this.check.run(question);
  }

  conflictView() {
    const { form } = this;
    if (form.problem?.status !== 409) return nothing;
    const known = [['nik', 'NIK'], ['bpjsCard', 'BPJS_CARD'], ['passport', 'PASSPORT']].find(([name]) => form.problem.of(name));
    if (!known) return nothing;
    return html`<button class="button" type="button" data-testid="open-existing" @click=${() => this.actions.openExisting(known[1], form.value(known[0]))}>
      ${icon('user')} ${t('registration.openExisting')}
    </button>`;
  }

  identityView() {
    const { form } = this;
    return html`${radios(form, 'identity', t('patient.identity'), [['NIK', t('patient.nik')], ['PASSPORT', t('patient.passport')], ['NONE', t('patient.noNik')]])}
    ${form.values.identity === 'NIK'
      ? field(form, 'nik', { label: t('patient.nik'), mode: 'numeric', max: 24, hint: t('patient.nikHint', { n: (this.digits('nik') ?? '').length }), required: true })
      : nothing}
    ${form.values.identity === 'PASSPORT' ? field(form, 'passport', { label: t('patient.passport'), max: 24, required: true }) : nothing}
    ${form.values.identity === 'NONE' ? field(form, 'motherNik', { label: t('patient.motherNik'), mode: 'numeric', max: 24, hint: t('patient.motherNikHint') }) : nothing}`;
  }

  coverageView() {
    const { form, check } = this;
    const found = check.found;
    return html`<div class="with-button">
        ${field(form, 'bpjsCard', { label: t('patient.bpjsCard'), mode: 'numeric', max: 20, hint: t('patient.bpjsCardHint') })}
        <button class="button" type="button" ?disabled=${check.busy} data-testid="check-coverage" @click=${() => this.ask()}>${icon('shield')} ${t('coverage.check')}</button>
      </div>
      ${coverageView(check, { name: form.value('name'), birthDate: form.value('birthDate'), gender: form.value('gender') })}
      ${found && !this.patient
        ? html`<div><button class="button small" type="button" data-testid="fill-from-payer" @click=${() => this.fill(found)}>${icon('edit')} ${t('coverage.fill')}</button></div>`
        : nothing}`;
  }

  view() {
    const { form } = this;
    return html`<form class="card" @submit=${(event) => this.save(event)} novalidate data-testid="patient-form">
      <header>${icon(this.patient ? 'edit' : 'user-plus')}<h2>${this.patient ? t('patient.edit') : t('patient.new')}</h2></header>
      <div class="body stack">
        ${summary(form)} ${this.conflictView()}
        <div class="columns">
          <div class="stack">
            ${this.identityView()} ${this.coverageView()}
            ${field(form, 'regionCode', { label: t('patient.regionCode'), mode: 'numeric', max: 13, hint: t('patient.regionHint') })}
          </div>
          <div class="stack">
            ${field(form, 'name', { label: t('patient.name'), required: true, max: 200 })}
            ${radios(form, 'gender', t('patient.gender'), [['FEMALE', t('gender.FEMALE')], ['MALE', t('gender.MALE')]], { required: true })}
            ${field(form, 'birthDate', { label: t('patient.birthDate'), type: 'date', required: true, latest: format.today(), hint: format.age(form.values.birthDate) })}
            ${field(form, 'phone', { label: t('patient.phone'), mode: 'tel', max: 30 })}
            ${field(form, 'address', { label: t('patient.address'), rows: 2, max: 500 })}
            ${this.patient ? field(form, 'reason', { label: t('patient.reason'), max: 300, hint: t('patient.reasonHint') }) : nothing}
          </div>
        </div>
        <div class="row">
          ${submitButton(form, this.patient ? t('action.save') : t('patient.register'))}
          <button class="button" type="button" @click=${() => this.actions.cancel()}>${t('action.cancel')}</button>
        </div>
      </div>
    </form>`;
  }
}
