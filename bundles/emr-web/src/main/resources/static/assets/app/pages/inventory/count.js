/** Stock count: what is there, and why it differs from what was booked. */
import { html, nothing } from 'lit';
import { api } from '../../api.js';
import { openDialog } from '../../dialog.js';
import { field, Form, submitButton, summary } from '../../form.js';
import * as format from '../../format.js';
import { t } from '../../i18n.js';

/** @returns {Promise<object|undefined>} the item with its new stock */
export function countDialog(item) {
  const form = new Form('count', { counted: '', reason: '' });
  const counted = () => format.parseNumber(form.values.counted);
  const differs = () => counted() !== null && !Number.isNaN(counted()) && counted() !== item.stock;
  const submit = (close) => async (event) => {
    event.preventDefault();
    let saved = null;
    const worked = await form.submit(async () => {
      if (counted() === null) form.fail('counted', t('count.missing'));
      else if (Number.isNaN(counted())) form.fail('counted', t('chart.notNumber', { text: form.values.counted }));
      else if (differs() && !form.value('reason')) form.fail('reason', t('count.why'));
      if (Object.keys(form.errors).length) return;
      saved = await api.post(`/inventory/items/${item.id}/counts`, { version: item.version, counted: counted(), reason: differs() ? form.value('reason') : null });
    });
    if (worked && saved) close(saved);
    else form.focusFirst();
  };
  return openDialog({
    testid: 'count-dialog',
    title: () => t('count.title', { name: item.name }),
    view: (close) => html`<form novalidate @submit=${submit(close)}>
      <div class="content">${summary(form)}
        <p>${t('count.bookedNow', { n: format.number(item.stock), unit: item.unit })}</p>
        ${field(form, 'counted', { label: t('count.countedUnit', { unit: item.unit }), required: true, mode: 'decimal', max: 12, autofocus: true })}
        ${differs() ? field(form, 'reason', { label: t('count.reason', { n: format.number(counted() - item.stock) }), required: true, rows: 2, max: 500 }) : nothing}
      </div>
      <footer><button class="button" type="button" @click=${() => close(undefined)}>${t('action.cancel')}</button>${submitButton(form, t('count.save'))}</footer>
    </form>`,
  });
}
