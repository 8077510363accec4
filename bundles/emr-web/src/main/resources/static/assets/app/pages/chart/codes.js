/** Diagnoses (ICD-10) and procedures (ICD-9-CM): search, list, order. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api, query } from '../../api.js';
import { Combo } from '../../combo.js';
import { redraw } from '../../draw.js';
import { icon } from '../../icons.js';
import { currentLanguage, t, text } from '../../i18n.js';
import { conflictView, partHead } from './part.js';

const SYSTEMS = { conditions: 'icd10', procedures: 'icd9cm' };

/** Search box of one list. The other language stands under the title, small, so that both can be recognised. */
export function codeCombo(page, name) {
  return new Combo({
    id: `find-${name}`,
    label: () => t(`${name}.find`),
    hideLabel: true,
    placeholder: () => t(`${name}.find`),
    disabled: () => !page.editable(name),
    search: (typed, signal) => api.get(`/terminology/${SYSTEMS[name]}${query({ text: typed, limit: 20 })}`, { signal }),
    option: (concept) => html`<strong class="num">${concept.code}</strong> ${text(concept.title)}
      <span class="muted small" lang=${currentLanguage() === 'id' ? 'en' : 'id'}>${currentLanguage() === 'id' ? concept.title.en : concept.title.id}</span>`,
    pick: (concept) => {
      const { local } = page.state.parts[name];
      if (local.some((one) => one.code === concept.code)) return;
      page.state.parts[name].local = [...local, { code: concept.code, display: text(concept.title) }];
      page.state.clearError(name);
      redraw();
    },
  });
}

function move(page, name, from, to) {
  const list = [...page.state.parts[name].local];
  list.splice(to, 0, ...list.splice(from, 1));
  page.state.parts[name].local = list;
  redraw();
}

function remove(page, name, at) {
  page.state.parts[name].local = page.state.parts[name].local.filter((one, index) => index !== at);
  redraw();
  document.getElementById(`find-${name}`)?.focus();
}

function item(page, name, one, index) {
  const error = page.state.errors[`${name}.${index}.code`] ?? page.state.errors[`${name}.${index}`];
  const primary = name === 'conditions' && index === 0;
  const editable = page.editable(name);
  return html`<li class="code" data-testid="${name}-item">
    <strong class="num">${one.code}</strong><span class="grow clip" title=${one.display ?? ''}>${one.display}</span>
    ${primary ? html`<span class="chip brand">${t('conditions.primary')}</span>` : nothing}
    ${editable && name === 'conditions' && index > 0
      ? html`<button class="button small plain square" type="button" title=${t('conditions.makePrimary')} aria-label="${t('conditions.makePrimary')}: ${one.code}" data-testid="make-primary" @click=${() => move(page, name, index, 0)}>${icon('up')}</button>`
      : nothing}
    ${editable
      ? html`<button class="button small plain square" type="button" aria-label="${t('action.remove')} ${one.code}" @click=${() => remove(page, name, index)}>${icon('x')}</button>`
      : nothing}
    ${error ? html`<span class="error-text">${error}</span>` : nothing}
  </li>`;
}

/** @param {'conditions'|'procedures'} name */
export function codesView(page, name) {
  const part = page.state.parts[name];
  if (part.hidden) return nothing;
  const error = page.state.errors[name];
  const key = name === 'conditions' ? 'G' : 'T';
  return html`<section class="card" aria-labelledby="title-${name}" data-testid=${name}>
    ${partHead(page, name, name === 'conditions' ? 'diagnosis' : 'procedure', t(`${name}.title`), key)} ${conflictView(page, name)}
    <div class="codes">
      ${page.editable(name) ? page.combos[name].view() : nothing}
      ${error ? html`<p class="error-text" id="${name}" role="alert">${error}</p>` : nothing}
      ${part.local.length
        ? html`<ol>${repeat(part.local, (one) => one.code, (one, index) => item(page, name, one, index))}</ol>`
        : html`<p class="muted small">${t(`${name}.none`)}</p>`}
    </div>
  </section>`;
}
