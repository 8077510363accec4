/** What the drug dictionary adds to the page: its own page, its mark, the '!' of a prescribed line, the panel of a stock item. */
export { page } from './page.js';
export { option } from './option.js';
export { line } from './line.js';
export { item } from './item.js';
