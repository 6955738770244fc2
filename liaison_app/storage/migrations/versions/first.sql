-- The first schema, 1.0. Frozen: later steps change it, nobody edits it.

CREATE TABLE fact (
    name VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    CONSTRAINT pk_fact PRIMARY KEY (name)
);

CREATE TABLE history (
    id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    record_id INTEGER NOT NULL,
    field VARCHAR NOT NULL,
    "before" VARCHAR,
    session VARCHAR NOT NULL,
    closed BOOLEAN DEFAULT 0 NOT NULL,
    who VARCHAR NOT NULL,
    account VARCHAR NOT NULL,
    computer VARCHAR NOT NULL,
    begun_at VARCHAR NOT NULL,
    ended_at VARCHAR NOT NULL,
    reason VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_history PRIMARY KEY (id)
);

CREATE INDEX ix_history_open ON history (closed) WHERE closed = 0;

CREATE INDEX ix_history_record ON history (kind, record_id, field, session);

CREATE TABLE office (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    name_kk VARCHAR DEFAULT '' NOT NULL,
    name_ru VARCHAR DEFAULT '' NOT NULL,
    name_zh VARCHAR DEFAULT '' NOT NULL,
    name_state VARCHAR DEFAULT '' NOT NULL,
    region_kk VARCHAR DEFAULT '' NOT NULL,
    region_ru VARCHAR DEFAULT '' NOT NULL,
    region_zh VARCHAR DEFAULT '' NOT NULL,
    region_state VARCHAR DEFAULT '' NOT NULL,
    content_language VARCHAR NOT NULL,
    due_soon_days INTEGER NOT NULL,
    sample BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT pk_office PRIMARY KEY (id),
    CONSTRAINT uq_office_uid UNIQUE (uid)
);

CREATE TABLE organisation (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    side VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    name_kk VARCHAR DEFAULT '' NOT NULL,
    name_ru VARCHAR DEFAULT '' NOT NULL,
    name_zh VARCHAR DEFAULT '' NOT NULL,
    name_state VARCHAR DEFAULT '' NOT NULL,
    short_name_kk VARCHAR DEFAULT '' NOT NULL,
    short_name_ru VARCHAR DEFAULT '' NOT NULL,
    short_name_zh VARCHAR DEFAULT '' NOT NULL,
    short_name_state VARCHAR DEFAULT '' NOT NULL,
    legal_form_kk VARCHAR DEFAULT '' NOT NULL,
    legal_form_ru VARCHAR DEFAULT '' NOT NULL,
    legal_form_zh VARCHAR DEFAULT '' NOT NULL,
    legal_form_state VARCHAR DEFAULT '' NOT NULL,
    aliases VARCHAR DEFAULT '' NOT NULL,
    registration_code VARCHAR NOT NULL,
    parent_id INTEGER,
    active BOOLEAN DEFAULT 0 NOT NULL,
    telephone VARCHAR NOT NULL,
    mail VARCHAR NOT NULL,
    keeper VARCHAR NOT NULL,
    internal_note VARCHAR NOT NULL,
    merged_into_id INTEGER,
    sort_kk VARCHAR DEFAULT '' NOT NULL,
    sort_ru VARCHAR DEFAULT '' NOT NULL,
    sort_zh VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_organisation PRIMARY KEY (id),
    CONSTRAINT uq_organisation_uid UNIQUE (uid),
    CONSTRAINT fk_organisation_parent_id FOREIGN KEY(parent_id) REFERENCES organisation (id),
    CONSTRAINT fk_organisation_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES organisation (id)
);

CREATE INDEX ix_organisation_list_sort_kk ON organisation (deleted_at, sort_kk, id, side, kind, active);

CREATE INDEX ix_organisation_list_sort_ru ON organisation (deleted_at, sort_ru, id, side, kind, active);

CREATE INDEX ix_organisation_list_sort_zh ON organisation (deleted_at, sort_zh, id, side, kind, active);

CREATE INDEX ix_organisation_merged_into_id ON organisation (merged_into_id);

CREATE INDEX ix_organisation_parent_id ON organisation (parent_id);

CREATE TABLE person (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    side VARCHAR NOT NULL,
    display_kk VARCHAR DEFAULT '' NOT NULL,
    display_ru VARCHAR DEFAULT '' NOT NULL,
    display_zh VARCHAR DEFAULT '' NOT NULL,
    display_state VARCHAR DEFAULT '' NOT NULL,
    family_kk VARCHAR DEFAULT '' NOT NULL,
    family_ru VARCHAR DEFAULT '' NOT NULL,
    family_zh VARCHAR DEFAULT '' NOT NULL,
    family_state VARCHAR DEFAULT '' NOT NULL,
    given_kk VARCHAR DEFAULT '' NOT NULL,
    given_ru VARCHAR DEFAULT '' NOT NULL,
    given_zh VARCHAR DEFAULT '' NOT NULL,
    given_state VARCHAR DEFAULT '' NOT NULL,
    patronymic_kk VARCHAR DEFAULT '' NOT NULL,
    patronymic_ru VARCHAR DEFAULT '' NOT NULL,
    patronymic_zh VARCHAR DEFAULT '' NOT NULL,
    patronymic_state VARCHAR DEFAULT '' NOT NULL,
    dative_kk VARCHAR DEFAULT '' NOT NULL,
    dative_ru VARCHAR DEFAULT '' NOT NULL,
    dative_zh VARCHAR DEFAULT '' NOT NULL,
    dative_state VARCHAR DEFAULT '' NOT NULL,
    pinyin VARCHAR NOT NULL,
    gender VARCHAR NOT NULL,
    aliases VARCHAR DEFAULT '' NOT NULL,
    telephone VARCHAR NOT NULL,
    mail VARCHAR NOT NULL,
    wechat VARCHAR NOT NULL,
    internal_note VARCHAR NOT NULL,
    merged_into_id INTEGER,
    sort_kk VARCHAR DEFAULT '' NOT NULL,
    sort_ru VARCHAR DEFAULT '' NOT NULL,
    sort_zh VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT uq_person_uid UNIQUE (uid),
    CONSTRAINT fk_person_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES person (id)
);

CREATE INDEX ix_person_list_sort_kk ON person (deleted_at, sort_kk, id, side);

CREATE INDEX ix_person_list_sort_ru ON person (deleted_at, sort_ru, id, side);

CREATE INDEX ix_person_list_sort_zh ON person (deleted_at, sort_zh, id, side);

CREATE INDEX ix_person_merged_into_id ON person (merged_into_id);

CREATE TABLE former_name (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    organisation_id INTEGER,
    position INTEGER NOT NULL,
    name_kk VARCHAR DEFAULT '' NOT NULL,
    name_ru VARCHAR DEFAULT '' NOT NULL,
    name_zh VARCHAR DEFAULT '' NOT NULL,
    name_state VARCHAR DEFAULT '' NOT NULL,
    valid_from DATE,
    valid_to DATE,
    CONSTRAINT pk_former_name PRIMARY KEY (id),
    CONSTRAINT uq_former_name_uid UNIQUE (uid),
    CONSTRAINT fk_former_name_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
);

CREATE INDEX ix_former_name_list_organisation_id_position ON former_name (deleted_at, organisation_id, position, id);

CREATE INDEX ix_former_name_organisation_id ON former_name (organisation_id);

CREATE TABLE post (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    person_id INTEGER,
    position INTEGER NOT NULL,
    organisation_id INTEGER,
    title_kk VARCHAR DEFAULT '' NOT NULL,
    title_ru VARCHAR DEFAULT '' NOT NULL,
    title_zh VARCHAR DEFAULT '' NOT NULL,
    title_state VARCHAR DEFAULT '' NOT NULL,
    valid_from DATE,
    valid_to DATE,
    CONSTRAINT pk_post PRIMARY KEY (id),
    CONSTRAINT uq_post_uid UNIQUE (uid),
    CONSTRAINT fk_post_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_post_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
);

CREATE INDEX ix_post_list_organisation_id_person_id ON post (deleted_at, organisation_id, person_id, id);

CREATE INDEX ix_post_list_person_id_position ON post (deleted_at, person_id, position, id);

CREATE INDEX ix_post_organisation_id ON post (organisation_id);

CREATE INDEX ix_post_person_id ON post (person_id);

CREATE TABLE project (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    name_kk VARCHAR DEFAULT '' NOT NULL,
    name_ru VARCHAR DEFAULT '' NOT NULL,
    name_zh VARCHAR DEFAULT '' NOT NULL,
    name_state VARCHAR DEFAULT '' NOT NULL,
    district_kk VARCHAR DEFAULT '' NOT NULL,
    district_ru VARCHAR DEFAULT '' NOT NULL,
    district_zh VARCHAR DEFAULT '' NOT NULL,
    district_state VARCHAR DEFAULT '' NOT NULL,
    deposit_kk VARCHAR DEFAULT '' NOT NULL,
    deposit_ru VARCHAR DEFAULT '' NOT NULL,
    deposit_zh VARCHAR DEFAULT '' NOT NULL,
    deposit_state VARCHAR DEFAULT '' NOT NULL,
    resource_kk VARCHAR DEFAULT '' NOT NULL,
    resource_ru VARCHAR DEFAULT '' NOT NULL,
    resource_zh VARCHAR DEFAULT '' NOT NULL,
    resource_state VARCHAR DEFAULT '' NOT NULL,
    stage_kk VARCHAR DEFAULT '' NOT NULL,
    stage_ru VARCHAR DEFAULT '' NOT NULL,
    stage_zh VARCHAR DEFAULT '' NOT NULL,
    stage_state VARCHAR DEFAULT '' NOT NULL,
    partner_id INTEGER,
    started_on DATE,
    aliases VARCHAR DEFAULT '' NOT NULL,
    sort_kk VARCHAR DEFAULT '' NOT NULL,
    sort_ru VARCHAR DEFAULT '' NOT NULL,
    sort_zh VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_project PRIMARY KEY (id),
    CONSTRAINT uq_project_uid UNIQUE (uid),
    CONSTRAINT fk_project_partner_id FOREIGN KEY(partner_id) REFERENCES organisation (id)
);

CREATE INDEX ix_project_list_sort_kk ON project (deleted_at, sort_kk, id, partner_id);

CREATE INDEX ix_project_list_sort_ru ON project (deleted_at, sort_ru, id, partner_id);

CREATE INDEX ix_project_list_sort_zh ON project (deleted_at, sort_zh, id, partner_id);

CREATE INDEX ix_project_partner_id ON project (partner_id);

CREATE TABLE meeting (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    number INTEGER,
    year INTEGER,
    kind VARCHAR NOT NULL,
    held_on DATE,
    time_from TIME,
    time_to TIME,
    place_kk VARCHAR DEFAULT '' NOT NULL,
    place_ru VARCHAR DEFAULT '' NOT NULL,
    place_zh VARCHAR DEFAULT '' NOT NULL,
    place_state VARCHAR DEFAULT '' NOT NULL,
    title_kk VARCHAR DEFAULT '' NOT NULL,
    title_ru VARCHAR DEFAULT '' NOT NULL,
    title_zh VARCHAR DEFAULT '' NOT NULL,
    title_state VARCHAR DEFAULT '' NOT NULL,
    project_id INTEGER,
    prevailing VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    registration_number VARCHAR NOT NULL,
    registration_date DATE,
    signed_on DATE,
    addendum_to_id INTEGER,
    addendum_number INTEGER,
    source_note_kk VARCHAR DEFAULT '' NOT NULL,
    source_note_ru VARCHAR DEFAULT '' NOT NULL,
    source_note_zh VARCHAR DEFAULT '' NOT NULL,
    source_note_state VARCHAR DEFAULT '' NOT NULL,
    internal_note VARCHAR NOT NULL,
    keeper VARCHAR NOT NULL,
    sort_kk VARCHAR DEFAULT '' NOT NULL,
    sort_ru VARCHAR DEFAULT '' NOT NULL,
    sort_zh VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY (id),
    CONSTRAINT uq_meeting_uid UNIQUE (uid),
    CONSTRAINT fk_meeting_project_id FOREIGN KEY(project_id) REFERENCES project (id),
    CONSTRAINT fk_meeting_addendum_to_id FOREIGN KEY(addendum_to_id) REFERENCES meeting (id)
);

CREATE INDEX ix_meeting_addendum_to_id ON meeting (addendum_to_id);

CREATE INDEX ix_meeting_list_held_on ON meeting (deleted_at, held_on, id, state, kind, year, project_id);

CREATE INDEX ix_meeting_list_sort_kk ON meeting (deleted_at, sort_kk, id, state, kind, year, project_id);

CREATE INDEX ix_meeting_list_sort_ru ON meeting (deleted_at, sort_ru, id, state, kind, year, project_id);

CREATE INDEX ix_meeting_list_sort_zh ON meeting (deleted_at, sort_zh, id, state, kind, year, project_id);

CREATE INDEX ix_meeting_list_year_number ON meeting (deleted_at, year, number, id, state, kind, project_id);

CREATE INDEX ix_meeting_project_id ON meeting (project_id);

CREATE TABLE participant (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    meeting_id INTEGER,
    person_id INTEGER,
    organisation_id INTEGER,
    name_kk VARCHAR DEFAULT '' NOT NULL,
    name_ru VARCHAR DEFAULT '' NOT NULL,
    name_zh VARCHAR DEFAULT '' NOT NULL,
    name_state VARCHAR DEFAULT '' NOT NULL,
    job_kk VARCHAR DEFAULT '' NOT NULL,
    job_ru VARCHAR DEFAULT '' NOT NULL,
    job_zh VARCHAR DEFAULT '' NOT NULL,
    job_state VARCHAR DEFAULT '' NOT NULL,
    organisation_name_kk VARCHAR DEFAULT '' NOT NULL,
    organisation_name_ru VARCHAR DEFAULT '' NOT NULL,
    organisation_name_zh VARCHAR DEFAULT '' NOT NULL,
    organisation_name_state VARCHAR DEFAULT '' NOT NULL,
    side VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    rank INTEGER NOT NULL,
    presence VARCHAR NOT NULL,
    represented_by_kk VARCHAR DEFAULT '' NOT NULL,
    represented_by_ru VARCHAR DEFAULT '' NOT NULL,
    represented_by_zh VARCHAR DEFAULT '' NOT NULL,
    represented_by_state VARCHAR DEFAULT '' NOT NULL,
    came_at TIME,
    left_at TIME,
    initials VARCHAR NOT NULL,
    CONSTRAINT pk_participant PRIMARY KEY (id),
    CONSTRAINT uq_participant_uid UNIQUE (uid),
    CONSTRAINT fk_participant_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_participant_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_participant_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
);

CREATE INDEX ix_participant_list_meeting_id_rank ON participant (deleted_at, meeting_id, rank, id);

CREATE INDEX ix_participant_list_organisation_id_meeting_id ON participant (deleted_at, organisation_id, meeting_id, id);

CREATE INDEX ix_participant_meeting_id ON participant (meeting_id);

CREATE INDEX ix_participant_organisation_id ON participant (organisation_id);

CREATE INDEX ix_participant_person_id ON participant (person_id);

CREATE TABLE agenda_item (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    meeting_id INTEGER,
    position INTEGER NOT NULL,
    outside_agenda BOOLEAN DEFAULT 0 NOT NULL,
    title_kk VARCHAR DEFAULT '' NOT NULL,
    title_ru VARCHAR DEFAULT '' NOT NULL,
    title_zh VARCHAR DEFAULT '' NOT NULL,
    title_state VARCHAR DEFAULT '' NOT NULL,
    rapporteur_id INTEGER,
    heard_kk VARCHAR DEFAULT '' NOT NULL,
    heard_ru VARCHAR DEFAULT '' NOT NULL,
    heard_zh VARCHAR DEFAULT '' NOT NULL,
    heard_state VARCHAR DEFAULT '' NOT NULL,
    internal_note VARCHAR NOT NULL,
    CONSTRAINT pk_agenda_item PRIMARY KEY (id),
    CONSTRAINT uq_agenda_item_uid UNIQUE (uid),
    CONSTRAINT fk_agenda_item_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_agenda_item_rapporteur_id FOREIGN KEY(rapporteur_id) REFERENCES participant (id)
);

CREATE INDEX ix_agenda_item_list_meeting_id_position ON agenda_item (deleted_at, meeting_id, position, id);

CREATE INDEX ix_agenda_item_meeting_id ON agenda_item (meeting_id);

CREATE INDEX ix_agenda_item_rapporteur_id ON agenda_item (rapporteur_id);

CREATE TABLE decision (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    item_id INTEGER,
    position INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    text_kk VARCHAR DEFAULT '' NOT NULL,
    text_ru VARCHAR DEFAULT '' NOT NULL,
    text_zh VARCHAR DEFAULT '' NOT NULL,
    text_state VARCHAR DEFAULT '' NOT NULL,
    due DATE,
    due_wording_kk VARCHAR DEFAULT '' NOT NULL,
    due_wording_ru VARCHAR DEFAULT '' NOT NULL,
    due_wording_zh VARCHAR DEFAULT '' NOT NULL,
    due_wording_state VARCHAR DEFAULT '' NOT NULL,
    replaced_by_id INTEGER,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT uq_decision_uid UNIQUE (uid),
    CONSTRAINT fk_decision_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_decision_replaced_by_id FOREIGN KEY(replaced_by_id) REFERENCES decision (id)
);

CREATE INDEX ix_decision_item_id ON decision (item_id);

CREATE INDEX ix_decision_list_item_id_position ON decision (deleted_at, item_id, position, id);

CREATE INDEX ix_decision_replaced_by_id ON decision (replaced_by_id);

CREATE TABLE proposal (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    number INTEGER,
    meeting_id INTEGER,
    item_id INTEGER,
    project_id INTEGER,
    proposed_by VARCHAR NOT NULL,
    proposed_by_id INTEGER,
    owner_id INTEGER,
    category VARCHAR NOT NULL,
    title_kk VARCHAR DEFAULT '' NOT NULL,
    title_ru VARCHAR DEFAULT '' NOT NULL,
    title_zh VARCHAR DEFAULT '' NOT NULL,
    title_state VARCHAR DEFAULT '' NOT NULL,
    text_kk VARCHAR DEFAULT '' NOT NULL,
    text_ru VARCHAR DEFAULT '' NOT NULL,
    text_zh VARCHAR DEFAULT '' NOT NULL,
    text_state VARCHAR DEFAULT '' NOT NULL,
    submitted_on DATE,
    status VARCHAR NOT NULL,
    answer_kk VARCHAR DEFAULT '' NOT NULL,
    answer_ru VARCHAR DEFAULT '' NOT NULL,
    answer_zh VARCHAR DEFAULT '' NOT NULL,
    answer_state VARCHAR DEFAULT '' NOT NULL,
    answered_on DATE,
    answered_by_id INTEGER,
    no_commitment_reason_kk VARCHAR DEFAULT '' NOT NULL,
    no_commitment_reason_ru VARCHAR DEFAULT '' NOT NULL,
    no_commitment_reason_zh VARCHAR DEFAULT '' NOT NULL,
    no_commitment_reason_state VARCHAR DEFAULT '' NOT NULL,
    internal_note VARCHAR NOT NULL,
    keeper VARCHAR NOT NULL,
    sort_kk VARCHAR DEFAULT '' NOT NULL,
    sort_ru VARCHAR DEFAULT '' NOT NULL,
    sort_zh VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_proposal PRIMARY KEY (id),
    CONSTRAINT uq_proposal_uid UNIQUE (uid),
    CONSTRAINT fk_proposal_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_proposal_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_proposal_project_id FOREIGN KEY(project_id) REFERENCES project (id),
    CONSTRAINT fk_proposal_proposed_by_id FOREIGN KEY(proposed_by_id) REFERENCES organisation (id),
    CONSTRAINT fk_proposal_owner_id FOREIGN KEY(owner_id) REFERENCES organisation (id),
    CONSTRAINT fk_proposal_answered_by_id FOREIGN KEY(answered_by_id) REFERENCES person (id)
);

CREATE INDEX ix_proposal_answered_by_id ON proposal (answered_by_id);

CREATE INDEX ix_proposal_item_id ON proposal (item_id);

CREATE INDEX ix_proposal_list_meeting_id_number ON proposal (deleted_at, meeting_id, number, id, status, proposed_by, proposed_by_id, category, project_id);

CREATE INDEX ix_proposal_list_number ON proposal (deleted_at, number, id, status, proposed_by, proposed_by_id, category, project_id, meeting_id);

CREATE INDEX ix_proposal_list_sort_kk ON proposal (deleted_at, sort_kk, id, status, proposed_by, proposed_by_id, category, project_id, meeting_id);

CREATE INDEX ix_proposal_list_sort_ru ON proposal (deleted_at, sort_ru, id, status, proposed_by, proposed_by_id, category, project_id, meeting_id);

CREATE INDEX ix_proposal_list_sort_zh ON proposal (deleted_at, sort_zh, id, status, proposed_by, proposed_by_id, category, project_id, meeting_id);

CREATE INDEX ix_proposal_list_submitted_on ON proposal (deleted_at, submitted_on, id, status, proposed_by, proposed_by_id, category, project_id, meeting_id);

CREATE INDEX ix_proposal_meeting_id ON proposal (meeting_id);

CREATE INDEX ix_proposal_owner_id ON proposal (owner_id);

CREATE INDEX ix_proposal_project_id ON proposal (project_id);

CREATE INDEX ix_proposal_proposed_by_id ON proposal (proposed_by_id);

CREATE TABLE raw_line (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    meeting_id INTEGER,
    position INTEGER NOT NULL,
    said_at TIME,
    speaker_id INTEGER,
    speaker VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    mark VARCHAR NOT NULL,
    item_id INTEGER,
    made_uid VARCHAR NOT NULL,
    CONSTRAINT pk_raw_line PRIMARY KEY (id),
    CONSTRAINT uq_raw_line_uid UNIQUE (uid),
    CONSTRAINT fk_raw_line_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_raw_line_speaker_id FOREIGN KEY(speaker_id) REFERENCES participant (id),
    CONSTRAINT fk_raw_line_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id)
);

CREATE INDEX ix_raw_line_item_id ON raw_line (item_id);

CREATE INDEX ix_raw_line_list_meeting_id_position ON raw_line (deleted_at, meeting_id, position, id);

CREATE INDEX ix_raw_line_meeting_id ON raw_line (meeting_id);

CREATE INDEX ix_raw_line_speaker_id ON raw_line (speaker_id);

CREATE TABLE speech (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    item_id INTEGER,
    position INTEGER NOT NULL,
    speaker_id INTEGER,
    text_kk VARCHAR DEFAULT '' NOT NULL,
    text_ru VARCHAR DEFAULT '' NOT NULL,
    text_zh VARCHAR DEFAULT '' NOT NULL,
    text_state VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_speech PRIMARY KEY (id),
    CONSTRAINT uq_speech_uid UNIQUE (uid),
    CONSTRAINT fk_speech_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_speech_speaker_id FOREIGN KEY(speaker_id) REFERENCES participant (id)
);

CREATE INDEX ix_speech_item_id ON speech (item_id);

CREATE INDEX ix_speech_list_item_id_position ON speech (deleted_at, item_id, position, id);

CREATE INDEX ix_speech_speaker_id ON speech (speaker_id);

CREATE TABLE commitment (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    number INTEGER,
    meeting_id INTEGER,
    decision_id INTEGER,
    proposal_id INTEGER,
    project_id INTEGER,
    other_basis_kk VARCHAR DEFAULT '' NOT NULL,
    other_basis_ru VARCHAR DEFAULT '' NOT NULL,
    other_basis_zh VARCHAR DEFAULT '' NOT NULL,
    other_basis_state VARCHAR DEFAULT '' NOT NULL,
    side VARCHAR NOT NULL,
    promised_to VARCHAR NOT NULL,
    promised_to_id INTEGER,
    confirmed_on DATE,
    confirmation_kk VARCHAR DEFAULT '' NOT NULL,
    confirmation_ru VARCHAR DEFAULT '' NOT NULL,
    confirmation_zh VARCHAR DEFAULT '' NOT NULL,
    confirmation_state VARCHAR DEFAULT '' NOT NULL,
    firmness VARCHAR NOT NULL,
    lead_id INTEGER,
    responsible_id INTEGER,
    supervisor_id INTEGER,
    controller_id INTEGER,
    keeper VARCHAR NOT NULL,
    text_kk VARCHAR DEFAULT '' NOT NULL,
    text_ru VARCHAR DEFAULT '' NOT NULL,
    text_zh VARCHAR DEFAULT '' NOT NULL,
    text_state VARCHAR DEFAULT '' NOT NULL,
    title_kk VARCHAR DEFAULT '' NOT NULL,
    title_ru VARCHAR DEFAULT '' NOT NULL,
    title_zh VARCHAR DEFAULT '' NOT NULL,
    title_state VARCHAR DEFAULT '' NOT NULL,
    completion_form_kk VARCHAR DEFAULT '' NOT NULL,
    completion_form_ru VARCHAR DEFAULT '' NOT NULL,
    completion_form_zh VARCHAR DEFAULT '' NOT NULL,
    completion_form_state VARCHAR DEFAULT '' NOT NULL,
    note_kk VARCHAR DEFAULT '' NOT NULL,
    note_ru VARCHAR DEFAULT '' NOT NULL,
    note_zh VARCHAR DEFAULT '' NOT NULL,
    note_state VARCHAR DEFAULT '' NOT NULL,
    priority VARCHAR NOT NULL,
    internal BOOLEAN DEFAULT 0 NOT NULL,
    internal_note VARCHAR NOT NULL,
    term_kind VARCHAR NOT NULL,
    term_ends_on DATE,
    term_wording_kk VARCHAR DEFAULT '' NOT NULL,
    term_wording_ru VARCHAR DEFAULT '' NOT NULL,
    term_wording_zh VARCHAR DEFAULT '' NOT NULL,
    term_wording_state VARCHAR DEFAULT '' NOT NULL,
    term_every VARCHAR,
    term_day INTEGER,
    term_first DATE,
    term_event_kk VARCHAR DEFAULT '' NOT NULL,
    term_event_ru VARCHAR DEFAULT '' NOT NULL,
    term_event_zh VARCHAR DEFAULT '' NOT NULL,
    term_event_state VARCHAR DEFAULT '' NOT NULL,
    term_event_on DATE,
    term_days INTEGER,
    term_working_days BOOLEAN DEFAULT 0 NOT NULL,
    review_on DATE,
    original_due DATE,
    current_due DATE,
    extension_count INTEGER NOT NULL,
    depends_on_id INTEGER,
    split_from_id INTEGER,
    merged_into_id INTEGER,
    status VARCHAR NOT NULL,
    put_on_control DATE,
    reported_on DATE,
    fact_date DATE,
    remark VARCHAR NOT NULL,
    suspended_on DATE,
    suspension_basis_kk VARCHAR DEFAULT '' NOT NULL,
    suspension_basis_ru VARCHAR DEFAULT '' NOT NULL,
    suspension_basis_zh VARCHAR DEFAULT '' NOT NULL,
    suspension_basis_state VARCHAR DEFAULT '' NOT NULL,
    removed_on DATE,
    removal_ground VARCHAR,
    removal_basis_kk VARCHAR DEFAULT '' NOT NULL,
    removal_basis_ru VARCHAR DEFAULT '' NOT NULL,
    removal_basis_zh VARCHAR DEFAULT '' NOT NULL,
    removal_basis_state VARCHAR DEFAULT '' NOT NULL,
    decided_by_id INTEGER,
    sort_kk VARCHAR DEFAULT '' NOT NULL,
    sort_ru VARCHAR DEFAULT '' NOT NULL,
    sort_zh VARCHAR DEFAULT '' NOT NULL,
    number_key VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_commitment PRIMARY KEY (id),
    CONSTRAINT uq_commitment_uid UNIQUE (uid),
    CONSTRAINT fk_commitment_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_commitment_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT fk_commitment_proposal_id FOREIGN KEY(proposal_id) REFERENCES proposal (id),
    CONSTRAINT fk_commitment_project_id FOREIGN KEY(project_id) REFERENCES project (id),
    CONSTRAINT fk_commitment_promised_to_id FOREIGN KEY(promised_to_id) REFERENCES organisation (id),
    CONSTRAINT fk_commitment_lead_id FOREIGN KEY(lead_id) REFERENCES organisation (id),
    CONSTRAINT fk_commitment_responsible_id FOREIGN KEY(responsible_id) REFERENCES person (id),
    CONSTRAINT fk_commitment_supervisor_id FOREIGN KEY(supervisor_id) REFERENCES person (id),
    CONSTRAINT fk_commitment_controller_id FOREIGN KEY(controller_id) REFERENCES person (id),
    CONSTRAINT fk_commitment_depends_on_id FOREIGN KEY(depends_on_id) REFERENCES commitment (id),
    CONSTRAINT fk_commitment_split_from_id FOREIGN KEY(split_from_id) REFERENCES commitment (id),
    CONSTRAINT fk_commitment_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES commitment (id),
    CONSTRAINT fk_commitment_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES person (id)
);

CREATE INDEX ix_commitment_controller_id ON commitment (controller_id);

CREATE INDEX ix_commitment_decided_by_id ON commitment (decided_by_id);

CREATE INDEX ix_commitment_decision_id ON commitment (decision_id);

CREATE INDEX ix_commitment_depends_on_id ON commitment (depends_on_id);

CREATE INDEX ix_commitment_lead_id ON commitment (lead_id);

CREATE INDEX ix_commitment_list_current_due ON commitment (deleted_at, current_due, id, status, side, lead_id, project_id, meeting_id, firmness, internal, original_due, fact_date, extension_count);

CREATE INDEX ix_commitment_list_lead_id_current_due ON commitment (deleted_at, lead_id, current_due, id, status, side, project_id, meeting_id, firmness, internal);

CREATE INDEX ix_commitment_list_meeting_id_current_due ON commitment (deleted_at, meeting_id, current_due, id, status, side, lead_id, project_id, firmness, internal);

CREATE INDEX ix_commitment_list_number_key ON commitment (deleted_at, number_key, id, status, side, lead_id, project_id, meeting_id, firmness, internal, current_due);

CREATE INDEX ix_commitment_list_project_id_current_due ON commitment (deleted_at, project_id, current_due, id, status, side, lead_id, meeting_id, firmness, internal);

CREATE INDEX ix_commitment_list_sort_kk ON commitment (deleted_at, sort_kk, id, status, side, lead_id, project_id, meeting_id, firmness, internal, current_due);

CREATE INDEX ix_commitment_list_sort_ru ON commitment (deleted_at, sort_ru, id, status, side, lead_id, project_id, meeting_id, firmness, internal, current_due);

CREATE INDEX ix_commitment_list_sort_zh ON commitment (deleted_at, sort_zh, id, status, side, lead_id, project_id, meeting_id, firmness, internal, current_due);

CREATE INDEX ix_commitment_meeting_id ON commitment (meeting_id);

CREATE INDEX ix_commitment_merged_into_id ON commitment (merged_into_id);

CREATE INDEX ix_commitment_project_id ON commitment (project_id);

CREATE INDEX ix_commitment_promised_to_id ON commitment (promised_to_id);

CREATE INDEX ix_commitment_proposal_id ON commitment (proposal_id);

CREATE INDEX ix_commitment_responsible_id ON commitment (responsible_id);

CREATE INDEX ix_commitment_split_from_id ON commitment (split_from_id);

CREATE INDEX ix_commitment_supervisor_id ON commitment (supervisor_id);

CREATE TABLE party (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    decision_id INTEGER,
    position INTEGER NOT NULL,
    organisation_id INTEGER,
    name_kk VARCHAR DEFAULT '' NOT NULL,
    name_ru VARCHAR DEFAULT '' NOT NULL,
    name_zh VARCHAR DEFAULT '' NOT NULL,
    name_state VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_party PRIMARY KEY (id),
    CONSTRAINT uq_party_uid UNIQUE (uid),
    CONSTRAINT fk_party_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT fk_party_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
);

CREATE INDEX ix_party_decision_id ON party (decision_id);

CREATE INDEX ix_party_list_decision_id_position ON party (deleted_at, decision_id, position, id);

CREATE INDEX ix_party_organisation_id ON party (organisation_id);

CREATE TABLE evidence (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    commitment_id INTEGER,
    position INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    number VARCHAR NOT NULL,
    dated DATE,
    title VARCHAR NOT NULL,
    CONSTRAINT pk_evidence PRIMARY KEY (id),
    CONSTRAINT uq_evidence_uid UNIQUE (uid),
    CONSTRAINT fk_evidence_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitment (id)
);

CREATE INDEX ix_evidence_commitment_id ON evidence (commitment_id);

CREATE INDEX ix_evidence_list_commitment_id_position ON evidence (deleted_at, commitment_id, position, id);

CREATE TABLE executor (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    commitment_id INTEGER,
    position INTEGER NOT NULL,
    organisation_id INTEGER,
    CONSTRAINT pk_executor PRIMARY KEY (id),
    CONSTRAINT uq_executor_uid UNIQUE (uid),
    CONSTRAINT fk_executor_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitment (id),
    CONSTRAINT fk_executor_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
);

CREATE INDEX ix_executor_commitment_id ON executor (commitment_id);

CREATE INDEX ix_executor_list_commitment_id_position ON executor (deleted_at, commitment_id, position, id);

CREATE INDEX ix_executor_list_organisation_id_commitment_id ON executor (deleted_at, organisation_id, commitment_id, id);

CREATE INDEX ix_executor_organisation_id ON executor (organisation_id);

CREATE TABLE extension (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    commitment_id INTEGER,
    number INTEGER NOT NULL,
    requested_on DATE,
    requested_by_id INTEGER,
    from_due DATE,
    to_due DATE,
    reason_kk VARCHAR DEFAULT '' NOT NULL,
    reason_ru VARCHAR DEFAULT '' NOT NULL,
    reason_zh VARCHAR DEFAULT '' NOT NULL,
    reason_state VARCHAR DEFAULT '' NOT NULL,
    basis_kk VARCHAR DEFAULT '' NOT NULL,
    basis_ru VARCHAR DEFAULT '' NOT NULL,
    basis_zh VARCHAR DEFAULT '' NOT NULL,
    basis_state VARCHAR DEFAULT '' NOT NULL,
    decision VARCHAR NOT NULL,
    decided_on DATE,
    decided_by_id INTEGER,
    consent_on DATE,
    consent_basis_kk VARCHAR DEFAULT '' NOT NULL,
    consent_basis_ru VARCHAR DEFAULT '' NOT NULL,
    consent_basis_zh VARCHAR DEFAULT '' NOT NULL,
    consent_basis_state VARCHAR DEFAULT '' NOT NULL,
    CONSTRAINT pk_extension PRIMARY KEY (id),
    CONSTRAINT uq_extension_uid UNIQUE (uid),
    CONSTRAINT fk_extension_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitment (id),
    CONSTRAINT fk_extension_requested_by_id FOREIGN KEY(requested_by_id) REFERENCES organisation (id),
    CONSTRAINT fk_extension_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES person (id)
);

CREATE INDEX ix_extension_commitment_id ON extension (commitment_id);

CREATE INDEX ix_extension_decided_by_id ON extension (decided_by_id);

CREATE INDEX ix_extension_list_commitment_id_number ON extension (deleted_at, commitment_id, number, id);

CREATE INDEX ix_extension_requested_by_id ON extension (requested_by_id);

CREATE TABLE status_change (
    id INTEGER NOT NULL,
    uid VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    created_at VARCHAR,
    created_by VARCHAR NOT NULL,
    updated_at VARCHAR,
    updated_by VARCHAR NOT NULL,
    deleted_at VARCHAR,
    illustrative BOOLEAN DEFAULT 0 NOT NULL,
    commitment_id INTEGER,
    position INTEGER NOT NULL,
    from_status VARCHAR NOT NULL,
    to_status VARCHAR NOT NULL,
    "on" DATE,
    basis_kk VARCHAR DEFAULT '' NOT NULL,
    basis_ru VARCHAR DEFAULT '' NOT NULL,
    basis_zh VARCHAR DEFAULT '' NOT NULL,
    basis_state VARCHAR DEFAULT '' NOT NULL,
    remark VARCHAR NOT NULL,
    decided_by_id INTEGER,
    CONSTRAINT pk_status_change PRIMARY KEY (id),
    CONSTRAINT uq_status_change_uid UNIQUE (uid),
    CONSTRAINT fk_status_change_commitment_id FOREIGN KEY(commitment_id) REFERENCES commitment (id),
    CONSTRAINT fk_status_change_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES person (id)
);

CREATE INDEX ix_status_change_commitment_id ON status_change (commitment_id);

CREATE INDEX ix_status_change_decided_by_id ON status_change (decided_by_id);

CREATE INDEX ix_status_change_list_commitment_id_position ON status_change (deleted_at, commitment_id, position, id);

CREATE VIRTUAL TABLE search USING fts5(words, tokenize = "unicode61 remove_diacritics 0", detail = full);
