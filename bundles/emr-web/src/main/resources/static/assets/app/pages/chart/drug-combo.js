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

  enter(event) {
    event.preventDefault();
    if (this.open && this.active >= 0 && this.asked === this.text.trim()) {
      this.choose(this.items[this.active]);
      return;
    }
    if (this.open && this.items.length) {
      // the list is about fewer letters than are written now: a moment later it is about all of them
      clearTimeout(this.timer);
      this.run();
      return;
    }
    // no list yet: the words stay as written, and what is typed next belongs to the next cell
    this.close();
    this.options.next();
  }

  /** An answer that comes after the cell was left must not open a list there. */
  close() {
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
