/** A page of a plugin. A newer version does not replace one with unsaved input until the user says so. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { redraw } from './draw.js';
import { icon } from './icons.js';
import { t, text } from './i18n.js';
import { mount, onPlugins, pageOf, retry } from './plugins.js';

/** @param {string} route address of the page */
export function open(route) {
  let found = pageOf(route);
  let element = null;
  let handle = null;
  let dirty = false;
  let waiting = false;

  function put() {
    handle?.unmount();
    dirty = false;
    waiting = false;
    handle = found?.plugin.module && element ? mount(found.plugin, found.part, element, { route }, (value) => { dirty = value; }) : null;
    redraw();
  }

  const end = onPlugins(() => {
    const next = pageOf(route);
    if (next?.plugin.base === found?.plugin.base) return;
    if (dirty) {
      waiting = true;
      redraw();
      return;
    }
    found = next;
    put();
  });

  const failure = () => found && (found.plugin.failed.get('import') ?? found.plugin.failed.get(found.part));

  return {
    title: () => (found ? text(found.title) : t('plugin.gone.title')),
    dirty: () => dirty,
    close() {
      end();
      handle?.unmount();
    },
    view: () => {
      const shown = handle;
      queueMicrotask(() => shown === handle && shown?.update({ route }));
      return html`
      <div class="page-head"><h1 tabindex="-1">${found ? text(found.title) : t('plugin.gone.title')}</h1></div>
      ${waiting
        ? html`<div class="note warn" role="status" data-testid="new-version">${icon('refresh')}
            <span class="grow">${pageOf(route) ? t('plugin.newVersion') : t('plugin.gone.dirty')}</span>
            <button class="button small" type="button" @click=${() => { found = pageOf(route); put(); }}>${t('plugin.loadNew')}</button>
          </div>`
        : nothing}
      ${!found ? html`<p class="note warn">${icon('plug')} ${t('plugin.gone.body')}</p>` : nothing}
      ${failure()
        ? html`<div class="note danger" role="alert">${icon('alert')}<span class="grow">${t('plugin.failed', { name: found.plugin.id })}</span>
            <button class="button small" type="button" @click=${() => retry(found.plugin).then(put)}>${t('action.retry')}</button></div>`
        : nothing}
      <div class="plugin-page" ${ref((node) => {
        if (node && node !== element) {
          element = node;
          queueMicrotask(put);
        }
      })}></div>`;
    },
  };
}
