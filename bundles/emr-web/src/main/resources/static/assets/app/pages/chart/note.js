/** SOAP. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { redraw } from '../../draw.js';
import { t } from '../../i18n.js';
import { conflictView, partHead } from './part.js';

const FIELDS = ['subjective', 'objective', 'assessment', 'plan'];

function area(page, name) {
  const { state } = page;
  const part = state.parts.note;
  const error = state.errors[`note.${name}`] ?? (name === 'subjective' ? state.errors.note : undefined);
  const write = (event) => {
    if (part.local[name] === event.target.value) return;
    part.local[name] = event.target.value;
    state.clearError(`note.${name}`);
    redraw();
  };
  return html`<div class="field">
    <label for="note-${name}">${t(`note.${name}`)}</label>
    <textarea
      class="input" id="note-${name}" rows="2" ?readonly=${!page.editable('note')} aria-invalid=${error ? 'true' : 'false'} aria-describedby=${error ? `note-${name}-error` : nothing}
      data-testid="note-${name}" .value=${live(part.local[name])}
      @input=${write} @change=${write}
    ></textarea>
    ${error ? html`<span class="error-text" id="note-${name}-error">${error}</span>` : nothing}
  </div>`;
}

export function noteView(page) {
  if (page.state.parts.note.hidden) return nothing;
  return html`<section class="card" aria-labelledby="title-note" data-testid="note">
    ${partHead(page, 'note', 'note', t('note.title'), 'S')} ${conflictView(page, 'note')}
    <div class="soap">${FIELDS.map((name) => area(page, name))}</div>
  </section>`;
}
