/** The lines of a visit at the cashier's: OBAT with the same marks as in Plan, procedures, sum, and all of it on paper. */
import { html, nothing } from 'lit';
import { api } from '../../api.js';
import { onReconnect } from '../../connection.js';
import { redraw } from '../../draw.js';
import { on } from '../../events.js';
import * as format from '../../format.js';
import { icon } from '../../icons.js';
import { t, text } from '../../i18n.js';
import { asProblem } from '../../problem.js';
import { can, current } from '../../session.js';
import { rupiah } from '../rx/money.js';
import { reasonLabels } from '../rx/reasons.js';
import { alertView, ASKING, badgeView, because, belowLine, dictionariesView, gapsView, unanswered } from '../rx/words.js';

const DEBOUNCE_MS = 400;

class InvoicePage {
  constructor(invoice) {
    this.invoice = invoice;
    this.check = null;
    this.checkProblem = null;
    this.asking = true;
    this.timer = null;
    const mine = ({ subjectId }) => (!subjectId || subjectId === invoice.encounter.id ? this.soon() : undefined);
    this.endings = [on('encounters-changed', mine), on('checks-changed', mine), on('plugins-changed', () => this.soon()), on('ui-changed', () => this.soon()), onReconnect(() => this.soon())];
    this.readCheck();
  }

  title = () => `${t('menu.billing')} · ${this.invoice.encounter.mrNumber}`;

  close() {
    clearTimeout(this.timer);
    for (const end of this.endings) end();
  }

  /** Something has changed: what was safe is asked again before it is shown as safe. */
  soon() {
    this.asking = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), DEBOUNCE_MS);
    redraw();
  }

  async load() {
    try {
      this.invoice = await api.get(`/encounters/${this.invoice.encounter.id}/invoice`);
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    await this.readCheck();
  }

  async readCheck() {
    const base = `/encounters/${this.invoice.encounter.id}`;
    if (!can('prescription:view')) {
      this.asking = false;
      return;
    }
    this.asking = true;
    try {
      this.check = await api.get(`${base}/prescription-check`);
      this.checkProblem = null;
    } catch (thrown) {
      this.check = null;
      this.checkProblem = asProblem(thrown);
    }
    this.asking = false;
    redraw();
  }

  statusOf(line) {
    if (!can('prescription:view')) return unanswered(t('billing.noRight'));
    if (this.checkProblem) return unanswered(this.checkProblem.sentence);
    const status = this.check?.lines.find((one) => one.line === line.recordId);
    if (!status) return this.asking ? ASKING : unanswered(t('billing.lineUnknown'));
    return this.asking && status.status === 'SAFE' ? ASKING : status;
  }

  amounts = (line) => html`<td class="num end">${format.number(line.quantity)}</td>
    <td class="num end nowrap">${line.unitPrice === null ? html`<span class="muted">${t('billing.noPrice')}</span>` : rupiah(line.unitPrice)}</td>
    <td class="num end nowrap">${rupiah(line.amount)}</td>`;

  drugRow = (line) => {
    const status = this.statusOf(line);
    const alerts = belowLine(this.check, line.recordId);
    const labels = alerts.some((one) => one.answered) ? reasonLabels() : new Map();
    // what holds for all lines stands once below them
    const gaps = status.status === 'NOT_CHECKED' && this.check?.notChecked ? [] : status.gaps;
    return html`<tr data-testid="invoice-drug">
        <td class="badge">${badgeView(this.invoice.encounter.id, { id: line.recordId, drug: line.name, medication: line.medication }, status, this.check, 'billing')}</td>
        <th scope="row">${line.name}${line.instruction ? html`<div class="muted small">${line.instruction}</div>` : nothing}
          ${line.stock !== null && line.quantity !== null && line.stock < line.quantity ? html`<span class="chip warn">${t('billing.short', { n: format.number(line.stock) })}</span>` : nothing}</th>
        ${this.amounts(line)}</tr>
      ${alerts.length || gaps.length ? html`<tr class="under"><td colspan="5">${alerts.map((shown) => alertView(shown, { labels }))}${gapsView({ ...status, gaps })}</td></tr>` : nothing}`;
  };

  table(name, rows, first, row) {
    if (!rows.length) return html`<p class="muted small pad">${t(`billing.no.${name}`)}</p>`;
    return html`<div class="table-wrap" tabindex="0" role="region" aria-label="${t('menu.billing')}: ${t(`billing.${name}`)}"><table class="table invoice" data-testid="invoice-${name}">
      <thead><tr>${first}<th scope="col">${t('billing.name')}</th><th scope="col" class="end">${t('rx.quantity')}</th><th scope="col" class="end">${t('billing.unitPrice')}</th><th scope="col" class="end">${t('billing.amount')}</th></tr></thead>
      <tbody>${rows.map(row)}</tbody></table></div>`;
  }

  head() {
    const { encounter } = this.invoice;
    return html`<div class="page-head"><a class="button square" href="/pembayaran" aria-label=${t('billing.back')}>${icon('left')}</a>
        <h1 tabindex="-1">${encounter.patientName}</h1><span class="muted">${encounter.mrNumber} · ${t(`payer.${encounter.payer}`)} · ${format.day(encounter.serviceDate)}</span>
        <span class="chip ${encounter.status === 'FINISHED' ? 'ok' : 'info'}">${t(`status.${encounter.status}`)}</span>
        <div class="side-actions"><button class="button" type="button" data-testid="print" ?disabled=${this.asking} @click=${() => print()}>${icon('note')} ${t('billing.print')}</button></div></div>
      <p class="paper"><strong>${current().facility?.name}</strong><br />${current().facility?.address ?? ''}</p>`;
  }

  view = () => {
    const { lines, total, unpriced } = this.invoice;
    const drugs = lines.filter((line) => line.kind === 'DRUG');
    const procedures = lines.filter((line) => line.kind === 'PROCEDURE');
    const why = this.check?.notChecked ? text(this.check.notChecked) : null;
    return html`${this.head()}
      ${this.problem ? html`<div class="note danger" role="alert" data-testid="problem">${icon('alert')} ${this.problem.sentence}</div>` : nothing}
      <div class="stack narrow-invoice">
        <section class="card" aria-labelledby="title-drugs"><header>${icon('pill')}<h2 id="title-drugs">${t('billing.drugs')}</h2></header>
          ${this.table('drugs', drugs, html`<th scope="col">${t('rx.check')}</th>`, this.drugRow)}
          ${drugs.length ? html`<div class="pad" role="status">${why ? html`<p class="small gaps" data-testid="rx-not-checked">${icon('question')} ${because(t('rx.uncheckedBecause'), why)}</p>` : nothing}${dictionariesView(this.check)}</div>` : nothing}</section>
        <section class="card" aria-labelledby="title-procedures"><header>${icon('procedure')}<h2 id="title-procedures">${t('billing.procedures')}</h2></header>
          ${this.table('procedures', procedures, nothing, (line) => html`<tr data-testid="invoice-procedure"><th scope="row">${line.name} <span class="muted small">${line.code}</span></th>${this.amounts(line)}</tr>`)}</section>
        <section class="card"><p class="total" data-testid="total"><span>${t('billing.total')}</span> <strong class="num">${rupiah(total)}</strong></p>
          ${unpriced ? html`<p class="note warn" data-testid="unpriced">${icon('alert')} ${t('billing.unpriced', { n: unpriced })}</p>` : nothing}</section>
      </div>`;
  };
}

/** Opens the lines of a visit. */
export async function open([encounterId]) {
  return new InvoicePage(await api.get(`/encounters/${encounterId}/invoice`));
}
