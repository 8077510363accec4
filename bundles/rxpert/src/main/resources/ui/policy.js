/** The clinic's own decisions on top of its dictionaries. */
import { html, nothing } from 'lit';
import { problemNote } from './view.js';

const SEVERITIES = ['CONTRAINDICATED', 'MAJOR', 'MODERATE', 'MINOR', 'INFO'];

export function policyPart(ctx, drawing) {
  const { t } = ctx;
  const may = ctx.can('terminology:enter');
  let policy = null;
  let draft = null;
  let fresh = { key: '', severity: 'MODERATE', reason: '' };
  let changed = false;
  let saved = false;
  let problem = null;

  function take(found) {
    policy = found;
    changed = false;
    ctx.dirty(false);
    draft = {
      layersOff: new Set(found.layersOff),
      labelOnlyAsInfo: found.labelOnlyAsInfo,
      decisions: found.decisions.map((one) => ({ ...one })),
    };
  }

  async function reload() {
    if (changed) return;
    try {
      take(await ctx.api.get('/policy'));
      problem = null;
    } catch (failure) {
      problem = failure;
    }
    drawing.draw();
  }

  function touch() {
    changed = true;
    saved = false;
    ctx.dirty(true);
    drawing.draw();
  }

  async function save(event) {
    event.preventDefault();
    const decisions = draft.decisions.map(({ key, severity, reason }) => ({ key, severity, reason }));
    if (fresh.key.trim()) decisions.push({ ...fresh, key: fresh.key.trim() });
    try {
      take(await ctx.api.put('/policy', { version: policy.version, layersOff: [...draft.layersOff], labelOnlyAsInfo: draft.labelOnlyAsInfo, decisions }));
      fresh = { key: '', severity: 'MODERATE', reason: '' };
      saved = true;
      problem = null;
    } catch (failure) {
      problem = failure;
    }
    drawing.draw();
  }

  const severityChoice = (id, value, onChange) => html`<select class="input" id=${id} .value=${value} @change=${onChange}>
    ${SEVERITIES.map((one) => html`<option value=${one} ?selected=${one === value}>${t(`severity.${one}`)}</option>`)}</select>`;

  const layer = (name) => html`<label class="check"><input type="checkbox" .checked=${!draft.layersOff.has(name)} ?disabled=${!may}
    @change=${(event) => { if (event.target.checked) draft.layersOff.delete(name); else draft.layersOff.add(name); touch(); }} /> ${t('policy.layer', { name })}</label>`;

  const decision = (one, at) => html`<tr><th scope="row">${one.key}</th><td>${t(`severity.${one.severity}`)}</td><td>${one.reason}</td><td>${one.by}</td>
    <td class="nowrap">${ctx.format.moment(one.at)}</td>
    <td class="actions">${may ? html`<button class="button small" type="button" aria-label=${t('policy.removeLabel', { key: one.key })}
      @click=${() => { draft.decisions.splice(at, 1); touch(); }}>${t('policy.remove')}</button>` : nothing}</td></tr>`;

  const decisions = () => (draft.decisions.length
    ? html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('policy.decisions')}><table class="table"><caption class="visually-hidden">${t('policy.decisions')}</caption>
        <thead><tr>${['key', 'severity', 'reason', 'by', 'at', 'act'].map((name) => html`<th scope="col">${t(`policy.${name}`)}</th>`)}</tr></thead>
        <tbody>${draft.decisions.map(decision)}</tbody></table></div>`
    : html`<p class="muted">${t('policy.none')}</p>`);

  const add = () => html`<div class="row">
    <div class="field grow"><label for="rxpert-key">${t('policy.key')}</label>
      <input class="input" id="rxpert-key" maxlength="80" autocomplete="off" .value=${fresh.key} @input=${(event) => { fresh.key = event.target.value; touch(); }} /></div>
    <div class="field"><label for="rxpert-severity">${t('policy.severity')}</label>
      ${severityChoice('rxpert-severity', fresh.severity, (event) => { fresh.severity = event.target.value; touch(); })}</div>
    <div class="field grow"><label for="rxpert-reason">${t('policy.reason')}</label>
      <input class="input" id="rxpert-reason" maxlength="300" autocomplete="off" .value=${fresh.reason} @input=${(event) => { fresh.reason = event.target.value; touch(); }} /></div>
  </div>`;

  const form = () => html`<form class="stack" @submit=${save}>
    ${policy.layers.map(layer)}
    <label class="check"><input type="checkbox" .checked=${draft.labelOnlyAsInfo} ?disabled=${!may}
      @change=${(event) => { draft.labelOnlyAsInfo = event.target.checked; touch(); }} /> ${t('policy.labelOnly')}</label>
    ${decisions()}
    ${may
      ? html`${add()}<p class="row"><button class="button primary" type="submit" ?disabled=${!changed} data-testid="rxpert-policy-save">${t('policy.save')}</button>
          ${saved ? html`<span class="chip ok" role="status">${t('policy.saved')}</span>` : nothing}</p>`
      : nothing}
  </form>`;

  const view = () => html`<section class="card" aria-labelledby="rxpert-policy">
    <header><h2 id="rxpert-policy">${t('policy.title')}</h2></header>
    <div class="body stack"><p class="muted">${t('policy.hint')}</p>${problemNote(ctx, problem)}${draft ? form() : nothing}</div></section>`;

  reload();
  return { view, reload };
}
