import { crc32 } from "../../../canon/crc32.ts";
import { inflate } from "./inflate.ts";
import { WeightsError } from "../weights_error.ts";
import { readZipDirectory } from "./zip_directory.ts";

/** torch deflates nothing, and each one takes a decompressor of its own, which is slow to start. */
const MAX_DEFLATED = 1024;

/** Bounds on what an archive may ask for. */
export interface ZipLimits {
  /** Most entries, 16384 unless told. */
  readonly maxEntries?: number;
  /** Most bytes of all entries together once unpacked, 512 MiB unless told. */
  readonly maxBytes?: number;
}

/**
 * Unpacks a zip archive held in memory: stored and deflated entries by name, directories left out, every CRC-32 checked.
 *
 * `file` is what error messages call the archive. Stored entries are views into `bytes`, not copies.
 *
 * @throws {WeightsError} for damaged, truncated, encrypted, split or zip64 archives, duplicate names, names that are no
 * plain relative paths, and archives over the limits.
 */
export async function readZip(
  bytes: Uint8Array,
  file: string,
  { maxEntries = 16384, maxBytes = 512 * 1024 * 1024 }: ZipLimits = {},
): Promise<Map<string, Uint8Array>> {
  const directory = readZipDirectory(bytes, file, maxEntries);
  const deflated = directory.filter(({ method }) => method !== 0).length;
  if (deflated > MAX_DEFLATED) {
    throw new WeightsError(
      file,
      `it has ${deflated} deflated entries; at most ${MAX_DEFLATED} are read`,
    );
  }
  const total = directory.reduce((sum, { size }) => sum + size, 0);
  if (total > maxBytes) {
    throw new WeightsError(
      file,
      `it unpacks to ${total} bytes; at most ${maxBytes} are read`,
    );
  }
  const entries = new Map<string, Uint8Array>();
  for (const entry of directory) {
    if (entry.name.endsWith("/")) continue;
    const data = entry.method === 0
      ? entry.packed
      : await inflate(entry.packed, entry.size, `${entry.name} in ${file}`);
    const crc = crc32(data);
    if (crc !== entry.crc32) {
      throw new WeightsError(
        file,
        `the CRC-32 of ${entry.name} is ${hex(crc)}, its directory says ${
          hex(entry.crc32)
        }`,
      );
    }
    entries.set(entry.name, data);
  }
  return entries;
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, "0");
}
