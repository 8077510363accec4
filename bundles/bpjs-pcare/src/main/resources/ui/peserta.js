/** Looks up a BPJS member by card or NIK. */
import { html, nothing } from 'lit';
import { problemNote } from './view.js';

export function pesertaPart(ctx, drawing) {
  const { t } = ctx;
  let number = '';
  let busy = false;
  let answer = null;
  let problem = null;

  async function look(event) {
    event.preventDefault();
    if (busy) return;
    busy = true;
    problem = null;
    answer = null;
    drawing.draw();
    try {
      answer = await ctx.api.post('/peserta', { number });
    } catch (failure) {
      problem = failure;
    }
    busy = false;
    drawing.draw();
  }

  const row = (label, value) => (value ? html`<tr><th scope="row">${label}</th><td>${value}</td></tr>` : nothing);

  function found() {
    const { coverage } = answer;
    const provider = [coverage.providerCode, coverage.providerName].filter(Boolean).join(' ');
    return html`<div class="table-wrap"><table class="table">
      <caption class="visually-hidden">${t('peserta.result')}</caption>
      <tbody>
        ${row(t('peserta.name'), answer.name)} ${row(t('peserta.card'), coverage.memberNumber)} ${row(t('peserta.nik'), answer.nik)}
        ${row(t('peserta.birthDate'), answer.birthDate)} ${row(t('peserta.class'), coverage.className)}
        ${row(t('peserta.status'), coverage.status)} ${row(t('peserta.provider'), provider)}
      </tbody>
    </table></div>`;
  }

  const view = () => html`<section class="card" aria-labelledby="pcare-peserta">
    <header><h2 id="pcare-peserta">${t('peserta.title')}</h2></header>
    <div class="body stack">
      <form class="row" @submit=${look}>
        <div class="field grow">
          <label for="pcare-number">${t('peserta.number')}</label>
          <input id="pcare-number" class="input num" inputmode="numeric" autocomplete="off" maxlength="24" .value=${number}
            aria-describedby="pcare-number-hint" @input=${(event) => { number = event.target.value; }} />
          <span class="hint" id="pcare-number-hint">${t('peserta.hint')}</span>
        </div>
        <button class="button primary" type="submit" ?disabled=${busy}>${busy ? t('loading') : t('peserta.look')}</button>
      </form>
      <div class="stack" aria-live="polite">
        ${problemNote(ctx, problem)}
        ${answer
          ? html`<p class="note ${answer.eligible ? 'ok' : 'warn'}">${ctx.text(answer.sentence)}</p>${answer.found ? found() : nothing}`
          : nothing}
      </div>
    </div>
  </section>`;

  return { view };
}
