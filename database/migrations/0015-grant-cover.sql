-- Lists of sealed records start from the grants of a post: their indexes answer without the table.
drop index record_grant_post;
drop index record_grant_group;
create index record_grant_post on record_grant (post_id, record_kind, from_at)
  include (record_id, until_at) where post_id is not null;
create index record_grant_group on record_grant (group_id, record_kind, from_at)
  include (record_id, until_at) where group_id is not null;
