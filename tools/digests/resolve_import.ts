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
 * @throws {RangeError} if it leads to neither a file of the project, a package nor a built-in module.
 */
export function resolveImport(
  specifier: string,
  from: string,
  map: ImportMap,
): Target {
  const mapped = Object.hasOwn(map, specifier) ? map[specifier]! : specifier;
  if (mapped.startsWith("node:")) return { kind: "built-in", name: mapped };
  if (mapped.startsWith("npm:")) return { kind: "package", specifier: mapped };
  // What deno.json maps is relative to itself, at the root.
  const base = mapped === specifier ? `project:///${from}` : "project:///";
  const url = /^\.\.?\//.test(mapped) ? URL.parse(mapped, base) : null;
  if (url === null) {
    throw new RangeError(
      `"${specifier}" is no file of the project, package or built-in module; add it to the imports of deno.json`,
    );
  }
  return { kind: "file", path: url.pathname.slice(1) };
}
