import { sha256Hex } from "../../../canon/digest.ts";
import { WeightsError } from "../weights_error.ts";
import { inflate } from "./inflate.ts";
import { readZipDirectory } from "./zip_directory.ts";

/** A file of an archive as somebody pinned it. */
export interface ZipMember {
  /** Its path in the archive. */
  readonly name: string;
  /** Its length once unpacked. */
  readonly bytes: number;
  /** SHA-256 of it once unpacked. */
  readonly sha256: string;
}

const MOST_ENTRIES = 16384;

/**
 * Unpacks one pinned file of a zip archive held in memory; nothing else in the archive is unpacked, and no more than the
 * pinned length.
 *
 * @param file what errors call the archive
 * @throws {WeightsError} for an archive that `readZipDirectory` refuses, one that has no such file, and one whose file is
 * not the pinned one.
 */
export async function readZipMember(
  archive: Uint8Array,
  file: string,
  { name, bytes, sha256 }: ZipMember,
): Promise<Uint8Array> {
  const entry = readZipDirectory(archive, file, MOST_ENTRIES)
    .find((entry) => entry.name === name);
  if (entry === undefined) {
    throw new WeightsError(file, `it has no entry "${name}"`);
  }
  if (entry.size !== bytes) {
    throw new WeightsError(
      file,
      `its entry "${name}" has ${entry.size} bytes, ${bytes} are pinned`,
    );
  }
  const data = entry.method === 0
    ? entry.packed
    : await inflate(entry.packed, bytes, `${name} in ${file}`);
  const got = await sha256Hex(data);
  if (got !== sha256) {
    throw new WeightsError(
      file,
      `its entry "${name}" has sha256 ${got}, pinned is ${sha256}`,
    );
  }
  return data;
}
