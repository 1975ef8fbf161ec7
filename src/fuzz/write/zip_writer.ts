import { concatBytes } from "./concat_bytes.ts";
import { crc32, deflateRawSync } from "node:zlib";

/** One entry to write; fields override what an honest writer would put down. */
export interface EntryToWrite {
  name: string;
  data: Uint8Array;
  deflate?: boolean;
  flags?: number;
  method?: number;
  crc?: number;
  size?: number;
  packedSize?: number;
  localName?: string;
  localOffset?: number;
}

/** Writes a zip archive, lies included where asked for. */
export function writeZip(
  entries: readonly EntryToWrite[],
  end: { count?: number; start?: number; disk?: number; comment?: string } = {},
): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const directory = entries.map((entry) => {
    const packed = entry.deflate
      ? new Uint8Array(deflateRawSync(entry.data))
      : entry.data;
    const start = at;
    const local = text(entry.localName ?? entry.name);
    put(
      record(0x04034b50, [
        [2, 20],
        ...common(entry, packed),
        [2, local.length],
        [2, 0],
      ]),
    );
    put(local);
    put(packed);
    return { entry, packed, start };
  });
  const start = at;
  for (const { entry, packed, start } of directory) {
    const name = text(entry.name);
    put(record(0x02014b50, [
      [2, 20],
      [2, 20],
      ...common(entry, packed),
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, entry.localOffset ?? start],
    ]));
    put(name);
  }
  const count = end.count ?? entries.length;
  const comment = text(end.comment ?? "");
  put(record(0x06054b50, [
    [2, end.disk ?? 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, at - start],
    [4, end.start ?? start],
    [2, comment.length],
  ]));
  put(comment);
  return concatBytes(parts);
}

type Field = [size: 2 | 4, value: number];

function common(entry: EntryToWrite, packed: Uint8Array): Field[] {
  return [
    [2, entry.flags ?? 0],
    [2, entry.method ?? (entry.deflate ? 8 : 0)],
    [2, 0],
    [2, 0],
    [4, entry.crc ?? crc32(entry.data)],
    [4, entry.packedSize ?? packed.length],
    [4, entry.size ?? entry.data.length],
  ];
}

function record(signature: number, fields: readonly Field[]): Uint8Array {
  const view = new DataView(
    new ArrayBuffer(4 + fields.reduce((sum, [size]) => sum + size, 0)),
  );
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}
