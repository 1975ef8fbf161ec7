import { concatBytes } from "./concat_bytes.ts";

/** A convolution to write, its weights as float16 bit patterns. */
export interface NcnnConvolutionToWrite {
  readonly name: string;
  /** [out, in, rows, columns] */
  readonly dims: readonly [number, number, number, number];
  readonly halves: Uint16Array;
  readonly bias: Float32Array;
}

/** Writes a chain of convolutions as ncnn's converters do, behind an input of three planes. */
export function writeNcnn(
  layers: readonly NcnnConvolutionToWrite[],
): { param: Uint8Array; bin: Uint8Array } {
  const lines = ["7767517", `${layers.length + 1} ${layers.length + 1}`];
  lines.push("Input            data 0 1 data 0=227 1=227 2=3");
  const parts: Uint8Array[] = [];
  let from = "data";
  for (const { name, dims, halves, bias } of layers) {
    const [out, , rows, columns] = dims;
    lines.push(
      `Convolution      ${name} 1 1 ${from} ${name} 0=${out} 1=${columns} 11=${rows} 5=1 6=${halves.length} 9=1`,
    );
    from = name;
    const view = new DataView(
      new ArrayBuffer(4 + 4 * Math.ceil(halves.length / 2) + 4 * out),
    );
    view.setUint32(0, 0x01306b47, true);
    halves.forEach((half, at) => view.setUint16(4 + 2 * at, half, true));
    const start = view.byteLength - 4 * out;
    bias.forEach((value, at) => view.setFloat32(start + 4 * at, value, true));
    parts.push(new Uint8Array(view.buffer));
  }
  return {
    param: new TextEncoder().encode(`${lines.join("\n")}\n`),
    bin: concatBytes(parts),
  };
}
