/**
 * Writes protocol buffer messages: fields in the order they are given, minimal varints, nothing else. The same calls give
 * the same bytes.
 */
export class ProtobufWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  /** The message so far, a copy. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** An `int32`, `int64` or enum field; `value` must be a safe integer. */
  int(field: number, value: number): void {
    this.#tag(field, 0);
    this.#varint(BigInt.asUintN(64, BigInt(value)));
  }

  /** A `float` field. */
  float(field: number, value: number): void {
    this.#tag(field, 5);
    const at = this.#reserve(4);
    new DataView(this.#bytes.buffer).setFloat32(at, value, true);
  }

  /** A `string` field. */
  string(field: number, value: string): void {
    this.bytes(field, new TextEncoder().encode(value));
  }

  /** A `bytes` field, or a message that is already encoded. */
  bytes(field: number, value: Uint8Array): void {
    this.#tag(field, 2);
    this.#varint(BigInt(value.length));
    const at = this.#reserve(value.length);
    this.#bytes.set(value, at);
  }

  /** A message field, filled by `write`. */
  message(field: number, write: (message: ProtobufWriter) => void): void {
    const message = new ProtobufWriter();
    write(message);
    this.bytes(field, message.#bytes.subarray(0, message.#length));
  }

  #tag(field: number, wireType: number): void {
    this.#varint(BigInt(field * 8 + wireType));
  }

  #varint(value: bigint): void {
    let rest = value;
    do {
      const low = Number(rest & 0x7fn);
      rest >>= 7n;
      const at = this.#reserve(1);
      this.#bytes[at] = rest === 0n ? low : low | 0x80;
    } while (rest !== 0n);
  }

  #reserve(count: number): number {
    const at = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(
        Math.max(this.#length, 2 * this.#bytes.length),
      );
      grown.set(this.#bytes.subarray(0, at));
      this.#bytes = grown;
    }
    return at;
  }
}
