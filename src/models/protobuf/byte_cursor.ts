/** Reads little-endian values from bytes one after the other and never past their end. */
export class ByteCursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #fail: (reason: string) => Error;
  #at: number;

  /** `fail` makes the error for a read past the end. */
  constructor(bytes: Uint8Array, at: number, fail: (reason: string) => Error) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
    this.#fail = fail;
  }

  /** Offset of the next byte. */
  get at(): number {
    return this.#at;
  }

  /** Whether every byte was read. */
  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  u8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#advance(2), true);
  }

  i32(): number {
    return this.#view.getInt32(this.#advance(4), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }

  /** An unsigned 64-bit length; no length beyond the end of the bytes is ever returned. */
  length64(): number {
    const length = this.#view.getBigUint64(this.#advance(8), true);
    if (length > BigInt(this.#bytes.length)) {
      throw this.#fail(`it declares ${length} bytes where the file ends`);
    }
    return Number(length);
  }

  /** An unsigned number of base 128, least significant byte first, as protocol buffers write it; below 2^53. */
  varint(): number {
    let value = 0;
    for (let shift = 1;; shift *= 128) {
      const byte = this.u8();
      value += (byte & 127) * shift;
      if (!Number.isSafeInteger(value)) {
        throw this.#fail("it holds a number of 2^53 or more");
      }
      if (byte < 128) return value;
    }
  }

  /** The same as a signed number of 64 bits; bits beyond are dropped, as the format defines. */
  varint64(): bigint {
    let low = 0;
    for (let shift = 1; shift < 2 ** 49; shift *= 128) {
      const byte = this.u8();
      low += (byte & 127) * shift;
      if (byte < 128) return BigInt(low);
    }
    let value = BigInt(low);
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.u8();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asIntN(64, value);
    }
    throw this.#fail("it holds a number of more than 64 bits");
  }

  /** A big-endian float64, as pickles write it. */
  f64BigEndian(): number {
    return this.#view.getFloat64(this.#advance(8), false);
  }

  /** A view of the next `length` bytes. */
  bytes(length: number): Uint8Array {
    const start = this.#advance(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** The bytes up to the next line feed, which is consumed and left out. */
  line(): Uint8Array {
    const end = this.#bytes.indexOf(0x0a, this.#at);
    if (end < 0) throw this.#fail("it ends in the middle of a line");
    const line = this.bytes(end - this.#at);
    this.#at = end + 1;
    return line;
  }

  #advance(length: number): number {
    const start = this.#at;
    if (length < 0 || length > this.#bytes.length - start) {
      throw this.#fail("it is truncated");
    }
    this.#at = start + length;
    return start;
  }
}
