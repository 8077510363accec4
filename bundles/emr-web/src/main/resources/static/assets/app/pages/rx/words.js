/** Status words of a prescribed line and its alerts in words: the same in Plan, in Pembayaran and in print. */
import { html, nothing } from 'lit';
import { icon } from '../../icons.js';
import { t, text } from '../../i18n.js';
import { slot } from '../../slots.js';

const LOUD = ['CONTRAINDICATED', 'MAJOR'];

/** Stands for a line that nobody has answered for yet. */
export const ASKING = { status: 'ASKING', gaps: [] };

/** A line without an answer, with the reason. */
export const unanswered = (why) => ({ status: 'NOT_CHECKED', worst: null, gaps: why ? [why] : [] });

export const stops = (shown) => shown.alert.severity === 'CONTRAINDICATED';

/** True when it is put before the prescriber: a loud one that was not answered in this visit. */
export const fresh = (shown) => LOUD.includes(shown.alert.severity) && !shown.repeated && !shown.answered;

/** Alerts in which a line has a part, worst first as the server gives them. */
export const alertsOf = (check, id) => (check?.alerts ?? []).filter(({ alert }) => alert.lines.includes(id) || alert.againstLines.includes(id));

/** Alerts that are written out below a line: each pair once, below the line it is about. */
export const belowLine = (check, id) =>
  alertsOf(check, id).filter((shown) => LOUD.includes(shown.alert.severity) && shown.alert.lines[0] === id);

function tone({ status, worst }) {
  if (status === 'SAFE') return 'ok';
  if (status === 'WARNING' && LOUD.includes(worst)) return 'danger';
  return status === 'ASKING' ? 'info' : 'warn';
}

function words({ status }, alerts) {
  if (status === 'SAFE') return t('rx.safe');
  if (status === 'ASKING') return t('rx.asking');
  return status === 'WARNING' ? t('rx.warning', { n: alerts.length }) : t('rx.unchecked');
}

const TESTIDS = { SAFE: 'rx-safe', WARNING: 'rx-warning', NOT_CHECKED: 'rx-unchecked', ASKING: 'rx-asking' };

/** The status as one word. Anything that is not one of the known answers counts as not checked. */
export function statusWord(line, alerts) {
  const known = TESTIDS[line.status] ? line : { ...line, status: 'NOT_CHECKED' };
  const image = { SAFE: 'check-circle', WARNING: 'alert', ASKING: 'clock', NOT_CHECKED: 'question' }[known.status];
  return html`<span class="chip screen ${tone(known)}" data-testid=${TESTIDS[known.status]} title=${known.gaps.map(text).join('; ') || nothing}>${icon(image)} ${words(known, alerts)}</span>`;
}

/** What stands on paper in place of the mark, such as ALERGI, INTERAKSI. */
export function printWords(line, alerts) {
  const kinds = [...new Set(alerts.map(({ alert }) => t(`alert.${alert.category}`)))];
  if (line.status === 'WARNING' && line.gaps.length) kinds.push(t('rx.partly').replace(/:$/, ''));
  else if (line.status !== 'SAFE' && line.status !== 'WARNING') kinds.push(t('rx.unchecked'));
  const found = kinds.length ? kinds.join(', ').toLocaleUpperCase() : t('rx.safe').toLocaleUpperCase();
  return html`<strong class="paper" data-testid="rx-print">${found}</strong>`;
}

/**
 * Status word, the mark of the bridges, and the words for print.
 *
 * @param {{id: string, drug: string, medication: object}} line
 * @param {object} status of the line
 * @param {object|null} check the whole answer, null while there is none
 * @param {'plan'|'billing'} place
 */
export function badgeView(encounterId, line, status, check, place) {
  const alerts = alertsOf(check, line.id);
  const data = () => ({
    encounterId, line, status, alerts, place, notes: check.notes.filter((one) => one.line === line.id), coverage: check.coverage.filter((one) => one.line === line.id), dictionaries: check.dictionaries,
  });
  return html`<span class="marks">${check && status.status !== 'ASKING' ? slot('rx.line.badge', data()) : nothing}${statusWord(status, alerts)}</span>${printWords(status, alerts)}`;
}

const answerWords = ({ reason, note }, labels) => [reason ? labels.get(reason) ?? reason : t('rx.acknowledged'), note].filter(Boolean).join(': ');

/**
 * One alert below its line.
 *
 * @param {{answer?: object, labels?: Map<string, string>, acts?: unknown}} options `answer` given but not saved yet
 */
export function alertView(shown, { answer = null, labels = new Map(), acts = nothing } = {}) {
  const { alert } = shown;
  const given = answer ?? shown.answered;
  return html`<div class="note rx-alert ${alert.severity === 'CONTRAINDICATED' ? 'danger' : 'warn'} ${given || shown.repeated ? 'quiet' : ''}" data-testid="rx-alert" data-severity=${alert.severity}>
    ${icon(alert.severity === 'CONTRAINDICATED' ? 'stop' : 'alert')}
    <div class="grow"><strong>${t(`severity.${alert.severity}`)} · ${t(`alert.${alert.category}`)}${alert.against ? html`: ${alert.drug} – ${alert.against}` : nothing}</strong>
      ${text(alert.summary)}${alert.management && !given ? html` <span>${text(alert.management)}</span>` : nothing}
      ${given ? html`<div class="small" data-testid="rx-answer">${t('rx.answered', { words: answerWords(given, labels) })}${given.userName ? ` · ${given.userName}` : ''}</div>` : nothing}
    </div>${acts}
  </div>`;
}

/** A reason after its label; a sentence that begins with the label's words is not led in by them again. */
export function because(label, reason) {
  const begins = reason.toLocaleLowerCase().startsWith(label.replace(/:$/, '').toLocaleLowerCase());
  return begins ? reason : `${label} ${reason}`;
}

/** Why a line was not or not wholly checked, in words beside it. */
export const gapsView = (status) =>
  status.gaps.length ? html`<p class="small gaps" data-testid="rx-gaps">${icon('question')} ${because(status.status === 'NOT_CHECKED' ? t('rx.uncheckedBecause') : t('rx.partly'), status.gaps.map(text).join('; '))}</p>` : nothing;

/** Which dictionaries answered, with what they say of themselves. */
export const dictionariesView = (check) =>
  (check?.dictionaries ?? []).map(
    (one) => html`<p class="small ${one.expired ? 'gaps' : 'muted'}" data-testid="rx-dictionary">${text(one.title)} ${one.version}${one.notice ? ` · ${text(one.notice)}` : ''}${one.expired ? html` · <strong>${t('rx.expired')}</strong>` : nothing}</p>`,
  );
