/** Plan: the prescription as a grid. Enter moves on, at the end of the last line it opens a new one. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { afterDraw, redraw } from '../../draw.js';
import { icon } from '../../icons.js';
import { t, text } from '../../i18n.js';
import { alertView, badgeView, because, belowLine, dictionariesView, fresh, gapsView, stops } from '../rx/words.js';
import { reasonLabels } from '../rx/reasons.js';
import { chosen, DrugCombo } from './drug-combo.js';
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

/** Takes an entry of a dictionary into a line, and goes on to the dose. */
function take(page, line, hit) {
  line.medication = chosen(hit);
  line.drug = line.medication.display;
  if (hit.strength) line.strength = hit.strength;
  if (hit.form) line.form = hit.form;
  const row = page.state.parts.prescriptions.local.indexOf(line);
  page.state.clearError(`prescriptions.${row}.drug`);
  focusCell(row, hit.strength && hit.form ? 'dosesPerDay' : 'strength');
}

/** The search of a line; it stays with the line when lines before it go. */
function comboOf(page, line, row) {
  let combo = page.drugCombos.get(line.key);
  if (!combo) {
    combo = new DrugCombo({ id: '', notSearched: (why) => { page.notSearched = why; } });
    page.drugCombos.set(line.key, combo);
  }
  Object.assign(combo.options, { id: `prescriptions-${row}-drug`, pick: (hit) => take(page, line, hit), next: () => focusCell(row, 'strength') });
  return combo;
}

/** Takes lines out. @param {(line: object) => boolean} which */
export function dropLines(page, which) {
  const part = page.state.parts.prescriptions;
  part.local = part.local.filter((line) => !which(line));
  page.state.errors = {};
  redraw();
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
  const combo = column === 'drug' ? comboOf(page, local[row], row) : null;
  if (combo && (combo.open || event.key === 'Enter')) {
    combo.key(event);
    return;
  }
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

/** The drug as written. Words that differ from what was chosen are words again. */
function drugCell(page, line, row) {
  const combo = comboOf(page, line, row);
  const id = `prescriptions-${row}-drug`;
  const error = page.state.errors[`prescriptions.${row}.drug`];
  const list = combo.open && combo.items.length > 0;
  const write = (event) => {
    if (line.drug === event.target.value) return;
    line.drug = event.target.value;
    line.medication = null;
    page.state.clearError(`prescriptions.${row}.drug`);
    if (event.type === 'input') combo.type(line.drug);
    redraw();
  };
  return html`<div class="combo">
      <input
        class="input" id=${id} type="text" role="combobox" maxlength=${LENGTHS.drug} autocomplete="off" spellcheck="false" ?readonly=${!page.editable('prescriptions')}
        aria-label="${t('rx.drug')}, ${t('rx.line', { n: row + 1 })}" aria-autocomplete="list" aria-expanded=${list ? 'true' : 'false'} aria-controls=${list ? `${id}-list` : nothing}
        aria-activedescendant=${list && combo.active >= 0 ? `${id}-${combo.active}` : nothing} aria-invalid=${error ? 'true' : 'false'} aria-describedby=${error ? `${id}-error` : nothing}
        title=${line.drug || nothing} data-testid=${id} data-code=${line.medication?.code ?? nothing} .value=${live(line.drug)}
        @input=${write} @change=${write} @keydown=${(event) => keys(page, event, row, 'drug')} @blur=${() => { combo.close(); page.leftDrug(); }}
      />${combo.listView()}
    </div>${error ? html`<span class="error-text" id="${id}-error">${error}</span>` : nothing}`;
}

/** What could not be checked for any of several lines, such as a state of the patient: said once for all of them. */
function sharedGaps(page) {
  const { watch } = page;
  const statuses = page.state.parts.prescriptions.local.filter((line) => line.drug.trim()).map((line) => watch.statusOf(line));
  if (statuses.length < 2) return new Set();
  const [first, ...others] = statuses.map((status) => new Set(status.gaps.map(text)));
  return new Set([...first].filter((gap) => others.every((gaps) => gaps.has(gap))));
}

/** Below a line: what is loud and was not answered, then why something was not checked, then what is worth telling. */
function underView(page, line) {
  const { watch } = page;
  const id = watch.idOf(line);
  if (!line.drug.trim()) return nothing;
  const status = watch.statusOf(line);
  const alerts = id === null ? [] : belowLine(watch.check, id);
  const notes = id === null ? [] : (watch.check?.notes ?? []).filter((one) => one.line === id);
  const own = { ...status, gaps: status.gaps.filter((gap) => !sharedGaps(page).has(text(gap))) };
  const gaps = own.gaps.length > 0 && !(status.status === 'NOT_CHECKED' && (watch.problem || watch.check?.notChecked));
  if (!alerts.length && !notes.length && !gaps) return nothing;
  const editable = page.editable('prescriptions');
  const labels = alerts.some((one) => one.answered || watch.answers.has(one.fingerprint)) ? reasonLabels() : new Map();
  const acts = (shown) => {
    if (!editable || !fresh(shown)) return nothing;
    if (watch.answers.has(shown.fingerprint)) return html`<button class="button small" type="button" data-testid="rx-unanswer" @click=${() => watch.unanswer(shown.fingerprint)}>${t('rx.unanswer')}</button>`;
    return stops(shown)
      ? html`<button class="button small danger" type="button" data-testid="rx-answer-now" @click=${() => page.askStops()}>${t('rx.answerNow')}</button>`
      : html`<button class="button small" type="button" data-testid="rx-acknowledge" @click=${() => watch.answer(shown.fingerprint, null)}>${t('rx.acknowledge')}</button>`;
  };
  return html`<tr class="under"><td colspan="8">
    ${alerts.map((shown) => alertView(shown, { answer: watch.answers.get(shown.fingerprint) ?? null, labels, acts: acts(shown) }))}
    ${gaps ? gapsView(own) : nothing}
    ${notes.map((one) => html`<p class="small muted" data-testid="rx-note">${icon('info')} ${text(one.text)}</p>`)}
  </td></tr>`;
}

function lineBadge(page, line, row) {
  if (!line.drug.trim()) return nothing;
  const { watch } = page;
  const id = watch.idOf(line);
  return badgeView(page.encounter.id, { id: id ?? line.id ?? String(row), drug: line.drug, medication: line.medication }, watch.statusOf(line), id === null ? null : watch.check, 'plan');
}

const rowView = (page, line, row) => html`<tr data-testid="rx-line">
  <td class="badge">${lineBadge(page, line, row)}</td>
  <td class="drug">${drugCell(page, line, row)}</td>
  <td class="strength">${cell(page, line, row, 'strength')}</td>
  <td class="form">${cell(page, line, row, 'form')}</td>
  <td class="signa"><span class="pair">${cell(page, line, row, 'dosesPerDay')}<span aria-hidden="true">×</span>${cell(page, line, row, 'unitsPerDose')}</span></td>
  <td class="quantity">${cell(page, line, row, 'quantity')}</td>
  <td class="remark">${cell(page, line, row, 'note')}</td>
  <td>${page.editable('prescriptions')
    ? html`<button class="button small plain square" type="button" aria-label="${t('action.remove')} ${line.drug}" data-testid="rx-remove" @click=${() => removeLine(page, row)}>${icon('trash')}</button>`
    : nothing}</td>
</tr>${underView(page, line)}`;

function sharedView(page, why) {
  const shared = [...sharedGaps(page)];
  if (!shared.length || why) return nothing;
  return html`<p class="small gaps" data-testid="rx-gaps-shared">${icon('question')} ${because(t('rx.partlyAll'), shared.join('; '))}</p>`;
}

/** What holds for the whole prescription: why nothing was checked, which dictionaries answered, why none was searched. */
function answersView(page, filled) {
  const { watch } = page;
  if (!filled) return nothing;
  const why = watch.problem?.sentence ?? (watch.check?.notChecked ? text(watch.check.notChecked) : null);
  return html`<div class="pad rx-answers" role="status">
    ${why ? html`<p class="small gaps" data-testid="rx-not-checked">${icon('question')} ${because(t('rx.uncheckedBecause'), why)}
      <button class="button small" type="button" data-testid="rx-again" @click=${() => watch.again()}>${icon('refresh')} ${t('rx.again')}</button></p>` : nothing}
    ${sharedView(page, why)}
    ${page.notSearched ? html`<p class="small muted" data-testid="rx-not-searched">${text(page.notSearched)}</p>` : nothing}
    ${dictionariesView(watch.check)}
  </div>`;
}

export function prescriptionsView(page) {
  page.watch.follow();
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
    ${answersView(page, filled)}
    ${page.editable('prescriptions')
      ? html`<div class="pad"><button class="button small" type="button" id="add-line" data-testid="add-line" @click=${() => addLine(page)}>${icon('plus')} ${t('rx.add')}</button></div>`
      : nothing}
  </section>`;
}
