/** Pages by address (History API). A page with unsaved text is left only after a question. */
import { afterDraw, redraw } from './draw.js';
import { anyDialog, confirm } from './dialog.js';
import { t } from './i18n.js';
import { asProblem } from './problem.js';

let routes = [];
let place = { path: null, page: null, problem: null, loading: false };
let moving = 0;
let depth = 0;

/** @param {{pattern: RegExp, open: (match: RegExpMatchArray, query: URLSearchParams) => Promise<object>}[]} table */
export function useRoutes(table) {
  routes = table;
}

export const here = () => place;
export const path = () => place.path ?? location.pathname;

async function mayLeave() {
  if (!place.page?.dirty?.()) return true;
  return confirm({ title: t('leave.title'), body: t('leave.body'), yes: t('leave.yes'), danger: true });
}

async function show(address) {
  const turn = ++moving;
  const url = new URL(address, location.origin);
  const route = routes.map((entry) => [entry, url.pathname.match(entry.pattern)]).find(([, match]) => match);
  place.loading = true;
  redraw();
  let page = null;
  let problem = null;
  try {
    page = route ? await route[0].open(route[1], url.searchParams) : null;
  } catch (thrown) {
    problem = asProblem(thrown);
  }
  if (turn !== moving) {
    page?.close?.();
    return;
  }
  place.page?.close?.();
  place = { path: url.pathname, page, problem, loading: false, missing: !route };
  // scrolling and focusing force a layout: in a task of their own, so that the first render is not one long task
  afterDraw(() =>
    setTimeout(() => {
      if (turn !== moving) return;
      scrollTo(0, 0);
      const target = page?.focus?.() ?? document.querySelector('main h1');
      if (!anyDialog()) target?.focus({ preventScroll: true });
    }),
  );
}

/** Goes to an address of this page. @param {{replace?: boolean, force?: boolean}} options `force` skips the question */
export async function go(address, { replace = false, force = false } = {}) {
  if (!force && !(await mayLeave())) return;
  if (replace) {
    history.replaceState({ depth }, '', address);
  } else {
    depth += 1;
    history.pushState({ depth }, '', address);
  }
  await show(address);
}

/** Opens the same address again, for a new language, facility or version of a plugin. */
export const reopen = () => show(location.pathname + location.search);

/** Begins to follow links and the browser's back and forward. */
export function startRouter() {
  history.replaceState({ depth }, '');
  addEventListener('popstate', async (event) => {
    const target = event.state?.depth ?? 0;
    if (place.page?.dirty?.()) {
      const step = depth - target;
      const address = location.pathname + location.search;
      if (place.returning) {
        place.returning = false;
        return;
      }
      place.returning = true;
      history.go(step);
      if (await mayLeave()) {
        depth = target;
        history.pushState({ depth }, '', address);
        await show(address);
      }
      return;
    }
    depth = target;
    await show(location.pathname + location.search);
  });
  addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.('a[href]');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (/^\/(api|p|assets|plugin)\//.test(link.pathname)) return;
    event.preventDefault();
    if (link.pathname + link.search !== location.pathname + location.search) go(link.pathname + link.search);
  });
  addEventListener('beforeunload', (event) => {
    if (place.page?.dirty?.()) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
  return reopen();
}
