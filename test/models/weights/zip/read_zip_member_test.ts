import { assertEquals, assertRejects } from "@std/assert";
import { sha256Hex } from "../../../../src/canon/digest.ts";
import {
  type EntryToWrite,
  writeZip,
} from "../../../../src/fuzz/write/zip_writer.ts";
import { WeightsError } from "../../../../src/models/weights/weights_error.ts";
import {
  readZipMember,
  type ZipMember,
} from "../../../../src/models/weights/zip/read_zip_member.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const picture = text("picture ".repeat(5000));
const member: ZipMember = {
  name: "a/picture.png",
  bytes: picture.length,
  sha256: await sha256Hex(picture),
};

/** A gigabyte of zeros, declared and deflated, beside the picture. */
const BOMB: EntryToWrite = {
  name: "bomb",
  data: text("x"),
  method: 8,
  size: 1e9,
};

for (const deflate of [false, true]) {
  Deno.test(`member: one ${deflate ? "deflated" : "stored"} file is unpacked, whatever else the archive declares`, async () => {
    const zip = writeZip([
      BOMB,
      { name: "a/", data: text("") },
      { name: member.name, data: picture, deflate },
    ]);
    assertEquals(await readZipMember(zip, "x.zip", member), picture);
  });
}

const refused: Record<string, [entries: EntryToWrite[], reason: string]> = {
  "no such file": [
    [{ name: "a/other.png", data: picture }],
    'it has no entry "a/picture.png"',
  ],
  "another picture of the same length": [
    [{ name: member.name, data: text("PICTURE ".repeat(5000)) }],
    'its entry "a/picture.png" has sha256 ',
  ],
  "a file that declares to be longer": [
    [{ ...BOMB, name: member.name }],
    `its entry "a/picture.png" has 1000000000 bytes, ${picture.length} are pinned`,
  ],
  "a file that inflates to more than it declares": [
    [{
      name: member.name,
      data: text("picture ".repeat(9000)),
      deflate: true,
      size: picture.length,
    }],
    `its data inflates to more than the declared ${picture.length} bytes`,
  ],
  "two files of the name": [
    [
      { name: member.name, data: picture },
      { name: member.name, data: picture },
    ],
    'it holds two entries named "a/picture.png"',
  ],
  "an encrypted file": [
    [{ name: member.name, data: picture, flags: 1 }],
    'its entry "a/picture.png" is encrypted',
  ],
  "a file that leads out of the archive": [
    [{ name: "../a/picture.png", data: picture }],
    'its entry "../a/picture.png" is not a plain relative path',
  ],
};

for (const [what, [entries, reason]] of Object.entries(refused)) {
  Deno.test(`member: ${what} is refused`, async () => {
    const { message } = await assertRejects(
      () => readZipMember(writeZip(entries), "x.zip", member),
      WeightsError,
    );
    assertEquals(
      [message.startsWith("Cannot read "), message.includes("x.zip: ")],
      [true, true],
    );
    assertEquals(message.includes(reason), true, message);
  });
}

Deno.test("member: an archive cut anywhere is refused", async () => {
  const zip = writeZip([{ name: member.name, data: picture, deflate: true }]);
  for (const length of [0, 1, 30, zip.length - 40, zip.length - 1]) {
    await assertRejects(
      () => readZipMember(zip.subarray(0, length), "x.zip", member),
      WeightsError,
      "Cannot read x.zip: ",
    );
  }
});
