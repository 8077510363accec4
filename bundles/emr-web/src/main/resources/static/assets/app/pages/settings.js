/** Pengaturan: the facility, its poli and health workers, and the code systems. */
import { html, nothing } from 'lit';
import { api } from '../api.js';
import { openDialog } from '../dialog.js';
import { redraw } from '../draw.js';
import { field, Form, submitButton, summary, tick } from '../form.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { can, load as loadSession } from '../session.js';
import { slot } from '../slots.js';
import { say, sayProblem } from '../status.js';
import { forgetReference, locations, practitioners } from './reference.js';
import { CodeSystems } from './settings/terminology.js';

const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
const PROFESSIONS = ['DOCTOR', 'DENTIST', 'MIDWIFE', 'NURSE', 'PHARMACIST', 'OTHER'];

/** A dialog with one form that saves something. @returns what the server answered */
function editDialog(title, form, fields, save) {
  const submit = (close) => async (event) => {
    event.preventDefault();
    let answer = null;
    if (await form.submit(async () => { answer = await save(); })) close(answer ?? true);
  };
  return openDialog({
    testid: 'edit-dialog',
    title: () => t(title),
    view: (close) => html`<form @submit=${submit(close)} novalidate>
      <div class="content">${summary(form)} ${fields()}</div>
      <footer><button class="button" type="button" @click=${() => close(undefined)}>${t('action.cancel')}</button>${submitButton(form, t('action.save'))}</footer></form>`,
  });
}

class Settings {
  constructor(facility, places, people, systems) {
    this.places = places;
    this.people = people;
    this.systems = new CodeSystems(systems);
    this.take(facility);
  }

  title = () => t('menu.settings');

  dirty = () => this.form.dirty || this.systems.busy;

  take(facility) {
    this.facility = facility;
    const values = { name: facility.name, address: facility.address ?? '', phone: facility.phone ?? '', zone: facility.zone };
    if (this.form) this.form.reset(values);
    else this.form = new Form('facility', values);
  }

  async saveFacility(event) {
    event.preventDefault();
    const { form } = this;
    const worked = await form.submit(async () => {
      this.take(await api.put('/facility', { version: this.facility.version, name: form.value('name'), address: form.value('address'), phone: form.value('phone'), zone: form.value('zone') }));
      await loadSession();
    });
    if (worked) say(t('settings.saved'));
  }

  async reread() {
    forgetReference();
    try {
      [this.places, this.people] = await Promise.all([locations(), practitioners()]);
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  async editLocation(location) {
    const form = new Form('location', { code: location?.code ?? '', name: location?.name ?? '', active: location?.active ?? true });
    const body = () => ({ id: location?.id ?? null, code: form.value('code'), name: form.value('name'), active: form.values.active, version: location?.version ?? 0 });
    const fields = () => html`${field(form, 'code', { label: t('settings.code'), required: true, hint: t('settings.codeHint'), max: 20 })} ${field(form, 'name', { label: t('settings.name'), required: true, max: 120 })} ${tick(form, 'active', t('settings.active'))}`;
    const done = await editDialog(location ? 'settings.editLocation' : 'settings.newLocation', form, fields, () => (location ? api.put(`/locations/${location.id}`, body()) : api.post('/locations', body())));
    if (done) await this.reread();
  }

  async editPractitioner(person) {
    const form = new Form('practitioner', { name: person?.name ?? '', profession: person?.profession ?? 'DOCTOR', nik: person?.nik ?? '', active: person?.active ?? true });
    const body = () => ({ id: person?.id ?? null, name: form.value('name'), profession: form.value('profession'), nik: form.value('nik'), active: form.values.active, version: person?.version ?? 0 });
    const fields = () => html`${field(form, 'name', { label: t('settings.name'), required: true, max: 120 })}
      ${field(form, 'profession', { label: t('settings.profession'), required: true, choices: PROFESSIONS.map((one) => [one, t(`profession.${one}`)]) })}
      ${field(form, 'nik', { label: t('patient.nik'), mode: 'numeric', max: 24, hint: t('settings.nikHint') })} ${tick(form, 'active', t('settings.active'))}
      ${slot('staff.form.field', { practitioner: person, values: { ...form.values }, set: (name, value) => form.set(name, value) }, { block: true })}`;
    const done = await editDialog(person ? 'settings.editPractitioner' : 'settings.newPractitioner', form, fields, () => (person ? api.put(`/practitioners/${person.id}`, body()) : api.post('/practitioners', body())));
    if (done) await this.reread();
  }

  facilityView() {
    const { form } = this;
    const may = can('facility:enter');
    const zones = ZONES.includes(form.values.zone) ? ZONES : [...ZONES, form.values.zone];
    return html`<form class="card" @submit=${(event) => this.saveFacility(event)} novalidate data-testid="facility-form">
      <header>${icon('building')}<h2>${t('settings.facility')}</h2><span class="side">${this.facility.code}</span></header>
      <div class="body stack">${summary(form)}
        <div class="columns">
          ${field(form, 'name', { label: t('settings.facilityName'), required: true, disabled: !may, max: 120 })}
          ${field(form, 'phone', { label: t('patient.phone'), mode: 'tel', disabled: !may, max: 30 })}
          ${field(form, 'address', { label: t('patient.address'), rows: 2, disabled: !may, max: 500 })}
          ${field(form, 'zone', { label: t('settings.zone'), disabled: !may, choices: zones.map((zone) => [zone, ZONES.includes(zone) ? t(`zone.${zone.split('/')[1]}`) : zone]) })}
        </div>
        ${may ? html`<div class="row">${submitButton(form, t('action.save'))}</div>` : nothing}
      </div></form>`;
  }

  tableView(title, image, testid, heads, rows, add) {
    return html`<section class="card" aria-labelledby="title-${testid}" data-testid=${testid}>
      <header>${icon(image)}<h2 id="title-${testid}">${t(title)}</h2><span class="side">${can('facility:enter') ? html`<button class="button small" type="button" data-testid="add-${testid}" @click=${add}>${icon('plus')} ${t('settings.add')}<span class="visually-hidden"> ${t(title)}</span></button>` : nothing}</span></header>
      <div class="table-wrap"><table class="table"><thead><tr>${heads.map((head) => html`<th scope="col">${t(head)}</th>`)}<th scope="col"><span class="visually-hidden">${t('table.actions')}</span></th></tr></thead><tbody>${rows}</tbody></table></div>
    </section>`;
  }

  editButton(name, run) {
    return can('facility:enter')
      ? html`<button class="button small plain square" type="button" aria-label="${t('action.edit')} ${name}" @click=${run}>${icon('edit')}</button>` : nothing;
  }

  view = () => {
    const status = (active) => (active ? html`<span class="chip ok">${t('users.active')}</span>` : html`<span class="chip">${t('users.inactive')}</span>`);
    return html`<div class="page-head"><h1 tabindex="-1">${t('menu.settings')}</h1></div>
      <div class="stack">
        ${this.facilityView()}
        <div class="two">
          ${this.tableView('settings.locations', 'building', 'locations', ['settings.code', 'settings.name', 'queue.status'], this.places.map((one) => html`<tr>
            <td>${one.code}</td><th scope="row">${one.name}</th><td>${status(one.active)}</td><td class="actions">${this.editButton(one.name, () => this.editLocation(one))}</td></tr>`), () => this.editLocation(null))}
          ${this.tableView('settings.practitioners', 'users', 'practitioners', ['settings.name', 'settings.profession', 'queue.status'], this.people.map((one) => html`<tr>
            <th scope="row">${one.name}</th><td>${t(`profession.${one.profession}`)}</td><td>${status(one.active)}</td><td class="actions">${this.editButton(one.name, () => this.editPractitioner(one))}</td></tr>`), () => this.editPractitioner(null))}
        </div>
        ${this.systems.view()} ${slot('settings.section', { facility: this.facility }, { block: true })}
      </div>`;
  };
}

/** Opens the page. */
export async function open() {
  forgetReference();
  const [facility, places, people, systems] = await Promise.all([api.get('/facility'), locations(), practitioners(), can('terminology:view') ? api.get('/terminology') : []]);
  return new Settings(facility, places, people, systems);
}
