/** What iCare adds to the page: a panel in the visit. */
export { visit } from './visit.js';
