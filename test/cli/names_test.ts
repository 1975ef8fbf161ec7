/** Words and names somebody typed. */
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
        throw new RangeError("Cannot use model x");
      }),
    UsageError,
    "Cannot use model x",
  );
  assertThrows(
    () =>
      asked(() => {
        throw new SyntaxError("damaged");
      }),
    SyntaxError,
  );
});
