/** The visits before this one. */
import { api, query } from '../../api.js';

const EARLIER = 3;

/** Vital signs of the last visits, as `{encounter, vitals}`; visits without any are left out. */
export async function earlierVitals(encounter) {
  const visits = await api.get(`/patients/${encounter.patientId}/encounters${query({ limit: 10 })}`);
  const before = visits.filter((one) => one.id !== encounter.id && one.status === 'FINISHED' && one.serviceDate <= encounter.serviceDate).slice(0, EARLIER);
  const charts = await Promise.all(before.map((one) => api.get(`/encounters/${one.id}/chart`)));
  return before.map((one, index) => ({ encounter: one, vitals: charts[index].vitals?.value })).filter((one) => one.vitals);
}
