/** The values a pickle can make here: plain data, and the few objects its allow-list hands out. */
export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | PickleTuple
  | PickleList
  | PickleDict
  | PickleGlobal
  | PickleModule
  | PickleObject;

export class PickleTuple {
  constructor(readonly items: readonly PickleValue[]) {}
}

export class PickleList {
  readonly items: PickleValue[] = [];
}

/** A dict or an OrderedDict; keys other than strings and integers are refused. */
export class PickleDict {
  readonly entries: Map<string | number, PickleValue> = new Map();
}

/** A name such as `collections.OrderedDict` that stands on the allow-list. */
export class PickleGlobal {
  /**
   * @param name module and attribute, joined by a dot
   * @param make what a call of it yields; undefined where the name is only a marker (a storage class)
   * @param isModule whether it is a class of which there may be objects
   */
  constructor(
    readonly name: string,
    readonly make?: (args: readonly PickleValue[]) => PickleValue,
    readonly isModule = false,
  ) {}
}

/** An object of a class on the allow-list: what hangs on it by name, and nothing that the class could do. */
export class PickleModule {
  readonly attributes: PickleDict = new PickleDict();

  /** @param name that of its class, module and attribute joined by a dot */
  constructor(readonly name: string) {}
}

/** Base of the objects an allow-list makes; the pickle machine itself never looks inside. */
export abstract class PickleObject {
  /** What it is, for error messages. */
  abstract readonly kind: string;
}

/** What `value` is, in words for an error message. */
export function describePickleValue(value: PickleValue | undefined): string {
  if (value === undefined) return "nothing";
  if (value === null) return "None";
  if (value instanceof PickleTuple) return "a tuple";
  if (value instanceof PickleList) return "a list";
  if (value instanceof PickleDict) return "a dict";
  if (value instanceof PickleGlobal) return `the name ${value.name}`;
  if (value instanceof PickleModule) return `an object of ${value.name}`;
  if (value instanceof PickleObject) return value.kind;
  if (value instanceof Uint8Array) return "bytes";
  return typeof value === "string"
    ? "a string"
    : `the ${typeof value} ${value}`;
}
