/** How the state of a plugin looks. */
import { html, nothing } from 'lit';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';

const TONES = { REMOVED: ['', 'plug'], INSTALLED: ['info', 'info'], WAITING: ['warn', 'clock'], READY: ['info', 'check'], ACTIVE: ['ok', 'check-circle'], DEGRADED: ['danger', 'alert'], DISABLED: ['', 'pause'] };

export const stateChip = (state) => {
  const [tone, image] = TONES[state] ?? ['', 'info'];
  return html`<span class="chip ${tone}" data-testid="state-${state}">${icon(image)} ${t(`state.${state}`)}</span>`;
};

/** The badge that nobody may overlook: which gateway the facility talks to. */
export const environmentBadge = (environment) => (environment ? html`<span class="chip env ${environment}" data-testid="environment">${t(`environment.${environment}`)}</span>` : nothing);
