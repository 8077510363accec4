/**
 * Short messages. What was done stands in the header for some seconds: nothing is covered and nothing moves. What went
 * wrong stands as a bar above the page until it is closed. Screen readers read both out.
 */
import { html, nothing } from 'lit';
import { redraw } from './draw.js';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { asProblem } from './problem.js';

const STAY_MS = 6000;
let message = null;
let timer = null;

/** @param {string} words what happened @param {'ok'|'warn'|'danger'} tone */
export function say(words, tone = 'ok') {
  clearTimeout(timer);
  message = { words, tone };
  if (tone !== 'danger') timer = setTimeout(clear, STAY_MS);
  redraw();
}

/** Shows why something did not work. */
export const sayProblem = (thrown) => say(asProblem(thrown).sentence, 'danger');

export function clear() {
  clearTimeout(timer);
  message = null;
  redraw();
}

const closeButton = () => html`<button class="button small plain square" type="button" aria-label=${t('action.close')} @click=${clear}>${icon('x')}</button>`;

/** Place of what was done, in the header. */
export const statusView = () => html`<div class="status" role="status" data-testid="status">
  ${message && message.tone !== 'danger'
    ? html`<span class="chip wrap ${message.tone}">${icon(message.tone === 'ok' ? 'check-circle' : 'alert')} ${message.words} ${closeButton()}</span>`
    : nothing}
</div>`;

/** Place of what went wrong, above the page. */
export const alertView = () => html`<div role="alert" data-testid="alert">
  ${message?.tone === 'danger' ? html`<div class="bar danger">${icon('alert')}<span class="grow">${message.words}</span>${closeButton()}</div>` : nothing}
</div>`;
