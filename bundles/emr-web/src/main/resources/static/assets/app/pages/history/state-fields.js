/** Pregnancy, kidneys, liver, habits: each an answer with its day; a changed or repeated answer is one of today. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { redraw } from '../../draw.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { asOf } from './card.js';
import { LISTS } from './state.js';

const UNITS = { egfr: 'mL/min/1,73 m²', alt: '× ULN' };

function shell(history, name, control) {
  const field = history.parts.state.local[name];
  const error = history.errors[`state.${name}`];
  const old = history.askAgain.includes(name) && field.value !== '' && field.asOf;
  const confirm = () => {
    field.asOf = null;
    redraw();
  };
  return html`<div class="state ${old ? 'old-answer' : ''}"><label for="state-${name}">${t(`history.${name}`)}</label>
    <span class="pair">${control(field, error)}${UNITS[name] ? html`<span class="unit small muted">${UNITS[name]}</span>` : nothing}</span>
    ${old ? html`<button class="button small" type="button" data-testid="still-${name}" @click=${confirm}>${icon('question')} ${t('history.still', { day: asOf(field) })}</button>` : html`<span class="small muted">${asOf(field)}</span>`}
    ${error ? html`<span class="error-text">${error}</span>` : nothing}</div>`;
}

function write(history, name, value) {
  const field = history.parts.state.local[name];
  if (field.value === value) return;
  field.value = value;
  field.asOf = null;
  history.touch(`state.${name}`);
}

const choice = (history, name, choices) => shell(history, name, (field) => html`<select class="input" id="state-${name}" data-testid="state-${name}" @input=${(event) => write(history, name, event.target.value)}>
  <option value="" .selected=${live(field.value === '')}>${t('history.unasked')}</option>
  ${choices.map(([value, label]) => html`<option value=${value} .selected=${live(field.value === value)}>${label}</option>`)}</select>
  ${LISTS.includes(name) && field.value === 'yes' ? html`<input class="input" type="text" maxlength="400" aria-label=${t(`history.${name}Words`)} placeholder=${t(`history.${name}Words`)} data-testid="state-${name}-words"
    .value=${live(field.words)} @input=${(event) => { field.words = event.target.value; field.asOf = null; history.touch(`state.${name}`); }} />` : nothing}`);

const measure = (history, name) => shell(history, name, (field, error) => html`<input class="input num" id="state-${name}" type="text" inputmode="decimal" maxlength="6" autocomplete="off" data-testid="state-${name}"
  aria-invalid=${error ? 'true' : 'false'} .value=${live(field.value)} @input=${(event) => write(history, name, event.target.value)} />`);

export function stateView(history) {
  const yesNo = [['yes', t('history.yes')], ['no', t('history.no')]];
  const letters = ['A', 'B', 'C'].map((one) => [one, one]);
  return html`<div class="states">
    ${history.mayBePregnant ? html`${choice(history, 'pregnant', yesNo)} ${choice(history, 'lactating', yesNo)}` : nothing}
    ${measure(history, 'egfr')} ${choice(history, 'dialysis', yesNo)} ${choice(history, 'childPugh', letters)} ${measure(history, 'alt')}
    ${choice(history, 'alcohol', yesNo)} ${choice(history, 'smoker', yesNo)} ${choice(history, 'radiotherapy', yesNo)} ${choice(history, 'foods', yesNo)}
  </div>`;
}
