/** A name a file may have for each name, in their order: itself where it is plain, else its plain signs and its place. */
export function fileNames(names: readonly string[]): Map<string, string> {
  return new Map(
    names.map((name, at) => [
      name,
      /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name) && name.length <= 100
        ? name
        : `${
          name.replace(/[^A-Za-z0-9_-]/g, "-").replace(/^-+/, "").slice(0, 60)
        }~${at}`,
    ]),
  );
}
