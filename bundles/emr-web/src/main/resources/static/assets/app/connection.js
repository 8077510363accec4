/** Whether the server answers. While it does not, it is asked every few seconds and the page says so. */
import { redraw } from './draw.js';

const EVERY_MS = 4000;
let online = true;
let timer = null;
const listeners = new Set();

export const isOnline = () => online;

/** Called when the server answers again. @returns a function that ends it */
export function onReconnect(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function lost() {
  if (!online) return;
  online = false;
  timer = setInterval(ask, EVERY_MS);
  redraw();
}

export function answered() {
  if (online) return;
  online = true;
  clearInterval(timer);
  for (const listener of listeners) listener();
  redraw();
}

export async function ask() {
  try {
    const answer = await fetch('/api/health', { cache: 'no-store' });
    if (answer.ok) answered();
  } catch (unreachable) {
    console.info('server unreachable', unreachable.message);
  }
}

addEventListener('offline', lost);
addEventListener('online', ask);
