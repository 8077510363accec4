/**
 * The mark of a prescribed line, in Plan and in Pembayaran: '!' with a warning, '?' when something was not checked, 'i' else. What
 * is no known answer counts as not checked; nothing here ever says "aman" by being absent.
 */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { hintFor } from './hint.js';
import { canvas } from './view.js';

const LOUD = ['CONTRAINDICATED', 'MAJOR'];
const SHOWN = 4;

/** @returns {'danger'|'warn'|'unknown'|'safe'} */
export function toneOf(status) {
  if (status?.status === 'WARNING') return LOUD.includes(status.worst) ? 'danger' : 'warn';
  return status?.status === 'SAFE' ? 'safe' : 'unknown';
}

const GLYPHS = { danger: '!', warn: '!', unknown: '?', safe: 'i' };

export const line = {
  mount(element, ctx) {
    const { t } = ctx;
    let hint = null;
    let owner = null;
    let review = null;
    let opening = false;
    let failed = false;
    let ended = false;

    const shown = () => ctx.data?.alerts ?? [];
    const drug = () => ctx.data?.line?.drug ?? '';

    function summary() {
      const { status } = ctx.data;
      const alerts = shown();
      const gaps = status?.gaps ?? [];
      const tone = toneOf(status);
      return html`<p><strong>${alerts.length ? t('hint.warnings', { n: alerts.length }) : t(`hint.${tone}`)}</strong></p>
        ${alerts.length
          ? html`<ul>${alerts.slice(0, SHOWN).map(({ alert }) => html`<li class=${LOUD.includes(alert.severity) ? 'danger' : ''}>
              <strong>${t(`category.${alert.category}`)} · ${t(`severity.${alert.severity}`)}${alert.against ? ` · ${alert.against}` : ''}</strong>
              ${ctx.text(alert.summary)}</li>`)}</ul>`
          : nothing}
        ${alerts.length > SHOWN ? html`<p class="small">${t('hint.more', { n: alerts.length - SHOWN })}</p>` : nothing}
        ${gaps.length || tone === 'unknown'
          ? html`<p class="small">${t('hint.unchecked')} ${gaps.slice(0, SHOWN).map((gap) => ctx.text(gap)).join('; ')}</p>`
          : nothing}
        <p class="muted small">${t('hint.click')}</p>`;
    }

    function take(button) {
      if (!button || button === owner) return;
      hint?.close();
      owner = button;
      hint = hintFor(button, summary);
    }

    /** The review is a large part that most lines never need: it comes with the first click. */
    async function open() {
      hint?.close();
      if (review || opening) return;
      opening = true;
      try {
        const { openReview } = await import('./review.js');
        if (!ended) review = openReview(ctx, owner, () => { review = null; });
      } catch (failure) {
        console.error('rxpert review', failure);
        failed = true;
        if (!ended) drawing.draw();
      } finally {
        opening = false;
      }
    }

    const drawing = canvas(element, () => {
      const tone = toneOf(ctx.data?.status);
      const words = shown().length ? t('hint.warnings', { n: shown().length }) : t(`hint.${tone}`);
      return html`<button type="button" class="rxp-badge ${tone}" data-testid="rxpert-line" data-tone=${tone} aria-haspopup="dialog"
        aria-label=${t('line.label', { drug: drug(), words })} ${ref(take)} @click=${open}>${GLYPHS[tone]}</button>${failed ? html`<span class="small" role="alert">${t('load.failed')}</span>` : nothing}`;
    });
    drawing.draw();
    return {
      update: () => {
        drawing.draw();
        hint?.refresh();
        review?.refresh();
      },
      unmount: () => {
        ended = true;
        drawing.end();
        hint?.close();
        review?.close();
      },
    };
  },
};
