import { sha256Hex } from "../../canon/digest.ts";
import { readFile } from "../../files/read_file.ts";
import { writeAtomically } from "../../files/write_atomically.ts";

/** Bytes of a picture of the most pixels that a file may have, in colour. */
const LARGEST = 300e6;

/** Fused pictures of finished cells by the digest of their samples, so that a new metric needs no network. */
export interface KeptImages {
  /** The samples of that digest, or null where they are not kept, or damaged. */
  get(sha256: string): Promise<Uint8Array | null>;
  /** Keeps samples, in place of damaged ones too; that there is no room for them is no error. */
  put(sha256: string, samples: Uint8Array): Promise<void>;
}

/** The pictures under `directory`, which need not exist yet. */
export function openKeptImages(directory: string): KeptImages {
  const path = (sha256: string): string =>
    `${directory}/${sha256.slice(0, 2)}/${sha256}`;
  return {
    async get(sha256): Promise<Uint8Array | null> {
      const samples = await readFile(path(sha256), { most: LARGEST })
        .catch(() => null);
      return samples !== null && await sha256Hex(samples) === sha256
        ? samples
        : null;
    },
    async put(sha256, samples): Promise<void> {
      await writeAtomically(path(sha256), samples).catch(() => {});
    },
  };
}
