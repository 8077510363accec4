-- The clinical record. facility_id comes first in every key; ids are UUIDv7 made by the application.
-- ${clob} and ${tstz} are the engine's names for long text and for a point in time; ${pg} begins a statement for
-- PostgreSQL alone, for an index that Derby makes of a foreign key by itself; ${binary} compares by code point, as search
-- by the beginning needs it.

create table facility (
  facility_id char(36) not null primary key,
  code varchar(40) not null,
  name varchar(200) not null,
  address varchar(500),
  phone varchar(40),
  zone varchar(60) not null,
  version bigint not null,
  constraint facility_code_uk unique (code)
);

create table location (
  facility_id char(36) not null references facility,
  id char(36) not null,
  code varchar(40) not null,
  name varchar(200) not null,
  active boolean not null,
  version bigint not null,
  primary key (facility_id, id),
  constraint location_code_uk unique (facility_id, code)
);

create table practitioner (
  facility_id char(36) not null references facility,
  id char(36) not null,
  name varchar(200) not null,
  profession varchar(20) not null,
  nik char(16),
  active boolean not null,
  version bigint not null,
  primary key (facility_id, id)
);

-- Numbers without gaps: a row is incremented in the transaction that uses the number.
create table number_counter (
  facility_id char(36) not null references facility,
  name varchar(40) not null,
  last_value bigint not null,
  primary key (facility_id, name)
);

create table patient (
  facility_id char(36) not null references facility,
  id char(36) not null,
  mr_number varchar(20) not null,
  name varchar(400) not null,
  gender varchar(10) not null,
  birth_date date not null,
  phone varchar(40),
  phone_digits varchar(40) ${binary},
  address varchar(2000),
  region_code varchar(20),
  no_nik_yet boolean not null,
  mother_nik char(16),
  created_at ${tstz} not null,
  version bigint not null,
  primary key (facility_id, id),
  constraint patient_mr_uk unique (facility_id, mr_number)
);
create index patient_phone_ix on patient (facility_id, phone_digits);

create table patient_identifier (
  facility_id char(36) not null,
  identifier_type varchar(20) not null,
  identifier_value varchar(40) ${binary} not null,
  patient_id char(36) not null,
  primary key (facility_id, identifier_type, identifier_value),
  foreign key (facility_id, patient_id) references patient
);
${pg}create index patient_identifier_patient_ix on patient_identifier (facility_id, patient_id);

-- Words of the name, case and accents folded, for search by the beginning of a word.
create table patient_word (
  facility_id char(36) not null,
  word varchar(120) ${binary} not null,
  patient_id char(36) not null,
  primary key (facility_id, word, patient_id),
  foreign key (facility_id, patient_id) references patient
);
${pg}create index patient_word_patient_ix on patient_word (facility_id, patient_id);

create table patient_coverage (
  facility_id char(36) not null,
  patient_id char(36) not null,
  payer varchar(20) not null,
  member_number varchar(40),
  active boolean,
  class_name varchar(100),
  provider_code varchar(40),
  provider_name varchar(200),
  status varchar(200),
  checked_at ${tstz},
  primary key (facility_id, patient_id, payer),
  foreign key (facility_id, patient_id) references patient
);

create table encounter (
  facility_id char(36) not null,
  id char(36) not null,
  patient_id char(36) not null,
  patient_name varchar(400) not null,
  mr_number varchar(20) not null,
  location_id char(36) not null,
  practitioner_id char(36),
  service_date date not null,
  status varchar(20) not null,
  payer varchar(20) not null,
  member_number varchar(40),
  kind varchar(20) not null,
  complaint varchar(4000),
  disposition varchar(30),
  began_at ${tstz} not null,
  revision int not null,
  version bigint not null,
  primary key (facility_id, id),
  foreign key (facility_id, patient_id) references patient,
  foreign key (facility_id, location_id) references location,
  foreign key (facility_id, practitioner_id) references practitioner
);
create index encounter_day_ix on encounter (facility_id, service_date, began_at);
create index encounter_patient_ix on encounter (facility_id, patient_id, began_at);

create table encounter_status (
  facility_id char(36) not null,
  encounter_id char(36) not null,
  position int not null,
  status varchar(20) not null,
  began_at ${tstz} not null,
  user_id char(36) not null,
  user_name varchar(200) not null,
  primary key (facility_id, encounter_id, position),
  foreign key (facility_id, encounter_id) references encounter
);

-- One row per part of the chart (vitals, note, conditions, procedures, prescriptions); body is JSON.
create table chart_section (
  facility_id char(36) not null,
  encounter_id char(36) not null,
  part varchar(20) not null,
  version int not null,
  body ${clob} not null,
  saved_at ${tstz} not null,
  user_id char(36) not null,
  user_name varchar(200) not null,
  primary key (facility_id, encounter_id, part),
  foreign key (facility_id, encounter_id) references encounter
);

-- Every text that was replaced, of charts and of patients. reason is null while the visit was open.
create table correction (
  facility_id char(36) not null references facility,
  record_id char(36) not null,
  part varchar(20) not null,
  version int not null,
  old_value ${clob} not null,
  written_at ${tstz},
  written_by varchar(200),
  reason varchar(2000),
  user_id char(36) not null,
  user_name varchar(200) not null,
  corrected_at ${tstz} not null,
  primary key (facility_id, record_id, part, version)
);

-- Code systems belong to the installation, not to a facility.
create table terminology (
  system varchar(40) not null primary key,
  version varchar(40) not null,
  codes int not null,
  imported_at ${tstz} not null
);

-- A code that a newer version no longer has stays, inactive, so that old records keep their titles.
create table terminology_concept (
  system varchar(40) not null references terminology,
  code varchar(40) not null,
  title_id varchar(1000) not null,
  title_en varchar(1000) not null,
  keywords varchar(2000),
  active boolean not null,
  primary key (system, code)
);
