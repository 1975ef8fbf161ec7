/** The quantisation tables of a JPEG (ITU T.81, section B.2.4.1). */
import { ImageError } from "../image_error.ts";
import type { JpegComponent } from "./jpeg_frame.ts";
import { jpegSegments, SOS } from "./jpeg_segments.ts";
import { ROW_ORDER } from "./row_order.ts";

/**
 * The 64 steps of a component's coefficients in row order: those of the table in force at its first scan.
 *
 * @throws {ImageError} "corrupt" when there is no such table or one is malformed.
 */
export function quantisationOf(
  { id, quantisation }: JpegComponent,
  bytes: Uint8Array,
  name: string,
): Uint16Array {
  const tables = new Map<number, Uint16Array>();
  for (const { marker, data } of jpegSegments(bytes, name)) {
    if (marker === DQT) readTables(data, tables, name);
    else if (marker === SOS && sends(data, id)) break;
  }
  const table = tables.get(quantisation);
  if (table === undefined) {
    throw corrupt(name, "a quantisation table is missing");
  }
  return table;
}

function readTables(
  data: Uint8Array,
  tables: Map<number, Uint16Array>,
  name: string,
): void {
  for (let at = 0; at < data.length;) {
    const slot = data[at]! & 15;
    const bytesEach = 1 + (data[at++]! >> 4);
    if (bytesEach > 2 || at + 64 * bytesEach > data.length) {
      throw corrupt(name, "a malformed quantisation table");
    }
    const table = new Uint16Array(64);
    for (let k = 0; k < 64; k++, at += bytesEach) {
      table[ROW_ORDER[k]!] = bytesEach === 1
        ? data[at]!
        : data[at]! << 8 | data[at + 1]!;
    }
    tables.set(slot, table);
  }
}

function sends(header: Uint8Array, id: number): boolean {
  return Array.from(
    { length: header[0]! },
    (_, i) => header[1 + 2 * i],
  ).includes(id);
}

function corrupt(name: string, what: string): ImageError {
  return new ImageError(
    "corrupt",
    `Cannot decode ${name}: ${what}; fetch it anew`,
  );
}

const DQT = 0xdb;
