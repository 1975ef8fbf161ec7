import { ByteCursor } from "./byte_cursor.ts";

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/**
 * The fields of one protocol buffer message, by number. Which of them mean what is the caller's to know; a field that
 * nobody asks for is passed over, as the format intends.
 */
export class ProtobufMessage {
  readonly #numbers = new Map<number, number>();
  readonly #parts = new Map<number, Uint8Array[]>();
  readonly #fail: (reason: string) => Error;

  /** `fail` makes the error for bytes that are no message. */
  constructor(bytes: Uint8Array, fail: (reason: string) => Error) {
    this.#fail = fail;
    const cursor = new ByteCursor(bytes, 0, fail);
    while (!cursor.done) {
      const tag = cursor.varint();
      const field = Math.floor(tag / 8);
      const wire = tag % 8;
      if (wire === VARINT) this.#numbers.set(field, cursor.varint());
      else if (wire === FIXED32) this.#numbers.set(field, cursor.u32());
      else if (wire === FIXED64) cursor.bytes(8);
      else if (wire === LENGTH_DELIMITED) {
        const part = cursor.bytes(cursor.varint());
        const parts = this.#parts.get(field);
        if (parts === undefined) this.#parts.set(field, [part]);
        else parts.push(part);
      } else throw fail(`a message has a field of unknown wire type ${wire}`);
    }
  }

  /** An unsigned number; 0 where it was left out, as the format defines. */
  number(field: number): number {
    return this.#numbers.get(field) ?? 0;
  }

  /** The messages of a repeated field, or of one that may be left out. */
  messages(field: number): ProtobufMessage[] {
    return (this.#parts.get(field) ?? []).map((part) =>
      new ProtobufMessage(part, this.#fail)
    );
  }
}
