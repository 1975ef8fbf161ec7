import { assertEquals } from "@std/assert";
import { littleEndian } from "../../src/numeric/little_endian.ts";

Deno.test("float32 and 64-bit integers become the bytes DataView writes in little-endian order", () => {
  const floats = Float32Array.of(0, -0, 1.5, -3.25e-40, Infinity, 1e38);
  const view = new DataView(new ArrayBuffer(floats.byteLength));
  floats.forEach((value, i) => view.setFloat32(4 * i, value, true));
  assertEquals(littleEndian(floats), new Uint8Array(view.buffer));

  const integers = BigInt64Array.of(0n, -1n, 2n ** 62n, -(2n ** 40n) + 7n);
  const wide = new DataView(new ArrayBuffer(integers.byteLength));
  integers.forEach((value, i) => wide.setBigInt64(8 * i, value, true));
  assertEquals(littleEndian(integers), new Uint8Array(wide.buffer));
});

Deno.test("a part of a larger array gives its own bytes and no others", () => {
  const part = Float32Array.of(9, 1, 2, 9).subarray(1, 3);
  assertEquals(
    littleEndian(part),
    Uint8Array.of(0, 0, 0x80, 0x3f, 0, 0, 0, 0x40),
  );
});

Deno.test("a NaN keeps its payload", () => {
  const bits = Uint32Array.of(0x7fc12345);
  assertEquals(
    littleEndian(new Float32Array(bits.buffer)),
    Uint8Array.of(0x45, 0x23, 0xc1, 0x7f),
  );
});
