/** The end of a visit: how it ended, and what happens next. */
import { html } from 'lit';
import { api } from '../../api.js';
import { openDialog } from '../../dialog.js';
import { Form, radios, submitButton, summary } from '../../form.js';
import { t } from '../../i18n.js';

const DISPOSITIONS = ['HOME', 'REFERRED', 'INTERNAL_REFERRAL', 'DIED'];

/** @returns {Promise<object|undefined>} the finished visit */
export function finishVisit(encounter) {
  const form = new Form('finish', { disposition: 'HOME' });
  const submit = (close) => async (event) => {
    event.preventDefault();
    let finished = null;
    const worked = await form.submit(async () => {
      finished = await api.post(`/encounters/${encounter.id}/finish`, { disposition: form.value('disposition'), at: null });
    });
    if (worked) close(finished ?? { ...encounter, status: 'FINISHED', disposition: form.value('disposition') });
  };
  return openDialog({
    testid: 'finish-dialog',
    title: () => t('finish.title', { name: encounter.patientName }),
    view: (close) => html`<form @submit=${submit(close)} novalidate>
      <div class="content">
        ${summary(form)} ${radios(form, 'disposition', t('finish.disposition'), DISPOSITIONS.map((one) => [one, t(`disposition.${one}`)]), { required: true, autofocus: true })}
        <p class="muted small">${t('finish.body')}</p>
      </div>
      <footer><button class="button" type="button" @click=${() => close(undefined)}>${t('action.cancel')}</button>${submitButton(form, t('finish.submit'))}</footer>
    </form>`,
  });
}
