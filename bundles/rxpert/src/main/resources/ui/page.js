/** The page Kamus Obat: dictionaries, import, policy, alert statistics. */
import { html, nothing } from 'lit';
import { canvas } from './view.js';

/** Parts that only this page needs: the chart does not load them. */
const parts = () => Promise.all([import('./dictionaries.js'), import('./import.js'), import('./policy.js'), import('./statistics.js')]);

export const page = {
  mount(element, ctx) {
    let made = null;
    let failed = false;
    let ended = false;
    const drawing = canvas(element, () => {
      if (failed) return html`<p class="note warn" role="alert">${ctx.t('load.failed')}</p>`;
      if (!made) return html`<p class="muted">${ctx.t('loading')}</p>`;
      return html`<div class="stack">${made.map((part) => part.view() ?? nothing)}</div>`;
    });

    function make([{ dictionariesPart }, { importPart }, { policyPart }, { statisticsPart }]) {
      if (ended) return;
      const dictionaries = dictionariesPart(ctx, drawing, () => imports.reload());
      const policy = policyPart(ctx, drawing);
      /** What waits stands beside the dictionaries; the rules change only with the dictionary that answers. */
      const imports = importPart(ctx, drawing, (answering) => {
        dictionaries.reload();
        if (answering) policy.reload();
      });
      made = [dictionaries, imports, policy];
      if (ctx.can('prescription:view') || ctx.can('audit:view')) made.push(statisticsPart(ctx, drawing));
      drawing.draw();
    }

    drawing.draw();
    parts()
      .then(make)
      .catch((failure) => {
        console.error('rxpert page', failure);
        failed = true;
        if (!ended) drawing.draw();
      });
    return {
      update: () => drawing.draw(),
      unmount: () => {
        ended = true;
        drawing.end();
        made?.forEach((part) => part.end?.());
      },
    };
  },
};
