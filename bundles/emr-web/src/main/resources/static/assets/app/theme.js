/** Light, dark, or as the computer is set. */
import { redraw } from './draw.js';
import { recall, remember } from './i18n.js';

const ORDER = ['auto', 'light', 'dark'];

export const theme = () => {
  const kept = recall('jembatan.theme');
  return ORDER.includes(kept) ? kept : 'auto';
};

/** Goes on to the next of the three. */
export function nextTheme() {
  const next = ORDER[(ORDER.indexOf(theme()) + 1) % ORDER.length];
  remember('jembatan.theme', next === 'auto' ? null : next);
  if (next === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  redraw();
}

export const themeIcon = () => ({ auto: 'screen', light: 'sun', dark: 'moon' })[theme()];
