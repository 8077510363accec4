/** Words and colours of deliveries to the outside. */
import { html } from 'lit';
import { icon } from '../icons.js';
import { t } from '../i18n.js';

const TONES = {
  PENDING: ['info', 'clock'], SENDING: ['info', 'send'], UNKNOWN: ['warn', 'question'], REJECTED: ['danger', 'alert'], HELD: ['warn', 'pause'],
  DONE: ['ok', 'check-circle'], SKIPPED: ['', 'info'], GIVEN_UP: ['', 'x'],
};
export const STATUSES = Object.keys(TONES);

/** Chip of one delivery. */
export const deliveryChip = (status) => {
  const [tone, image] = TONES[status] ?? ['', 'info'];
  return html`<span class="chip ${tone}" data-testid="delivery-${status}">${icon(image)} ${t(`delivery.${status}`)}</span>`;
};

/** What stands for all deliveries of one visit: the one that most needs a person. */
const ORDER = ['REJECTED', 'HELD', 'UNKNOWN', 'SENDING', 'PENDING', 'DONE', 'GIVEN_UP', 'SKIPPED'];
const WORDS = { REJECTED: 'action', HELD: 'held', UNKNOWN: 'waiting', SENDING: 'waiting', PENDING: 'waiting', DONE: 'sent', GIVEN_UP: 'given', SKIPPED: 'none' };

/** @param {object[]} deliveries of one visit @returns a chip, or an empty text when nothing is to be sent */
export function visitChip(deliveries) {
  const status = ORDER.find((one) => deliveries?.some((delivery) => delivery.status === one));
  if (!status) return '';
  const [tone, image] = TONES[status];
  return html`<span class="chip ${tone}" data-testid="visit-delivery">${icon(image)} ${t(`visitDelivery.${WORDS[status]}`)}</span>`;
}
