/** What a dictionary says of a drug: basic information, boxed warning, contraindications by category, interactions. */
import { html, nothing } from 'lit';
import { severityChip } from './view.js';

const CATEGORIES = ['hypersensitivity', 'condition', 'hepatic', 'renal', 'child', 'elderly', 'pregnancy', 'lactation'];
const FURTHER = ['interaction', 'monitoring', 'other'];

const section = (detail, id) => detail.sections.find((one) => one.id === id);

const paragraph = (ctx, one) => html`<p>${one.severity ? severityChip(ctx, one.severity) : nothing} ${ctx.text(one.summary)}
  ${one.management ? html`<br /><strong>${ctx.t('review.management')}</strong> ${ctx.text(one.management)}` : nothing}
  ${one.detail ? html`<br />${ctx.text(one.detail)}` : nothing}
  ${one.source ? html`<br /><span class="muted small">${[one.source.title, one.source.publisher, one.source.section, one.source.date && ctx.format.day(one.source.date)].filter(Boolean).join(', ')}</span>` : nothing}</p>`;

/** Dictionary, version, and what must be said wherever it is used. */
export const noticeView = (ctx, detail) => html`<p class="note ${detail.expiredOn ? 'danger' : 'plain'}">${ctx.text(detail.dictionary)} ${detail.version}.
  ${detail.notice ? ctx.text(detail.notice) : ''} ${detail.expiredOn ? ctx.t('detail.expired', { day: ctx.format.day(detail.expiredOn) }) : ''}
  ${detail.coverage === 'BASIC' ? ctx.t('detail.basicOnly') : ''}</p>`;

export const basicView = (ctx, detail) => html`<div class="table-wrap" tabindex="0" role="region" aria-label=${ctx.t('tab.basic')}>
  <table class="table rxp-info" data-testid="rxpert-basic"><caption class="visually-hidden">${ctx.t('tab.basic')}</caption>
  <tbody>${detail.basic.map((one) => html`<tr data-field=${one.id}><th scope="row">${ctx.text(one.label)}</th><td>${ctx.text(one.value)}</td></tr>`)}</tbody></table></div>`;

export function boxedView(ctx, detail) {
  const boxed = section(detail, 'boxed');
  return boxed
    ? html`<section class="rxp-box" data-testid="rxpert-boxed"><h3>${ctx.text(boxed.title)}</h3>${boxed.paragraphs.map((one) => paragraph(ctx, one))}</section>`
    : nothing;
}

/** Table Kategori / Informasi (S27). */
export function contraindicationsView(ctx, detail) {
  const rows = CATEGORIES.map((id) => section(detail, id)).filter(Boolean);
  if (rows.length === 0) return html`<p class="muted">${ctx.t('detail.noContraindications')}</p>`;
  return html`<h3>${ctx.t('detail.contraindications')}</h3>
    <div class="table-wrap" tabindex="0" role="region" aria-label=${ctx.t('detail.contraindications')}><table class="table rxp-info" data-testid="rxpert-contraindications">
    <caption class="visually-hidden">${ctx.t('detail.contraindications')}</caption>
    <thead><tr><th scope="col">${ctx.t('detail.category')}</th><th scope="col">${ctx.t('detail.information')}</th></tr></thead>
    <tbody>${rows.map((one) => html`<tr data-category=${one.id}><th scope="row">${ctx.text(one.title)}</th><td>${one.paragraphs.map((each) => paragraph(ctx, each))}</td></tr>`)}</tbody></table></div>`;
}

export const furtherView = (ctx, detail) => FURTHER.map((id) => section(detail, id)).filter(Boolean).map((one) => html`<section data-testid="rxpert-${one.id}">
  <h3>${ctx.text(one.title)}</h3>${one.paragraphs.map((each) => paragraph(ctx, each))}</section>`);
