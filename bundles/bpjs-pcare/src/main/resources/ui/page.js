/** The page of pCare: look up a member, today's deliveries, kept references. */
import { html, nothing } from 'lit';
import { pesertaPart } from './peserta.js';
import { referencesPart } from './references.js';
import { todayPart } from './today.js';
import { canvas } from './view.js';

export const page = {
  mount(element, ctx) {
    const parts = ctx.can('integration:view') ? [pesertaPart, todayPart, referencesPart] : [pesertaPart];
    let made = [];
    const drawing = canvas(element, () => html`<div class="stack">${made.map((part) => part.view() ?? nothing)}</div>`);
    made = parts.map((part) => part(ctx, drawing));
    drawing.draw();
    return {
      update: () => drawing.draw(),
      unmount: () => drawing.end(),
    };
  },
};
