/** Texts of the page. Bahasa Indonesia is the first language; each language is one flat file of keys. */

const LANGUAGES = ['id', 'en'];
const dictionaries = new Map();
let language = document.documentElement.lang === 'en' ? 'en' : 'id';

export const locale = () => (language === 'id' ? 'id-ID' : 'en-GB');
export const currentLanguage = () => language;
export const otherLanguage = () => LANGUAGES.find((other) => other !== language);

/** Files of texts in use: that of the frame, and those of parts that are loaded when needed. */
const files = new Set(['']);
const loaded = new Set();

async function load(wanted, file) {
  const name = `${file}${wanted}`;
  if (loaded.has(name)) return;
  const answer = await fetch(new URL(`../i18n/${name}.json`, import.meta.url));
  if (!answer.ok) throw new Error(`i18n ${name}: ${answer.status}`);
  dictionaries.set(wanted, { ...dictionaries.get(wanted), ...(await answer.json()) });
  loaded.add(name);
}

/** Texts of a part of the page that is not always needed, such as `pharmacy`. @throws when its file cannot be loaded */
export async function moreTexts(part) {
  await load(language, `${part}/`);
  files.add(`${part}/`);
}

/** Loads a language and makes it the one of the page. @throws when its file cannot be loaded */
export async function useLanguage(wanted) {
  await Promise.all([...files].map((file) => load(wanted, file)));
  language = wanted;
  document.documentElement.lang = wanted;
  remember('jembatan.language', wanted);
}

/** Fills `{name}` in a text. */
export function fill(template, values = {}) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name] ?? '') : whole));
}

/** Text of a key in the current language. An unknown key shows itself, so that it is found. */
export function t(key, values) {
  const template = dictionaries.get(language)?.[key];
  return template === undefined ? key : fill(template, values);
}

/** True when the key has a text; for words that come from the server, such as a new status. */
export const known = (key) => dictionaries.get(language)?.[key] !== undefined;

/** The half of a `{id, en}` text that fits the current language. */
export function text(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return value[language] || value.id || value.en || '';
}

/** Keeps a preference of the page in the browser; never patient data. */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch (blocked) {
    console.info('preference not kept', key, blocked.name);
  }
}

/** A preference kept by {@link remember}, or null. */
export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch (blocked) {
    console.info('preference not readable', key, blocked.name);
    return null;
  }
}
