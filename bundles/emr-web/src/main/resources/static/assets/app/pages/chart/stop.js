/** The stop: contraindicated drugs, answered with one click, or taken out. Nothing that is typed elsewhere is touched. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { openDialog } from '../../dialog.js';
import { redraw } from '../../draw.js';
import { icon } from '../../icons.js';
import { moreTexts, t, text } from '../../i18n.js';
import { reasons } from '../rx/reasons.js';

const MAX_NOTE = 500;
/** Words of the reason OTHER by fingerprint; kept when the dialog is put off. */
const notes = new Map();

/** The first thing that gets the focus does nothing: keys that were meant for the line below must not answer. */
const quietFocus = (element) => element && queueMicrotask(() => element.focus());

function sourceView({ explanation }) {
  const source = explanation?.source;
  const parts = [source?.title, source?.publisher, source?.section, source?.date].filter(Boolean).join(' · ');
  return html`<p class="small muted">${text(explanation?.dictionary)} ${explanation?.version}${parts ? html` · ${parts}` : nothing}</p>`;
}

function otherView(watch, shown, missing) {
  const { fingerprint } = shown;
  return html`<div class="field">
    <label for="stop-note">${t('stop.words')}</label>
    <textarea class="input" id="stop-note" rows="2" maxlength=${MAX_NOTE} data-testid="stop-note" aria-invalid=${missing ? 'true' : 'false'} aria-describedby=${missing ? 'stop-note-error' : nothing}
      .value=${live(notes.get(fingerprint) ?? '')} @input=${(event) => { notes.set(fingerprint, event.target.value); redraw(); }}></textarea>
    ${missing ? html`<span class="error-text" id="stop-note-error" role="alert">${t('stop.wordsMissing')}</span>` : nothing}
  </div>`;
}

/**
 * Asks about every contraindicated alert that has no answer.
 *
 * @param {object} page the chart
 * @returns {Promise<boolean>} true when none is left
 */
export async function askStops(page) {
  const { watch } = page;
  const [list] = await Promise.all([reasons(), moreTexts('pharmacy')]);
  let other = null;
  let missing = false;
  const done = await openDialog({
    wide: true,
    testid: 'stop-dialog',
    title: () => t('stop.title'),
    view: (close) => {
      const open = watch.open;
      const shown = open[0];
      if (!shown) {
        queueMicrotask(() => close(true));
        return nothing;
      }
      const { alert, fingerprint } = shown;
      const give = (reason, event) => {
        // the second half of a double click must not answer the next alert, which stands in the same place
        if (event?.detail > 1) return;
        const note = (notes.get(fingerprint) ?? '').trim();
        if (reason === 'OTHER' && (other !== fingerprint || !note)) {
          missing = other === fingerprint;
          other = fingerprint;
          redraw();
          queueMicrotask(() => document.getElementById('stop-note')?.focus());
          return;
        }
        missing = false;
        watch.answer(fingerprint, reason, reason === 'OTHER' ? note : null);
        if (!watch.open.length) close(true);
      };
      const remove = () => {
        page.removeLines(alert.lines);
        if (!watch.open.length) close(true);
      };
      return html`${repeat([shown], (one) => one.fingerprint, () => html`<div class="content" ${ref(quietFocus)} tabindex="-1" data-testid="stop" data-fingerprint=${fingerprint}>
          ${open.length > 1 ? html`<p class="muted small">${t('stop.count', { n: open.length })}</p>` : nothing}
          <div class="note danger">${icon('stop')}<div class="grow"><strong>${t(`alert.${alert.category}`)}: ${alert.drug}${alert.against ? ` – ${alert.against}` : ''}</strong>
            <p>${text(alert.summary)}</p>${alert.management ? html`<p>${text(alert.management)}</p>` : nothing}</div></div>
          ${alert.explanation?.facts?.length ? html`<p class="small">${t('stop.facts')} ${alert.explanation.facts.map(text).join('; ')}</p>` : nothing}
          ${sourceView(alert)}
          <fieldset><legend class="label">${t('stop.reason')}</legend>
            <div class="row">${list.map((one) => html`<button class="button" type="button" data-testid="reason-${one.code}" aria-pressed=${one.code === 'OTHER' && other === fingerprint ? 'true' : nothing} @click=${(event) => give(one.code, event)}>${text(one.label)}</button>`)}</div>
          </fieldset>
          ${other === fingerprint ? otherView(watch, shown, missing) : nothing}
        </div>`)}
        <footer>
          <button class="button" type="button" data-testid="stop-later" @click=${() => close(false)}>${t('stop.later')}</button>
          <button class="button danger" type="button" data-testid="stop-remove" @click=${remove}>${icon('trash')} ${t('stop.remove', { drug: alert.drug })}</button>
          ${other === fingerprint ? html`<button class="button primary" type="button" data-testid="stop-other" @click=${(event) => give('OTHER', event)}>${t('stop.useWords')}</button>` : nothing}
        </footer>`;
    },
  });
  return done === true && watch.open.length === 0;
}
