/**
 * Plugins' part of the page (contract 1).
 *
 * A plugin ships `ui/index.js` with named exports, `ui/i18n/{id,en}.json` and a descriptor:
 *   menu[]  {group: 'service'|'master'|'integration', label: {id, en}, icon, route, order, permission}
 *   pages[] {route, export, title: {id, en}, permission}    route is `/<plugin id>` or begins with `/<plugin id>/`
 *   slots[] {slot, export, order, permission}
 * Each export is `{mount(element, ctx) -> {update(data), unmount()}}`. Plugins import `lit` from the page's import map and
 * never define custom elements. `ctx` is
 *   data        what the place is about, the newest; also handed to update
 *   api         {get, post, put, delete}(path) below `/api/p/<plugin id>`; failures are problems with `.sentence`
 *   t(key, values)  the plugin's own texts in the page's language; text({id, en}) picks the language
 *   language(), zone() of the facility; format.day(iso), format.time(instant), format.moment(instant) in both
 *   can(permission), go(address), redraw(), dirty(true|false), onUnmount(action)
 * What throws in import, mount or update is taken off the page and shown as one chip; the rest goes on.
 */
import { api, client } from './api.js';
import { redraw } from './draw.js';
import { currentZone, day, moment, time } from './format.js';
import { currentLanguage, fill, text } from './i18n.js';
import { go } from './router.js';
import { can } from './session.js';

const CONTRACT = 1;
let plugins = new Map();
let loading = null;
let again = false;
const watchers = new Set();

/** One deployed version of a plugin's page part. */
class Plugin {
  constructor({ id, contract, base, descriptor }) {
    this.id = id;
    this.contract = contract;
    this.base = base;
    this.descriptor = descriptor ?? {};
    this.module = null;
    this.texts = {};
    this.failed = new Map();
    this.dirtyParts = new Set();
  }

  async load() {
    if (this.contract !== CONTRACT) throw new Error(`contract ${this.contract}`);
    this.module = await import(`${this.base}index.js`);
    await this.loadTexts();
  }

  async loadTexts() {
    const answer = await fetch(`${this.base}i18n/${currentLanguage()}.json`);
    this.texts = answer.ok ? await answer.json() : this.texts;
  }

  fail(part, failure) {
    console.error(`plugin ${this.id} ${part}`, failure);
    this.failed.set(part, String(failure?.message ?? failure));
    redraw();
  }
}

/** Plugins in order of their ids. */
export const list = () => [...plugins.values()].sort((a, b) => a.id.localeCompare(b.id));

/** Called after plugins came, changed or went. @returns a function that ends it */
export function onPlugins(watcher) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

async function read() {
  const found = await api.get('/ui/contributions');
  const next = new Map();
  for (const entry of found ?? []) {
    const known = plugins.get(entry.id);
    const plugin = known?.base === entry.base ? known : new Plugin(entry);
    plugin.descriptor = entry.descriptor ?? {};
    next.set(entry.id, plugin);
    if (!plugin.module && !plugin.failed.has('import')) {
      try {
        await plugin.load();
      } catch (failure) {
        plugin.fail('import', failure);
      }
    }
  }
  plugins = next;
  for (const watcher of watchers) watcher();
  redraw();
}

/** Reads the contributions again. Calls that come meanwhile are answered by one more read. */
export function reload() {
  if (loading) {
    again = true;
    return loading;
  }
  loading = read()
    .catch((problem) => console.warn('contributions', problem.code ?? problem))
    .finally(() => {
      loading = null;
      if (again) {
        again = false;
        return reload();
      }
      return null;
    });
  return loading;
}

/** Texts of all plugins in the language the page has now. */
export const reloadTexts = () => Promise.all(list().map((plugin) => plugin.loadTexts().catch((failure) => plugin.fail('i18n', failure))));

/** Forgets everything, at sign-out. */
export function forget() {
  plugins = new Map();
}

const owns = (plugin, route) => route === `/${plugin.id}` || route?.startsWith(`/${plugin.id}/`);

/** Menu entries the user may see. */
export const menu = () =>
  list().flatMap((plugin) =>
    (plugin.descriptor.menu ?? [])
      .filter((entry) => owns(plugin, entry.route) && can(entry.permission))
      .map((entry) => ({ ...entry, label: text(entry.label), plugin: plugin.id })),
  );

/** What a page needs to be shown: plugin, export and title, or null. */
export function pageOf(route) {
  for (const plugin of list()) {
    const page = (plugin.descriptor.pages ?? []).find((entry) => owns(plugin, entry.route) && entry.route === route && can(entry.permission));
    if (page) return { plugin, part: page.export, title: page.title };
  }
  return null;
}

/** Contributions to a slot in their order, without those that failed. */
export const slotParts = (slot) =>
  list()
    .flatMap((plugin) =>
      (plugin.descriptor.slots ?? [])
        .filter((entry) => entry.slot === slot && can(entry.permission) && plugin.module && !plugin.failed.has(entry.export))
        .map((entry) => ({ plugin, part: entry.export, order: entry.order ?? 100 })),
    )
    .sort((a, b) => a.order - b.order);

/** Plugins with something that failed, for the chip. */
export const broken = () => list().filter((plugin) => plugin.failed.size > 0);

/** Tries a failed plugin again. */
export function retry(plugin) {
  plugin.failed.clear();
  if (plugin.module) {
    redraw();
    return Promise.resolve();
  }
  plugins.delete(plugin.id);
  return reload();
}

/**
 * Mounts an export of a plugin into an element.
 *
 * @param {(dirty: boolean) => void} onDirty told when the part has unsaved input
 * @returns {{update(data: unknown): void, unmount(): void}} never throws
 */
export function mount(plugin, part, element, data, onDirty = () => {}) {
  const endings = [];
  const key = {};
  // an element of its own: lit remembers what it drew where, and the next version starts clean
  const place = document.createElement(element.localName);
  place.className = 'place';
  element.replaceChildren(place);
  let instance = null;
  const ctx = {
    data,
    api: client(`/api/p/${plugin.id}`),
    t: (name, values) => fill(plugin.texts[name] ?? name, values),
    text,
    language: () => currentLanguage(),
    zone: () => currentZone(),
    format: { day, time, moment },
    can,
    go,
    redraw,
    dirty: (value = true) => {
      if (value) plugin.dirtyParts.add(key);
      else plugin.dirtyParts.delete(key);
      onDirty(value);
      redraw();
    },
    onUnmount: (action) => endings.push(action),
  };
  const guard = (action) => {
    try {
      return action();
    } catch (failure) {
      plugin.fail(part, failure);
      place.remove();
      instance = null;
      return null;
    }
  };
  guard(() => {
    const contribution = plugin.module?.[part];
    if (typeof contribution?.mount !== 'function') throw new Error(`no mount in export ${part}`);
    instance = contribution.mount(place, ctx);
  });
  return {
    update(next) {
      ctx.data = next;
      if (instance) guard(() => instance?.update?.(next));
    },
    unmount() {
      plugin.dirtyParts.delete(key);
      guard(() => instance?.unmount?.());
      for (const ending of endings.splice(0)) guard(ending);
      place.remove();
    },
  };
}
