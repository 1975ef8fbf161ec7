import { readSstable } from "../models/weights/tensorflow/sstable.ts";
import { writeSstable } from "./write/sstable_writer.ts";
import { writeZip } from "./write/zip_writer.ts";
import { readZip } from "../models/weights/zip/zip.ts";
import { changeBytes, type Changed } from "./change_bytes.ts";
import type { FuzzFile } from "./fuzz_file.ts";

/**
 * Spoils what a container holds and packs it again with sound checksums, which else catch nearly every change before
 * what is behind them is read; null for files that are no containers.
 *
 * @throws {WeightsError} if the file is not sound itself.
 */
export async function changeInside(
  { name, format, bytes }: FuzzFile,
  random: () => number,
): Promise<Changed | null> {
  if (format === "torch-zip") {
    const entries = [...await readZip(bytes, name)];
    const pickle = entries.findIndex(([entry]) => entry.endsWith("data.pkl"));
    const chosen = random() < 0.7 && pickle >= 0
      ? pickle
      : Math.floor(random() * entries.length);
    const [entry, data] = entries[chosen]!;
    const changed = changeBytes(data, random);
    const deflate = random() < 0.25;
    return {
      bytes: writeZip(
        entries.map(([name, data], i) => ({
          name,
          data: i === chosen ? changed.bytes : data,
          deflate: deflate && i === chosen,
        })),
      ),
      how: `inside ${entry}: ${changed.how}${deflate ? ", deflated" : ""}`,
    };
  }
  if (format === "tf-bundle") {
    const text = new TextDecoder();
    const rows = readSstable(bytes, name).map(({ key, value }) =>
      [text.decode(key), value] as const
    );
    let how = "";
    const damaged = writeSstable(rows, {
      damage(block): Uint8Array {
        const changed = changeBytes(block, random);
        how = changed.how;
        return changed.bytes;
      },
    });
    return { bytes: damaged, how: `inside a block: ${how}` };
  }
  return null;
}
