/** What a package would change, and why one was refused. */
import { html, nothing } from 'lit';

const TABLES = ['substance', 'product', 'statement', 'interaction'];

export function reportView(ctx, report) {
  const { t } = ctx;
  const counts = { substance: report.substances, product: report.products, statement: report.statements, interaction: report.interactions };
  const keys = TABLES.flatMap((name) => report[`${name}Changes`].keys);
  return html`<div class="stack" data-testid="rxpert-report">
    <p>${ctx.text(report.title)} · ${report.vendor} · ${report.replaces ? t('report.replaces', { version: report.replaces }) : t('report.first')}
      · ${report.expires ? t('dictionaries.until', { day: ctx.format.day(report.expires) }) : ''} · ${t('report.tests', { passed: report.testsPassed, all: report.tests })}</p>
    ${report.notice ? html`<p class="note warn">${ctx.text(report.notice)}</p>` : nothing}
    <div class="table-wrap" tabindex="0" role="region" aria-label=${t('report.title')}><table class="table"><caption class="visually-hidden">${t('report.title')}</caption>
      <thead><tr><th scope="col">${t('report.table')}</th>${['count', 'added', 'removed', 'changed'].map((name) => html`<th scope="col" class="end">${t(`report.${name}`)}</th>`)}</tr></thead>
      <tbody>${TABLES.map((name) => {
        const change = report[`${name}Changes`];
        return html`<tr><th scope="row">${t(`report.${name}`)}</th>${[counts[name], change.added, change.removed, change.changed].map((value) => html`<td class="num end">${value}</td>`)}</tr>`;
      })}</tbody></table></div>
    ${report.severityChanges
      ? html`<details><summary>${t('report.severities', { n: report.severityChanges })}</summary>
          <ul class="rxp-keys">${report.severities.map((one) => html`<li>${one.key}: ${t(`severity.${one.from}`)} → ${t(`severity.${one.to}`)}</li>`)}</ul></details>`
      : nothing}
    ${report.refiled.length
      ? html`<details><summary>${t('report.refiled', { n: report.refiled.length })}</summary>
          <ul class="rxp-keys">${report.refiled.map((one) => html`<li>${one.statement}: ${one.from} → ${one.to} (${one.rule})</li>`)}</ul></details>`
      : nothing}
    ${keys.length ? html`<details><summary>${t('report.keys')}</summary><ul class="rxp-keys">${keys.map((key) => html`<li>${key}</li>`)}</ul></details>` : nothing}
  </div>`;
}

export function refusalView(ctx, refusal) {
  const { t } = ctx;
  return html`<div class="stack" data-testid="rxpert-refusal"><p class="note danger">${ctx.text(refusal.sentence)} ${t('report.unchanged')}</p>
    ${refusal.problems.length
      ? html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('report.faults')}><table class="table"><caption class="visually-hidden">${t('report.faults')}</caption>
          <thead><tr>${['file', 'line', 'column', 'rule', 'fault'].map((name) => html`<th scope="col">${t(`report.${name}`)}</th>`)}</tr></thead>
          <tbody>${refusal.problems.map((one) => html`<tr><td>${one.file}</td><td class="num">${one.line}</td><td>${one.column}</td><td>${one.rule ?? ''}</td><td>${ctx.text(one.sentence)}</td></tr>`)}</tbody></table></div>`
      : nothing}</div>`;
}
