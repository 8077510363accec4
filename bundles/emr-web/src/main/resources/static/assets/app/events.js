/**
 * What the server pushes (server-sent events). One tab of the browser holds the connection and passes the events on to
 * the others; where the browser has no locks each tab holds its own.
 */

const TOPICS = ['ui-changed', 'encounters-changed', 'deliveries-changed', 'plugins-changed', 'checks-changed'];
const RETRY_MS = 5000;
const listeners = new Map();
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('jembatan.events') : null;
let source = null;
let release = null;
let running = false;

/** @param {string} topic @param {(data: {subjectId?: string}) => void} listener @returns a function that ends it */
export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
  return () => listeners.get(topic).delete(listener);
}

function tell(topic, data) {
  for (const listener of listeners.get(topic) ?? []) listener(data);
}

function parse(content) {
  try {
    return JSON.parse(content) ?? {};
  } catch (plainText) {
    return { note: content };
  }
}

function connect() {
  if (!running) return;
  source = new EventSource('/api/ui/events');
  let opened = false;
  source.onopen = () => {
    // after a gap anything may have changed
    if (opened) for (const topic of TOPICS) spread(topic, {});
    opened = true;
  };
  for (const topic of TOPICS) source.addEventListener(topic, (event) => spread(topic, parse(event.data)));
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    source = null;
    setTimeout(() => {
      if (running && !source) {
        connect();
        for (const topic of TOPICS) spread(topic, {});
      }
    }, RETRY_MS);
  };
}

function spread(topic, data) {
  tell(topic, data);
  channel?.postMessage({ topic, data });
}

/** Begins to listen; call it once somebody is signed in. */
export function startEvents() {
  if (running) return;
  running = true;
  if (!navigator.locks || !channel) {
    connect();
    return;
  }
  channel.onmessage = (event) => tell(event.data.topic, event.data.data);
  navigator.locks.request('jembatan.events', () => {
    connect();
    return new Promise((resolve) => { release = resolve; });
  });
}

/** Ends listening, at sign-out. */
export function stopEvents() {
  running = false;
  source?.close();
  source = null;
  release?.();
  release = null;
}
