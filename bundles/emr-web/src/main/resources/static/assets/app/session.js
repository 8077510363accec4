/**
 * Who is signed in, in which facility, with which permissions. All tabs of a browser share one session: when another tab
 * signs in somebody else or changes the facility, this tab must not write in their name.
 */
import { api, refuseWrites } from './api.js';
import { redraw } from './draw.js';
import { useZone } from './format.js';
import { t } from './i18n.js';
import { Problem } from './problem.js';

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('jembatan.session') : null;
let session = null;
let foreign = false;
let permissions = new Set();

export const current = () => session;
/** True when the browser's session has become another one than this page shows. */
export const isForeign = () => foreign;

export const can = (permission) => !permission || permissions.has(permission);

/** True when at least one of them is held. */
export const canAny = (...wanted) => wanted.some((permission) => permissions.has(permission));

function keep(answer) {
  session = answer;
  permissions = new Set(answer?.permissions ?? answer?.actor?.permissions ?? []);
  useZone(answer?.facility?.zone);
  return session;
}

const identity = (one) => ({ userId: one?.actor?.userId ?? null, facilityId: one?.facility?.id ?? null });

function tell() {
  channel?.postMessage(identity(session));
}

function compare({ userId, facilityId }) {
  if (!session || userId === null) return;
  const mine = identity(session);
  foreign = userId !== mine.userId || facilityId !== mine.facilityId;
  refuseWrites(foreign ? () => new Problem({ status: 409, code: 'session.other', sentence: t('session.foreign') }) : null);
  redraw();
}

if (channel) channel.onmessage = (event) => compare(event.data);
document.addEventListener('visibilitychange', async () => {
  if (document.hidden || !session) return;
  try {
    compare(identity(await api.get('/session', { anonymous: true })));
  } catch (problem) {
    console.info('session not compared', problem.code);
  }
});

/** @returns the session, or null when nobody is signed in */
export async function load() {
  try {
    return keep(await api.get('/session', { anonymous: true }));
  } catch (problem) {
    if (problem.status !== 401) throw problem;
    return keep(null);
  }
}

export async function signIn(username, password) {
  keep(await api.post('/session', { username, password }, { anonymous: true }));
  tell();
  return session;
}

export async function signOut() {
  await api.delete('/session', { anonymous: true });
  keep(null);
}

export async function switchFacility(facilityId) {
  keep(await api.put('/session/facility', { facilityId }));
  tell();
}

export const changePassword = async (currentPassword, chosen) =>
  keep(await api.put('/session/password', { current: currentPassword, chosen }, { anonymous: true }));
