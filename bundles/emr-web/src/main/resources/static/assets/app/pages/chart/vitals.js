/** Vital signs: entry grid with units, marks outside the usual range, and the visits before. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { redraw } from '../../draw.js';
import * as format from '../../format.js';
import { t } from '../../i18n.js';
import { partHead, conflictView } from './part.js';

const UNITS = {
  systolic: 'mmHg', diastolic: 'mmHg', heartRate: 'unit.perMinute', respiratoryRate: 'unit.perMinute', temperature: '°C', spo2: '%', weightKg: 'kg', heightCm: 'cm', waistCm: 'cm',
};
const CONSCIOUSNESS = ['ALERT', 'SOMNOLENT', 'STUPOR', 'COMA'];

/** Usual ranges of adults at rest (blood pressure: below 140/90, PERHI hypertension consensus 2019). */
const ADULT = { systolic: [90, 139], diastolic: [60, 89], heartRate: [60, 100], respiratoryRate: [12, 20], temperature: [36, 37.5], spo2: [95, 100] };

/**
 * Usual range for an age, or null when the page does not judge the value. Children: only temperature, oxygen and fast
 * breathing (WHO IMCI: from 60 below 2 months, 50 below 12 months, 40 below 5 years).
 */
export function usualRange(name, ageMonths) {
  if (ageMonths >= 18 * 12) return ADULT[name] ?? null;
  if (name === 'temperature' || name === 'spo2') return ADULT[name];
  if (name !== 'respiratoryRate' || ageMonths >= 60) return null;
  return [0, ageMonths < 2 ? 59 : ageMonths < 12 ? 49 : 39];
}

function mark(name, value, ageMonths) {
  const number = format.parseNumber(value);
  const range = usualRange(name, ageMonths);
  if (number === null || Number.isNaN(number) || !range) return null;
  if (number > range[1]) return 'high';
  return number < range[0] ? 'low' : null;
}

const unit = (name) => (UNITS[name].startsWith('unit.') ? t(UNITS[name]) : UNITS[name]);

function input(page, name, describedby) {
  const { state, editable } = page;
  const part = state.parts.vitals;
  const error = state.errors[`vitals.${name}`];
  const write = (event) => {
    if (part.local[name] === event.target.value) return;
    part.local[name] = event.target.value;
    state.clearError(`vitals.${name}`);
    redraw();
  };
  return html`<input
    class="input num" id="vitals-${name}" type="text" inputmode="decimal" maxlength="6" autocomplete="off" ?readonly=${!editable('vitals')}
    aria-label="${t(`vitals.${name}`)} (${unit(name)})" aria-invalid=${error ? 'true' : 'false'} aria-describedby=${describedby ?? nothing} data-testid="vitals-${name}"
    .value=${live(part.local[name])}
    @input=${write} @change=${write}
  />`;
}

function helpOf(page, names) {
  const { state } = page;
  const errors = names.map((name) => state.errors[`vitals.${name}`]).filter(Boolean);
  if (errors.length) return html`<span class="error-text" id="vitals-${names[0]}-help">${errors.join(' ')}</span>`;
  const marks = names.map((name) => mark(name, state.parts.vitals.local[name], page.ageMonths)).filter(Boolean);
  const tone = marks[0];
  return html`<span class="unit ${tone ? 'out' : ''}" id="vitals-${names[0]}-help">${unit(names[0])}${tone ? html` <span class="mark">${tone === 'high' ? '▲' : '▼'} ${t(`vitals.${tone}`)}</span>` : nothing}</span>`;
}

function cell(page, name, label) {
  const tone = mark(name, page.state.parts.vitals.local[name], page.ageMonths);
  return html`<div class="vital ${tone ? 'out' : ''}"><label for="vitals-${name}">${label}</label>${input(page, name, `vitals-${name}-help`)}${helpOf(page, [name])}</div>`;
}

function pressure(page) {
  const { local } = page.state.parts.vitals;
  const out = mark('systolic', local.systolic, page.ageMonths) ?? mark('diastolic', local.diastolic, page.ageMonths);
  return html`<div class="vital wide ${out ? 'out' : ''}" role="group" aria-labelledby="vitals-pressure">
    <span class="label" id="vitals-pressure">${t('vitals.pressure')}</span>
    <span class="pair">${input(page, 'systolic', 'vitals-systolic-help')}<span aria-hidden="true">/</span>${input(page, 'diastolic', 'vitals-systolic-help')}</span>
    ${helpOf(page, ['systolic', 'diastolic'])}
  </div>`;
}

/** Body mass index of adults, from what stands in the inputs. */
function bmi(local) {
  const weight = format.parseNumber(local.weightKg);
  const height = format.parseNumber(local.heightCm);
  if (!weight || !height) return '';
  return format.number(Math.round((weight / (height / 100) ** 2) * 10) / 10);
}

function consciousness(page) {
  const part = page.state.parts.vitals;
  const error = page.state.errors['vitals.consciousness'];
  return html`<div class="vital wide">
    <label for="vitals-consciousness">${t('vitals.consciousness')}</label>
    <select class="input" id="vitals-consciousness" data-testid="vitals-consciousness" ?disabled=${!page.editable('vitals')}
      @change=${(event) => { part.local.consciousness = event.target.value; redraw(); }}>
      <option value="" .selected=${live(part.local.consciousness === '')}>${t('vitals.notAssessed')}</option>
      ${CONSCIOUSNESS.map((one) => html`<option value=${one} .selected=${live(part.local.consciousness === one)}>${t(`consciousness.${one}`)}</option>`)}
    </select>
    <span class="unit">${error ? html`<span class="error-text">${error}</span>` : ' '}</span>
  </div>`;
}

/** Vital signs of the visits before, newest first. */
function earlierView(page) {
  const rows = page.earlier ?? [];
  if (!rows.length) return nothing;
  const shown = (value) => (value === null || value === undefined ? '–' : format.number(value));
  return html`<div class="table-wrap earlier" tabindex="0" role="region" aria-label=${t('vitals.earlier')}>
    <table>
      <caption class="visually-hidden">${t('vitals.earlier')}</caption>
      <thead><tr><th scope="col">${t('vitals.earlier')}</th><th scope="col">${t('vitals.short.pressure')}</th><th scope="col">${t('vitals.heartRate')}</th><th scope="col">${t('vitals.temperature')}</th><th scope="col">${t('vitals.weightKg')}</th></tr></thead>
      <tbody>${rows.map(({ encounter, vitals }) => html`<tr>
        <th scope="row">${format.day(encounter.serviceDate)}</th>
        <td>${shown(vitals.systolic)}/${shown(vitals.diastolic)}</td><td>${shown(vitals.heartRate)}</td><td>${shown(vitals.temperature)}</td><td>${shown(vitals.weightKg)}</td>
      </tr>`)}</tbody>
    </table>
  </div>`;
}

/** Enter moves on to the next value, and after the last one to the note. */
function next(event) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll('input, select')];
  (fields[fields.indexOf(event.target) + 1] ?? document.getElementById('note-subjective'))?.focus();
}

/** The card. */
export function vitalsView(page) {
  const part = page.state.parts.vitals;
  if (part.hidden) return nothing;
  return html`<section class="card" aria-labelledby="title-vitals" data-testid="vitals">
    ${partHead(page, 'vitals', 'pulse', t('vitals.title'), 'V')}
    ${conflictView(page, 'vitals')}
    <div class="vitals" @keydown=${next}>
      ${pressure(page)} ${cell(page, 'heartRate', t('vitals.heartRate'))} ${cell(page, 'respiratoryRate', t('vitals.respiratoryRate'))}
      ${cell(page, 'temperature', t('vitals.temperature'))} ${cell(page, 'spo2', t('vitals.spo2'))} ${cell(page, 'weightKg', t('vitals.weightKg'))}
      ${cell(page, 'heightCm', t('vitals.heightCm'))} ${cell(page, 'waistCm', t('vitals.waistCm'))}
      <div class="vital"><span class="label">${t('vitals.bmi')}</span><output class="num" for="vitals-weightKg vitals-heightCm">${bmi(part.local) || '–'}</output><span class="unit">kg/m²</span></div>
      ${consciousness(page)}
    </div>
    ${earlierView(page)}
  </section>`;
}
