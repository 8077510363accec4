/** Frame of every page: header, bars, menu, content. */
import { html, nothing } from 'lit';
import { isOnline } from './connection.js';
import { dialogsView } from './dialog.js';
import { redraw } from './draw.js';
import { initials } from './format.js';
import { icon } from './icons.js';
import { currentLanguage, otherLanguage, t } from './i18n.js';
import { menuView } from './menu.js';
import * as plugins from './plugins.js';
import { here } from './router.js';
import { current, isForeign } from './session.js';
import { alertView, statusView } from './status.js';
import { nextTheme, theme, themeIcon } from './theme.js';

const LOGO = new URL('../logo.svg', import.meta.url).pathname;
let menuOpen = false;
let userOpen = false;

/** Numbers beside menu entries. */
export const counts = new Map();

// Draws only when something closes: a draw between the click on a tick box and its change would untick it again.
addEventListener('click', (event) => {
  const closesUser = userOpen && !event.target.closest?.('.dropdown');
  const closesMenu = menuOpen && (event.target.closest?.('.sidebar a') || !event.target.closest?.('.sidebar, .menu-button'));
  if (!closesUser && !closesMenu) return;
  if (closesUser) userOpen = false;
  if (closesMenu) menuOpen = false;
  setTimeout(redraw);
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && (userOpen || menuOpen)) {
    userOpen = false;
    menuOpen = false;
    redraw();
  }
});

const facilityView = (onFacility) => {
  const { facility, facilities = [] } = current();
  if (facilities.length < 2) return html`<span class="name">${facility?.name}</span>`;
  return html`<select class="input facility" aria-label=${t('session.facility')} data-testid="facility" @change=${(event) => onFacility(event.target)}>
    ${facilities.map((one) => html`<option value=${one.id} .selected=${one.id === facility.id}>${one.name}</option>`)}
  </select>`;
};

const toggleUser = (event) => {
  event.stopPropagation();
  userOpen = !userOpen;
  redraw();
};

const topView = (actions) => html`<header class="top">
  <button
    class="button plain square menu-button" type="button" aria-label=${t('menu.label')} aria-expanded=${menuOpen ? 'true' : 'false'} aria-controls="sidebar"
    @click=${() => { menuOpen = !menuOpen; redraw(); }}
  >${icon('menu')}</button>
  <div class="brand"><img src=${LOGO} alt="" width="26" height="26" />${facilityView(actions.facility)}</div>
  ${statusView()}
  <button class="button plain small" type="button" lang=${otherLanguage()} data-testid="language" @click=${actions.language}>
    ${icon('language')}<span class="wide-only">${currentLanguage() === 'id' ? 'English' : 'Indonesia'}</span>
    <span class="visually-hidden">${currentLanguage() === 'id' ? 'Switch to English' : 'Ganti ke Bahasa Indonesia'}</span>
  </button>
  <button class="button plain square" type="button" aria-label=${t('theme.label', { now: t(`theme.${theme()}`) })} title=${t(`theme.${theme()}`)} data-testid="theme" @click=${nextTheme}>
    ${icon(themeIcon())}
  </button>
  <div class="dropdown">
    <button class="button plain" type="button" aria-expanded=${userOpen ? 'true' : 'false'} aria-controls="user-panel" data-testid="user-menu" @click=${toggleUser}>
      <span class="avatar" aria-hidden="true">${initials(current().actor?.name)}</span><span class="who">${current().actor?.name}</span>
      <span class="visually-hidden">${t('session.menu')}</span>${icon('down')}
    </button>
    <div class="panel" id="user-panel" ?hidden=${!userOpen}>
      <p class="muted small">${current().actor?.name} · ${current().username}</p>
      <button class="button plain" type="button" data-testid="change-password" @click=${() => { userOpen = false; actions.password(); }}>${icon('key')} ${t('password.title')}</button>
      <button class="button plain" type="button" data-testid="sign-out" @click=${() => { userOpen = false; actions.signOut(); }}>${icon('log-out')} ${t('session.signOut')}</button>
    </div>
  </div>
</header>`;

const barsView = () => html`<div class="bars" role="region" aria-label=${t('page.notices')}>
  <div role="alert">${isOnline() ? nothing : html`<div class="bar danger" data-testid="offline">${icon('offline')} ${t('connection.lost')}</div>`}</div>
  <div role="alert">
    ${isForeign()
      ? html`<div class="bar danger" data-testid="foreign">${icon('users')}<span>${t('session.foreign')}</span>
          <button class="button small" type="button" @click=${() => location.reload()}>${t('session.reload')}</button></div>`
      : nothing}
  </div>
  ${alertView()}
  ${plugins.broken().map(
    (plugin) => html`<div class="bar" data-testid="plugin-error">
      ${icon('plug')}<span>${t('plugin.failed', { name: plugin.id })}</span>
      <button class="button small" type="button" @click=${() => plugins.retry(plugin)}>${t('action.retry')}</button>
    </div>`,
  )}
</div>`;

/** The page's own template; a fault in it must not take the frame and what is typed with it. */
function pageView(page) {
  try {
    return page.view();
  } catch (fault) {
    console.error(fault);
    return html`<p class="note danger" role="alert" data-testid="problem">${icon('alert')} ${t('problem.page')}</p>`;
  }
}

function contentView() {
  const { page, problem, loading, missing, path } = here();
  if (problem) {
    return html`<div class="page-head"><h1 tabindex="-1">${t('page.problem')}</h1></div>
      <p class="note danger" role="alert" data-testid="problem">${icon('alert')} ${problem.sentence}</p>`;
  }
  if (page) return pageView(page);
  if (loading || path === null) return html`<p class="boot">${t('action.loading')}</p>`;
  return missing ? html`<div class="page-head"><h1 tabindex="-1">${t('page.missing')}</h1></div><p class="note warn">${icon('info')} ${t('page.missingBody')}</p>` : nothing;
}

/** @param {{facility: Function, language: Function, password: Function, signOut: Function}} actions */
export function shellView(actions) {
  const { page } = here();
  const title = page?.title?.() ?? '';
  document.title = title ? `${title} · ${current().facility?.name ?? 'Jembatan'}` : 'Jembatan';
  return html`<div class="shell">
      <a class="button skip" href="#main" @click=${(event) => { event.preventDefault(); document.getElementById('main').focus(); }}>${t('page.skip')}</a>
      ${topView(actions)} ${barsView()}
      <div class="sidebar ${menuOpen ? 'open' : ''}" id="sidebar">${menuView(counts)}</div>
      <main class="main" id="main" tabindex="-1" aria-busy=${here().loading ? 'true' : 'false'}>${contentView()}</main>
    </div>
    ${dialogsView()}`;
}
