/** What is read beside the chart: corrections, deliveries of the visit. */
import { html, nothing } from 'lit';
import { api } from '../../api.js';
import { openDialog } from '../../dialog.js';
import { redraw } from '../../draw.js';
import * as format from '../../format.js';
import { t, text } from '../../i18n.js';
import { asProblem } from '../../problem.js';
import { deliveryChip } from '../delivery.js';

/** A dialog that reads a list first. */
function listDialog(title, read, view) {
  let list = null;
  let problem = null;
  read()
    .then((found) => { list = found; })
    .catch((thrown) => { problem = asProblem(thrown); })
    .finally(redraw);
  return openDialog({
    wide: true,
    title: () => t(title),
    view: (close) => html`<div class="content">
        ${problem ? html`<p class="note danger" role="alert">${problem.sentence}</p>` : nothing}
        ${list === null && !problem ? html`<p class="muted">${t('action.loading')}</p>` : nothing} ${list ? view(list) : nothing}
      </div>
      <footer><button class="button" type="button" @click=${() => close()}>${t('action.close')}</button></footer>`,
  });
}

/** The old text as words: JSON of the part, one line per value. */
function oldText(correction) {
  let value;
  try {
    value = JSON.parse(correction.oldValue);
  } catch (notJson) {
    return correction.oldValue;
  }
  const line = (entry) => (entry && typeof entry === 'object' ? Object.entries(entry).filter(([name, one]) => one !== null && one !== '' && name !== 'id').map(([, one]) => one).join(' · ') : String(entry));
  if (Array.isArray(value)) return value.map(line).join('\n') || t('chart.empty');
  if (value && typeof value === 'object') {
    const label = (name) => (correction.part === 'note' ? t(`note.${name}`) : correction.part === 'vitals' ? t(`vitals.${name}`) : name);
    return Object.entries(value).filter(([, one]) => one !== null && one !== '').map(([name, one]) => `${label(name)}: ${typeof one === 'object' ? line(one) : one}`).join('\n') || t('chart.empty');
  }
  return value === null ? t('chart.empty') : String(value);
}

/** Older texts with reason and person. */
export const correctionsDialog = (encounterId) =>
  listDialog('corrections.title', () => api.get(`/encounters/${encounterId}/chart/corrections`), (list) =>
    list.length
      ? html`<ul class="stack" data-testid="corrections">${list.map(
          (one) => html`<li class="card"><div class="body">
            <div class="row"><strong>${t(`part.${one.part}`)}</strong><span class="chip">${t('corrections.version', { n: one.version })}</span><span class="muted small">${format.moment(one.at)} · ${one.userName}</span></div>
            ${one.reason ? html`<p>${t('corrections.reason')}: ${one.reason}</p>` : html`<p class="muted small">${t('corrections.open')}</p>`}
            <pre class="old">${oldText(one)}</pre>
          </div></li>`,
        )}</ul>`
      : html`<p class="muted">${t('corrections.none')}</p>`,
  );

/** What of this visit goes to the outside. */
export const deliveriesDialog = (encounterId) =>
  listDialog('deliveries.ofVisit', () => api.get(`/encounters/${encounterId}/deliveries`), (list) =>
    list.length
      ? html`<div class="table-wrap"><table class="table" data-testid="visit-deliveries">
          <thead><tr>${['deliveries.plugin', 'deliveries.topic', 'queue.status', 'deliveries.sentence'].map((head) => html`<th scope="col">${t(head)}</th>`)}</tr></thead>
          <tbody>${list.map((one) => html`<tr><th scope="row">${one.pluginId}</th><td>${t(`topic.${one.topic}`)}</td><td>${deliveryChip(one.status)}</td><td>${text(one.sentence)} ${one.remoteRef ? html`<span class="muted small">${one.remoteRef}</span>` : nothing}</td></tr>`)}</tbody>
        </table></div>`
      : html`<p class="muted">${t('deliveries.noneOfVisit')}</p>`,
  );
