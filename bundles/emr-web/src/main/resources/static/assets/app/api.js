/** Calls to the server. Every failure is a Problem with a sentence. */
import { answered, lost } from './connection.js';
import { Problem } from './problem.js';

const PATIENCE_MS = 30000;
let signInAgain = null;
let refusal = null;

/** @param {() => Promise<void>} ask called when the session has ended; the call is repeated after it */
export function onSessionEnd(ask) {
  signInAgain = ask;
}

/** @param {(() => Problem)|null} make while given, nothing is written to the server */
export function refuseWrites(make) {
  refusal = make;
}

async function send(method, path, body, { signal, type = 'application/json', patience = PATIENCE_MS }) {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), patience);
  const cancel = () => clock.abort();
  signal?.addEventListener('abort', cancel);
  const headers = { Accept: 'application/json, application/problem+json' };
  if (method !== 'GET') headers['X-Requested-With'] = 'jembatan';
  if (body !== undefined) headers['Content-Type'] = type;
  try {
    const content = body === undefined || type !== 'application/json' ? body : JSON.stringify(body);
    const answer = await fetch(path, { method, headers, body: content, signal: clock.signal, cache: 'no-store' });
    answered();
    return answer;
  } catch (failure) {
    if (signal?.aborted) throw failure;
    lost();
    throw new Problem({ status: 0, code: failure.name === 'AbortError' ? 'timeout' : 'offline' });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

async function read(answer) {
  const content = await answer.text();
  const json = (answer.headers.get('Content-Type') ?? '').includes('json');
  let body = null;
  try {
    body = json && content ? JSON.parse(content) : null;
  } catch (broken) {
    throw new Problem({ status: answer.status, code: 'answer.broken' });
  }
  if (answer.ok) return body;
  throw new Problem({ ...body, status: answer.status });
}

/**
 * @param {string} path absolute path
 * @param {{signal?: AbortSignal, type?: string, anonymous?: boolean, patience?: number}} options
 * @returns the parsed body, null when there is none
 */
export async function request(method, path, body, options = {}) {
  if (refusal && method !== 'GET' && !options.anonymous) throw refusal();
  let answer = await send(method, path, body, options);
  while (answer.status === 401 && !options.anonymous && signInAgain) {
    await signInAgain();
    answer = await send(method, path, body, options);
  }
  return read(answer);
}

/** `{a: 1, b: null}` as `?a=1`. */
export function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given)}` : '';
}

/** Calls below a base path; plugins get one bound to their own. */
export function client(base) {
  return {
    get: (path, options) => request('GET', base + path, undefined, options),
    post: (path, body, options) => request('POST', base + path, body, options),
    put: (path, body, options) => request('PUT', base + path, body, options),
    delete: (path, options) => request('DELETE', base + path, undefined, options),
  };
}

export const api = client('/api');
