/** Shared by the parts of the drug dictionary. */
import { html, nothing, render } from 'lit';

const SYSTEM = 'rxpert:';
const SHEET = 'rxpert-sheet';
const TONES = { CONTRAINDICATED: 'danger', MAJOR: 'danger', MODERATE: 'warn', MINOR: 'info', INFO: 'info' };

/** The look of these parts, once per page; a newer version of the bundle replaces it. */
function dress() {
  const address = new URL('./rxpert.css', import.meta.url).pathname;
  const known = document.getElementById(SHEET);
  if (known?.getAttribute('href') === address) return;
  known?.remove();
  const link = document.createElement('link');
  link.id = SHEET;
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}

/**
 * A part that draws itself.
 *
 * @param {HTMLElement} element @param {() => unknown} template
 * @returns {{draw(): void, end(): void, ended(): boolean}} what comes after `end` draws nothing
 */
export function canvas(element, template) {
  let over = false;
  dress();
  return {
    draw: () => { if (!over) render(template(), element); },
    end: () => { over = true; },
    ended: () => over,
  };
}

/** Whether an entry was chosen from one of our dictionaries. */
export const isOurs = (code) => Boolean(code?.system?.startsWith(SYSTEM));

export const severityChip = (ctx, severity) => html`<span class="chip ${TONES[severity] ?? 'warn'}">${ctx.t(`severity.${severity}`)}</span>`;

/** Sentence of a failed call. */
export const problemNote = (ctx, problem) =>
  problem ? html`<p class="note danger" role="alert">${problem.sentence ?? ctx.t('failed')}</p>` : nothing;

/** Reads a route of the core, which is not below the bridge's own path. Failures have a sentence. */
export async function core(ctx, path) {
  let answer;
  try {
    answer = await fetch(path, { headers: { Accept: 'application/json, application/problem+json' }, cache: 'no-store' });
  } catch (failure) {
    throw Object.assign(new Error('offline', { cause: failure }), { sentence: ctx.t('offline') });
  }
  const json = (answer.headers.get('Content-Type') ?? '').includes('json');
  const body = json ? await answer.json() : null;
  if (answer.ok) return body;
  const said = body?.sentence;
  const sentence = typeof said === 'string' ? said : said?.id ? ctx.text(said) : ctx.t('failed');
  throw Object.assign(new Error(body?.code ?? String(answer.status)), { sentence });
}

/** The full view of a coded drug. */
export const readDetail = (ctx, code) =>
  core(ctx, `/api/medications/detail?${new URLSearchParams({ system: code.system, code: code.code, kind: code.kind })}`);

/** System of the codes of the example that comes with the bridge; it is not RxPERT and must not look like it. */
const EXAMPLE = 'rxpert:starter-id';

/** Small mark of the dictionary a code belongs to. */
export const mark = (ctx, code) =>
  code?.system === EXAMPLE
    ? html`<span class="rxp-mark example" data-testid="rxpert-mark" title=${ctx.t('mark.example')}><b>Rx</b> ${ctx.t('mark.exampleWord')}</span>`
    : html`<span class="rxp-mark" data-testid="rxpert-mark" title=${ctx.t('mark')}><b>Rx</b>PERT</span>`;
