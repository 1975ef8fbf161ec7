/** Other decoders of JPEG: each is held to one of libjpeg-turbo's own switches. */
import { assert, assertEquals } from "@std/assert";
import { sha256Hex } from "../../src/canon/digest.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { inspectImage } from "../../src/image/inspect.ts";
import { decodeJpegBy } from "../../src/image/jpeg/decode_jpeg_by.ts";
import jpegDecodes from "../fixtures/image/jpeg_decodes.json" with {
  type: "json",
};
import { jpegFile } from "./build.ts";

const { width, height, cases } = jpegDecodes;

for (const { name, samplesSha256, repeatedSha256, realSha256 } of cases) {
  Deno.test(`a drawn ${name} JPEG by three rules is what djpeg gives of it`, async () => {
    const file = await jpegFile(width, height, {
      grey: name === "grey",
      progressive: name === "progressive",
    });
    const info = inspectImage(file, name);
    const digestBy = (rule: Parameters<typeof decodeJpegBy>[0]) =>
      sha256Hex(decodeJpegBy(rule, file, info, name)!.data);
    assertEquals(await digestBy("libjpeg"), samplesSha256);
    assertEquals(await digestBy("repeated chroma"), repeatedSha256);
    assertEquals(await digestBy("real transform"), realSha256);
  });
}

Deno.test("our decoder is the first rule at every odd size", async () => {
  for (const [wide, high] of [[1, 1], [2, 3], [5, 4], [16, 16], [17, 33]]) {
    const file = await jpegFile(wide!, high!, {});
    const picture = decodeJpegBy(
      "libjpeg",
      file,
      inspectImage(file, "drawn"),
      "drawn",
    );
    const { data } = await decodeImage(file);
    // Planes of fewer than three columns are not drawn here.
    if (wide! < 5) assertEquals(picture, null);
    else assert(data.every((sample, at) => sample === picture!.data[at]));
  }
});
