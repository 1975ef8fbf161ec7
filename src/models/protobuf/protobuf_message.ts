import { ByteCursor } from "./byte_cursor.ts";

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/** One field as it lies in the message: a varint, or bytes. */
interface Field {
  readonly field: number;
  readonly wire: number;
  /** Of a varint; 0 for the others. */
  readonly number: bigint;
  readonly bytes: Uint8Array;
}

const NO_BYTES = new Uint8Array();

/**
 * The fields of one protocol buffer message, by number. Which of them mean what is the caller's to know; a field that
 * nobody asks for is passed over, as the format intends.
 *
 * Nothing is kept but the bytes: a message of a million fields takes no more memory than itself.
 */
export class ProtobufMessage {
  readonly #bytes: Uint8Array;
  readonly #fail: (reason: string) => Error;

  /** `fail` makes the error for bytes that are no message; it is thrown here, not where a field is asked for. */
  constructor(bytes: Uint8Array, fail: (reason: string) => Error) {
    this.#bytes = bytes;
    this.#fail = fail;
    const fields = this.#fields();
    while (fields.next().done !== true);
  }

  /** An unsigned number; 0 where it was left out, as the format defines. */
  number(field: number): number {
    let last: Field | undefined;
    for (const found of this.#all(field)) {
      if (found.wire !== LENGTH_DELIMITED) last = found;
    }
    if (last === undefined) return 0;
    if (last.wire === FIXED32) {
      return new ByteCursor(last.bytes, 0, this.#fail).u32();
    }
    return this.#safe(BigInt.asUintN(64, last.number));
  }

  /** The signed numbers of a repeated field, or of one that may be left out; packed or one by one. */
  integers(field: number): number[] {
    const numbers: number[] = [];
    for (const { wire, number, bytes } of this.#all(field)) {
      if (wire === VARINT) numbers.push(this.#safe(number));
      if (wire !== LENGTH_DELIMITED) continue;
      const cursor = new ByteCursor(bytes, 0, this.#fail);
      while (!cursor.done) numbers.push(this.#safe(cursor.varint64()));
    }
    return numbers;
  }

  /** The float32 numbers of a repeated field, or of one that may be left out; packed or one by one. */
  floats(field: number): Float32Array {
    const parts = [...this.#all(field)].filter(({ wire }) =>
      wire === FIXED32 || wire === LENGTH_DELIMITED
    ).map(({ bytes }) => bytes);
    if (parts.some(({ length }) => length % 4 !== 0)) {
      throw this.#fail("it has a part of a float");
    }
    const count = parts.reduce((total, { length }) => total + length / 4, 0);
    const numbers = new Float32Array(count);
    let at = 0;
    for (const { buffer, byteOffset, length } of parts) {
      const view = new DataView(buffer, byteOffset, length);
      for (let i = 0; i < length; i += 4) {
        numbers[at++] = view.getFloat32(i, true);
      }
    }
    return numbers;
  }

  /** The bytes of a repeated field, or of one that may be left out. */
  parts(field: number): Uint8Array[] {
    return [...this.#all(field)].filter(({ wire }) => wire === LENGTH_DELIMITED)
      .map(({ bytes }) => bytes);
  }

  /** The text of a repeated field, or of one that may be left out. */
  strings(field: number): string[] {
    return this.parts(field).map((part) => {
      try {
        return new TextDecoder("utf-8", { fatal: true }).decode(part);
      } catch {
        throw this.#fail("it holds text that is not UTF-8");
      }
    });
  }

  /** A text; empty where it was left out, as the format defines. */
  text(field: number): string {
    return this.strings(field).at(-1) ?? "";
  }

  /** The messages of a repeated field, or of one that may be left out. */
  messages(field: number): ProtobufMessage[] {
    return this.parts(field).map((part) =>
      new ProtobufMessage(part, this.#fail)
    );
  }

  *#all(field: number): Generator<Field> {
    for (const found of this.#fields()) if (found.field === field) yield found;
  }

  *#fields(): Generator<Field> {
    const cursor = new ByteCursor(this.#bytes, 0, this.#fail);
    while (!cursor.done) {
      const tag = cursor.varint();
      const field = Math.floor(tag / 8);
      const wire = tag % 8;
      if (wire === VARINT) {
        yield { field, wire, number: cursor.varint64(), bytes: NO_BYTES };
      } else {
        yield { field, wire, number: 0n, bytes: this.#take(cursor, wire) };
      }
    }
  }

  #take(cursor: ByteCursor, wire: number): Uint8Array {
    switch (wire) {
      case FIXED32:
        return cursor.bytes(4);
      case FIXED64:
        return cursor.bytes(8);
      case LENGTH_DELIMITED:
        return cursor.bytes(cursor.varint());
      default:
        throw this.#fail(`a message has a field of unknown wire type ${wire}`);
    }
  }

  #safe(value: bigint): number {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) {
      throw this.#fail("it holds a number of 2^53 or more");
    }
    return number;
  }
}
