/** Modal dialogs, stacked. Native dialog elements keep the focus inside and give it back afterwards. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { afterDraw, redraw } from './draw.js';
import { icon } from './icons.js';
import { t } from './i18n.js';

const open = [];
let next = 1;

/**
 * Opens a dialog.
 *
 * @param {{title: () => string, view: (close: (result?: unknown) => void) => unknown, wide?: boolean, fixed?: boolean}} options
 *     `view` draws content and footer; `fixed` dialogs cannot be dismissed
 * @returns {Promise<unknown>} what `close` was given, undefined when it was dismissed
 */
export function openDialog(options) {
  return new Promise((resolve) => {
    const opener = document.activeElement;
    const entry = { id: next++, element: null, ...options };
    entry.close = (result) => {
      const at = open.indexOf(entry);
      if (at < 0) return;
      open.splice(at, 1);
      if (entry.element?.open) entry.element.close();
      afterDraw(() => caretBack(opener));
      resolve(result);
    };
    entry.show = (element) => {
      if (!element) return;
      entry.element = element;
      if (!element.open) {
        // lit calls ref before the content is connected on the first render
        queueMicrotask(() => {
          if (element.isConnected && !element.open) element.showModal();
        });
      }
    };
    open.push(entry);
    redraw();
  });
}

export const anyDialog = () => open.length > 0;

/** Chrome gives the focus back but loses the caret when the dialog leaves the page: keys would go nowhere. */
function caretBack(opener) {
  if (!opener?.isConnected || open.length > 0 || ![opener, document.body].includes(document.activeElement)) return;
  opener.blur();
  opener.focus({ preventScroll: true });
}

/** Closes every dialog as dismissed, for a change of facility or user. */
export function closeAll() {
  for (const entry of [...open].reverse()) entry.close(undefined);
}

const dialogView = (entry) => html`
  <dialog
    class="dialog ${entry.wide ? 'wide' : ''}"
    aria-labelledby="dialog-${entry.id}"
    data-testid=${entry.testid ?? 'dialog'}
    ${ref(entry.show)}
    @cancel=${(event) => {
      event.preventDefault();
      if (!entry.fixed) entry.close(undefined);
    }}
  >
    <header>
      <h2 id="dialog-${entry.id}">${entry.title()}</h2>
      ${entry.fixed
        ? nothing
        : html`<button class="button plain square" type="button" aria-label=${t('action.close')} @click=${() => entry.close(undefined)}>
            ${icon('x')}
          </button>`}
    </header>
    ${entry.view(entry.close)}
  </dialog>`;

export const dialogsView = () => repeat(open, (entry) => entry.id, dialogView);

/** Asks a yes/no question. @returns {Promise<boolean>} */
export async function confirm({ title, body, yes, danger = false }) {
  const answer = await openDialog({
    title: () => title,
    view: (close) => html`
      <div class="content"><p>${body}</p></div>
      <footer>
        <button class="button" type="button" @click=${() => close(false)}>${t('action.cancel')}</button>
        <button class="button ${danger ? 'danger' : 'primary'}" type="button" data-testid="confirm" @click=${() => close(true)}>${yes}</button>
      </footer>`,
  });
  return answer === true;
}

/** Asks for one line of reason. @returns {Promise<string|undefined>} */
export function askReason({ title, body, yes, hint }) {
  let reason = '';
  let missing = false;
  return openDialog({
    title: () => title,
    view: (close) => html`
      <form
        novalidate
        @submit=${(event) => {
          event.preventDefault();
          missing = reason.trim() === '';
          if (missing) redraw();
          else close(reason.trim());
        }}
      >
        <div class="content">
          ${body ? html`<div>${body}</div>` : nothing}
          <div class="field">
            <label for="reason">${t('reason.label')} <span class="required" aria-hidden="true">*</span></label>
            <textarea
              class="input" id="reason" rows="3" maxlength="500" required data-testid="reason" aria-describedby="reason-help"
              aria-invalid=${missing ? 'true' : 'false'} .value=${reason} @input=${(event) => { reason = event.target.value; }}
            ></textarea>
            <span id="reason-help" class="hint">${hint ?? ''}</span>
            ${missing ? html`<span class="error-text" role="alert">${t('reason.missing')}</span>` : nothing}
          </div>
        </div>
        <footer>
          <button class="button" type="button" @click=${() => close(undefined)}>${t('action.cancel')}</button>
          <button class="button primary" type="submit" data-testid="confirm">${yes}</button>
        </footer>
      </form>`,
  });
}
