/** The text of `src/cli/output/program.ts`: the version of the program and the digest of what its packages are locked to. */
import { sha256Hex } from "../../src/canon/digest.ts";

/** @param read Gives the text of a file of the project. */
export async function programText(
  read: (path: string) => string | null,
): Promise<string> {
  const { version } = JSON.parse(read("deno.json")!);
  const lock = read("deno.lock")!.replaceAll("\r\n", "\n");
  const digest = await sha256Hex(new TextEncoder().encode(lock));
  return `/** Which program this is. Written by \`deno task digests\`; not to be edited. */

/** Its version, and sha256 of \`deno.lock\`. */
export const PROGRAM = {
  version: ${JSON.stringify(version)},
  lock: "${digest}",
} as const;
`;
}
