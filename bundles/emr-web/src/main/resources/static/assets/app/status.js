/**
 * Short messages of what was done. They stand in a status region at the top of the page content: nothing is covered, and
 * screen readers read them out. Errors stay until closed; the rest goes after some seconds.
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

export const statusView = () => html`
  <div role="status" aria-live="polite" data-testid="status">
    ${message
      ? html`<div class="bar ${message.tone}">
          ${icon(message.tone === 'ok' ? 'check-circle' : 'alert')}<span>${message.words}</span>
          <button class="button small plain square" type="button" aria-label=${t('action.close')} @click=${clear}>${icon('x')}</button>
        </div>`
      : nothing}
  </div>`;
