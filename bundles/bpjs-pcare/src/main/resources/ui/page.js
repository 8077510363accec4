/** The page of pCare: look up a member, today's deliveries, kept references. Its parts are loaded when it is opened. */
import { html, nothing } from 'lit';
import { canvas, problemNote } from './view.js';

async function load(ctx, drawing) {
  const { pesertaPart } = await import('./peserta.js');
  if (!ctx.can('integration:view')) return [pesertaPart(ctx, drawing)];
  const [{ todayPart }, { referencesPart }] = await Promise.all([import('./today.js'), import('./references.js')]);
  return [pesertaPart, todayPart, referencesPart].map((part) => part(ctx, drawing));
}

export const page = {
  mount(element, ctx) {
    let made = null;
    let problem = null;
    const drawing = canvas(element, () => html`<div class="stack">
      ${problemNote(ctx, problem)} ${made || problem ? nothing : html`<p class="boot">${ctx.t('loading')}</p>`}
      ${made?.map((part) => part.view() ?? nothing)}
    </div>`);
    load(ctx, drawing)
      .then((parts) => { made = parts; }, (failure) => { problem = failure; })
      .then(() => drawing.draw());
    drawing.draw();
    return {
      update: () => drawing.draw(),
      unmount: () => drawing.end(),
    };
  },
};
