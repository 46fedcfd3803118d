-- When it was handled, not when the transaction began that handled it.
alter table inbox alter column handled_at set default clock_timestamp();
