/** Begins a visit with the one who treats. */
import { html } from 'lit';
import { api } from '../api.js';
import { openDialog } from '../dialog.js';
import { field, Form, submitButton, summary } from '../form.js';
import { recall, remember, t } from '../i18n.js';
import { current } from '../session.js';
import { practitioners, treats } from './reference.js';

/** The one who most likely treats: planned for the visit, the user, the one chosen last on this computer, the only one. */
function likely(encounter, list) {
  const session = current();
  const candidates = [
    encounter.practitionerId,
    session.practitionerId,
    list.find((one) => one.name === session.actor.name)?.id,
    recall(`jembatan.practitioner.${session.username}`),
    list.length === 1 ? list[0].id : null,
  ];
  return candidates.find((id) => id && list.some((one) => one.id === id)) ?? '';
}

/** @returns {Promise<object|undefined>} the visit, undefined when the user changed their mind */
export async function startVisit(encounter) {
  const list = (await practitioners()).filter(treats);
  const form = new Form('start', { practitionerId: likely(encounter, list) });
  const submit = (close) => async (event) => {
    event.preventDefault();
    let started = null;
    const practitionerId = form.value('practitionerId');
    const worked = await form.submit(async () => {
      started = await api.post(`/encounters/${encounter.id}/start`, { practitionerId, at: null });
    });
    if (worked) {
      remember(`jembatan.practitioner.${current().username}`, practitionerId);
      close(started ?? { ...encounter, status: 'IN_PROGRESS', practitionerId });
    }
  };
  return openDialog({
    title: () => t('start.title', { name: encounter.patientName }),
    view: (close) => html`<form @submit=${submit(close)} novalidate>
      <div class="content">
        ${summary(form)}
        ${field(form, 'practitionerId', { label: t('visit.practitioner'), required: true, choices: [['', t('start.choose')], ...list.map((one) => [one.id, one.name])] })}
      </div>
      <footer><button class="button" type="button" @click=${() => close(undefined)}>${t('action.cancel')}</button>${submitButton(form, t('queue.start'))}</footer>
    </form>`,
  });
}
