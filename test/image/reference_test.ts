import { assert, assertEquals } from "@std/assert";
import { decodeImage } from "../../src/image/decode.ts";
import { luma601 } from "../../src/image/luma.ts";
import { readGray } from "../../src/files/read_gray.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import greyConversions from "../fixtures/image/grey_conversions.json" with {
  type: "json",
};
import jpegDecodes from "../fixtures/image/jpeg_decodes.json" with {
  type: "json",
};
import { goldens } from "../goldens.ts";
import { jpegFile } from "./build.ts";

Deno.test("JPEG decodes to the samples of libjpeg-turbo: 4:2:0, grey and progressive", async () => {
  for (
    const { name, fileSha256, channels, samplesSha256 } of jpegDecodes.cases
  ) {
    const options = {
      grey: name === "grey",
      progressive: name === "progressive",
    };
    const file = await jpegFile(jpegDecodes.width, jpegDecodes.height, options);
    assertEquals(
      await sha256Hex(file),
      fileSha256,
      `${name}: the encoder drew another file`,
    );
    const picture = await decodeImage(file);
    assertEquals([picture.channels, await sha256Hex(picture.data)], [
      channels,
      samplesSha256,
    ], name);
  }
});

const needsGoldens = goldens === null ? " (needs FUSEBENCH_GOLDENS)" : "";

Deno.test({
  name:
    `luma601 is, on a picture without ties, the luma of OpenCV, Pillow and MATLAB and of no other rule${needsGoldens}`,
  ignore: goldens === null,
  fn: async () => {
    const file = await Deno.readFile(`${goldens}/metrics/rgb_128x96.png`);
    assertEquals(await sha256Hex(file), greyConversions.inputSha256);
    const digest = await sha256Hex(luma601(await decodeImage(file)).data);
    for (const [rule, want] of Object.entries(greyConversions.sameAsLuma601)) {
      assertEquals(digest, want, rule);
    }
    for (
      const [rule, other] of Object.entries(greyConversions.otherThanLuma601)
    ) assert(digest !== other, rule);
  },
});

Deno.test({
  name: `grey PNG goldens decode to their raw planes${needsGoldens}`,
  ignore: goldens === null,
  fn: async () => {
    const { grey } = JSON.parse(
      await Deno.readTextFile(`${goldens}/metrics/goldens.json`),
    );
    for (
      const conversion of Object.values<{ file: string; sha256_raw: string }>(
        grey.conversions,
      )
    ) {
      const { data } = await readGray(`${goldens}/metrics/${conversion.file}`);
      assertEquals(
        await sha256Hex(data),
        conversion.sha256_raw,
        conversion.file,
      );
    }
  },
});
