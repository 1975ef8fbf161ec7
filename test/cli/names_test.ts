/** Words and names somebody typed. */
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";
import { assertEquals, assertThrows } from "@std/assert";
import { asked } from "../../src/cli/flags/asked.ts";
import { choice } from "../../src/cli/flags/choice.ts";
import { UsageError } from "../../src/cli/flags/usage_error.ts";

Deno.test("a choice is read in any case, from a list or the keys of a record", () => {
  assertEquals(choice("use --metrics", "qABF", ["EN", "Qabf"]), "Qabf");
  assertEquals(choice("use --profile", "CDD", { cdd: 1, strict: 2 }), "cdd");
});

Deno.test("a choice that is none lists the words", () => {
  assertThrows(
    () => choice("use --profile", "xyz", ["cdd", "strict"]),
    UsageError,
    "Cannot use --profile xyz: choose from cdd, strict",
  );
});

Deno.test("a key that every object inherits is no choice", () => {
  assertThrows(() => choice("list", "constructor", { a: 1 }), UsageError);
});

Deno.test("a name that a look-up does not know is usage; other errors stay what they are", () => {
  assertEquals(asked(() => 3), 3);
  assertThrows(
    () =>
      asked(() => {
        throw new UnknownNameError("use model", "x", ["y"]);
      }),
    UsageError,
    'Cannot use model "x"',
  );
  for (const kind of [SyntaxError, RangeError]) {
    assertThrows(
      () =>
        asked(() => {
          throw new kind("damaged");
        }),
      kind,
    );
  }
});

Deno.test("a value out of range is usage where a value was typed", () => {
  const lookUp = (): never => {
    throw new RangeError("Cannot use shard 3");
  };
  assertThrows(() => asked(lookUp, RangeError), UsageError, "shard 3");
});
