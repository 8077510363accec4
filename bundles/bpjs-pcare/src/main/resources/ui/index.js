/** What pCare adds to the page: its own page, and a panel in the visit. */
export { page } from './page.js';
export { visit } from './visit.js';
