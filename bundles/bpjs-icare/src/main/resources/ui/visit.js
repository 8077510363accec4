/**
 * The member's history at BPJS, opened by who treats the patient. The page is fetched when it is wanted and opened in a tab
 * of its own: its address is good for one look and is kept nowhere.
 */
import { html, nothing, render } from 'lit';

const cardOf = (patient) => patient?.identifiers?.find((one) => one.type === 'BPJS_CARD')?.value;

export const visit = {
  mount(element, ctx) {
    const { t } = ctx;
    let seen = '';
    let consent = false;
    let busy = false;
    /** What is said about the last try: {tone, sentence, url}. */
    let said = null;
    let over = false;

    const encounter = () => ctx.data?.encounter;
    const shown = () => encounter()?.status === 'IN_PROGRESS' && Boolean(encounter().memberNumber ?? cardOf(ctx.data?.patient));

    async function open() {
      // a tab that is opened after the answer would be taken for an advertisement
      const tab = window.open('', '_blank');
      if (tab) tab.opener = null;
      busy = true;
      said = null;
      draw();
      try {
        const { url, nothing: why } = await ctx.api.post('/links', { encounterId: encounter().id, consent });
        if (url && tab && !tab.closed) {
          tab.location.replace(url);
          said = { tone: 'ok', sentence: t('opened') };
        } else {
          tab?.close();
          said = url ? { tone: 'info', sentence: t('blocked'), url } : { tone: 'info', sentence: ctx.text(why) };
        }
      } catch (failure) {
        tab?.close();
        said = { tone: 'danger', sentence: failure.sentence ?? t('failed') };
      }
      busy = false;
      draw();
    }

    /** Consent is for one visit. */
    function follow() {
      const now = shown() ? encounter().id : '';
      if (now !== seen) {
        seen = now;
        consent = false;
        said = null;
      }
      draw();
    }

    /** The address leaves the page with the click. */
    const link = () => html`<a class="button small" href=${said.url} target="_blank" rel="noopener noreferrer" @click=${() => { said = { tone: 'ok', sentence: t('opened') }; draw(); }}>${t('here')}</a>`;

    const view = () => html`<section class="card" aria-labelledby="icare-title" data-testid="icare">
      <header><h2 id="icare-title">${t('title')}</h2>
        <span class="side row">
          <label class="check"><input type="checkbox" data-testid="icare-consent" .checked=${consent} @change=${(event) => { consent = event.target.checked; draw(); }} />${t('consent')}</label>
          <button class="button small" type="button" data-testid="icare-open" ?disabled=${!consent || busy} @click=${open}>${busy ? t('opening') : t('open')}</button>
        </span>
      </header>
      <div aria-live="polite" data-testid="icare-said">${said ? html`<div class="body"><p class="note ${said.tone}">${said.sentence} ${said.url ? link() : nothing}</p></div>` : nothing}</div>
    </section>`;

    function draw() {
      if (!over) render(shown() ? view() : nothing, element);
    }

    follow();
    return {
      update: follow,
      unmount: () => { over = true; },
    };
  },
};
