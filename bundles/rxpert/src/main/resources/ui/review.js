/** Full review of a prescribed line: its alerts with their reasons, what was checked, what the dictionary says of the drug. */
import { html, nothing, render } from 'lit';
import { basicView, boxedView, contraindicationsView, furtherView, noticeView } from './detail.js';
import { isOurs, mark, problemNote, readDetail, severityChip } from './view.js';

const TABS = ['safety', 'information', 'basic'];
const STATUS_TONES = { SAFE: 'ok', WARNING: 'danger', NOT_CHECKED: 'warn' };
let next = 1;

/**
 * @param {object} ctx of the slot; its data is read anew at each refresh
 * @param {HTMLElement} opener gets the focus back
 * @param {() => void} onClose
 */
export function openReview(ctx, opener, onClose) {
  const { t } = ctx;
  const id = `rxp-review-${next++}`;
  const code = ctx.data?.line?.medication;
  const dialog = document.createElement('dialog');
  let tab = 'safety';
  let detail = null;
  let problem = null;
  let closed = false;

  dialog.className = 'dialog wide rxp-review';
  dialog.dataset.testid = 'rxpert-review';
  dialog.setAttribute('aria-labelledby', `${id}-title`);

  function close() {
    if (closed) return;
    closed = true;
    if (dialog.open) dialog.close();
    dialog.remove();
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    onClose();
  }

  const words = (texts) => (texts?.length ? texts.map((one) => ctx.text(one)).join('; ') : null);
  const row = (label, value) => (value ? html`<dt>${t(label)}</dt><dd>${value}</dd>` : nothing);

  function sourceView(source) {
    if (!source) return null;
    const named = [source.title, source.publisher, source.section, source.date && ctx.format.day(source.date)].filter(Boolean).join(', ');
    return source.url && /^https?:/.test(source.url) ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${named}</a>` : named;
  }

  function alertView({ alert, answered }) {
    const why = alert.explanation;
    const loud = alert.severity === 'CONTRAINDICATED' || alert.severity === 'MAJOR';
    return html`<article class="rxp-alert ${loud ? 'danger' : ''}" data-testid="rxpert-alert">
      <h3>${t(`category.${alert.category}`)} · ${alert.drug}${alert.against ? html` × ${alert.against}` : nothing}</h3>
      <p class="row">${severityChip(ctx, alert.severity)} <span class="chip">${t(`action.${alert.action}`)}</span>
        <span class="chip">${t(`evidence.${alert.evidence}`)}</span></p>
      <p>${ctx.text(alert.summary)}</p>
      ${alert.management ? html`<p><strong>${t('review.management')}</strong> ${ctx.text(alert.management)}</p>` : nothing}
      ${alert.detail ? html`<p>${ctx.text(alert.detail)}</p>` : nothing}
      <dl class="rxp-why">
        ${row('review.facts', words(why.facts))}
        ${row('review.exclusions', words(why.exclusions))}
        ${row('review.rule', why.rule)}
        ${row('review.key', why.key)}
        ${alert.dictionarySeverity !== alert.severity ? row('review.dictionarySeverity', t(`severity.${alert.dictionarySeverity}`)) : nothing}
        ${row('review.others', words(why.others))}
        ${row('review.source', sourceView(why.source) ?? t('review.noSource'))}
        ${row('review.dictionary', `${ctx.text(why.dictionary)} ${why.version}`)}
        ${answered ? row('review.answered', [answered.reason ? t(`reason.${answered.reason}`) : t('reason.none'), answered.note, answered.userName].filter(Boolean).join(' · ')) : nothing}
      </dl>
    </article>`;
  }

  function coverageView() {
    const rows = ctx.data?.coverage ?? [];
    if (rows.length === 0) return html`<p class="note warn">${t('review.noCoverage')} ${words(ctx.data?.status?.gaps) ?? ''}</p>`;
    return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('review.coverage')}><table class="table">
      <caption class="visually-hidden">${t('review.coverage')}</caption>
      <thead><tr><th scope="col">${t('review.check')}</th><th scope="col">${t('review.result')}</th><th scope="col">${t('review.why')}</th></tr></thead>
      <tbody>${rows.map((one) => html`<tr><th scope="row">${t(`check.${one.check}`)}</th>
        <td><span class="chip ${STATUS_TONES[one.status] ?? 'warn'}">${t(`status.${STATUS_TONES[one.status] ? one.status : 'NOT_CHECKED'}`)}</span></td>
        <td>${words(one.gaps) ?? ''}</td></tr>`)}</tbody></table></div>`;
  }

  function safetyView() {
    const alerts = ctx.data?.alerts ?? [];
    const notes = ctx.data?.notes ?? [];
    return html`${alerts.length === 0 && ctx.data?.status?.status === 'SAFE' ? html`<p class="note ok">${t('review.nothing')}</p>` : nothing}
      ${ctx.data?.status?.status !== 'SAFE' && alerts.length === 0 ? html`<p class="note warn">${t('hint.unknown')} ${words(ctx.data?.status?.gaps) ?? ''}</p>` : nothing}
      ${alerts.map(alertView)}
      ${notes.length ? html`<ul>${notes.map((one) => html`<li>${ctx.text(one.text)}</li>`)}</ul>` : nothing}
      ${coverageView()}
      ${(ctx.data?.dictionaries ?? []).map((one) => html`<p class="note ${one.expired ? 'danger' : 'plain'}">${ctx.text(one.title)} ${one.version}.
        ${one.notice ? ctx.text(one.notice) : ''} ${one.expired ? t('review.expired') : ''}</p>`)}`;
  }

  function detailView(view) {
    if (problem) return problemNote(ctx, problem);
    if (!isOurs(code)) return html`<p class="note warn">${t('review.written')}</p>`;
    return detail ? view() : html`<p class="muted">${t('loading')}</p>`;
  }

  const panels = {
    safety: safetyView,
    information: () => detailView(() => html`${noticeView(ctx, detail)}${boxedView(ctx, detail)}${contraindicationsView(ctx, detail)}${furtherView(ctx, detail)}`),
    basic: () => detailView(() => html`${noticeView(ctx, detail)}${basicView(ctx, detail)}`),
  };

  function choose(name, focus) {
    tab = name;
    draw();
    if (focus) dialog.querySelector(`#${id}-${name}`)?.focus();
  }

  function onArrow(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    choose(TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length], true);
  }

  function draw() {
    if (closed) return;
    const count = ctx.data?.alerts?.length ?? 0;
    render(
      html`<header><h2 id="${id}-title">${ctx.data?.line?.drug ?? ''}</h2> ${isOurs(code) ? mark(ctx, code) : nothing}
          <button class="button plain square" type="button" aria-label=${t('close')} @click=${close}>×</button></header>
        <div class="tabs" role="tablist" aria-label=${t('review.title')} @keydown=${onArrow}>
          ${TABS.map((name) => html`<button type="button" role="tab" id="${id}-${name}" aria-controls="${id}-panel" tabindex=${name === tab ? '0' : '-1'}
            aria-selected=${name === tab ? 'true' : 'false'} data-testid="rxpert-tab-${name}" @click=${() => choose(name)}>${t(`tab.${name}`)}
            ${name === 'safety' ? html`<span class="count">${count}</span>` : nothing}</button>`)}
        </div>
        <div class="content" role="tabpanel" id="${id}-panel" aria-labelledby="${id}-${tab}" tabindex="0">${panels[tab]()}</div>
        <footer><button class="button" type="button" data-testid="rxpert-close" @click=${close}>${t('close')}</button></footer>`,
      dialog,
    );
  }

  async function load() {
    if (!isOurs(code)) return;
    try {
      detail = await readDetail(ctx, code);
    } catch (failure) {
      problem = failure;
    }
    draw();
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  document.body.append(dialog);
  draw();
  dialog.showModal();
  dialog.querySelector(`#${id}-safety`)?.focus();
  load();
  return { refresh: draw, close };
}
