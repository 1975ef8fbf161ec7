import { assertEquals, assertRejects } from "@std/assert";
import { WeightsError } from "../../../../src/models/weights/weights_error.ts";
import { readZip } from "../../../../src/models/weights/zip/zip.ts";
import {
  type EntryToWrite,
  writeZip,
} from "../../../../src/fuzz/write/zip_writer.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const long = text("weights ".repeat(5000));

Deno.test("zip: stored and deflated entries come back whole, directories do not", async () => {
  const entries = await readZip(
    writeZip([
      { name: "a/", data: text("") },
      { name: "a/stored", data: text("plain") },
      { name: "a/deflated", data: long, deflate: true },
      { name: "empty", data: text("") },
    ], { comment: "a comment" }),
    "x.pth",
  );
  assertEquals([...entries.keys()], ["a/stored", "a/deflated", "empty"]);
  assertEquals(entries.get("a/stored"), text("plain"));
  assertEquals(entries.get("a/deflated"), long);
});

Deno.test("zip: an archive in the middle of a larger buffer is read at its place", async () => {
  const zip = writeZip([{ name: "a", data: long, deflate: true }]);
  const buffer = new Uint8Array(zip.length + 20);
  buffer.set(zip, 7);
  const entries = await readZip(buffer.subarray(7, 7 + zip.length), "x.pth");
  assertEquals(entries.get("a"), long);
});

const refused: Record<
  string,
  [
    entries: EntryToWrite[],
    reason: string,
    end?: Parameters<typeof writeZip>[1],
  ]
> = {
  "a wrong CRC-32": [[{ name: "a", data: long, crc: 1 }], "the CRC-32 of a is"],
  "a wrong CRC-32 of deflated data": [[{
    name: "a",
    data: long,
    deflate: true,
    crc: 1,
  }], "the CRC-32 of a is"],
  // 16,384 of them would otherwise copy most of a file as often.
  "entries that share their data": [
    Array.from({ length: 9 }, (_, index) => ({
      name: `${index}`,
      data: text("x"),
      packedSize: 9 * 40 - 40 * index,
      method: 8,
    })),
    "its entries overlap",
  ],
  "too many deflated entries": [
    Array.from({ length: 1025 }, (_, index) => ({
      name: `${index}`,
      data: text(""),
      deflate: true,
    })),
    "it has 1025 deflated entries; at most 1024 are read",
  ],
  "an encrypted entry": [
    [{ name: "a", data: long, flags: 1 }],
    'its entry "a" is encrypted',
  ],
  "an unknown compression": [
    [{ name: "a", data: long, method: 14 }],
    "compression method 14",
  ],
  "a duplicate name": [[{ name: "a", data: long }, {
    name: "a",
    data: text("b"),
  }], 'two entries named "a"'],
  "a path upwards": [
    [{ name: "a/../../b", data: long }],
    "not a plain relative path",
  ],
  "an absolute path": [
    [{ name: "/etc/passwd", data: long }],
    "not a plain relative path",
  ],
  "a path with a backslash": [
    [{ name: "a\\b", data: long }],
    "not a plain relative path",
  ],
  "a drive": [[{ name: "c:b", data: long }], "not a plain relative path"],
  "no name": [[{ name: "", data: long }], "not a plain relative path"],
  "sizes that need zip64": [[{
    name: "a",
    data: long,
    size: 0xffffffff,
    packedSize: 0xffffffff,
  }], "needs zip64"],
  "a count that needs zip64": [[{ name: "a", data: long }], "needs zip64", {
    count: 0xffff,
  }],
  "a count beyond the entries": [
    [{ name: "a", data: long }],
    "central directory is damaged",
    { count: 2 },
  ],
  "a count below the entries": [
    [{ name: "a", data: long }],
    "longer than its entries",
    { count: 0 },
  ],
  "a split archive": [[{ name: "a", data: long }], "split over several disks", {
    disk: 1,
  }],
  "a directory past its end": [
    [{ name: "a", data: long }],
    "reaches past the end record",
    { start: 0x7fffffff },
  ],
  "another local name": [
    [{ name: "a", localName: "b", data: long }],
    "does not lie inside the file",
  ],
  "data outside the file": [
    [{ name: "a", data: long, localOffset: 1 << 30 }],
    "does not lie inside the file",
  ],
  "a stored entry of two sizes": [
    [{ name: "a", data: long, size: 9 }],
    "declares 40000 packed and 9 bytes",
  ],
  "more inflated bytes than declared": [[{
    name: "a",
    data: long,
    deflate: true,
    size: 9,
  }], "more than the declared 9"],
  "fewer inflated bytes than declared": [
    [{ name: "a", data: long, deflate: true, size: 40001 }],
    "inflates to 40000 bytes",
  ],
  "a size deflate cannot reach": [
    [{ name: "a", data: long, deflate: true, size: 400_000_000 }],
    "cannot hold the declared 400000000",
  ],
  "damaged deflate data": [[{
    name: "a",
    data: Uint8Array.of(0xff, 0xff, 0xff),
    method: 8,
  }], "data is damaged"],
};

for (const [what, [entries, reason, end]] of Object.entries(refused)) {
  Deno.test(`zip: ${what} is refused`, async () => {
    await assertRejects(
      () => readZip(writeZip(entries, end), "x.pth"),
      WeightsError,
      reason,
    );
  });
}

Deno.test("zip: limits on entries and bytes hold before anything is unpacked", async () => {
  const zip = writeZip([{ name: "a", data: long, deflate: true }, {
    name: "b",
    data: long,
  }]);
  await assertRejects(
    () => readZip(zip, "x.pth", { maxEntries: 1 }),
    WeightsError,
    "at most 1 are read",
  );
  await assertRejects(
    () => readZip(zip, "x.pth", { maxBytes: 79_999 }),
    WeightsError,
    "unpacks to 80000 bytes",
  );
});

Deno.test("zip: every truncation is refused", async () => {
  const zip = writeZip([{ name: "a", data: text("plain") }]);
  for (let length = 0; length < zip.length; length++) {
    await assertRejects(
      () => readZip(zip.subarray(0, length), "x.pth"),
      WeightsError,
      "Cannot read x.pth: ",
    );
  }
});
