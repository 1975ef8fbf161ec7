/** Float32 numbers one after the other, as a program in another language reads them. */
export function base64Of(parts: readonly Float32Array[]): string {
  const bytes = parts.map((part) => new Uint8Array(part.slice().buffer));
  const all = new Uint8Array(
    bytes.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of bytes) {
    all.set(part, at);
    at += part.length;
  }
  return all.toBase64();
}
