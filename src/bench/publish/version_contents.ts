import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { sha256Hex } from "../../canon/digest.ts";
import { LARGEST_TEXT, readFile, UnfitFile } from "../../files/read_file.ts";
import {
  isEnvelopeFile,
  STATEMENT_FILE,
  type VersionContent,
} from "../../provenance/version_content.ts";

/** What lies in a version's folder. */
export interface VersionContents {
  /** What a statement is about, by name. */
  readonly files: readonly VersionContent[];
  /** The names of the signed statements, sorted. */
  readonly envelopes: readonly string[];
  /** Whether there is an unsigned statement. */
  readonly isStated: boolean;
}

/**
 * Looks at a version's folder.
 *
 * @throws {UnfitFile} if something in it is no regular file. @throws Deno's own error if it cannot be read.
 */
export async function readContents(folder: string): Promise<VersionContents> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) names.push(name);
  names.sort(codeUnitOrder);
  const files: VersionContent[] = [];
  for (const name of names) {
    if (name === STATEMENT_FILE || isEnvelopeFile(name)) continue;
    const bytes = await readFile(`${folder}/${name}`, { most: LARGEST_TEXT })
      .catch((error) => {
        throw error instanceof UnfitFile
          ? new UnfitFile(error.what, `${name} is ${error.what}, not a file`)
          : error;
      });
    files.push({ name, bytes: bytes.length, sha256: await sha256Hex(bytes) });
  }
  return {
    files,
    envelopes: names.filter(isEnvelopeFile),
    isStated: names.includes(STATEMENT_FILE),
  };
}
