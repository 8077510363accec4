/** Brings a package in: sends it in pieces, follows the examination, shows what it changes, lets a pharmacist decide. */
import { html, nothing } from 'lit';
import { refusalView, reportView } from './report.js';
import { problemNote } from './view.js';

const AGAIN_MS = 700;
const TRIES = 3;
/** While it is open, what would change matters; afterwards the list says what became of it. */
const OPEN = ['RUNNING', 'WAITING'];
const TONES = { WAITING: 'warn', DONE: 'ok', REFUSED: 'danger', FAILED: 'danger', RUNNING: 'info' };

export function importPart(ctx, drawing, onChanged) {
  const { t } = ctx;
  const may = ctx.can('terminology:enter');
  let jobs = null;
  let sending = null;
  let problem = null;
  let timer = 0;

  async function reload() {
    clearTimeout(timer);
    const before = new Map((jobs ?? []).map((one) => [one.id, one.state]));
    try {
      jobs = await ctx.api.get('/imports');
    } catch (failure) {
      problem = failure;
    }
    const moved = (jobs ?? []).filter((one) => one.state !== 'RUNNING' && before.has(one.id) && before.get(one.id) !== one.state);
    if (moved.length) onChanged(moved.some((one) => one.state === 'DONE'));
    drawing.draw();
    if ((jobs ?? []).some((one) => one.state === 'RUNNING') && !drawing.ended()) timer = setTimeout(reload, AGAIN_MS);
  }

  /** A piece whose answer was lost is sent again; the server knows it. */
  async function piece(id, file, from, size) {
    for (let i = 1; ; i++) {
      try {
        return await ctx.api.put(`/uploads/${id}?offset=${from}`, file.slice(from, from + size), { type: 'application/octet-stream' });
      } catch (failure) {
        if (failure.status !== 0 || i === TRIES) throw failure;
      }
    }
  }

  async function send(event) {
    const [file] = event.target.files;
    event.target.value = '';
    if (!file || sending) return;
    problem = null;
    sending = { name: file.name, share: 0 };
    ctx.dirty(true);
    drawing.draw();
    try {
      let upload = await ctx.api.post('/uploads', { name: file.name, size: file.size });
      while (upload.received < file.size) {
        upload = await piece(upload.id, file, upload.received, upload.piece);
        sending.share = upload.received / file.size;
        drawing.draw();
      }
      await ctx.api.post(`/uploads/${upload.id}/import`);
    } catch (failure) {
      problem = failure;
    }
    sending = null;
    ctx.dirty(false);
    await reload();
  }

  async function decide(job, act) {
    problem = null;
    try {
      const next = await ctx.api.post(`/imports/${job.id}/${act}`);
      jobs = jobs.map((one) => (one.id === job.id ? next : one));
      onChanged(false);
    } catch (failure) {
      problem = failure;
    }
    await reload();
  }

  const progress = (job) => html`<div class="stack">
    <label class="small" for="rxpert-progress-${job.id}">${ctx.text(job.stepText)}</label>
    <progress class="progress" id="rxpert-progress-${job.id}" max=${job.steps} .value=${job.stepNumber}></progress></div>`;

  const decision = (job) => html`<p class="row">
    <button class="button primary" type="button" data-testid="rxpert-approve" @click=${() => decide(job, 'approve')}>${t('import.approve')}</button>
    <button class="button" type="button" data-testid="rxpert-reject" @click=${() => decide(job, 'reject')}>${t('import.reject')}</button>
    <span class="muted small">${t('import.approveHint')}</span></p>`;

  function title(job) {
    if (job.kind === 'ROLLBACK') return t('job.rollback', { name: job.name });
    return job.report ? `${job.report.dictionary} ${job.report.version}` : job.name;
  }

  const jobView = (job) => html`<article class="stack rxp-job" id="rxpert-job-${job.id}" tabindex="-1" data-testid="rxpert-job" data-state=${job.state}>
    <h3>${title(job)} <span class="chip ${TONES[job.state] ?? ''}">${t(`job.${job.state}`)}</span></h3>
    <p class="muted small">${job.kind === 'ROLLBACK' || title(job) === job.name ? '' : `${job.name} · `}${ctx.format.moment(job.startedAt)} · ${job.by}${job.approvedBy ? ` · ${t('import.decidedBy', { name: job.approvedBy })}` : ''}</p>
    ${job.state === 'RUNNING' ? progress(job) : nothing}
    ${job.report && OPEN.includes(job.state) ? reportView(ctx, job.report) : nothing}
    ${job.refusal ? refusalView(ctx, job.refusal) : nothing}
    ${job.state === 'WAITING' && may ? decision(job) : nothing}
  </article>`;

  const view = () => html`<section class="card" aria-labelledby="rxpert-import">
    <header><h2 id="rxpert-import">${t('import.title')}</h2></header>
    <div class="body stack">
      ${may
        ? html`<div class="field"><label for="rxpert-file">${t('import.file')}</label>
            <input class="input" id="rxpert-file" type="file" accept=".rxdict" ?disabled=${Boolean(sending)} aria-describedby="rxpert-file-hint"
              data-testid="rxpert-file" @change=${send} />
            <span class="hint" id="rxpert-file-hint">${t('import.hint')}</span></div>`
        : nothing}
      <div class="stack" aria-live="polite">
        ${problemNote(ctx, problem)}
        ${sending
          ? html`<div class="stack"><label class="small" for="rxpert-sending">${t('import.sending', { name: sending.name, percent: Math.round(sending.share * 100) })}</label>
              <progress class="progress" id="rxpert-sending" max="1" .value=${sending.share}></progress></div>`
          : nothing}
        ${jobs === null && !problem ? html`<p class="muted">${t('loading')}</p>` : nothing}
        ${jobs?.length === 0 && !sending ? html`<p class="muted">${t('import.none')}</p>` : nothing}
        ${(jobs ?? []).map(jobView)}
      </div>
    </div></section>`;

  reload();
  return { view, reload, end: () => clearTimeout(timer) };
}
