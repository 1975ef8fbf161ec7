/** What the header of a `.npy` file says. */
export interface NpyHeader {
  /** Element type in NumPy's notation, such as `<f4`. */
  readonly descr: string;
  /** Whether the first axis varies fastest. */
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
}

/** Strings, numbers, words and punctuation, each with the blanks after it. */
const TOKEN = /(?:'[^'\\\n]*'|"[^"\\\n]*"|\d{1,16}|\w+|[{}(),:])\s*/y;

/**
 * Parses the dictionary in the header of a `.npy` file: exactly `descr` (a string), `fortran_order` (True or False) and
 * `shape` (a tuple of integers), in any order. It is Python's notation, but only this much of it is known here.
 *
 * @param fail makes the error for anything else
 */
export function parseNpyHeader(
  text: string,
  fail: (reason: string) => Error,
): NpyHeader {
  const tokens = tokenize(text);
  const next = (): string => {
    const token = tokens.shift();
    if (token === undefined) throw fail("its header is not a dictionary");
    return token;
  };
  const expect = (wanted: string): void => {
    const token = next();
    if (token !== wanted) {
      throw fail(
        `its header has ${JSON.stringify(token)} where ${wanted} is due`,
      );
    }
  };
  const string = (): string => {
    const token = next();
    if (!/^['"].*['"]$/.test(token)) {
      throw fail(
        `its header has ${JSON.stringify(token)} where a string is due`,
      );
    }
    return token.slice(1, -1);
  };
  const bool = (): boolean => {
    const token = next();
    if (token !== "True" && token !== "False") {
      throw fail(`its fortran_order is ${JSON.stringify(token)}`);
    }
    return token === "True";
  };
  const tuple = (): number[] => {
    const items: number[] = [];
    expect("(");
    while (tokens[0] !== ")") {
      const token = next();
      if (!/^\d+$/.test(token)) {
        throw fail(`its shape has ${JSON.stringify(token)}`);
      }
      items.push(Number(token));
      if (tokens[0] !== ")" || items.length === 1) expect(",");
    }
    expect(")");
    return items;
  };

  const fields = new Map<string, string | boolean | number[]>();
  expect("{");
  while (tokens[0] !== "}") {
    const key = string();
    if (fields.has(key)) throw fail(`its header has ${key} twice`);
    expect(":");
    if (key === "descr") fields.set(key, string());
    else if (key === "fortran_order") fields.set(key, bool());
    else if (key === "shape") fields.set(key, tuple());
    else throw fail(`its header has the unknown field ${key}`);
    if (tokens[0] !== "}") expect(",");
  }
  expect("}");
  const [extra] = tokens;
  const descr = fields.get("descr");
  const fortranOrder = fields.get("fortran_order");
  const shape = fields.get("shape");
  if (
    extra !== undefined || typeof descr !== "string" ||
    typeof fortranOrder !== "boolean" || !Array.isArray(shape)
  ) {
    throw fail(
      "its header does not consist of descr, fortran_order and shape",
    );
  }
  return { descr, fortranOrder, shape };
}

/** What is no token becomes one of its own, which nothing expects. */
function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const [token] = TOKEN.exec(text) ?? [text[at]!];
    tokens.push(token.trim());
    at += token.length;
  }
  return tokens;
}
