/** Small lists that many pages need: poli and health workers. Read once, again after a change. */
import { api } from '../api.js';

const kept = new Map();

function once(key, path) {
  if (!kept.has(key)) {
    const reading = api.get(path);
    reading.catch(() => kept.delete(key));
    kept.set(key, reading);
  }
  return kept.get(key);
}

export const locations = () => once('locations', '/locations');
export const practitioners = () => once('practitioners', '/practitioners');

/** Forgets the lists, after they or the facility changed. */
export const forgetReference = () => kept.clear();

/** Those who may treat a patient. */
export const treats = (practitioner) => practitioner.active && ['DOCTOR', 'DENTIST', 'MIDWIFE'].includes(practitioner.profession);

export const nameIn = (list, id) => list.find((one) => one.id === id)?.name ?? '';
