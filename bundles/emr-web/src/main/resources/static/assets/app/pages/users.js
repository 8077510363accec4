/** Pengguna: people who sign in, and what their roles may do. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { api } from '../api.js';
import { confirm, openDialog } from '../dialog.js';
import { redraw } from '../draw.js';
import { field, Form, submitButton, summary } from '../form.js';
import * as format from '../format.js';
import { icon } from '../icons.js';
import { t, text } from '../i18n.js';
import { can } from '../session.js';
import { say, sayProblem } from '../status.js';
import { nameIn, practitioners } from './reference.js';
import { RoleMatrix } from './users/roles.js';

/** Shows a first password; it cannot be seen again. */
function passwordOnce(user, password) {
  return openDialog({
    fixed: true,
    testid: 'first-password-dialog',
    title: () => t('users.passwordOf', { name: user.name }),
    view: (close) => html`<div class="content">
        <p>${t('users.passwordOnce', { username: user.username })}</p>
        <p class="secret" data-testid="first-password-value">${password}</p>
      </div>
      <footer><button class="button primary" type="button" data-testid="password-noted" @click=${() => close()}>${t('users.noted')}</button></footer>`,
  });
}

class Users {
  constructor(users, roles, people) {
    this.users = users;
    this.people = people;
    this.matrix = new RoleMatrix(roles);
    this.tab = 'users';
    this.inactive = false;
  }

  title = () => t('menu.users');

  dirty = () => this.matrix.dirty;

  async load() {
    try {
      this.users = await api.get('/users');
    } catch (thrown) {
      sayProblem(thrown);
    }
    redraw();
  }

  /** New user, or the data of one. */
  async edit(user) {
    const form = new Form('user', { username: user?.username ?? '', name: user?.name ?? '', practitionerId: user?.practitionerId ?? '' });
    const chosen = new Set(user?.roles ?? []);
    const body = () => ({ name: form.value('name'), practitionerId: form.value('practitionerId') || null, roles: [...chosen] });
    const submit = (close) => async (event) => {
      event.preventDefault();
      let answer = null;
      const worked = await form.submit(async () => {
        answer = user
          ? await api.put(`/users/${user.id}`, { version: user.version, active: user.active, ...body() })
          : await api.post('/users', { username: form.value('username'), ...body() });
      });
      if (worked) close(answer);
    };
    const answer = await openDialog({
      testid: 'user-dialog',
      title: () => (user ? t('users.edit', { name: user.name }) : t('users.new')),
      view: (close) => html`<form @submit=${submit(close)} novalidate>
        <div class="content">
          ${summary(form)}
          ${field(form, 'username', { label: t('login.username'), required: true, disabled: Boolean(user), hint: t('users.usernameHint'), max: 60 })}
          ${field(form, 'name', { label: t('users.name'), required: true, max: 120 })}
          ${field(form, 'practitionerId', { label: t('users.practitioner'), choices: [['', t('users.noPractitioner')], ...this.people.filter((one) => one.active || one.id === user?.practitionerId).map((one) => [one.id, one.name])] })}
          <fieldset class="field" id="user-roles"><legend class="label">${t('users.roles')}</legend><div class="choices">
            ${this.matrix.roles.map((role) => html`<label class="check"><input type="checkbox" data-testid="role-${role.code}" .checked=${live(chosen.has(role.code))}
              @change=${(event) => { if (event.target.checked) chosen.add(role.code); else chosen.delete(role.code); }} />${text(role.name)}</label>`)}
          </div>${form.errors.roles ? html`<span class="error-text">${form.errors.roles}</span>` : nothing}</fieldset>
        </div>
        <footer><button class="button" type="button" @click=${() => close(undefined)}>${t('action.cancel')}</button>${submitButton(form, t('action.save'))}</footer>
      </form>`,
    });
    if (!answer) return;
    await this.load();
    if (answer.password) await passwordOnce(answer.user, answer.password);
    else say(t('users.saved', { name: answer.name ?? user.name }));
  }

  async reset(user) {
    if (!(await confirm({ title: t('users.resetTitle', { name: user.name }), body: t('users.resetBody'), yes: t('users.reset'), danger: true }))) return;
    try {
      const answer = await api.post(`/users/${user.id}/reset-password`);
      await this.load();
      await passwordOnce(answer.user, answer.password);
    } catch (thrown) {
      sayProblem(thrown);
    }
  }

  async activate(user, active) {
    if (!active && !(await confirm({ title: t('users.deactivateTitle', { name: user.name }), body: t('users.deactivateBody'), yes: t('users.deactivate'), danger: true }))) return;
    try {
      await api.put(`/users/${user.id}`, { version: user.version, name: user.name, practitionerId: user.practitionerId, roles: user.roles, active });
      say(t(active ? 'users.activated' : 'users.deactivated', { name: user.name }));
    } catch (thrown) {
      sayProblem(thrown);
    }
    await this.load();
  }

  rowView = (user) => html`<tr data-testid="user-${user.username}">
    <th scope="row">${user.name}<div class="muted small">${user.username}</div></th>
    <td>${nameIn(this.people, user.practitionerId)}</td>
    <td><div class="row tight">${user.roles.map((code) => html`<span class="chip brand">${text(this.matrix.roles.find((role) => role.code === code)?.name) || code}</span>`)}</div></td>
    <td>${user.active ? html`<span class="chip ok">${t('users.active')}</span>` : html`<span class="chip">${t('users.inactive')}</span>`}
      ${user.mustChangePassword ? html`<span class="chip warn">${t('users.firstPassword')}</span>` : nothing}</td>
    <td class="nowrap">${user.lastLoginAt ? format.moment(user.lastLoginAt) : t('users.never')}</td>
    <td class="actions">${can('user:enter') ? html`<div class="row tight end">
      <button class="button small" type="button" data-testid="edit-user" @click=${() => this.edit(user)}>${icon('edit')} ${t('action.edit')}<span class="visually-hidden"> ${user.name}</span></button>
      <button class="button small" type="button" data-testid="reset-password" @click=${() => this.reset(user)}>${icon('key')} ${t('users.reset')}<span class="visually-hidden"> ${user.name}</span></button>
      <button class="button small" type="button" data-testid="toggle-user" @click=${() => this.activate(user, !user.active)}>${icon('power')} ${user.active ? t('users.deactivate') : t('users.activate')}<span class="visually-hidden"> ${user.name}</span></button></div>` : nothing}</td>
  </tr>`;

  usersView() {
    const shown = this.users.filter((user) => user.active || this.inactive);
    return html`<section class="card">
      <div class="filters"><label class="check"><input type="checkbox" .checked=${live(this.inactive)} @change=${(event) => { this.inactive = event.target.checked; redraw(); }} />${t('users.showInactive')}</label></div>
      <div class="table-wrap" tabindex="0" role="region" aria-label=${t('menu.users')}><table class="table cards" data-testid="users">
        <thead><tr>${['users.name', 'users.practitioner', 'users.roles', 'queue.status', 'users.lastLogin'].map((head) => html`<th scope="col">${t(head)}</th>`)}<th scope="col"><span class="visually-hidden">${t('table.actions')}</span></th></tr></thead>
        <tbody>${repeat(shown, (user) => user.id, this.rowView)}</tbody></table></div></section>`;
  }

  view = () => html`<div class="page-head"><h1 tabindex="-1">${t('menu.users')}</h1>
      <div class="side-actions">
        <button class="button" type="button" aria-pressed=${this.tab === 'users' ? 'true' : 'false'} data-testid="show-users" @click=${() => { this.tab = 'users'; redraw(); }}>${icon('users')} ${t('menu.users')}</button>
        <button class="button" type="button" aria-pressed=${this.tab === 'roles' ? 'true' : 'false'} data-testid="show-roles" @click=${() => { this.tab = 'roles'; redraw(); }}>${icon('shield')} ${t('users.roles')}</button>
        ${can('user:enter') ? html`<button class="button primary" type="button" data-testid="new-user" @click=${() => this.edit(null)}>${icon('plus')} ${t('users.new')}</button>` : nothing}
      </div></div>
    ${this.tab === 'users' ? this.usersView() : this.matrix.view()}`;
}

/** Opens the page. */
export async function open() {
  const [users, roles, people] = await Promise.all([api.get('/users'), api.get('/roles'), practitioners()]);
  return new Users(users, roles, people);
}
