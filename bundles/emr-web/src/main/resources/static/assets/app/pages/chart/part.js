/** What all parts of the chart have in common: head with key and last save, and the notice of a newer text. */
import { html, nothing } from 'lit';
import { openDialog } from '../../dialog.js';
import { redraw } from '../../draw.js';
import * as format from '../../format.js';
import { icon } from '../../icons.js';
import { t } from '../../i18n.js';

/** Head of a card. @param {string} key letter that goes there with Alt */
export function partHead(page, name, image, title, key, extra = nothing) {
  const part = page.state.parts[name];
  const saved = part.version > 0 ? t('chart.savedBy', { at: format.moment(part.at), by: part.by ?? '' }) : '';
  return html`<header>
    ${icon(image)}<h2 id="title-${name}">${title}</h2>
    <span class="side">${extra}${part.dirty ? html`<span class="chip warn">${t('chart.unsaved')}</span>` : html`<span class="clip">${saved}</span>`}<kbd aria-hidden="true">Alt ${key}</kbd></span>
  </header>`;
}

function plainText(name, local) {
  if (name === 'note') return ['subjective', 'objective', 'assessment', 'plan'].filter((one) => local[one]).map((one) => `${t(`note.${one}`)}: ${local[one]}`).join('\n');
  if (name === 'vitals') {
    return Object.entries(local).filter(([, value]) => value !== '').map(([one, value]) => `${t(`vitals.${one}`)}: ${one === 'consciousness' ? t(`consciousness.${value}`) : value}`).join('\n');
  }
  if (name === 'prescriptions') {
    return local.map((line) => `${[line.drug, line.strength, line.form].filter(Boolean).join(' ')} · ${line.dosesPerDay}×${line.unitsPerDose} · ${line.quantity}${line.note ? ` · ${line.note}` : ''}`).join('\n');
  }
  return local.map((one) => `${one.code} ${one.display ?? ''}`).join('\n');
}

function compare(page, name) {
  const part = page.state.parts[name];
  const { newer } = part;
  return openDialog({
    wide: true,
    testid: 'conflict-dialog',
    title: () => t('conflict.title', { part: t(`part.${name}`) }),
    view: (close) => html`<div class="content">
        <p>${t('conflict.explain')}</p>
        <div class="columns">
          <div><h3>${t('conflict.theirs', { by: newer.by ?? '', at: format.moment(newer.at) })}</h3><pre class="old">${plainText(name, part.theirs ?? part.local) || t('chart.empty')}</pre></div>
          <div><h3>${t('conflict.mine')}</h3><pre class="old">${plainText(name, part.local) || t('chart.empty')}</pre></div>
        </div>
      </div>
      <footer>
        <button class="button" type="button" @click=${() => close(undefined)}>${t('conflict.later')}</button>
        <button class="button danger" type="button" data-testid="take-theirs" @click=${() => { part.takeTheirs(); close(); }}>${t('conflict.takeTheirs')}</button>
        <button class="button primary" type="button" data-testid="keep-mine" @click=${() => { part.keepMine(); close(); }}>${t('conflict.keepMine')}</button>
      </footer>`,
  }).then(redraw);
}

/** Says that somebody else saved this part; nothing typed is lost. */
export function conflictView(page, name) {
  const { newer } = page.state.parts[name];
  if (!newer) return nothing;
  return html`<div class="note warn" role="alert" data-testid="conflict-${name}">${icon('alert')}
    <span class="grow">${t('conflict.notice', { by: newer.by ?? '', at: format.moment(newer.at) })}</span>
    <button class="button small" type="button" @click=${() => compare(page, name)}>${t('conflict.show')}</button>
  </div>`;
}
