/** Shared by the parts of pCare's page. */
import { html, nothing, render } from 'lit';

/** Status of a delivery to the tone of its chip. */
const TONES = { DONE: 'ok', REJECTED: 'danger', UNKNOWN: 'warn', HELD: 'warn', SENDING: 'info', PENDING: 'info' };

/**
 * A part that draws itself.
 *
 * @param {HTMLElement} element @param {() => unknown} template
 * @returns {{draw(): void, end(): void, ended(): boolean}} what comes after `end` draws nothing
 */
export function canvas(element, template) {
  let over = false;
  return {
    draw: () => { if (!over) render(template(), element); },
    end: () => { over = true; },
    ended: () => over,
  };
}

/** Chip with the status in words; colour is never the only sign. */
export const statusChip = (ctx, status) => html`<span class="chip ${TONES[status] ?? ''}">${ctx.t(`status.${status}`)}</span>`;

/** Sentence of a failed call. */
export const problemNote = (ctx, problem) =>
  problem ? html`<p class="note danger" role="alert">${problem.sentence ?? ctx.t('failed')}</p>` : nothing;
