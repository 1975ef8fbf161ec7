import { assertEquals } from "@std/assert";
import { fromYCrCb8, toYCrCb8 } from "../../src/protocol/ycrcb8.ts";
import opencv from "../fixtures/protocol/ycrcb8.json" with { type: "json" };

Deno.test("8-bit YCrCb is OpenCV's, to the level", () => {
  for (const [rgb, ycrcb] of opencv.toYCrCb) {
    const [r, g, b] = rgb as [number, number, number];
    assertEquals([...toYCrCb8(r, g, b)], ycrcb, `of ${rgb}`);
  }
});

Deno.test("and so is its inverse", () => {
  for (const [ycrcb, rgb] of opencv.fromYCrCb) {
    const [y, cr, cb] = ycrcb as [number, number, number];
    assertEquals([...fromYCrCb8(y, cr, cb)], rgb, `of ${ycrcb}`);
  }
});
