/** Places in core pages that plugins fill. */
import { html, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { mount, slotParts } from './plugins.js';

class Mounted extends AsyncDirective {
  constructor(info) {
    super(info);
    this.handle = null;
    this.data = undefined;
  }

  render() {
    return nothing;
  }

  update(part, [entry, data, onDirty]) {
    this.again = () => mount(entry.plugin, entry.part, part.element, this.data, onDirty);
    this.data = data;
    if (!this.handle) {
      this.handle = { update: () => {}, unmount: () => {} };
      // the element gets into the page with the render that is running now
      queueMicrotask(() => {
        if (this.isConnected) this.handle = this.again();
      });
    } else {
      this.handle.update(data);
    }
    return nothing;
  }

  disconnected() {
    this.handle?.unmount();
    this.handle = null;
  }

  reconnected() {
    this.handle = this.again();
  }
}

const mounted = directive(Mounted);

/** True when some plugin fills the slot now. */
export const filled = (name) => slotParts(name).length > 0;

/**
 * Draws a slot.
 *
 * @param {string} name such as `rx.line.badge`
 * @param {object} data what the place is about
 * @param {{empty?: unknown, block?: boolean}} options `empty` stands there while no plugin fills the slot
 */
export function slot(name, data, { empty = nothing, block = false } = {}) {
  const parts = slotParts(name);
  if (parts.length === 0) return empty;
  return repeat(
    parts,
    (entry) => `${entry.plugin.base}#${entry.part}`,
    (entry) => html`<span class="slot ${block ? 'block' : ''}" data-slot=${name} data-plugin=${entry.plugin.id} ${mounted(entry, data)}></span>`,
  );
}
