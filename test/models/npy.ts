/** Reads a `.npy` file (version 1 to 3) of little-endian float32 in C order: all the goldens are. */
export function readNpy(
  bytes: Uint8Array,
): { dims: number[]; data: Float32Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    bytes[0] !== 0x93 ||
    new TextDecoder().decode(bytes.subarray(1, 6)) !== "NUMPY"
  ) {
    throw new SyntaxError("Cannot read npy: it lacks the magic string");
  }
  const wide = bytes[6]! >= 2;
  const start = wide ? 12 : 10;
  const end = start +
    (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  const header = new TextDecoder().decode(bytes.subarray(start, end));
  if (
    !header.includes("'descr': '<f4'") ||
    !header.includes("'fortran_order': False")
  ) {
    throw new SyntaxError(
      `Cannot read npy: ${header.trim()} is not little-endian float32 in C order`,
    );
  }
  const dims = (/'shape': \(([^)]*)\)/.exec(header)?.[1] ?? "").split(",")
    .filter((part) => part.trim() !== "").map(Number);
  const count = dims.reduce((product, dim) => product * dim, 1);
  const data = Float32Array.from(
    { length: count },
    (_, index) => view.getFloat32(end + 4 * index, true),
  );
  return { dims, data };
}
