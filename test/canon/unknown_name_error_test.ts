import { assertEquals } from "@std/assert";
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";

const said = (...args: ConstructorParameters<typeof UnknownNameError>) =>
  new UnknownNameError(...args).message;

Deno.test("a name that is near comes before all there are", () => {
  assertEquals(
    said("use model", "densefuze", ["average", "densefuse"]),
    'Cannot use model "densefuze": there is none of that name; did you mean densefuse? There are average, densefuse',
  );
});

Deno.test("where none is near, or all are, there is a choice of all", () => {
  assertEquals(
    said("run suite", "x", ["field", "paper"]),
    'Cannot run suite "x": there is none of that name; choose one of field, paper',
  );
  assertEquals(
    said("run suite", "papers", ["paper"]),
    'Cannot run suite "papers": there is none of that name; choose one of paper',
  );
});

Deno.test("several names are said together, and a reason may say what to do", () => {
  const error = new UnknownNameError("select", ["a", "b"], [], "nothing left");
  assertEquals(error.message, 'Cannot select "a", "b": nothing left');
  assertEquals([error.asked, error.known], [["a", "b"], []]);
  assertEquals(error.name, "UnknownNameError");
});
