/**
 * A short summary beside a mark: one at a time, by pointer or keyboard. It stays while the pointer is over it, and Esc closes it
 * (WCAG 1.4.13).
 */
import { render } from 'lit';

const LATER_MS = 180;
const GAP = 8;
let current = null;
let next = 1;

/** @param {HTMLElement} owner the mark @param {() => unknown} template */
export function hintFor(owner, template) {
  const id = `rxp-hint-${next++}`;
  let box = null;
  let timer = 0;

  function place() {
    const around = owner.getBoundingClientRect();
    const right = around.right + GAP;
    const fits = right + box.offsetWidth <= window.innerWidth - GAP;
    const left = fits ? right : Math.max(GAP, around.left - GAP - box.offsetWidth);
    const top = Math.max(GAP, Math.min(around.top - GAP, window.innerHeight - box.offsetHeight - GAP));
    box.style.setProperty('transform', `translate(${Math.round(left)}px, ${Math.round(top)}px)`);
  }

  function close() {
    clearTimeout(timer);
    if (!box) return;
    box.remove();
    box = null;
    if (current === handle) current = null;
    owner.removeAttribute('aria-describedby');
    document.removeEventListener('keydown', onKey, true);
    window.removeEventListener('scroll', close, true);
    window.removeEventListener('resize', close);
  }

  function onKey(event) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    close();
  }

  function open() {
    clearTimeout(timer);
    if (box) return;
    current?.close();
    current = handle;
    box = document.createElement('div');
    box.id = id;
    box.className = 'rxp-hint';
    box.setAttribute('role', 'tooltip');
    box.dataset.testid = 'rxpert-hint';
    box.addEventListener('pointerenter', () => clearTimeout(timer));
    box.addEventListener('pointerleave', closeSoon);
    document.body.append(box);
    render(template(), box);
    owner.setAttribute('aria-describedby', id);
    place();
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('scroll', close, true);
    window.addEventListener('resize', close);
  }

  function closeSoon() {
    clearTimeout(timer);
    if (document.activeElement === owner) return;
    timer = setTimeout(close, LATER_MS);
  }

  function openSoon(event) {
    clearTimeout(timer);
    if (event.pointerType !== 'touch') timer = setTimeout(open, LATER_MS / 2);
  }

  const handle = { close, refresh: () => { if (box) render(template(), box); } };
  owner.addEventListener('pointerenter', openSoon);
  owner.addEventListener('pointerleave', closeSoon);
  owner.addEventListener('focus', () => { if (owner.matches(':focus-visible')) open(); });
  owner.addEventListener('blur', close);
  return handle;
}
