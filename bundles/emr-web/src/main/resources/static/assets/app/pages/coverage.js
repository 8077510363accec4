/** The question to the payers' bridges: is this person a member? What was not checked is shown as not checked. */
import { html, nothing } from 'lit';
import { api } from '../api.js';
import { redraw } from '../draw.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t, text } from '../i18n.js';
import { asProblem } from '../problem.js';

export class CoverageCheck {
  constructor() {
    this.clear();
  }

  clear() {
    this.busy = false;
    this.results = null;
    this.problem = null;
    this.asked = null;
  }

  /** @param {{memberNumber?: string, nik?: string, patientId?: string}} question card first, NIK when there is no card */
  async run(question) {
    const asked = JSON.stringify(question);
    this.asked = asked;
    this.busy = true;
    this.problem = null;
    this.results = null;
    redraw();
    try {
      const results = await api.post('/coverage-checks', question);
      if (this.asked === asked) this.results = results ?? [];
    } catch (thrown) {
      if (this.asked === asked) this.problem = asProblem(thrown);
    } finally {
      if (this.asked === asked) this.busy = false;
      redraw();
    }
  }

  /** What a payer knows of the person, or null. */
  get found() {
    return this.results?.find((result) => result.answer?.found)?.answer ?? null;
  }
}

/** The question for what is typed or kept, or null when neither card nor NIK can be asked. */
export function questionOf(card, nik) {
  if (/^\d{13}$/.test(card ?? '')) return { memberNumber: card };
  if (/^\d{16}$/.test(nik ?? '')) return { nik };
  return null;
}

const unchecked = (why) => html`<p class="note warn" data-testid="coverage-unchecked">${icon('question')} <span><strong>${t('coverage.unchecked')}:</strong> ${why}</span></p>`;

const bare = (name) => name.toLocaleUpperCase('id').replace(/[^\p{L}]+/gu, ' ').trim();

/** What the payer has otherwise than the clinic: a wrong card must not go unseen. */
function differences(answer, person) {
  const name = answer.name && person.name && bare(answer.name) !== bare(person.name);
  const birth = answer.birthDate && person.birthDate && answer.birthDate !== person.birthDate;
  const gender = answer.gender && person.gender && answer.gender !== person.gender;
  const words = [name ? t('patient.name') : '', birth ? t('patient.birthDate') : '', gender ? t('patient.gender') : ''].filter(Boolean);
  if (!words.length) return nothing;
  return html`<p class="note warn" data-testid="coverage-differs">${icon('alert')} ${t('coverage.differs', { fields: words.join(', ') })}</p>`;
}

function answerView({ pluginId, answer, notChecked }, person) {
  if (!answer) return unchecked(notChecked ? text(notChecked) : t('coverage.noAnswer', { name: pluginId }));
  const tone = !answer.found ? 'warn' : answer.eligible ? 'ok' : 'danger';
  const word = !answer.found ? t('coverage.unknown') : answer.eligible ? t('coverage.active') : t('coverage.inactive');
  const { coverage } = answer;
  return html`<div class="note ${tone}" data-testid="coverage-${tone}">
    ${icon(tone === 'ok' ? 'check-circle' : 'alert')}
    <div><strong>${word}.</strong> ${text(answer.sentence)}
      ${answer.found
        ? html`<div class="small">${[answer.name, answer.birthDate && format.day(answer.birthDate), coverage?.className, coverage?.providerName, coverage?.memberNumber]
            .filter(Boolean)
            .join(' · ')}</div>`
        : nothing}
    </div>
  </div>
  ${answer.found ? differences(answer, person) : nothing}`;
}

/** What came out, for screen readers too. @param {{name?: string, birthDate?: string, gender?: string}} person as the clinic has it */
export const coverageView = (check, person) => html`<div role="status" class="stack">
  ${check.busy ? html`<p class="muted"><span class="spinner" aria-hidden="true"></span> ${t('coverage.asking')}</p>` : nothing}
  ${check.problem ? unchecked(check.problem.sentence) : nothing}
  ${check.results?.length === 0 ? unchecked(t('coverage.noBridge')) : nothing} ${check.results?.map((result) => answerView(result, person)) ?? nothing}
</div>`;

/** What was known at the last check of a kept coverage. */
export function keptCoverage(coverage) {
  if (coverage.active === null || coverage.active === undefined) {
    return html`<span class="chip warn">${icon('question')} ${t(`payer.${coverage.payer}`)}: ${t('coverage.unchecked')}</span>`;
  }
  return html`<span class="chip ${coverage.active ? 'ok' : 'danger'} wrap"
    >${t(`payer.${coverage.payer}`)}: ${coverage.status ?? t(coverage.active ? 'coverage.active' : 'coverage.inactive')}${coverage.className ? ` · ${coverage.className}` : ''}
    · ${format.moment(coverage.checkedAt)}</span
  >`;
}
