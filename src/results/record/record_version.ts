/** Version of the record schema; a reader refuses any other. */
export const RECORD_SCHEMA = 1;
