/** Plan: the prescription as a grid. Enter moves on, at the end of the last line it opens a new one. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { afterDraw, redraw } from '../../draw.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { slot } from '../../slots.js';
import { conflictView, partHead } from './part.js';
import { newLine } from './state.js';

const COLUMNS = ['drug', 'strength', 'form', 'dosesPerDay', 'unitsPerDose', 'quantity', 'note'];
const NUMBERS = ['dosesPerDay', 'unitsPerDose', 'quantity'];
const LENGTHS = { drug: 200, strength: 60, form: 60, dosesPerDay: 2, unitsPerDose: 6, quantity: 7, note: 500 };

/** Opens a new line and goes there. */
export function addLine(page) {
  if (!page.editable('prescriptions')) return;
  const { local } = page.state.parts.prescriptions;
  if (!local.length || local.at(-1).drug.trim()) local.push(newLine());
  focusCell(local.length - 1, 'drug');
}

function focusCell(row, column) {
  afterDraw(() => {
    const cell = document.getElementById(`prescriptions-${row}-${column}`);
    cell?.focus();
    cell?.select?.();
  });
}

function removeLine(page, row) {
  const part = page.state.parts.prescriptions;
  part.local = part.local.filter((line, index) => index !== row);
  page.state.errors = {};
  if (part.local.length) focusCell(Math.min(row, part.local.length - 1), 'drug');
  else afterDraw(() => document.getElementById('add-line')?.focus());
}

function keys(page, event, row, column) {
  const { local } = page.state.parts.prescriptions;
  const at = COLUMNS.indexOf(column);
  if (event.key === 'Enter') {
    event.preventDefault();
    if (at < COLUMNS.length - 1) focusCell(row, COLUMNS[at + 1]);
    else if (row < local.length - 1) focusCell(row + 1, 'drug');
    else addLine(page);
  } else if (event.key === 'ArrowDown' && row < local.length - 1) {
    event.preventDefault();
    focusCell(row + 1, column);
  } else if (event.key === 'ArrowUp' && row > 0) {
    event.preventDefault();
    focusCell(row - 1, column);
  }
}

function cell(page, line, row, column) {
  const path = `prescriptions.${row}.${column}`;
  const id = path.replaceAll('.', '-');
  const error = page.state.errors[path];
  const write = (event) => {
    if (line[column] === event.target.value) return;
    line[column] = event.target.value;
    page.state.clearError(path);
    redraw();
  };
  return html`<input
      class="input ${NUMBERS.includes(column) ? 'num end' : ''}" id=${id} type="text" inputmode=${NUMBERS.includes(column) ? 'decimal' : nothing} maxlength=${LENGTHS[column]}
      autocomplete="off" ?readonly=${!page.editable('prescriptions')} aria-label="${t(`rx.${column}`)}, ${t('rx.line', { n: row + 1 })}"
      aria-invalid=${error ? 'true' : 'false'} aria-describedby=${error ? `${id}-error` : nothing} data-testid=${id} .value=${live(line[column])}
      @input=${write} @change=${write}
      @keydown=${(event) => keys(page, event, row, column)}
    />${error ? html`<span class="error-text" id="${id}-error">${error}</span>` : nothing}`;
}

/** A line without a checker says so; an absent mark must never look like safety. */
const unchecked = () => html`<span class="chip warn" data-testid="rx-unchecked" title=${t('rx.uncheckedWhy')}>${t('rx.unchecked')}</span>`;

const rowView = (page, line, row) => html`<tr data-testid="rx-line">
  <td class="badge">${line.drug.trim() ? slot('rx.line.badge', { line: { ...line }, index: row, patient: page.patient, encounter: page.encounter }, { empty: unchecked() }) : nothing}</td>
  <td class="drug">${cell(page, line, row, 'drug')}</td>
  <td class="strength">${cell(page, line, row, 'strength')}</td>
  <td class="form">${cell(page, line, row, 'form')}</td>
  <td class="signa"><span class="pair">${cell(page, line, row, 'dosesPerDay')}<span aria-hidden="true">×</span>${cell(page, line, row, 'unitsPerDose')}</span></td>
  <td class="quantity">${cell(page, line, row, 'quantity')}</td>
  <td class="remark">${cell(page, line, row, 'note')}</td>
  <td>${page.editable('prescriptions')
    ? html`<button class="button small plain square" type="button" aria-label="${t('action.remove')} ${line.drug}" data-testid="rx-remove" @click=${() => removeLine(page, row)}>${icon('trash')}</button>`
    : nothing}</td>
</tr>`;

export function prescriptionsView(page) {
  const part = page.state.parts.prescriptions;
  if (part.hidden) return nothing;
  const filled = part.local.filter((line) => line.drug.trim()).length;
  const head = (key, hidden) => html`<th scope="col">${hidden ? html`<span class="visually-hidden">${t(key)}</span>` : t(key)}</th>`;
  return html`<section class="card" aria-labelledby="title-prescriptions" data-testid="prescriptions">
    ${partHead(page, 'prescriptions', 'pill', t('rx.title'), 'O', filled ? html`<span>${t('rx.count', { n: filled })}</span>` : nothing)}
    ${conflictView(page, 'prescriptions')}
    ${page.state.errors.prescriptions ? html`<p class="error-text pad" role="alert">${page.state.errors.prescriptions}</p>` : nothing}
    ${part.local.length
      ? html`<div class="rx-wrap"><table class="rx">
          <caption class="visually-hidden">${t('rx.title')}</caption>
          <thead><tr>${head('rx.check')}${head('rx.drug')}${head('rx.strength')}${head('rx.form')}${head('rx.signa')}${head('rx.quantity')}${head('rx.note')}${head('table.actions', true)}</tr></thead>
          <tbody>${repeat(part.local, (line) => line.key, (line, row) => rowView(page, line, row))}</tbody>
        </table></div>`
      : html`<p class="muted small pad">${t('rx.none')}</p>`}
    ${page.editable('prescriptions')
      ? html`<div class="pad"><button class="button small" type="button" id="add-line" data-testid="add-line" @click=${() => addLine(page)}>${icon('plus')} ${t('rx.add')}</button></div>`
      : nothing}
  </section>`;
}
