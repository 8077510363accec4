-- History of patients, checks of prescriptions, stock. facility_id comes first in every key.

-- One row per section (allergies, medications, problems, state); body is JSON. What was replaced is in correction, under
-- the patient's id.
create table history_section (
  facility_id char(36) not null,
  patient_id char(36) not null,
  part varchar(20) not null,
  version int not null,
  body ${clob} not null,
  saved_at ${tstz} not null,
  user_id char(36) not null,
  user_name varchar(200) not null,
  primary key (facility_id, patient_id, part),
  foreign key (facility_id, patient_id) references patient
);

-- The last check of what is prescribed in a visit. basis is a hash of everything that it depends on; null when a checker
-- owes its answer, so that it is made again.
create table prescription_check (
  facility_id char(36) not null,
  encounter_id char(36) not null,
  basis char(64),
  not_checked boolean not null,
  made_at ${tstz} not null,
  checked_at ${tstz} not null,
  body ${clob} not null,
  primary key (facility_id, encounter_id),
  foreign key (facility_id, encounter_id) references encounter
);
create index prescription_check_made_ix on prescription_check (facility_id, made_at);

-- Every alert that was shown, once per visit and fingerprint, with the answer to it. Rows stay when the line goes.
create table detected_issue (
  facility_id char(36) not null,
  id char(36) not null,
  encounter_id char(36) not null,
  fingerprint char(64) not null,
  line varchar(40),
  category varchar(20) not null,
  severity varchar(20) not null,
  drug varchar(400) not null,
  against varchar(400),
  statement_key varchar(200),
  dictionary varchar(200),
  dictionary_version varchar(60),
  facts_hash char(64) not null,
  shown_at ${tstz} not null,
  reason varchar(30),
  note varchar(1000),
  user_id char(36),
  user_name varchar(200),
  answered_at ${tstz},
  primary key (facility_id, id),
  constraint detected_issue_uk unique (facility_id, encounter_id, fingerprint),
  foreign key (facility_id, encounter_id) references encounter
);
create index detected_issue_shown_ix on detected_issue (facility_id, shown_at);

-- name_key is the name with case and blanks folded: one name, one item.
create table inventory_item (
  facility_id char(36) not null references facility,
  id char(36) not null,
  name varchar(400) not null,
  name_key varchar(400) ${binary} not null,
  kind varchar(20) not null,
  medication_system varchar(60) ${binary},
  medication_code varchar(120) ${binary},
  medication_kind varchar(20),
  medication_display varchar(400),
  strength varchar(200),
  form varchar(200),
  unit varchar(80) not null,
  price decimal(15, 2) not null,
  stock decimal(15, 3) not null,
  minimum decimal(15, 3) not null,
  active boolean not null,
  version bigint not null,
  primary key (facility_id, id),
  constraint inventory_item_name_uk unique (facility_id, name_key)
);
create index inventory_item_medication_ix on inventory_item (facility_id, medication_system, medication_code);

-- Words of the name, case and accents folded, for search by the beginning of a word.
create table inventory_word (
  facility_id char(36) not null,
  word varchar(120) ${binary} not null,
  item_id char(36) not null,
  primary key (facility_id, word, item_id),
  foreign key (facility_id, item_id) references inventory_item
);
${pg}create index inventory_word_item_ix on inventory_word (facility_id, item_id);

create table stock_count (
  facility_id char(36) not null,
  id char(36) not null,
  item_id char(36) not null,
  booked decimal(15, 3) not null,
  counted decimal(15, 3) not null,
  reason varchar(1000),
  user_id char(36) not null,
  user_name varchar(200) not null,
  counted_at ${tstz} not null,
  primary key (facility_id, id),
  foreign key (facility_id, item_id) references inventory_item
);
create index stock_count_item_ix on stock_count (facility_id, item_id, counted_at);

-- The standard roles of facilities that exist already learn of the history, as new ones have it from the beginning.
insert into role_permission (facility_id, role_id, permission)
  select r.facility_id, r.id, 'history:view' from role r where r.code in ('doctor', 'midwife', 'nurse', 'pharmacist')
    and not exists (select 1 from role_permission x where x.facility_id = r.facility_id and x.role_id = r.id
      and x.permission = 'history:view');
insert into role_permission (facility_id, role_id, permission)
  select r.facility_id, r.id, 'history:enter' from role r where r.code in ('doctor', 'midwife', 'nurse')
    and not exists (select 1 from role_permission x where x.facility_id = r.facility_id and x.role_id = r.id
      and x.permission = 'history:enter');
insert into role_permission (facility_id, role_id, permission)
  select r.facility_id, r.id, 'history:correct' from role r where r.code in ('doctor', 'midwife')
    and not exists (select 1 from role_permission x where x.facility_id = r.facility_id and x.role_id = r.id
      and x.permission = 'history:correct');
insert into role_permission (facility_id, role_id, permission)
  select r.facility_id, r.id, 'billing:view' from role r where r.code in ('pharmacist')
    and not exists (select 1 from role_permission x where x.facility_id = r.facility_id and x.role_id = r.id
      and x.permission = 'billing:view');
insert into role_permission (facility_id, role_id, permission)
  select r.facility_id, r.id, 'terminology:enter' from role r where r.code in ('pharmacist')
    and not exists (select 1 from role_permission x where x.facility_id = r.facility_id and x.role_id = r.id
      and x.permission = 'terminology:enter');
