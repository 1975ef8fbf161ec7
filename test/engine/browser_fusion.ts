/** One fusion from bytes to levels, as a page does it and Deno beside it: no file, no store, no process. */
import { openOnnxFuser } from "../../src/engine/open_onnx_fuser.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import { luma601 } from "../../src/image/luma.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import { seededStudent } from "../runtime/seeded_student.ts";

/** The student of seeded weights on two drawn pictures that were PNGs on the way. */
export async function browserFusion(): Promise<Uint8Array> {
  await using fuser = await openOnnxFuser(seededStudent(), {
    model: "student",
    protocol: findProtocol("imsave-stretch"),
    backend: "simd",
  });
  const [ir, vi] = await Promise.all([drawn(3), drawn(5)]);
  return (await fuser.fuse({ ir: luma601(ir), vi })).data;
}

async function drawn(
  factor: number,
): Promise<Awaited<ReturnType<typeof decodeImage>>> {
  const width = 53, height = 31;
  const data = Uint8Array.from(
    { length: 3 * width * height },
    (_, i) => i * factor + (i >> 6),
  );
  return await decodeImage(
    await encodePng({ width, height, channels: 3, data }),
  );
}
