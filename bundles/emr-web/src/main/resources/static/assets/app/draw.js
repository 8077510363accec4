/** One render per turn of the event loop, however many changes ask for it. */
import { render } from 'lit';

let root = null;
let view = null;
let queued = false;
const after = [];

/** @param {HTMLElement} element place of the page @param {() => unknown} template draws the whole page from the state */
export function start(element, template) {
  root = element;
  view = template;
  root.replaceChildren();
  draw();
}

/** Asks for a render after the state has changed. Safe to call at any time. */
export function redraw() {
  if (queued) return;
  queued = true;
  queueMicrotask(draw);
}

/** Runs once after the next render, for focus and scrolling. */
export function afterDraw(action) {
  after.push(action);
  redraw();
}

function draw() {
  queued = false;
  if (!view) return;
  render(view(), root);
  for (const action of after.splice(0)) action();
}
