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

const shown = (name, one) => one !== null && one !== '' && !(Array.isArray(one) && !one.length) && name !== 'id';
const truth = (one) => (one === true ? t('history.yes') : one === false ? t('history.no') : String(one));

/** A value in words; of an entry of a dictionary its name alone. */
function words(one) {
  if (Array.isArray(one)) return one.map(words).join(', ');
  if (one === null || typeof one !== 'object') return truth(one);
  if ('system' in one && 'kind' in one) return one.display;
  return Object.entries(one).filter(([name, inner]) => shown(name, inner)).map(([, inner]) => words(inner)).join(' · ');
}

const LABELS = {
  note: (name) => t(`note.${name}`),
  vitals: (name) => t(`vitals.${name}`),
  state: (name) => t(`history.${name}`),
  allergies: (name) => t(name === 'entries' ? 'part.allergies' : 'history.tolerances'),
};

/** The old text as words: JSON of the part, one line per value. */
function oldText(correction) {
  let value;
  try {
    value = JSON.parse(correction.oldValue);
  } catch (notJson) {
    return correction.oldValue;
  }
  if (Array.isArray(value)) return value.map(words).join('\n') || t('chart.empty');
  if (value && typeof value === 'object') {
    const label = LABELS[correction.part] ?? ((name) => name);
    return Object.entries(value).filter(([name, one]) => shown(name, one)).map(([name, one]) => `${label(name)}: ${words(one)}`).join('\n') || t('chart.empty');
  }
  return value === null ? t('chart.empty') : String(value);
}

/** Older texts with reason and person. @param {string} path below /api where they are read */
export const correctionsDialog = (path) =>
  listDialog('corrections.title', () => api.get(`${path}/corrections`), (list) =>
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
