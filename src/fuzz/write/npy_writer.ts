import { concatBytes } from "./concat_bytes.ts";

/** A `.npy` file to write; nothing is checked, and the header is put down as it is. */
export interface NpyToWrite {
  header: string;
  data: Uint8Array;
  /** Format version; 1 unless told. */
  version?: number;
  /** What the file says of the header's length; the truth unless told. */
  headerLength?: number;
}

/** Writes a `.npy` file, lies included where asked for. */
export function writeNpy(
  { header, data, version = 1, headerLength }: NpyToWrite,
): Uint8Array {
  const text = new TextEncoder().encode(header);
  const length = headerLength ?? text.length;
  const size = new Uint8Array(version === 1 ? 2 : 4);
  const view = new DataView(size.buffer);
  if (version === 1) view.setUint16(0, length, true);
  else view.setUint32(0, length, true);
  return concatBytes([
    Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0),
    size,
    text,
    data,
  ]);
}
