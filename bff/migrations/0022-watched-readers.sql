-- Members of staff who look at many people in an hour are counted every half minute.
create index access_records_of_staff on access_records (at) where staff_id is not null;
