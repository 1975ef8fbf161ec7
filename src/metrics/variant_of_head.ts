/** What a column's head stands for in a profile. */
import { PROFILES } from "./profile.ts";

/** From a head to the variant's id; a head that the profile has not is taken for a metric of that name. */
export function variantOfHead(profile: string): (head: string) => string {
  const columns = Object.values(PROFILES).find(({ id }) => id === profile)
    ?.columns;
  const variants = new Map(
    columns?.map(({ head, variant }) => [String(head), variant]),
  );
  return (head) => variants.get(head) ?? `${head}/${profile}`;
}
