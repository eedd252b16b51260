/** Where the queues live; they are made anew in every database and never travel. */
export const JOBS_SCHEMA = 'jobs';

/** A list for SQL: the schemas that hold no tables of the product. */
export const FOREIGN_SCHEMAS = `('pg_catalog', 'information_schema', 'lachan_schema', '${JOBS_SCHEMA}')`;
