-- The second schema, 1.1, as a step from 1.0. Frozen: later steps change it, nobody edits it.

CREATE TABLE stored_file (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    sha256 VARCHAR NOT NULL,
    size INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    added_on DATE,
    CONSTRAINT pk_stored_file PRIMARY KEY (id),
    CONSTRAINT uq_stored_file_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX uq_stored_file_sha256 ON stored_file (sha256) WHERE deleted_at IS NULL;

CREATE TABLE contact (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    "on" DATE,
    at TIME,
    organisation_id INTEGER,
    person_id INTEGER,
    person_name VARCHAR NOT NULL,
    means VARCHAR NOT NULL,
    said VARCHAR NOT NULL,
    letter_number VARCHAR NOT NULL,
    letter_date DATE,
    file_id INTEGER,
    call_again_on DATE,
    CONSTRAINT pk_contact PRIMARY KEY (id),
    CONSTRAINT uq_contact_uid UNIQUE (uid),
    CONSTRAINT fk_contact_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_contact_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_contact_file_id FOREIGN KEY(file_id) REFERENCES stored_file (id)
);

CREATE INDEX ix_contact_file_id ON contact (file_id);

CREATE INDEX ix_contact_list_call_again_on ON contact (deleted_at, call_again_on, id, organisation_id);

CREATE INDEX ix_contact_list_on ON contact (deleted_at, "on", id);

CREATE INDEX ix_contact_list_organisation_id_on ON contact (deleted_at, organisation_id, "on", id, call_again_on);

CREATE INDEX ix_contact_organisation_id ON contact (organisation_id);

CREATE INDEX ix_contact_person_id ON contact (person_id);

CREATE TABLE contact_commitment (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    contact_id INTEGER,
    position INTEGER NOT NULL,
    commitment_id INTEGER,
    CONSTRAINT pk_contact_commitment PRIMARY KEY (id),
    CONSTRAINT uq_contact_commitment_uid UNIQUE (uid),
    CONSTRAINT fk_contact_commitment_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id),
    CONSTRAINT fk_contact_commitment_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitment (id)
);

CREATE INDEX ix_contact_commitment_commitment_id ON contact_commitment (commitment_id);

CREATE INDEX ix_contact_commitment_contact_id ON contact_commitment (contact_id);

CREATE INDEX ix_contact_commitment_list_commitment_id_contact_id ON contact_commitment (deleted_at, commitment_id, contact_id, id);

CREATE INDEX ix_contact_commitment_list_contact_id_position ON contact_commitment (deleted_at, contact_id, position, id);

CREATE TABLE monitoring_round (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    month DATE,
    as_of DATE,
    forms_out_on DATE,
    answers_due_kz DATE,
    answers_due_cn DATE,
    report_due DATE,
    state VARCHAR NOT NULL,
    frozen_at VARCHAR,
    frozen_by VARCHAR NOT NULL,
    CONSTRAINT pk_monitoring_round PRIMARY KEY (id),
    CONSTRAINT uq_monitoring_round_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX uq_monitoring_round_month ON monitoring_round (month) WHERE deleted_at IS NULL;

CREATE TABLE round_issue (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    round_id INTEGER,
    number INTEGER NOT NULL,
    issued_at VARCHAR,
    issued_by VARCHAR NOT NULL,
    reason_kk VARCHAR DEFAULT '' NOT NULL,
    reason_ru VARCHAR DEFAULT '' NOT NULL,
    reason_zh VARCHAR DEFAULT '' NOT NULL,
    reason_state VARCHAR DEFAULT '' NOT NULL,
    changes_kk VARCHAR DEFAULT '' NOT NULL,
    changes_ru VARCHAR DEFAULT '' NOT NULL,
    changes_zh VARCHAR DEFAULT '' NOT NULL,
    changes_state VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_round_issue PRIMARY KEY (id),
    CONSTRAINT uq_round_issue_uid UNIQUE (uid),
    CONSTRAINT fk_round_issue_round_id FOREIGN KEY(round_id) REFERENCES monitoring_round (id)
);

CREATE INDEX ix_round_issue_list_round_id_number ON round_issue (deleted_at, round_id, number, id);

CREATE INDEX ix_round_issue_round_id ON round_issue (round_id);

CREATE TABLE issued_paper (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    issue_id INTEGER,
    audience VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    paper VARCHAR NOT NULL,
    file_id INTEGER,
    CONSTRAINT pk_issued_paper PRIMARY KEY (id),
    CONSTRAINT uq_issued_paper_uid UNIQUE (uid),
    CONSTRAINT fk_issued_paper_issue_id FOREIGN KEY(issue_id) REFERENCES round_issue (id),
    CONSTRAINT fk_issued_paper_file_id FOREIGN KEY(file_id) REFERENCES stored_file (id)
);

CREATE INDEX ix_issued_paper_file_id ON issued_paper (file_id);

CREATE INDEX ix_issued_paper_issue_id ON issued_paper (issue_id);

CREATE UNIQUE INDEX uq_issued_paper_issue_id_audience_language ON issued_paper (issue_id, audience, language) WHERE deleted_at IS NULL;

CREATE TABLE monthly_report (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    round_id INTEGER,
    commitment_id INTEGER,
    submitted_on DATE,
    not_submitted BOOLEAN DEFAULT 0 NOT NULL,
    source VARCHAR NOT NULL,
    source_number VARCHAR NOT NULL,
    source_date DATE,
    source_by VARCHAR NOT NULL,
    file_id INTEGER,
    contact_id INTEGER,
    judgement VARCHAR,
    judgement_reason_kk VARCHAR DEFAULT '' NOT NULL,
    judgement_reason_ru VARCHAR DEFAULT '' NOT NULL,
    judgement_reason_zh VARCHAR DEFAULT '' NOT NULL,
    judgement_reason_state VARCHAR DEFAULT '' NOT NULL,
    percent INTEGER,
    quantity VARCHAR NOT NULL,
    progress_kk VARCHAR DEFAULT '' NOT NULL,
    progress_ru VARCHAR DEFAULT '' NOT NULL,
    progress_zh VARCHAR DEFAULT '' NOT NULL,
    progress_state VARCHAR DEFAULT '' NOT NULL,
    problems_kk VARCHAR DEFAULT '' NOT NULL,
    problems_ru VARCHAR DEFAULT '' NOT NULL,
    problems_zh VARCHAR DEFAULT '' NOT NULL,
    problems_state VARCHAR DEFAULT '' NOT NULL,
    next_steps_kk VARCHAR DEFAULT '' NOT NULL,
    next_steps_ru VARCHAR DEFAULT '' NOT NULL,
    next_steps_zh VARCHAR DEFAULT '' NOT NULL,
    next_steps_state VARCHAR DEFAULT '' NOT NULL,
    internal_note VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,
    outcome_on DATE,
    remark VARCHAR NOT NULL,
    standing_then VARCHAR,
    status_then VARCHAR,
    lead_then_id INTEGER,
    original_due_then DATE,
    due_then DATE,
    extensions_then INTEGER,
    fact_date_then DATE,
    removed_on_then DATE,
    waiting_then BOOLEAN DEFAULT 0 NOT NULL,
    side_then VARCHAR,
    put_on_control_then DATE,
    CONSTRAINT pk_monthly_report PRIMARY KEY (id),
    CONSTRAINT uq_monthly_report_uid UNIQUE (uid),
    CONSTRAINT fk_monthly_report_round_id FOREIGN KEY(round_id) REFERENCES monitoring_round (id),
    CONSTRAINT fk_monthly_report_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitment (id),
    CONSTRAINT fk_monthly_report_file_id FOREIGN KEY(file_id) REFERENCES stored_file (id),
    CONSTRAINT fk_monthly_report_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id),
    CONSTRAINT fk_monthly_report_lead_then_id FOREIGN KEY(lead_then_id) REFERENCES organisation (id)
);

CREATE INDEX ix_monthly_report_commitment_id ON monthly_report (commitment_id);

CREATE INDEX ix_monthly_report_contact_id ON monthly_report (contact_id);

CREATE INDEX ix_monthly_report_file_id ON monthly_report (file_id);

CREATE INDEX ix_monthly_report_lead_then_id ON monthly_report (lead_then_id);

CREATE INDEX ix_monthly_report_list_commitment_id_round_id ON monthly_report (deleted_at, commitment_id, round_id, id, judgement, standing_then, waiting_then, not_submitted, submitted_on, outcome);

CREATE INDEX ix_monthly_report_list_round_id_commitment_id ON monthly_report (deleted_at, round_id, commitment_id, id, outcome, not_submitted, judgement, standing_then, submitted_on);

CREATE INDEX ix_monthly_report_round_id ON monthly_report (round_id);

CREATE UNIQUE INDEX uq_monthly_report_round_id_commitment_id ON monthly_report (round_id, commitment_id) WHERE deleted_at IS NULL;

CREATE TABLE attachment (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    file_id INTEGER,
    kind VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    added_on DATE,
    meeting_id INTEGER,
    commitment_id INTEGER,
    organisation_id INTEGER,
    contact_id INTEGER,
    report_id INTEGER,
    round_id INTEGER,
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT uq_attachment_uid UNIQUE (uid),
    CONSTRAINT fk_attachment_file_id FOREIGN KEY(file_id) REFERENCES stored_file (id),
    CONSTRAINT fk_attachment_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_attachment_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitment (id),
    CONSTRAINT fk_attachment_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_attachment_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id),
    CONSTRAINT fk_attachment_report_id FOREIGN KEY(report_id) REFERENCES monthly_report (id),
    CONSTRAINT fk_attachment_round_id FOREIGN KEY(round_id) REFERENCES monitoring_round (id)
);

CREATE INDEX ix_attachment_commitment_id ON attachment (commitment_id);

CREATE INDEX ix_attachment_contact_id ON attachment (contact_id);

CREATE INDEX ix_attachment_file_id ON attachment (file_id);

CREATE INDEX ix_attachment_meeting_id ON attachment (meeting_id);

CREATE INDEX ix_attachment_organisation_id ON attachment (organisation_id);

CREATE INDEX ix_attachment_report_id ON attachment (report_id);

CREATE INDEX ix_attachment_round_id ON attachment (round_id);

CREATE TABLE calendar_day (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    country VARCHAR NOT NULL,
    day DATE,
    kind VARCHAR NOT NULL,
    name_kk VARCHAR DEFAULT '' NOT NULL,
    name_ru VARCHAR DEFAULT '' NOT NULL,
    name_zh VARCHAR DEFAULT '' NOT NULL,
    name_state VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_calendar_day PRIMARY KEY (id),
    CONSTRAINT uq_calendar_day_uid UNIQUE (uid)
);

CREATE INDEX ix_calendar_day_list_country_day ON calendar_day (deleted_at, country, day, id, kind);

CREATE UNIQUE INDEX uq_calendar_day_country_day ON calendar_day (country, day) WHERE deleted_at IS NULL;

ALTER TABLE commitment ADD COLUMN before_program BOOLEAN DEFAULT 0 NOT NULL;

ALTER TABLE status_change ADD COLUMN fact_date DATE;

ALTER TABLE extension ADD COLUMN answered_at VARCHAR;

ALTER TABLE evidence ADD COLUMN file_id INTEGER CONSTRAINT fk_evidence_file_id REFERENCES stored_file (id);

CREATE INDEX ix_evidence_file_id ON evidence (file_id);

ALTER TABLE office ADD COLUMN forms_out_day INTEGER DEFAULT 25 NOT NULL;

ALTER TABLE office ADD COLUMN as_of_day INTEGER DEFAULT 1 NOT NULL;

ALTER TABLE office ADD COLUMN answers_due_day_kz INTEGER DEFAULT 5 NOT NULL;

ALTER TABLE office ADD COLUMN answers_due_day_cn INTEGER DEFAULT 5 NOT NULL;

ALTER TABLE office ADD COLUMN report_due_day INTEGER DEFAULT 10 NOT NULL;

ALTER TABLE office ADD COLUMN reminder_after INTEGER DEFAULT 1 NOT NULL;

ALTER TABLE office ADD COLUMN letter_after INTEGER DEFAULT 2 NOT NULL;

ALTER TABLE office ADD COLUMN agenda_after INTEGER DEFAULT 3 NOT NULL;

CREATE INDEX ix_status_change_list_on_commitment_id ON status_change (deleted_at, "on", commitment_id, id);

ALTER TABLE office ADD COLUMN report_to_kk VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN report_to_ru VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN report_to_zh VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN report_to_state VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN signer_position_kk VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN signer_position_ru VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN signer_position_zh VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN signer_position_state VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN signer_name_kk VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN signer_name_ru VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN signer_name_zh VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN signer_name_state VARCHAR DEFAULT '' NOT NULL;

ALTER TABLE office ADD COLUMN telephone VARCHAR DEFAULT '' NOT NULL;

CREATE INDEX ix_commitment_list_keeper ON commitment (deleted_at, keeper, id);

CREATE INDEX ix_commitment_list_put_on_control_removed_on ON commitment (deleted_at, put_on_control, removed_on, suspended_on, id);
