/** What a bundle has of the pinned files, in sentences. */
import type { ObjectAccount, Tally } from "./object_files.ts";

/** Lines on what was taken, what was left out and why, and what was not here; files of one licence stand together. */
export function accountLines(accounts: readonly ObjectAccount[]): string[] {
  return [
    ...part(accounts, "taken", "taken"),
    ...part(
      accounts,
      "withheld",
      "left out, for they may not be passed on (--mine takes them too)",
    ),
    ...part(
      accounts,
      "absent",
      "not here when the bundle was made (deno task fetch gets them)",
    ),
  ];
}

function part(
  accounts: readonly ObjectAccount[],
  which: "taken" | "withheld" | "absent",
  title: string,
): string[] {
  const own = accounts.filter((account) => account[which].files > 0);
  const tally = (some: readonly ObjectAccount[]): string =>
    tallyText(some.map((account) => account[which]));
  return [
    `${title}: ${tally(own)}`,
    ...[...Map.groupBy(own, ({ licence }) => licence)].map(([licence, some]) =>
      `  ${some.map(({ id }) => id).join(", ")}: ${tally(some)}. ${licence}`
    ),
  ];
}

/** `3 files, 1.25 MB` of all of them together. */
function tallyText(tallies: readonly Tally[]): string {
  const files = tallies.reduce((sum, { files }) => sum + files, 0);
  const bytes = tallies.reduce((sum, { bytes }) => sum + bytes, 0);
  return `${files} ${files === 1 ? "file" : "files"}, ${
    (bytes / 1e6).toFixed(2)
  } MB`;
}
