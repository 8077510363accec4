/** What the dictionary knows of a stock item: basic and safety information; an item it does not cover says so (S19). */
import { html, nothing } from 'lit';
import { canvas, isOurs, mark, problemNote, readDetail } from './view.js';

export const item = {
  mount(element, ctx) {
    const { t } = ctx;
    let seen = null;
    let detail = null;
    let views = null;
    let problem = null;

    const code = () => ctx.data?.item?.medication ?? null;
    const isDrug = () => Boolean(code()) || ctx.data?.item?.kind === 'DRUG';

    async function follow() {
      const now = isOurs(code()) ? `${code().system} ${code().kind} ${code().code}` : '';
      if (now === seen) {
        drawing.draw();
        return;
      }
      seen = now;
      detail = null;
      problem = null;
      drawing.draw();
      if (!now) return;
      try {
        const [found, parts] = await Promise.all([readDetail(ctx, code()), import('./detail.js')]);
        views = parts;
        if (seen === now) detail = found;
      } catch (failure) {
        if (seen === now) problem = failure;
      }
      drawing.draw();
    }

    function content() {
      if (!isOurs(code())) return html`<p class="note warn">${t('item.notCovered')}</p>`;
      if (problem) return problemNote(ctx, problem);
      if (!detail) return html`<p class="muted">${t('loading')}</p>`;
      return [views.noticeView, views.basicView, views.boxedView, views.contraindicationsView, views.furtherView].map((view) => view(ctx, detail));
    }

    const drawing = canvas(element, () => (isDrug()
      ? html`<section class="card" aria-label=${t('item.title')} data-testid="rxpert-item">
          <header><h2>${t('item.title')}</h2> ${isOurs(code()) ? mark(ctx, code()) : nothing}</header>
          <div class="body stack" aria-live="polite">${content()}</div></section>`
      : nothing));
    follow();
    return { update: follow, unmount: () => drawing.end() };
  },
};
