/** One line of a drug search, with the marks of the bridges (the logo of those that vouch for it). */
import { html, nothing } from 'lit';
import { t, text } from '../../i18n.js';
import { slot } from '../../slots.js';

export const hitView = (hit) => html`<span class="hit"><strong>${text(hit.name)}</strong>
  <span class="muted small">${[hit.strength, hit.form, hit.maker].filter(Boolean).join(' · ')}</span>
  ${slot('drug.option.badge', { hit })}
  ${hit.coverage === 'BASIC' ? html`<span class="chip">${t('hit.basic')}</span>` : nothing}</span>`;
