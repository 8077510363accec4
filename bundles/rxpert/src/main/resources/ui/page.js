/** The page Kamus Obat: dictionaries, import, policy, alert statistics. */
import { html, nothing } from 'lit';
import { dictionariesPart } from './dictionaries.js';
import { importPart } from './import.js';
import { policyPart } from './policy.js';
import { statisticsPart } from './statistics.js';
import { canvas } from './view.js';

export const page = {
  mount(element, ctx) {
    let made = [];
    const drawing = canvas(element, () => html`<div class="stack">${made.map((part) => part.view() ?? nothing)}</div>`);
    const dictionaries = dictionariesPart(ctx, drawing);
    const policy = policyPart(ctx, drawing);
    const changed = () => {
      dictionaries.reload();
      policy.reload();
    };
    made = [dictionaries, importPart(ctx, drawing, changed), policy];
    if (ctx.can('prescription:view')) made.push(statisticsPart(ctx, drawing));
    drawing.draw();
    return {
      update: () => drawing.draw(),
      unmount: () => {
        drawing.end();
        made.forEach((part) => part.end?.());
      },
    };
  },
};
