/** Who made a data set and when, as its citation says. */

/** What a citation like `A. One, B. Two, "Title", venue, 2021` names. */
export interface CitedWork {
  readonly authors: readonly string[];
  readonly year: string;
}

/** Reads the first work of a citation; null where it is not written so. */
export function readCitation(text: string): CitedWork | null {
  const [, names, rest] = /^([^"]+?),?\s*"[^"]+"(.*)$/s.exec(text) ?? [];
  const year = /\b(?:19|20)\d\d\b/.exec(rest ?? "")?.[0];
  if (names === undefined || year === undefined) return null;
  return { authors: names.split(/,\s*|\s+and\s+/), year };
}
