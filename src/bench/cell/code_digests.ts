import type { CellRecord } from "../../results/record/record.ts";
import { digestOf } from "../../canon/digest_of.ts";
import { sha256Hex } from "../../canon/digest.ts";

type Code = CellRecord["code"];

const ROOMS: Record<keyof Code, readonly string[]> = {
  image: ["image"],
  models: ["models"],
  protocol: ["protocol", "engine"],
  runtime: ["runtime"],
  metrics: ["metrics", "numeric"],
};

/**
 * The digest of the sources of each room that decides a value, so that a change of code is a change of identity.
 *
 * @param src directory that holds the rooms; the one this file lies in unless told.
 */
export async function codeDigests(
  src: URL = new URL("../../", import.meta.url),
): Promise<Code> {
  const digests = await Promise.all(
    Object.entries(ROOMS).map(async ([room, folders]) => {
      const files = await Promise.all(
        folders.map((folder) => digestFiles(new URL(`${folder}/`, src))),
      );
      return [room, await digestOf(files)] as const;
    }),
  );
  return Object.fromEntries(digests) as Code;
}

async function digestFiles(folder: URL): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for await (const entry of Deno.readDir(folder)) {
    if (entry.isDirectory) {
      const inner = await digestFiles(new URL(`${entry.name}/`, folder));
      for (const [name, digest] of Object.entries(inner)) {
        digests[`${entry.name}/${name}`] = digest;
      }
    } else if (entry.name.endsWith(".ts")) {
      const bytes = await Deno.readFile(new URL(entry.name, folder));
      digests[entry.name] = await sha256Hex(withUnixLineEnds(bytes));
    }
  }
  return digests;
}

/** A checkout with other line ends is the same code. */
function withUnixLineEnds(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte) => byte !== 13);
}
