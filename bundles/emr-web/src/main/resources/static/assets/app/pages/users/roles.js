/** What each role may do: enter, correct, view per kind of record. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { api } from '../../api.js';
import { openDialog } from '../../dialog.js';
import { redraw } from '../../draw.js';
import { field, Form, submitButton, summary } from '../../form.js';
import { icon } from '../../icons.js';
import { t, text } from '../../i18n.js';
import { can } from '../../session.js';
import { say, sayProblem } from '../../status.js';

const KINDS = ['patient', 'history', 'encounter', 'vitals', 'note', 'condition', 'procedure', 'prescription', 'inventory', 'billing', 'terminology', 'facility', 'integration', 'user', 'audit'];
const ACTS = ['enter', 'correct', 'view'];

const sameSet = (a, b) => a.size === b.size && [...a].every((one) => b.has(one));

export class RoleMatrix {
  constructor(roles) {
    this.take(roles);
    this.current = roles[0]?.code ?? null;
    this.busy = false;
  }

  take(roles) {
    this.roles = [...roles].sort((a, b) => a.code.localeCompare(b.code));
    this.held = new Map(roles.map((role) => [role.code, new Set(role.permissions)]));
  }

  changed(role) {
    return !sameSet(this.held.get(role.code), new Set(role.permissions));
  }

  get dirty() {
    return this.roles.some((role) => this.changed(role));
  }

  toggle(permission, on) {
    const held = this.held.get(this.current);
    if (on) held.add(permission);
    else held.delete(permission);
    redraw();
  }

  async save(role) {
    this.busy = true;
    redraw();
    try {
      const saved = await api.put(`/roles/${role.code}`, { id: role.id, code: role.code, name: role.name, permissions: [...this.held.get(role.code)].sort() });
      Object.assign(role, saved);
      this.held.set(role.code, new Set(role.permissions));
      say(t('roles.saved', { name: text(role.name) }));
    } catch (thrown) {
      sayProblem(thrown);
    } finally {
      this.busy = false;
      redraw();
    }
  }

  async create() {
    const form = new Form('role', { code: '', id: '', en: '' });
    const submit = (close) => async (event) => {
      event.preventDefault();
      if (!/^[a-z][a-z0-9-]{1,39}$/.test(form.value('code') ?? '')) {
        form.fail('code', t('roles.codeRule'));
        form.focusFirst();
        return;
      }
      let role = null;
      const code = form.value('code');
      const worked = await form.submit(async () => {
        role = await api.put(`/roles/${code}`, { id: null, code, name: { id: form.value('id') ?? code, en: form.value('en') ?? form.value('id') ?? code }, permissions: [] });
      });
      if (worked) close(role);
    };
    const role = await openDialog({
      title: () => t('roles.new'),
      view: (close) => html`<form @submit=${submit(close)} novalidate>
        <div class="content">${summary(form)} ${field(form, 'code', { label: t('roles.code'), required: true, hint: t('roles.codeRule'), max: 40 })}
          ${field(form, 'id', { label: t('roles.nameId'), required: true, max: 80 })} ${field(form, 'en', { label: t('roles.nameEn'), max: 80 })}</div>
        <footer><button class="button" type="button" @click=${() => close(undefined)}>${t('action.cancel')}</button>${submitButton(form, t('action.save'))}</footer></form>`,
    });
    if (!role) return;
    this.roles = [...this.roles.filter((one) => one.code !== role.code), role].sort((a, b) => a.code.localeCompare(b.code));
    this.held.set(role.code, new Set(role.permissions));
    this.current = role.code;
    redraw();
  }

  boxView(role, kind, act) {
    const permission = `${kind}:${act}`;
    return html`<td><input type="checkbox" aria-label="${t(`kindOf.${kind}`)}: ${t(`act.${act}`)}" data-testid="perm-${kind}-${act}" ?disabled=${!can('user:enter')} .checked=${live(this.held.get(role.code).has(permission))}
      @change=${(event) => this.toggle(permission, event.target.checked)} /></td>`;
  }

  view() {
    const role = this.roles.find((one) => one.code === this.current);
    return html`<section class="card narrow" data-testid="roles">
      <div class="queue-bar"><div class="polis" role="group" aria-label=${t('users.roles')}>
        ${this.roles.map((one) => html`<button type="button" class="poli" aria-pressed=${one.code === this.current ? 'true' : 'false'} data-testid="show-role-${one.code}" @click=${() => { this.current = one.code; redraw(); }}>
          ${text(one.name)}${this.changed(one) ? html`<span class="count">${t('chart.unsaved')}</span>` : nothing}</button>`)}
      </div>
      ${can('user:enter') ? html`<button class="button small" type="button" data-testid="new-role" @click=${() => this.create()}>${icon('plus')} ${t('roles.new')}</button>` : nothing}</div>
      ${role ? html`<table class="table matrix"><caption class="visually-hidden">${t('roles.caption', { name: text(role.name) })}</caption>
          <thead><tr><th scope="col">${t('roles.kind')}</th>${ACTS.map((act) => html`<th scope="col">${t(`act.${act}`)}</th>`)}</tr></thead>
          <tbody>${KINDS.map((kind) => html`<tr><th scope="row">${t(`kindOf.${kind}`)}</th>${ACTS.map((act) => this.boxView(role, kind, act))}</tr>`)}</tbody></table>
        ${can('user:enter') ? html`<p class="pad"><button class="button primary" type="button" ?disabled=${this.busy || !this.changed(role)} data-testid="save-role" @click=${() => this.save(role)}>${icon('save')} ${t('roles.save', { name: text(role.name) })}</button></p>` : nothing}` : nothing}
    </section>`;
  }
}
