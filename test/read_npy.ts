import type { Plane } from "../src/image/plane.ts";

/** Reads a float32 array of the NumPy format; leading axes of size 1 are dropped. */
export async function readNpy(path: string): Promise<Plane> {
  const bytes = await Deno.readFile(path);
  const headerLength = bytes[8]! + 256 * bytes[9]!;
  const header = new TextDecoder().decode(
    bytes.subarray(10, 10 + headerLength),
  );
  const dims = /'shape': \(([^)]*)\)/.exec(header)?.[1]?.split(",").map((d) =>
    d.trim()
  ).filter((d) => d !== "").map(Number);
  if (!header.includes("'<f4'") || dims === undefined) {
    throw new TypeError(`Cannot read ${path}: not a float32 array`);
  }
  const [height, width] = dims.slice(-2) as [number, number];
  const data = new Float32Array(bytes.slice(10 + headerLength).buffer);
  return {
    width,
    height,
    channels: data.length === 3 * width * height ? 3 : 1,
    data,
  };
}
