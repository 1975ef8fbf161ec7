import { WeightsError } from "../weights_error.ts";

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
/** Traditional encryption, strong encryption, masked headers. */
const ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000;
const SATURATED_16 = 0xffff;
const SATURATED_32 = 0xffffffff;

/** One file of a zip archive as the central directory declares it; nothing of its data is read yet. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc32: number;
  /** Bytes once unpacked. */
  readonly size: number;
  /** The packed bytes, a view into the archive. */
  readonly packed: Uint8Array;
}

/**
 * Reads the central directory of a zip archive.
 *
 * The central directory alone is believed; a local header only says where the data starts and must carry the same name.
 * A zip64 end record is tolerated where the classic fields still hold the true values (torch writes it always).
 *
 * @throws {WeightsError} for anything that is not a plain single-disk zip of stored or deflated, unencrypted files.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  file: string,
  maxEntries: number,
): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) {
    throw new WeightsError(
      file,
      "it is not a zip archive, or it is truncated (no end of central directory)",
    );
  }
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (
    count === SATURATED_16 || size === SATURATED_32 || start === SATURATED_32
  ) {
    throw new WeightsError(file, "it needs zip64, which is not supported");
  }
  if (
    view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 6, true) !== 0
  ) {
    throw new WeightsError(
      file,
      "it is one part of a zip archive split over several disks",
    );
  }
  if (view.getUint16(end + 8, true) !== count) {
    throw new WeightsError(
      file,
      "its end record contradicts itself about the number of entries",
    );
  }
  if (count > maxEntries) {
    throw new WeightsError(
      file,
      `it declares ${count} entries; at most ${maxEntries} are read`,
    );
  }
  if (start + size > end) {
    throw new WeightsError(
      file,
      "its central directory reaches past the end record",
    );
  }

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let packed = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    const [entry, next] = readEntry(bytes, view, at, start + size, file);
    if (names.has(entry.name)) {
      throw new WeightsError(
        file,
        `it holds two entries named ${quote(entry.name)}`,
      );
    }
    names.add(entry.name);
    // Data that many entries share would be read once for each of them.
    packed += entry.packed.length;
    if (packed > bytes.length) {
      throw new WeightsError(file, "its entries overlap");
    }
    entries.push(entry);
    at = next;
  }
  if (at !== start + size) {
    throw new WeightsError(
      file,
      "its central directory is longer than its entries",
    );
  }
  return entries;
}

/** The last end record whose comment ends exactly where the file does. */
function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) {
      return at;
    }
  }
  return undefined;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
  file: string,
): [ZipEntry, number] {
  if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
    throw new WeightsError(file, "its central directory is damaged");
  }
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameBytes = view.getUint16(at + 28, true);
  const next = at + ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) +
    view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (next > end) {
    throw new WeightsError(file, "its central directory is damaged");
  }

  const rawName = bytes.subarray(
    at + ENTRY_BYTES,
    at + ENTRY_BYTES + nameBytes,
  );
  const name = readName(rawName, file);
  if ((flags & ENCRYPTED_FLAGS) !== 0) {
    throw new WeightsError(file, `its entry ${quote(name)} is encrypted`);
  }
  if (
    packedSize === SATURATED_32 || size === SATURATED_32 ||
    local === SATURATED_32
  ) {
    throw new WeightsError(
      file,
      `its entry ${quote(name)} needs zip64, which is not supported`,
    );
  }
  if (method !== 0 && method !== 8) {
    throw new WeightsError(
      file,
      `its entry ${
        quote(name)
      } uses compression method ${method}; only stored (0) and deflated (8) are read`,
    );
  }
  if (method === 0 && packedSize !== size) {
    throw new WeightsError(
      file,
      `its stored entry ${
        quote(name)
      } declares ${packedSize} packed and ${size} bytes`,
    );
  }
  const data = findData(bytes, view, local, rawName);
  if (data === undefined || data + packedSize > view.byteLength) {
    throw new WeightsError(
      file,
      `the data of its entry ${quote(name)} does not lie inside the file`,
    );
  }
  const packed = bytes.subarray(data, data + packedSize);
  return [
    { name, method, crc32: view.getUint32(at + 16, true), size, packed },
    next,
  ];
}

/** Where an entry's data starts, if a local header of the same name stands at `local`. */
function findData(
  bytes: Uint8Array,
  view: DataView,
  local: number,
  name: Uint8Array,
): number | undefined {
  if (local + LOCAL_BYTES + name.length > view.byteLength) return undefined;
  if (view.getUint32(local, true) !== LOCAL_SIGNATURE) return undefined;
  if (view.getUint16(local + 26, true) !== name.length) return undefined;
  if (
    !name.every((byte, index) => bytes[local + LOCAL_BYTES + index] === byte)
  ) return undefined;
  return local + LOCAL_BYTES + name.length + view.getUint16(local + 28, true);
}

function readName(raw: Uint8Array, file: string): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    throw new WeightsError(file, "an entry's name is not UTF-8");
  }
  const parts = name.replace(/\/$/, "").split("/");
  if (
    /[\\:\0]/.test(name) ||
    parts.some((part) => part === "" || part === "." || part === "..")
  ) {
    throw new WeightsError(
      file,
      `its entry ${quote(name)} is not a plain relative path`,
    );
  }
  return name;
}

/** Names come from the file and end in a message: keep them short and printable. */
function quote(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
}
