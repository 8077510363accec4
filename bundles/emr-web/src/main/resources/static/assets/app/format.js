/** Numbers, dates and ages as people read them. Days are days of the facility's zone, not of the computer. */
import { locale, t } from './i18n.js';

let zone = 'Asia/Jakarta';
const formats = new Map();

/** @param {string} id zone of the facility, such as Asia/Jayapura */
export function useZone(id) {
  zone = id || 'Asia/Jakarta';
  // the browser's first date format is dear; made while the server is being waited for, not in the first render
  setTimeout(today);
}

function format(name, options) {
  const key = `${name}|${locale()}|${options.timeZone}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale(), options));
  return formats.get(key);
}

/** Zone of the facility, such as Asia/Jakarta. */
export const currentZone = () => zone;

/** Today in the facility as `2026-02-28`. */
export function today(at = new Date()) {
  const key = `iso|${zone}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }));
  return formats.get(key).format(at);
}

/** A day plus some days, both as ISO text. */
export function plusDays(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** `2026-02-28` as `28 Feb 2026`. */
export function day(iso) {
  if (!iso) return '';
  return format('day', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(`${iso}T00:00:00Z`));
}

/** `2026-02-28` as `Sabtu, 28 Februari 2026`. */
export function longDay(iso) {
  return format('long', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}

/** An instant as `09.12` in the facility's zone. */
export function time(instant) {
  if (!instant) return '';
  return format('time', { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(instant));
}

/** An instant as `28 Feb 2026 09.12`; today's as the time alone. */
export function moment(instant) {
  if (!instant) return '';
  const date = new Date(instant);
  const on = today(date);
  return on === today() ? time(instant) : `${day(on)} ${time(instant)}`;
}

/** A typed `2026-02-28T09:12` of the facility's zone as an instant. */
export function instantOf(local) {
  const guess = new Date(`${local}:00Z`);
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(guess);
  const offset = new Date(`${there.replace(' ', 'T')}Z`).getTime() - guess.getTime();
  return new Date(guess.getTime() - offset).toISOString();
}

/** Whole minutes from an instant to now, never below 0. */
export function minutesSince(instant, now = Date.now()) {
  return Math.max(0, Math.floor((now - new Date(instant).getTime()) / 60000));
}

/** Minutes as `35 mnt` or `1 j 05 mnt`. */
export function duration(minutes) {
  if (minutes < 60) return t('time.minutes', { m: minutes });
  return t('time.hours', { h: Math.floor(minutes / 60), m: String(minutes % 60).padStart(2, '0') });
}

/** Months and days between two ISO days. */
function elapsed(from, to) {
  const [y1, m1, d1] = from.split('-').map(Number);
  const [y2, m2, d2] = to.split('-').map(Number);
  let months = (y2 - y1) * 12 + m2 - m1;
  let days = d2 - d1;
  if (days < 0) {
    months -= 1;
    days += new Date(Date.UTC(y2, m2 - 1, 0)).getUTCDate();
  }
  return { months, days };
}

/** Age in completed years on a day. */
export const years = (birthDate, on = today()) => Math.floor(elapsed(birthDate, on).months / 12);

/** Age in completed months on a day. */
export const months = (birthDate, on = today()) => elapsed(birthDate, on).months;

/** Age as `29 th 4 bl`; below two years with months, below two months with days. */
export function age(birthDate, on = today()) {
  if (!birthDate || birthDate > on) return '';
  const { months: all, days } = elapsed(birthDate, on);
  if (all < 2) return all === 0 ? t('age.days', { d: days }) : t('age.monthsDays', { m: all, d: days });
  if (all < 24) return t('age.months', { m: all });
  return t('age.yearsMonths', { y: Math.floor(all / 12), m: all % 12 });
}

/** A number with the decimal sign of the language; nothing for null. */
export function number(value) {
  if (value === null || value === undefined || value === '') return '';
  const key = `number|${locale()}`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(locale(), { maximumFractionDigits: 3 }));
  return formats.get(key).format(value);
}

/**
 * Reads a number as people type it, with comma or point.
 *
 * @returns null for an empty text, NaN for anything that is not a number
 */
export function parseNumber(typed) {
  const clean = String(typed ?? '').trim();
  if (clean === '') return null;
  return /^\d+([.,]\d+)?$/.test(clean) ? Number(clean.replace(',', '.')) : NaN;
}

/** A number back to what a person would type; the inverse of {@link parseNumber}. */
export function typed(value) {
  if (value === null || value === undefined) return '';
  return locale() === 'id-ID' ? String(value).replace('.', ',') : String(value);
}

/** A NIK or card number with its middle hidden, for places where others may look at the screen. */
export function masked(value) {
  if (!value || value.length < 9) return value ?? '';
  return value.slice(0, 4) + '•'.repeat(value.length - 8) + value.slice(-4);
}

/** Up to two letters of a name. */
export function initials(name) {
  const words = String(name ?? '').replace(/^(dr|drg|ns|apt)\.?\s+/i, '').split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.slice(0, 2).map((word) => word.match(/\p{L}/u)[0].toLocaleUpperCase()).join('') || '?';
}
