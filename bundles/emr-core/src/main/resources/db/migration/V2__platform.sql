-- Audit, outbox, access and bridges. facility_id comes first in every key of what belongs to a facility.

-- The head is locked at the end of every transaction of a facility: it gives audit entries and events their numbers
-- without gaps and in the order of the commits.
create table audit_head (
  facility_id char(36) not null primary key references facility,
  seq bigint not null,
  hash char(64) not null,
  event_seq bigint not null
);

create table audit_entry (
  facility_id char(36) not null references facility,
  seq bigint not null,
  occurred_at ${tstz} not null,
  user_id char(36) not null,
  user_name varchar(200) not null,
  action varchar(40) not null,
  kind varchar(40) not null,
  record_id char(36),
  patient_id char(36),
  detail varchar(8000),
  previous_hash char(64) not null,
  hash char(64) not null,
  primary key (facility_id, seq)
);
create index audit_patient_ix on audit_entry (facility_id, patient_id, seq);

create table outbox_event (
  facility_id char(36) not null references facility,
  id char(36) not null,
  seq bigint not null,
  topic varchar(60) not null,
  subject_id char(36) not null,
  patient_id char(36) not null,
  revision int not null,
  occurred_at ${tstz} not null,
  payload ${clob},
  primary key (facility_id, id),
  constraint outbox_event_seq_uk unique (facility_id, seq),
  constraint outbox_event_subject_uk unique (facility_id, subject_id, topic, revision)
);

create table outbox_delivery (
  facility_id char(36) not null,
  id char(36) not null,
  plugin_id varchar(40) not null,
  event_id char(36) not null,
  event_seq bigint not null,
  topic varchar(60) not null,
  encounter_id char(36) not null,
  patient_id char(36) not null,
  status varchar(20) not null,
  attempts int not null,
  -- failures in a row, for the backoff
  failures int not null,
  -- an earlier try may have taken effect; never becomes false again
  uncertain boolean not null,
  -- the next try was set by the backoff alone, and may be made as soon as the gateway answers again
  eager boolean not null,
  -- who keeps it back: PERSON, BRIDGE (switched off), or the environment it was meant for
  held_by varchar(20),
  sentence_id varchar(2000),
  sentence_en varchar(2000),
  field varchar(200),
  remote_ref varchar(200),
  created_at ${tstz} not null,
  updated_at ${tstz} not null,
  next_attempt_at ${tstz},
  primary key (facility_id, id),
  constraint outbox_delivery_event_uk unique (facility_id, event_id, plugin_id),
  foreign key (facility_id, event_id) references outbox_event
);
create index outbox_delivery_lane_ix on outbox_delivery (facility_id, plugin_id, status, event_seq);
create index outbox_delivery_encounter_ix on outbox_delivery (facility_id, encounter_id);
create index outbox_delivery_patient_ix on outbox_delivery (facility_id, plugin_id, patient_id, event_seq);

create table outbox_attempt (
  facility_id char(36) not null,
  delivery_id char(36) not null,
  number int not null,
  started_at ${tstz} not null,
  millis bigint not null,
  outcome varchar(40) not null,
  sentence_id varchar(2000),
  sentence_en varchar(2000),
  primary key (facility_id, delivery_id, number),
  foreign key (facility_id, delivery_id) references outbox_delivery
);

-- What a facility wants to send where. It outlives the bundle of the bridge.
create table subscription (
  facility_id char(36) not null references facility,
  plugin_id varchar(40) not null,
  topic varchar(60) not null,
  primary key (facility_id, plugin_id, topic)
);
create index subscription_topic_ix on subscription (facility_id, topic);

-- name and version are those last seen, to be shown when the bundle is gone.
create table plugin_setting (
  facility_id char(36) not null references facility,
  plugin_id varchar(40) not null,
  name_id varchar(200) not null,
  name_en varchar(200) not null,
  plugin_version varchar(60) not null,
  enabled boolean not null,
  subscribed boolean not null,
  environment varchar(20) not null,
  changed_at ${tstz} not null,
  version bigint not null,
  primary key (facility_id, plugin_id)
);

-- What a probe or a gateway's refusal has shown; kept so that a restart asks no gateway, least of all one that refused.
create table plugin_check (
  facility_id char(36) not null references facility,
  plugin_id varchar(40) not null,
  environment varchar(20) not null,
  check_id varchar(60) not null,
  passed boolean not null,
  refused boolean not null,
  sentence_id varchar(2000) not null,
  sentence_en varchar(2000) not null,
  checked_at ${tstz} not null,
  primary key (facility_id, plugin_id, environment, check_id)
);

-- Users belong to the installation and are assigned to facilities.
create table app_user (
  id char(36) not null primary key,
  username varchar(40) not null,
  name varchar(200) not null,
  password_hash varchar(500) not null,
  must_change boolean not null,
  active boolean not null,
  last_login_at ${tstz},
  version bigint not null,
  constraint app_user_username_uk unique (username)
);

create table role (
  facility_id char(36) not null references facility,
  id char(36) not null,
  code varchar(40) not null,
  name_id varchar(200) not null,
  name_en varchar(200) not null,
  primary key (facility_id, id),
  constraint role_code_uk unique (facility_id, code)
);

create table role_permission (
  facility_id char(36) not null,
  role_id char(36) not null,
  permission varchar(40) not null,
  primary key (facility_id, role_id, permission),
  foreign key (facility_id, role_id) references role
);

create table user_assignment (
  facility_id char(36) not null references facility,
  user_id char(36) not null references app_user,
  role_id char(36) not null,
  practitioner_id char(36),
  primary key (facility_id, user_id, role_id),
  foreign key (facility_id, role_id) references role,
  foreign key (facility_id, practitioner_id) references practitioner
);
${pg}create index user_assignment_user_ix on user_assignment (user_id);

create table app_session (
  token_hash char(64) not null primary key,
  user_id char(36) not null references app_user,
  facility_id char(36) not null references facility,
  created_at ${tstz} not null,
  used_at ${tstz} not null,
  expires_at ${tstz} not null
);
${pg}create index app_session_user_ix on app_session (user_id);

create table credential (
  facility_id char(36) not null references facility,
  plugin_id varchar(40) not null,
  environment varchar(20) not null,
  name varchar(60) not null,
  sealed varchar(16000) not null,
  changed_at ${tstz} not null,
  primary key (facility_id, plugin_id, environment, name)
);

create table mapping (
  facility_id char(36) not null references facility,
  plugin_id varchar(40) not null,
  environment varchar(20) not null,
  kind varchar(40) not null,
  local_id char(36) not null,
  code varchar(60) not null,
  primary key (facility_id, plugin_id, environment, kind, local_id)
);

create table reference_list (
  facility_id char(36) not null references facility,
  plugin_id varchar(40) not null,
  environment varchar(20) not null,
  kind varchar(40) not null,
  fetched_at ${tstz} not null,
  primary key (facility_id, plugin_id, environment, kind)
);

create table reference_item (
  facility_id char(36) not null,
  plugin_id varchar(40) not null,
  environment varchar(20) not null,
  kind varchar(40) not null,
  code varchar(60) not null,
  display varchar(500) not null,
  attributes varchar(4000),
  primary key (facility_id, plugin_id, environment, kind, code),
  foreign key (facility_id, plugin_id, environment, kind) references reference_list
);

create table remote_id (
  facility_id char(36) not null references facility,
  plugin_id varchar(40) not null,
  environment varchar(20) not null,
  resource varchar(60) not null,
  local_key varchar(200) not null,
  remote_id varchar(200) not null,
  kept_at ${tstz} not null,
  primary key (facility_id, plugin_id, environment, resource, local_key),
  constraint remote_id_remote_uk unique (facility_id, plugin_id, environment, resource, remote_id)
);

create table job_run (
  facility_id char(36) not null references facility,
  plugin_id varchar(40) not null,
  job_id varchar(60) not null,
  last_run_at ${tstz},
  last_ok boolean not null,
  sentence_id varchar(2000),
  sentence_en varchar(2000),
  next_run_at ${tstz},
  primary key (facility_id, plugin_id, job_id)
);
