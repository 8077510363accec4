/** The mark of the dictionary behind a drug that it vouches for (S19); other drugs get none. */
import { nothing } from 'lit';
import { canvas, isOurs, mark } from './view.js';

export const option = {
  mount(element, ctx) {
    const drawing = canvas(element, () => (isOurs(ctx.data?.hit?.code) ? mark(ctx, ctx.data.hit.code) : nothing));
    drawing.draw();
    return { update: () => drawing.draw(), unmount: () => drawing.end() };
  },
};
