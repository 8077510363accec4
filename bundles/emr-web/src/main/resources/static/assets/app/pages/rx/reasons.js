/** The coded reasons to prescribe in spite of an alert. Read once, when the first one is needed. */
import { api } from '../../api.js';
import { redraw } from '../../draw.js';
import { text } from '../../i18n.js';

let list = null;
let reading = null;

/** @returns {Promise<{code: string, label: object}[]>} */
export function reasons() {
  reading ??= api.get('/override-reasons').then(
    (found) => { list = found; redraw(); return found; },
    (failure) => { reading = null; throw failure; },
  );
  return reading;
}

/** Labels by code, as far as they are known; asks for them when they are not. */
export function reasonLabels() {
  if (!list) reasons().catch((failure) => console.info('reasons not read', failure.code));
  return new Map((list ?? []).map((one) => [one.code, text(one.label)]));
}
