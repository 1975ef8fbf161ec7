/** One field of a protocol buffer message: its number, and a varint, a float's bytes or length-delimited bytes. */
export interface Field {
  number: number;
  value: bigint | Uint8Array;
}

/** Splits a message into its fields, in order. Knows the wire format and nothing of ONNX. */
export function readFields(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n;; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) {
        throw new RangeError("Cannot read protobuf: it is truncated");
      }
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) {
      throw new RangeError("Cannot read protobuf: it is truncated");
    }
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const tag = Number(varint());
    const wireType = tag & 7;
    if (wireType !== 0 && wireType !== 2 && wireType !== 5) {
      throw new RangeError(`Cannot read wire type ${wireType}`);
    }
    const value = wireType === 0
      ? varint()
      : take(wireType === 5 ? 4 : Number(varint()));
    fields.push({ number: tag >> 3, value });
  }
  return fields;
}

/** All messages or strings of a field. */
export function all(bytes: Uint8Array, number: number): Uint8Array[] {
  return readFields(bytes).filter((field) => field.number === number).map((
    { value },
  ) => value as Uint8Array);
}

/** All varints of a field, as signed 64-bit. */
export function ints(bytes: Uint8Array, number: number): number[] {
  return readFields(bytes).filter((field) => field.number === number)
    .map(({ value }) => Number(BigInt.asIntN(64, value as bigint)));
}

/** All strings of a field. */
export function strings(bytes: Uint8Array, number: number): string[] {
  return all(bytes, number).map((value) => new TextDecoder().decode(value));
}
