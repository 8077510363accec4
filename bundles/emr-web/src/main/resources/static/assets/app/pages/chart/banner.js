/** Head of the chart: who, which visit, and the acts on the whole. */
import { html, nothing } from 'lit';
import { redraw } from '../../draw.js';
import * as format from '../../format.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { can } from '../../session.js';
import { allergyChips, stateChips } from '../history/card.js';
import { slot } from '../../slots.js';

const past = () => import('./past.js');
let moreOpen = false;
addEventListener('click', (event) => {
  if (moreOpen && !event.target.closest?.('.more')) {
    moreOpen = false;
    setTimeout(redraw);
  }
});

const identifier = (patient, type) => patient.identifiers?.find((one) => one.type === type)?.value;

function line(page) {
  const { patient, encounter } = page;
  const nik = identifier(patient, 'NIK');
  return [
    patient.mrNumber, `${t(`gender.${patient.gender}`)}, ${format.age(patient.birthDate, encounter.serviceDate)}`,
    nik ? `NIK ${format.masked(nik)}` : patient.noNikYet ? t('patient.noNik') : null, t(`payer.${encounter.payer}`), encounter.kind === 'SICK' ? null : t(`kind.${encounter.kind}`), encounter.serviceDate === format.today() ? null : format.day(encounter.serviceDate),
  ].filter(Boolean).join(' · ');
}

function actsView(page) {
  const { encounter } = page;
  const writes = page.history.editable || ['vitals', 'note', 'conditions', 'procedures', 'prescriptions'].some(page.editable);
  return html`
    ${encounter.status === 'ARRIVED' && can('encounter:enter')
      ? html`<button class="button" type="button" data-testid="start" @click=${() => page.start()}>${icon('play')} ${t('queue.start')}</button>` : nothing}
    ${encounter.status === 'IN_PROGRESS' && can('encounter:enter')
      ? html`<button class="button" type="button" data-testid="finish" @click=${() => page.finish()}>${icon('check')} ${t('finish.open')} <kbd aria-hidden="true">Alt L</kbd></button>` : nothing}
    ${writes
      ? html`<button class="button primary" type="button" data-testid="save" ?disabled=${page.saving || !page.dirty()} @click=${() => page.save()}>
          ${page.saving ? html`<span class="spinner" aria-hidden="true"></span>` : icon('save')} ${page.finished ? t('corrections.save') : t('action.save')} <kbd aria-hidden="true">Ctrl S</kbd>
        </button>` : nothing}`;
}

function moreView(page) {
  const toggle = (event) => {
    event.stopPropagation();
    moreOpen = !moreOpen;
    redraw();
  };
  const entry = (image, label, run, testid) => html`<button class="button plain" type="button" data-testid=${testid} @click=${() => { moreOpen = false; run(); redraw(); }}>${icon(image)} ${label}</button>`;
  return html`<div class="dropdown more">
    <button class="button plain square" type="button" aria-label=${t('action.more')} aria-expanded=${moreOpen ? 'true' : 'false'} aria-controls="more-panel" data-testid="more" @click=${toggle}
      @keydown=${(event) => { if (event.key === 'Escape' && moreOpen) { moreOpen = false; redraw(); } }}>${icon('more')}</button>
    <div class="panel" id="more-panel" ?hidden=${!moreOpen}>
      ${entry('history', t('corrections.title'), () => past().then((dialogs) => dialogs.correctionsDialog(`/encounters/${page.encounter.id}/chart`)), 'show-corrections')}
      ${can('history:view') ? entry('book', t('corrections.history'), () => past().then((dialogs) => dialogs.correctionsDialog(`/patients/${page.patient.id}/history`)), 'show-history-corrections') : nothing}
      ${entry('send', t('deliveries.ofVisit'), () => past().then((dialogs) => dialogs.deliveriesDialog(page.encounter.id)), 'show-deliveries')}
      <a class="button plain" href="/rekam-medis?pasien=${page.patient.id}">${icon('book')} ${t('records.visits')}</a>
    </div>
  </div>`;
}

export function bannerView(page) {
  const { patient, encounter } = page;
  return html`<section class="banner" aria-label=${t('chart.patient')} data-testid="banner">
    <span class="avatar" aria-hidden="true">${format.initials(patient.name)}</span>
    <div class="who"><h1 tabindex="-1">${patient.name}</h1><p class="muted small">${line(page)}</p></div>
    <span class="facts-chips"><span class="chip ${encounter.status === 'FINISHED' ? 'ok' : encounter.status === 'IN_PROGRESS' ? 'info' : ''}" data-testid="chart-status">${t(`status.${encounter.status}`)}</span>
      ${allergyChips(page.history)} ${stateChips(page.history)} ${slot('patient.banner.badge', { patient, encounter })}</span>
    <div class="acts">${slot('patient.banner.action', { patient, encounter })} ${actsView(page)} ${moreView(page)}</div>
  </section>`;
}
