/** The form that starts a visit of a patient at the front desk. */
import { html, nothing } from 'lit';
import { api } from '../api.js';
import { field, Form, radios, submitButton, summary } from '../form.js';
import { instantOf } from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { treats } from './reference.js';

const PAYERS = ['SELF', 'BPJS', 'INSURANCE'];

const cardOf = (patient) => patient.identifiers?.find((one) => one.type === 'BPJS_CARD')?.value ?? '';

export class VisitForm {
  /** @param {object} patient @param {{locations: object[], practitioners: object[]}} lists @param {(encounter: object) => void} done */
  constructor(patient, lists, done) {
    this.patient = patient;
    this.lists = lists;
    this.done = done;
    const card = cardOf(patient);
    const active = lists.locations.filter((location) => location.active);
    this.form = new Form('visit', {
      locationId: active.length === 1 ? active[0].id : '',
      practitionerId: '',
      payer: card ? 'BPJS' : 'SELF',
      memberNumber: card,
      kind: 'SICK',
      complaint: '',
      at: '',
    });
  }

  get dirty() {
    return this.form.dirty;
  }

  /** Takes the patient as kept now, after a check or a change; what is typed stays. */
  follow(patient) {
    this.patient = patient;
    const { start, values } = this.form;
    const member = patient.coverages?.find((one) => one.payer === 'BPJS' && one.active);
    if (!values.memberNumber) values.memberNumber = member?.memberNumber ?? cardOf(patient);
    // proposed, not imposed: who has already chosen a payer keeps the choice
    if (member && values.payer === start.payer) values.payer = 'BPJS';
  }

  async save(event) {
    event.preventDefault();
    const { form } = this;
    let encounter = null;
    const worked = await form.submit(async () => {
      const payer = form.value('payer');
      encounter = await api.post('/encounters', {
        patientId: this.patient.id,
        locationId: form.value('locationId') || null,
        practitionerId: form.value('practitionerId') || null,
        payer,
        memberNumber: payer === 'SELF' ? null : form.value('memberNumber'),
        kind: form.value('kind'),
        complaint: form.value('complaint'),
        at: form.value('at') ? instantOf(form.value('at')) : null,
      });
    });
    if (worked) this.done(encounter);
  }

  view() {
    const { form, lists } = this;
    const choice = (list, none) => [['', none], ...list.map((one) => [one.id, one.name])];
    return html`<form class="card" @submit=${(event) => this.save(event)} novalidate data-testid="visit-form">
      <header>${icon('queue')}<h2>${t('visit.start')}</h2></header>
      <div class="body stack">
        ${summary(form)}
        <div class="columns">
          ${field(form, 'locationId', { label: t('visit.location'), required: true, choices: choice(lists.locations.filter((one) => one.active), t('visit.chooseLocation')) })}
          ${field(form, 'practitionerId', { label: t('visit.practitioner'), choices: choice(lists.practitioners.filter(treats), t('visit.anyPractitioner')) })}
          ${radios(form, 'payer', t('visit.payer'), PAYERS.map((payer) => [payer, t(`payer.${payer}`)]), { required: true })}
          ${form.values.payer === 'SELF'
            ? nothing
            : field(form, 'memberNumber', { label: t('visit.memberNumber'), mode: 'numeric', max: 40, required: form.values.payer === 'BPJS' })}
          ${radios(form, 'kind', t('visit.kind'), [['SICK', t('kind.SICK')], ['HEALTHY', t('kind.HEALTHY')]], { required: true })}
          ${field(form, 'complaint', { label: t('visit.complaint'), rows: 2, max: 2000 })}
        </div>
        <details><summary>${t('visit.late')}</summary>${field(form, 'at', { label: t('visit.at'), type: 'datetime-local', hint: t('visit.atHint') })}</details>
        <div class="row">${submitButton(form, t('visit.submit'))}</div>
      </div>
    </form>`;
  }
}
