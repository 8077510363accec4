/** Search box with a list (ARIA combobox): debounced, cancels the older question, arrows, Enter, Esc. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { redraw } from './draw.js';
import { icon } from './icons.js';
import { t } from './i18n.js';
import { asProblem } from './problem.js';

const DEBOUNCE_MS = 120;

export class Combo {
  /**
   * @param {object} options
   * @param {string} options.id id of the input
   * @param {(text: string, signal: AbortSignal) => Promise<object[]>} options.search
   * @param {(item: object) => unknown} options.option draws one line of the list
   * @param {(item: object) => void} options.pick
   * @param {number} [options.least] characters before the first search, 2 when absent; 0 lists at once
   * @param {boolean} [options.keepText] leaves what was typed after a pick
   */
  constructor(options) {
    this.options = { least: 2, ...options };
    this.text = '';
    this.items = [];
    this.open = false;
    this.active = -1;
    this.asked = '';
    this.failure = null;
    this.timer = null;
    this.control = null;
  }

  type(text) {
    this.text = text;
    this.failure = null;
    clearTimeout(this.timer);
    this.control?.abort();
    if (text.trim().length < this.options.least) {
      this.items = [];
      this.open = false;
      this.active = -1;
    } else {
      this.timer = setTimeout(() => this.run(), DEBOUNCE_MS);
    }
    redraw();
  }

  async run() {
    const text = this.text.trim();
    const control = new AbortController();
    this.control = control;
    try {
      const items = await this.options.search(text, control.signal);
      if (control.signal.aborted) return;
      this.items = items;
      this.asked = text;
      this.active = items.length ? 0 : -1;
      this.open = true;
    } catch (thrown) {
      if (control.signal.aborted) return;
      this.failure = asProblem(thrown);
      this.items = [];
      this.open = true;
    }
    redraw();
  }

  close() {
    this.open = false;
    this.active = -1;
    redraw();
  }

  clear() {
    clearTimeout(this.timer);
    this.control?.abort();
    this.text = '';
    this.items = [];
    this.close();
  }

  choose(item) {
    if (!item) return;
    if (this.options.keepText) this.close();
    else this.clear();
    this.options.pick(item);
  }

  async enter(event) {
    if (this.open && this.active >= 0 && this.asked === this.text.trim()) {
      event.preventDefault();
      this.choose(this.items[this.active]);
    } else if (this.text.trim().length >= this.options.least) {
      // typed faster than the answer came: ask at once and take the first hit only when it is the only one
      event.preventDefault();
      clearTimeout(this.timer);
      await this.run();
      if (this.items.length === 1) this.choose(this.items[0]);
    } else {
      this.options.enter?.(event);
    }
  }

  /** Coming back shows the last list again; a box that needs no letters shows what there is. */
  focus() {
    if (this.items.length) {
      this.open = true;
      redraw();
    } else if (this.options.least === 0) {
      this.type(this.text);
    }
  }

  key(event) {
    const last = this.items.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.open && this.items.length) this.open = true;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = last < 0 ? -1 : (this.active + step + last + 1) % (last + 1);
      redraw();
      queueMicrotask(() => document.getElementById(`${this.options.id}-${this.active}`)?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      this.enter(event);
    } else if (event.key === 'Escape' && (this.open || this.text)) {
      event.preventDefault();
      event.stopPropagation();
      if (this.open) this.close();
      else this.clear();
    }
  }

  listView() {
    const { id, option, label } = this.options;
    if (!this.open) return nothing;
    if (this.failure) return html`<div class="list"><p class="none" role="alert">${this.failure.sentence}</p></div>`;
    if (!this.items.length) return html`<div class="list"><p class="none">${t('search.none', { text: this.asked })}</p></div>`;
    return html`<ul class="list" role="listbox" id="${id}-list" aria-label=${label()}>
      ${this.items.map(
        (item, index) => html`<li
          class="option" role="option" id="${id}-${index}" aria-selected=${index === this.active ? 'true' : 'false'} data-testid="${id}-option"
          @mousedown=${(event) => event.preventDefault()} @click=${() => this.choose(item)}
        >${option(item)}</li>`,
      )}
    </ul>`;
  }

  view() {
    const { id, label, placeholder, hideLabel, describedby } = this.options;
    const list = this.open && this.items.length > 0;
    return html`<div class="combo field">
      <label for=${id} class=${hideLabel ? 'visually-hidden' : ''}>${label()}</label>
      <span class="with-icon">
        ${icon('search')}
        <input
          class="input" id=${id} type="text" role="combobox" autocomplete="off" spellcheck="false" placeholder=${placeholder?.() ?? nothing}
          aria-autocomplete="list" aria-expanded=${list ? 'true' : 'false'} aria-controls=${list ? `${id}-list` : nothing}
          aria-activedescendant=${list && this.active >= 0 ? `${id}-${this.active}` : nothing} aria-describedby=${describedby ?? nothing}
          data-testid=${id} ?disabled=${this.options.disabled?.() ?? false} .value=${live(this.text)}
          @input=${(event) => this.type(event.target.value)} @keydown=${(event) => this.key(event)}
          @blur=${() => this.close()} @focus=${() => this.focus()}
        />
      </span>
      ${this.listView()}
      <span class="visually-hidden" role="status">${this.open && !this.failure ? t('search.count', { n: this.items.length }) : ''}</span>
    </div>`;
  }
}
