/** Where an import leads: a file of the project by its path from the root, or something by its name. */
export type Target =
  | { readonly kind: "file"; readonly path: string }
  /** Of Deno itself, such as `node:zlib`. */
  | { readonly kind: "built-in"; readonly name: string }
  /** As `deno.json` or the import writes it, such as `npm:zod@4.6.7`. */
  | { readonly kind: "package"; readonly specifier: string };

/** From the specifiers that `deno.json` maps to what they stand for. */
export type ImportMap = Readonly<Record<string, string>>;

/**
 * Resolves an import as Deno does.
 *
 * @param from Path of the importing file.
 * @returns null if it leads to neither a file of the project, a package nor a built-in module.
 */
export function resolveImport(
  specifier: string,
  from: string,
  map: ImportMap,
): Target | null {
  const mapped = mapSpecifier(specifier, map);
  if (mapped.startsWith("node:")) return { kind: "built-in", name: mapped };
  if (mapped.startsWith("npm:")) {
    return { kind: "package", specifier: mapped.replace(/^npm:\//, "npm:") };
  }
  if (!/^\.\.?\//.test(mapped)) return null;
  // What deno.json maps is relative to itself, at the root.
  const path = mapped === specifier ? from.split("/").slice(0, -1) : [];
  for (const step of mapped.split("/")) {
    if (step === ".." && path.pop() === undefined) return null;
    if (step !== ".." && step !== ".") path.push(step);
  }
  return { kind: "file", path: path.join("/") };
}

/** As the map says of all of it, or of the longest beginning that it maps as a folder. */
function mapSpecifier(specifier: string, map: ImportMap): string {
  if (Object.hasOwn(map, specifier)) return map[specifier]!;
  const folder = Object.keys(map)
    .filter((key) => key.endsWith("/") && specifier.startsWith(key))
    .sort((a, b) => b.length - a.length)[0];
  return folder === undefined
    ? specifier
    : map[folder]! + specifier.slice(folder.length);
}
