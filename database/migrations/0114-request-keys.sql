-- A request already carried out is known by a digest of its key, and checked under the key itself.
comment on column idempotency.key is 'SHA-256 of the key the browser made for one intention, base64url';
comment on column idempotency.request_hash is 'HMAC-SHA-256 of method, path and body under the browser''s key, which is kept nowhere';
