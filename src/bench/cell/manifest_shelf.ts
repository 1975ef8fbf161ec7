import { z } from "zod";
import type { Manifest } from "./manifest.ts";
import { readText } from "../../files/read_file.ts";
import { writeAtomically } from "../../files/write_atomically.ts";

/** Manifests of stages as they were when cells were computed, by the stage's digest, so that a change can be told later. */
export interface ManifestShelf {
  get(digest: string): Promise<Manifest | null>;
  put(digest: string, manifest: Manifest): Promise<void>;
}

const manifestSchema = z.array(z.tuple([z.string(), z.string()]));

/** The manifests under `directory`, which need not exist yet. */
export function openManifestShelf(directory: string): ManifestShelf {
  const path = (digest: string): string => `${directory}/${digest}.json`;
  return {
    async get(digest): Promise<Manifest | null> {
      try {
        const text = await readText(path(digest));
        return manifestSchema.parse(JSON.parse(text));
      } catch {
        // It only serves an explanation: what is not there, or damaged, is not told.
        return null;
      }
    },
    async put(digest, manifest): Promise<void> {
      const there = await Deno.stat(path(digest)).catch(() => null);
      if (there !== null) return;
      await writeAtomically(path(digest), JSON.stringify(manifest))
        .catch(() => {});
    },
  };
}
