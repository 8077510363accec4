/** Where the visit stands at pCare. Shown for visits that BPJS pays. */
import { html, nothing } from 'lit';
import { canvas, problemNote, statusChip } from './view.js';

const AGAIN_MS = 10000;
const OPEN = new Set(['PENDING', 'SENDING', 'UNKNOWN']);

export const visit = {
  mount(element, ctx) {
    const { t } = ctx;
    let standing = null;
    let problem = null;
    let seen = '';
    let timer = 0;

    const encounter = () => ctx.data?.encounter;
    const shown = () => encounter()?.payer === 'BPJS';

    async function load() {
      clearTimeout(timer);
      const asked = encounter().id;
      try {
        const found = await ctx.api.get(`/visits/${asked}`);
        if (asked !== encounter()?.id) return;
        standing = found;
        problem = null;
      } catch (failure) {
        problem = failure;
      }
      drawing.draw();
      const underWay = standing?.deliveries.some((one) => OPEN.has(one.status));
      if (underWay && !drawing.ended()) timer = setTimeout(load, AGAIN_MS);
    }

    /** Reads again when another visit or another state of it is shown. */
    function follow() {
      const now = shown() ? `${encounter().id} ${encounter().status} ${encounter().revision}` : '';
      if (now === seen) return;
      seen = now;
      standing = null;
      problem = null;
      drawing.draw();
      if (now) load();
    }

    const numbers = () => html`<p class="row">
      ${standing.noUrut
        ? html`<span>${t('visit.noUrut')} <strong class="num">${standing.noUrut}</strong></span>`
        : html`<span class="muted">${t('visit.notRegistered')}</span>`}
      ${standing.noKunjungan
        ? html`<span>${t('visit.noKunjungan')} <strong class="num">${standing.noKunjungan}</strong></span>`
        : html`<span class="muted">${t('visit.notSent')}</span>`}
    </p>`;

    const delivery = (one) => html`<li class="row">${statusChip(ctx, one.status)} <span>${t(`topic.${one.topic}`)}</span>
      ${one.sentence ? html`<span class="muted small">${ctx.text(one.sentence)}</span>` : nothing}</li>`;

    const drawing = canvas(element, () => (shown()
      ? html`<section class="card" aria-label=${t('visit.title')}>
          <header><h2>${t('visit.title')}</h2></header>
          <div class="body stack" aria-live="polite">
            ${problemNote(ctx, problem)}
            ${standing === null && !problem ? html`<p class="muted">${t('loading')}</p>` : nothing}
            ${standing ? html`${numbers()}<ul class="stack">${standing.deliveries.map(delivery)}</ul>` : nothing}
          </div>
        </section>`
      : nothing));

    follow();
    return {
      update: follow,
      unmount: () => {
        clearTimeout(timer);
        drawing.end();
      },
    };
  },
};
