import { z } from "zod";
import { digestOf } from "../../canon/digest_of.ts";
import type { Detection } from "../../detect/box.ts";
import { readText } from "../../files/read_file.ts";
import { writeAtomically } from "../../files/write_atomically.ts";

/** What detections follow from. */
export interface DetectionKey {
  /** Of the picture's samples. */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
  /** Of the detector's file. */
  readonly detector: string;
  /** Of the code between them. */
  readonly code: string;
  readonly rule: object;
}

/** Detections found before, so that a picture is looked at once. */
export interface DetectionShelf {
  /** Null where there are none, or a damaged file. */
  get(key: DetectionKey): Promise<Detection[] | null>;
  /** Keeps them; that there is no room for them is no error. */
  put(key: DetectionKey, found: readonly Detection[]): Promise<void>;
}

const fileSchema = z.strictObject({
  key: z.string(),
  found: z.array(
    z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
  ),
  digest: z.string().describe("Of the two above"),
});

/** The detections below `directory`, which need not exist yet. */
export function openDetectionShelf(directory: string): DetectionShelf {
  const path = (key: string): string =>
    `${directory}/${key.slice(0, 2)}/${key}.json`;
  return {
    async get(of): Promise<Detection[] | null> {
      const key = await digestOf(of);
      const text = await readText(path(key)).catch(() => null);
      const file = text === null ? null : parsed(text);
      if (
        file === null || file.key !== key ||
        file.digest !== await digestOf({ key, found: file.found })
      ) return null;
      return file.found.map(([left, top, right, bottom, score]) => ({
        box: { left, top, right, bottom },
        score,
      }));
    },
    async put(of, detections): Promise<void> {
      const key = await digestOf(of);
      const found = detections.map(({ box, score }) => [
        box.left,
        box.top,
        box.right,
        box.bottom,
        score,
      ]);
      const digest = await digestOf({ key, found });
      await writeAtomically(path(key), JSON.stringify({ key, found, digest }))
        .catch(() => {});
    },
  };
}

function parsed(text: string): z.infer<typeof fileSchema> | null {
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
