/** The names of columns, in the order tables print them. */
import { type Metric, type ProfileId, PROFILES } from "./profile.ts";

/** The heads of one profile's columns; of all profiles, each once, unless told. */
export function profileHeads(id?: ProfileId): readonly Metric[] {
  const profiles = id === undefined ? Object.values(PROFILES) : [PROFILES[id]];
  const heads = profiles.flatMap(({ columns }) =>
    columns.map(({ head }) => head)
  );
  return [...new Set(heads)];
}
