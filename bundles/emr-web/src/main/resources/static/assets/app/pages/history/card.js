/** The history in one line above the chart, and the allergies for the banner. */
import { html, nothing } from 'lit';
import { day } from '../../format.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';
import { can } from '../../session.js';
import { BOOLEANS, LISTS, NUMBERS } from './state.js';

const standing = (entry) => entry.verification !== 'REFUTED';

/** Allergies as the banner shows them. Not asked is not the same as none. */
export function allergyChips(history) {
  if (!can('history:view')) return nothing;
  const { local } = history.parts.allergies;
  if (history.problem && !history.loaded) return html`<span class="chip warn" data-testid="allergy-unread" title=${history.problem.sentence}>${icon('question')} ${t('chart.allergyUnread')}</span>`;
  if (!history.loaded) return nothing;
  if (!local.asked) return html`<span class="chip warn" data-testid="allergy-unknown">${icon('question')} ${t('chart.allergyUnknown')}</span>`;
  const names = (type) => local.entries.filter((one) => one.type === type && standing(one)).map((one) => one.allergen.display + (one.verification === 'UNCONFIRMED' ? ' (?)' : ''));
  const allergies = names('ALLERGY');
  const intolerances = names('INTOLERANCE');
  return html`${allergies.length ? html`<span class="chip danger wrap" data-testid="banner-allergies">${icon('alert')} ${t('chart.allergies', { names: allergies.join(', ') })}</span>` : nothing}
    ${intolerances.length ? html`<span class="chip warn wrap" data-testid="banner-intolerances">${t('chart.intolerances', { names: intolerances.join(', ') })}</span>` : nothing}
    ${!allergies.length && !intolerances.length ? html`<span class="chip ok" data-testid="banner-no-allergy">${t('chart.noAllergy')}</span>` : nothing}`;
}

/** Pregnancy and breastfeeding for the banner. */
export function stateChips(history) {
  if (!history.loaded) return nothing;
  const { local } = history.parts.state;
  return ['pregnant', 'lactating'].filter((name) => local[name].value === 'yes' || (history.askAgain.includes(name) && history.mayBePregnant)).map(
    (name) => (history.askAgain.includes(name)
      ? html`<span class="chip warn" data-testid="ask-${name}">${icon('question')} ${t(`history.ask.${name}`)}</span>`
      : html`<span class="chip info" data-testid="banner-${name}">${t(`history.${name}`)}</span>`),
  );
}

function stateWords(history) {
  const { local } = history.parts.state;
  const found = [];
  for (const name of BOOLEANS) if (local[name].value === 'yes') found.push(t(`history.${name}`));
  for (const name of NUMBERS) if (local[name].value !== '') found.push(`${t(`history.${name}`)} ${local[name].value}`);
  if (local.childPugh.value) found.push(`Child-Pugh ${local.childPugh.value}`);
  for (const name of LISTS) if (local[name].value === 'yes') found.push(`${t(`history.${name}`)}: ${local[name].words}`);
  const answered = Object.values(local).some((field) => field.value !== '');
  return found.join(', ') || (answered ? t('history.nothing') : '');
}

const group = (label, value, testid) => html`<div class="fact" data-testid=${testid}><dt>${label}</dt><dd class=${value ? '' : 'muted'} title=${value || nothing}>${value || t('history.unasked')}</dd></div>`;

function lists(history) {
  const { allergies, medications, problems } = history.parts;
  const known = (local, words) => (local.asked ? words || t('history.none') : '');
  return html`
    ${group(t('history.allergies'), known(allergies.local, allergies.local.entries.filter(standing).map((one) => one.allergen.display + (one.reaction ? ` (${one.reaction})` : '')).join(', ')), 'history-allergies')}
    ${group(t('history.medications'), known(medications.local, medications.local.list.map((one) => one.medication.display + (one.dosage ? ` ${one.dosage}` : '')).join(', ')), 'history-medications')}
    ${group(t('history.problems'), known(problems.local, problems.local.list.filter((one) => one.status !== 'REFUTED').map((one) => `${one.code} ${one.display ?? ''}`).join(', ')), 'history-problems')}
    ${group(t('history.state'), stateWords(history), 'history-state')}`;
}

/** The card below the banner: a line, or the editor in its place. */
export function historyView(page) {
  const { history } = page;
  if (!can('history:view')) return nothing;
  if (history.open) return history.editor.view(page);
  const { allergies } = history.parts;
  const askNone = history.editable && (!allergies.local.asked || (allergies.dirty && !allergies.local.entries.length));
  return html`<section class="card history" aria-label=${t('history.title')} data-testid="history">
    <span class="title">${icon('book')} <strong>${t('history.title')}</strong></span>
    ${history.loaded ? html`<dl>${lists(history)}</dl>` : html`<p class="grow muted small" role="status">${history.problem ? history.problem.sentence : t('action.loading')}</p>`}
    ${history.dirty ? html`<span class="chip warn" data-testid="history-unsaved">${t('chart.unsaved')}</span>` : nothing}
    ${askNone ? html`<button class="button small" type="button" data-testid="no-allergy" aria-pressed=${allergies.local.asked ? 'true' : 'false'} @click=${() => history.none('allergies')}>${t('chart.noAllergy')} <kbd aria-hidden="true">Alt N</kbd></button>` : nothing}
    ${history.editable ? html`<button class="button small" type="button" id="edit-history" data-testid="edit-history" @click=${() => history.edit()}>${icon('edit')} ${t('action.edit')} <kbd aria-hidden="true">Alt R</kbd></button>` : nothing}
  </section>`;
}

/** The day of an answer, small. */
export const asOf = (field) => (field.value !== '' && field.asOf ? day(field.asOf) : '');
