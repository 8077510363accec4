/** Who is signed in, in which facility, with which permissions. */
import { api } from './api.js';
import { useZone } from './format.js';

let session = null;
let permissions = new Set();

export const current = () => session;
export const can = (permission) => !permission || permissions.has(permission);

/** True when at least one of them is held. */
export const canAny = (...wanted) => wanted.some((permission) => permissions.has(permission));

function keep(answer) {
  session = answer;
  permissions = new Set(answer?.permissions ?? answer?.actor?.permissions ?? []);
  useZone(answer?.facility?.zone);
  return session;
}

/** @returns the session, or null when nobody is signed in */
export async function load() {
  try {
    return keep(await api.get('/session', { anonymous: true }));
  } catch (problem) {
    if (problem.status !== 401) throw problem;
    return keep(null);
  }
}

export const signIn = async (username, password) =>
  keep(await api.post('/session', { username, password }, { anonymous: true }));

export async function signOut() {
  await api.delete('/session', { anonymous: true });
  keep(null);
}

export const switchFacility = async (facilityId) => keep((await api.put('/session/facility', { facilityId })) ?? (await api.get('/session')));

export const changePassword = async (currentPassword, chosen) =>
  keep((await api.put('/session/password', { current: currentPassword, chosen }, { anonymous: true })) ?? (await api.get('/session')));
