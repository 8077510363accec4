/** Amounts in rupiah. */
import { locale } from '../../i18n.js';

const formats = new Map();

/** `Rp 12.500`; nothing for null. */
export function rupiah(value) {
  if (value === null || value === undefined || value === '') return '';
  if (!formats.has(locale())) formats.set(locale(), new Intl.NumberFormat(locale(), { style: 'currency', currency: 'IDR', minimumFractionDigits: 0, maximumFractionDigits: 2 }));
  return formats.get(locale()).format(value);
}
