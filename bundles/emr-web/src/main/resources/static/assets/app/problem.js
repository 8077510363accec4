/** An error answer of the server (application/problem+json) or the lack of an answer. */
import { t, text } from './i18n.js';

export class Problem extends Error {
  /**
   * @param {{status: number, code?: string, sentence?: {id: string, en: string}, errors?: {field: string, sentence: object}[]}} body
   */
  constructor({ status, code = 'error', sentence, title, errors = [] }) {
    super(code);
    this.status = status;
    this.code = code;
    this.given = sentence ?? title ?? null;
    this.errors = errors;
  }

  /** One sentence in the current language that tells what to do. */
  get sentence() {
    if (this.given) return text(this.given);
    if (this.status === 0) return t('problem.offline');
    return t('problem.unknown', { status: this.status });
  }

  /** Sentence of the field, or an empty text. */
  of(field) {
    return text(this.errors.find((error) => plain(error.field) === field)?.sentence);
  }

  /** Field errors as `[path, sentence]`, paths written `conditions.0.code`. */
  get fields() {
    return this.errors.map((error) => [plain(error.field), text(error.sentence)]);
  }
}

/** `conditions[0].code`, `note.value.plan` and `/note/value/plan` all name a field the same way. */
export function plain(field) {
  return String(field ?? '').replace(/\[(\d+)\]/g, '.$1').replace(/^\//, '').replace(/\//g, '.').replace(/\.value(?=\.|$)/, '');
}

/** Whatever was thrown, as a Problem. Programming errors are shown as such and written to the console. */
export function asProblem(thrown) {
  if (thrown instanceof Problem) return thrown;
  console.error(thrown);
  return new Problem({ status: -1, code: 'page.error', sentence: { id: t('problem.page'), en: t('problem.page') } });
}
