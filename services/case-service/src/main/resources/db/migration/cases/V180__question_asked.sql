-- When a partner across the border asked, so that it asks no more often than agreed: written in the transaction of the
-- question. What it asked with is nowhere.
create table question_asked (
    question_id varchar(64) primary key,
    partner     varchar(64) not null,
    asked_at    timestamptz not null
);
create index question_asked_partner on question_asked (partner, asked_at);
