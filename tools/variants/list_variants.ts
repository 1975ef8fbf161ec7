/**
 * The module that lists every variant of a metric, made from where their files lie.
 *
 * A file `<code base>/<metric>.ts` exports one object, `<METRIC>_<CODE_BASE>`, the file's name in capitals first; of some it lies in `<code base>/q`. Nothing else has to be known of it, so a
 * new variant is listed by running `deno task variants`.
 */

/** The name under which a variant's file, such as `cdd/ag.ts`, exports its object. */
export function variantName(file: string): string {
  const found = /^([a-z]\w*)\/(?:q\/)?([a-z]\w*)\.ts$/.exec(file);
  if (found === null) {
    throw new SyntaxError(
      `Cannot list the variant ${file}: expected <code base>/<metric>.ts in lower case; move or rename it`,
    );
  }
  return `${found[2]}_${found[1]}`.toUpperCase();
}

/**
 * The text of `src/metrics/variant_list.ts`.
 *
 * @param files of the folder `src/metrics/variants`, in any order.
 * @throws {SyntaxError} if one is not where a variant lies.
 */
export function listVariants(files: readonly string[]): string {
  const sorted = files.toSorted();
  const imports = sorted.map((file) =>
    `import { ${variantName(file)} } from "./variants/${file}";`
  );
  const names = sorted.map((file) => `  ${variantName(file)},`);
  return `// deno-fmt-ignore-file
/** Every variant, by code base and metric. Written by \`deno task variants\`; not to be edited. */
import type { Variant } from "./variant.ts";
${imports.join("\n")}

export const VARIANT_LIST: readonly Variant[] = [
${names.join("\n")}
];
`;
}
