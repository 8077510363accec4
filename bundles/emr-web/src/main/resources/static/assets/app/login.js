/** Sign-in: the first page, the change of a first password, and the dialog over the page when the session has ended. */
import { html, nothing } from 'lit';
import { openDialog } from './dialog.js';
import { afterDraw } from './draw.js';
import { field, Form, submitButton, summary } from './form.js';
import { icon } from './icons.js';
import { currentLanguage, otherLanguage, t } from './i18n.js';
import * as session from './session.js';

const LOGO = new URL('../logo.svg', import.meta.url).pathname;
const form = new Form('login', { username: '', password: '' });
const change = new Form('password', { current: '', chosen: '', repeat: '' });

const frame = (content, onLanguage) => html`
  <main class="sign-in">
    <div class="card">
      <div class="body">
        <div class="title"><img src=${LOGO} alt="" width="40" height="40" /><div class="grow"><h1 tabindex="-1">Jembatan</h1><p class="muted">${t('app.tagline')}</p></div>
          <button class="button small plain" type="button" lang=${otherLanguage()} data-testid="language" @click=${onLanguage}>
            ${icon('language')} ${currentLanguage() === 'id' ? 'English' : 'Bahasa Indonesia'}
          </button>
        </div>
        ${content}
      </div>
    </div>
  </main>`;

const fields = (owner, fixedName) => html`
  ${field(owner, 'username', { label: t('login.username'), autocomplete: 'username', required: true, disabled: fixedName, autofocus: !fixedName, max: 60 })}
  ${field(owner, 'password', { label: t('login.password'), type: 'password', autocomplete: 'current-password', required: true, autofocus: fixedName, max: 200 })}`;

/** @param {() => void} onDone called once signed in */
export function loginView(onDone, onLanguage, notice) {
  const submit = async (event) => {
    event.preventDefault();
    const worked = await form.submit(() => session.signIn(form.values.username.trim(), form.values.password));
    form.values.password = '';
    if (worked) {
      form.reset({ username: '', password: '' });
      onDone();
    } else {
      afterDraw(() => document.getElementById('login-password')?.focus());
    }
  };
  return frame(
    html`<form @submit=${submit} novalidate>
      ${notice ? html`<p class="note plain">${icon('info')} ${notice}</p>` : nothing} ${summary(form)} ${fields(form, false)}
      ${submitButton(form, t('login.submit'))}
    </form>`,
    onLanguage,
  );
}

function submitChange(onDone) {
  return async (event) => {
    event.preventDefault();
    if (change.values.chosen !== change.values.repeat) {
      change.fail('repeat', t('password.mismatch'));
      change.focusFirst();
      return;
    }
    if (await change.submit(() => session.changePassword(change.values.current, change.values.chosen))) {
      change.reset({ current: '', chosen: '', repeat: '' });
      onDone();
    }
  };
}

const changeFields = () => html`${summary(change)}
  <input type="text" autocomplete="username" hidden readonly .value=${session.current()?.username ?? ''} />
  ${field(change, 'current', { label: t('password.current'), type: 'password', autocomplete: 'current-password', required: true, max: 200 })}
  ${field(change, 'chosen', { label: t('password.chosen'), type: 'password', autocomplete: 'new-password', required: true, hint: t('password.rule'), max: 200 })}
  ${field(change, 'repeat', { label: t('password.repeat'), type: 'password', autocomplete: 'new-password', required: true, max: 200 })}`;

/** The page that makes a user choose an own password before anything else. */
export const firstPasswordView = (onDone, onSignOut, onLanguage) =>
  frame(
    html`<form @submit=${submitChange(onDone)} novalidate data-testid="first-password">
      <p class="note">${icon('key')} ${t('password.first')}</p>
      ${changeFields()} ${submitButton(change, t('password.submit'))}
      <button class="button" type="button" @click=${onSignOut}>${t('session.signOut')}</button>
    </form>`,
    onLanguage,
  );

/** Changing the own password from the user menu. @returns {Promise<boolean>} */
export function passwordDialog() {
  change.reset({ current: '', chosen: '', repeat: '' });
  return openDialog({
    title: () => t('password.title'),
    view: (close) => html`<form @submit=${submitChange(() => close(true))} novalidate>
      <div class="content">${changeFields()}</div>
      <footer>
        <button class="button" type="button" @click=${() => close(false)}>${t('action.cancel')}</button>${submitButton(change, t('password.submit'))}
      </footer>
    </form>`,
  });
}

let asking = null;

/**
 * Asks for the password again without touching the page below. All calls that wait for it share one dialog.
 *
 * @param {() => void} onOther when somebody else wants to sign in; what is typed is lost then
 */
export function signInAgain(onOther) {
  asking ??= ask(onOther).finally(() => { asking = null; });
  return asking;
}

function ask(onOther) {
  const again = new Form('again', { username: session.current()?.username ?? '', password: '' });
  const submit = (close) => async (event) => {
    event.preventDefault();
    const worked = await again.submit(() => session.signIn(again.values.username, again.values.password));
    again.values.password = '';
    if (worked) close(true);
  };
  return openDialog({
    fixed: true,
    testid: 'login-again',
    title: () => t('session.ended'),
    view: (close) => html`<form @submit=${submit(close)} novalidate>
      <div class="content"><p>${t('session.endedBody')}</p>${summary(again)} ${fields(again, true)}</div>
      <footer><button class="button" type="button" @click=${onOther}>${t('session.other')}</button>${submitButton(again, t('login.submit'))}</footer>
    </form>`,
  });
}
