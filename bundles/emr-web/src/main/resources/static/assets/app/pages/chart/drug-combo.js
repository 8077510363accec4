/** Drug search in a cell of the prescription: Enter takes the marked line, Esc or Tab leaves the words as written. */
import { html, nothing } from 'lit';
import { api, query } from '../../api.js';
import { Combo } from '../../combo.js';
import { afterDraw, redraw } from '../../draw.js';
import { t, text } from '../../i18n.js';
import { hitView } from '../rx/hit.js';

const LIMIT = 12;

export class DrugCombo extends Combo {
  /** @param {{id: string, pick: Function, next: () => void, notSearched: (why: object|null) => void}} options */
  constructor(options) {
    super({
      keepText: true,
      label: () => t('rx.drug'),
      option: hitView,
      search: async (typed, signal) => {
        const { hits, notSearched } = await api.get(`/medications${query({ text: typed, purpose: 'product', limit: LIMIT })}`, { signal });
        options.notSearched(notSearched);
        return hits;
      },
      ...options,
    });
  }

  async run() {
    const typed = this.text;
    await super.run();
    if (this.text !== typed) return;
    if (this.items.length) {
      afterDraw(() => document.getElementById(`${this.options.id}-list`)?.scrollIntoView({ block: 'nearest' }));
      return;
    }
    // without a hit, and where nothing can be searched, the words stay as they are and no list covers the next line
    if (this.failure) this.options.notSearched(this.failure.sentence);
    this.close();
  }

  async enter(event) {
    event.preventDefault();
    if (this.open && this.active >= 0 && this.asked === this.text.trim()) {
      this.choose(this.items[this.active]);
      return;
    }
    if (this.fresh && this.text.trim().length >= this.options.least) {
      clearTimeout(this.timer);
      await this.run();
      this.fresh = false;
      if (this.open) return;
    }
    this.options.next();
  }

  type(typed) {
    this.fresh = true;
    super.type(typed);
  }

  /** An answer that comes after the cell was left must not open a list there. */
  close() {
    this.fresh = false;
    clearTimeout(this.timer);
    this.control?.abort();
    super.close();
  }

  /** Only what is typed opens the list; coming back to a line must not cover the next one. */
  focus() {
    redraw();
  }

  listView() {
    return this.open && this.items.length ? html`${super.listView()}` : nothing;
  }
}

/** What was chosen, as the record keeps it. */
export const chosen = (hit) => ({ ...hit.code, display: hit.code.display ?? text(hit.name) });
