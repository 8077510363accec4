/** The core's pages and the menu that leads to them and to the plugins' pages. */
import { html, nothing } from 'lit';
import { icon } from './icons.js';
import { t } from './i18n.js';
import * as plugins from './plugins.js';
import { path } from './router.js';
import { canAny } from './session.js';

/** Group, address, text key, icon, and the permissions of which one is enough. */
const ENTRIES = [
  { group: 'service', route: '/antrean', label: 'menu.queue', icon: 'queue', order: 10, any: ['encounter:view'] },
  { group: 'service', route: '/pendaftaran', label: 'menu.registration', icon: 'user-plus', order: 20, any: ['patient:enter', 'patient:view'] },
  { group: 'service', route: '/rekam-medis', label: 'menu.chart', icon: 'chart', order: 30, any: ['note:view', 'vitals:view'] },
  { group: 'service', route: '/inventori', label: 'menu.inventory', icon: 'package', order: 40, any: ['inventory:view'] },
  { group: 'service', route: '/pembayaran', label: 'menu.billing', icon: 'wallet', order: 50, any: ['billing:view'] },
  { group: 'integration', route: '/integrasi', label: 'menu.integration', icon: 'plug', order: 10, any: ['integration:view'] },
  { group: 'integration', route: '/pengiriman', label: 'menu.deliveries', icon: 'send', order: 20, any: ['integration:view'] },
  { group: 'master', route: '/statistik-peringatan', label: 'menu.alerts', icon: 'shield', order: 30, any: ['prescription:view', 'audit:view'] },
  { group: 'master', route: '/pengguna', label: 'menu.users', icon: 'users', order: 10, any: ['user:view'] },
  { group: 'master', route: '/pengaturan', label: 'menu.settings', icon: 'settings', order: 20, any: ['facility:view'] },
];
const GROUPS = ['service', 'integration', 'master'];

/** Entries the user may see, the plugins' among them. */
function entries() {
  const own = ENTRIES.filter((entry) => canAny(...entry.any)).map((entry) => ({ ...entry, label: t(entry.label) }));
  return [...own, ...plugins.menu().map((entry) => ({ order: 100, ...entry, group: GROUPS.includes(entry.group) ? entry.group : 'integration' }))];
}

/** First page the user may see. */
export const home = () => entries()[0]?.route ?? '/';

const isHere = (route) => path() === route || path().startsWith(`${route}/`);

/** @param {Map<string, number>} counts numbers beside entries, by address */
export function menuView(counts) {
  const all = entries();
  // the longest matching address is the current one, so that /integrasi/x does not light up two entries
  const current = all.filter((entry) => isHere(entry.route)).sort((a, b) => b.route.length - a.route.length)[0]?.route;
  return html`<nav aria-label=${t('menu.label')}>
    ${GROUPS.map((group) => {
      const inside = all.filter((entry) => entry.group === group).sort((a, b) => a.order - b.order);
      if (!inside.length) return nothing;
      return html`${group === 'service' ? nothing : html`<p class="group" id="group-${group}">${t(`menu.group.${group}`)}</p>`}
        <ul aria-labelledby=${group === 'service' ? nothing : `group-${group}`}>
          ${inside.map(
            (entry) => html`<li>
              <a href=${entry.route} aria-current=${entry.route === current ? 'page' : nothing} data-testid="menu-${entry.route.slice(1).replaceAll('/', '-')}">
                ${icon(entry.icon ?? 'plug')}<span>${entry.label}</span>
                ${counts.get(entry.route) ? html`<span class="count">${counts.get(entry.route)}</span>` : nothing}
              </a>
            </li>`,
          )}
        </ul>`;
    })}
  </nav>`;
}
