/** Rekam Medis without a visit: find a patient, see the visits, open one. */
import { html, nothing } from 'lit';
import { api, query } from '../api.js';
import { Combo } from '../combo.js';
import { redraw } from '../draw.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t } from '../i18n.js';
import { sayProblem } from '../status.js';
import { patientLine } from './registration.js';
import { locations, nameIn, practitioners } from './reference.js';

class Records {
  constructor(lists) {
    this.lists = lists;
    this.patient = null;
    this.visits = null;
    this.combo = new Combo({
      id: 'find-patient',
      label: () => t('registration.find'),
      placeholder: () => t('registration.findHint'),
      search: (text, signal) => api.get(`/patients${query({ text, limit: 20 })}`, { signal }),
      option: patientLine,
      pick: (patient) => this.select(patient.id),
    });
  }

  title = () => t('menu.chart');

  focus = () => document.getElementById('find-patient');

  async select(id) {
    try {
      [this.patient, this.visits] = await Promise.all([api.get(`/patients/${id}`), api.get(`/patients/${id}/encounters${query({ limit: 50 })}`)]);
      history.replaceState(history.state, '', `/rekam-medis?pasien=${id}`);
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  visitsView() {
    if (!this.visits.length) return html`<p class="empty">${t('records.none')}</p>`;
    return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('records.visits')}><table class="table cards" data-testid="visits">
      <thead><tr>${['queue.day', 'visit.location', 'visit.practitioner', 'visit.payer', 'queue.status', 'visit.complaint'].map((head) => html`<th scope="col">${t(head)}</th>`)}<th scope="col"><span class="visually-hidden">${t('table.actions')}</span></th></tr></thead>
      <tbody>${this.visits.map((visit) => html`<tr>
        <th scope="row" class="nowrap">${format.day(visit.serviceDate)}</th><td>${nameIn(this.lists.locations, visit.locationId)}</td><td>${nameIn(this.lists.practitioners, visit.practitionerId)}</td>
        <td>${t(`payer.${visit.payer}`)}</td><td><span class="chip">${t(`status.${visit.status}`)}</span></td><td><div class="clip">${visit.complaint}</div></td>
        <td class="actions">${['PLANNED', 'CANCELLED'].includes(visit.status) ? nothing : html`<a class="button small" href="/rekam-medis/${visit.id}">${icon('chart')} ${t('queue.open')}</a>`}</td>
      </tr>`)}</tbody>
    </table></div>`;
  }

  view = () => html`
    <div class="page-head"><h1 tabindex="-1">${t('menu.chart')}</h1></div>
    <div class="stack">
      <div class="find">${this.combo.view()}</div>
      ${this.patient
        ? html`<section class="card" aria-labelledby="records-title"><header>${icon('user')}<h2 id="records-title">${this.patient.name}</h2>
            <span class="side">${this.patient.mrNumber} · ${t(`gender.${this.patient.gender}`)} · ${format.age(this.patient.birthDate)}</span></header>${this.visitsView()}</section>`
        : html`<p class="empty">${t('records.empty')}</p>`}
    </div>`;
}

/** Opens the page. `?pasien=<id>` shows a patient at once. */
export async function open(params, search) {
  const [places, people] = await Promise.all([locations(), practitioners()]);
  const page = new Records({ locations: places, practitioners: people });
  if (search.get('pasien')) await page.select(search.get('pasien'));
  return page;
}
