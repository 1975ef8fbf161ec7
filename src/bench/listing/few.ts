/** A list of names is cut after so many. */
const NAMED = 6;

/** The first names and how many more there are. */
export function few(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return names.slice(0, NAMED).join(", ") +
    (rest > 0 ? ` and ${rest} more` : "");
}
