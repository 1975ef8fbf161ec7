/** What others' code ran on, as a report names it. */
export function versionsLine(
  versions: Readonly<Record<string, string | number>>,
): string {
  const entries = Object.entries(versions);
  return `python: ${
    entries.length === 0
      ? "missing"
      : entries.map(([name, version]) => `${name} ${version}`).join(", ")
  }`;
}
