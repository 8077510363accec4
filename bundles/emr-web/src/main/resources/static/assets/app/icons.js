/** Icons from one SVG sprite. They are decoration: the words stand beside them. */
import { html } from 'lit';

const SPRITE = new URL('../icons.svg', import.meta.url).pathname;

/** @param {string} name id in icons.svg */
export const icon = (name) => html`<svg class="icon" aria-hidden="true"><use href="${SPRITE}#${name}"></use></svg>`;
