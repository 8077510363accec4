/** Start of the page: language, session, plugins, routes. */
import { html } from 'lit';
import { onSessionEnd } from './api.js';
import { onReconnect } from './connection.js';
import { closeAll, dialogsView } from './dialog.js';
import { redraw, start } from './draw.js';
import { on, startEvents, stopEvents } from './events.js';
import { currentLanguage, moreTexts, otherLanguage, t, useLanguage } from './i18n.js';
import { home } from './menu.js';
import * as plugins from './plugins.js';
import { Problem } from './problem.js';
import { go, here, reopen, startRouter, useRoutes } from './router.js';
import * as session from './session.js';
import { shellView } from './shell.js';
import { alertView, say, sayProblem } from './status.js';

const ID = '([0-9a-fA-F-]{36})';
/** Forms of signing in; loaded when somebody has to, and ahead of need so that they are there when a session ends. */
const loadLogin = () => import('./login.js');
const LOGIN_AHEAD_MS = 15000;
let login = null;
let phase = 'login';
let routing = false;
let begun = false;

/** The address `/` stands for the first page the user may see. */
async function openHome() {
  if (home() === '/') throw new Problem({ status: 403, code: 'access.nothing', sentence: t('page.noRight') });
  await go(home(), { replace: true, force: true });
  return null;
}

/** A page that is loaded with its texts when somebody goes there. @param {string} [texts] part of the texts beside those of the frame */
const lazy = (pattern, load, texts) => ({
  pattern: new RegExp(`^${pattern}/?$`),
  open: async (match, query) => {
    const [page] = await Promise.all([load(), texts && moreTexts(texts)]);
    return page.open(match.slice(1), query);
  },
});

useRoutes([
  { pattern: /^\/$/, open: openHome },
  lazy('/antrean', () => import('./pages/queue.js'), 'desk'),
  lazy('/pendaftaran', () => import('./pages/registration.js'), 'desk'),
  lazy('/rekam-medis', () => import('./pages/records.js'), 'desk'),
  lazy(`/rekam-medis/${ID}`, () => import('./pages/chart.js')),
  lazy('/inventori', () => import('./pages/inventory.js'), 'pharmacy'),
  lazy(`/inventori/(baru|${ID})`, () => import('./pages/inventory/item.js'), 'pharmacy'),
  lazy('/pembayaran', () => import('./pages/billing.js'), 'pharmacy'),
  lazy(`/pembayaran/${ID}`, () => import('./pages/billing/invoice.js'), 'pharmacy'),
  lazy('/statistik-peringatan', () => import('./pages/alert-statistics.js'), 'pharmacy'),
  lazy('/integrasi', () => import('./pages/integrations.js'), 'admin'),
  lazy('/integrasi/([a-z0-9-]+)', () => import('./pages/integration.js'), 'admin'),
  lazy('/pengiriman', () => import('./pages/deliveries.js'), 'admin'),
  lazy('/pengguna', () => import('./pages/users.js'), 'admin'),
  lazy('/pengaturan', () => import('./pages/settings.js'), 'admin'),
  {
    pattern: /^\/[a-z0-9-]+(\/.*)?$/,
    open: async (match) => {
      const page = await import('./plugin-page.js');
      return page.open(match[0]);
    },
  },
]);

const actions = {
  async language() {
    try {
      await useLanguage(otherLanguage());
      await plugins.reloadTexts();
      redraw();
    } catch (thrown) {
      sayProblem(thrown);
    }
  },
  async facility(select) {
    const wanted = select.value;
    select.value = session.current().facility.id;
    if (here().page?.dirty?.()) {
      say(t('leave.facility'), 'warn');
      return;
    }
    try {
      await session.switchFacility(wanted);
      // a full load drops everything of the other facility from memory
      location.assign('/');
    } catch (thrown) {
      sayProblem(thrown);
    }
  },
  async password() {
    if (await (await loadLogin()).passwordDialog()) say(t('password.done'));
  },
  async signOut() {
    if (here().page?.dirty?.()) {
      say(t('leave.signOut'), 'warn');
      return;
    }
    try {
      await session.signOut();
      leave();
    } catch (thrown) {
      sayProblem(thrown);
    }
  },
};

/** Back to the first page; a full load drops everything of the old user from memory. */
function leave() {
  stopEvents();
  plugins.forget();
  location.replace('/');
}

function begin() {
  if (begun) return;
  begun = true;
  start(document.getElementById('app'), view);
}

async function enter() {
  if (session.current()?.mustChangePassword) {
    login = await loadLogin();
    phase = 'first-password';
    redraw();
    return;
  }
  phase = 'page';
  startEvents();
  await plugins.reload();
  // the frame is drawn before the page inside it is there: two short tasks instead of a long one
  begin();
  setTimeout(() => loadLogin().catch((failure) => console.info('login not loaded ahead', failure.message)), LOGIN_AHEAD_MS);
  if (routing) await reopen();
  else {
    routing = true;
    await startRouter();
  }
}

function view() {
  if (phase === 'login') return html`${alertView()}${login.loginView(enter, actions.language)}${dialogsView()}`;
  if (phase === 'first-password') return html`${alertView()}${login.firstPasswordView(enter, actions.signOut, actions.language)}${dialogsView()}`;
  return shellView(actions);
}

onSessionEnd(async () => {
  const { passwordDialog, signInAgain } = await loadLogin();
  await signInAgain(() => {
    here().page?.abandon?.();
    closeAll();
    leave();
  });
  while (session.current()?.mustChangePassword) await passwordDialog();
});
on('ui-changed', () => plugins.reload());
on('plugins-changed', () => plugins.reload());
onReconnect(() => plugins.reload());

addEventListener('unhandledrejection', (event) => sayProblem(event.reason));

async function boot() {
  await useLanguage(currentLanguage());
  try {
    await session.load();
  } catch (thrown) {
    sayProblem(thrown);
  }
  if (session.current()) await enter();
  else login = await loadLogin();
  begin();
}

boot();
