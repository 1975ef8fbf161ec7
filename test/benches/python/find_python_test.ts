import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { findPython } from "../../../benches/python/find_python.ts";

Deno.test("find python: one that is not there has its reason", async () => {
  const found = await findPython("/no/such/python3", ["numpy"]);
  assert(found.path === null);
  assertStringIncludes(found.reason, "there is no /no/such/python3");
});

Deno.test("find python: a program that is no Python has its reason", async () => {
  const found = await findPython(Deno.execPath(), ["numpy"]);
  assert(found.path === null);
  assertStringIncludes(found.reason, "does not run");
});

Deno.test("find python: a program it may not run is not tried", {
  permissions: { read: true, run: ["deno"] },
}, async () => {
  const found = await findPython("/usr/bin/python3", []);
  assert(found.path === null);
  assertStringIncludes(found.reason, "may not run /usr/bin/python3");
  assertStringIncludes(found.reason, "--allow-run=/usr/bin/python3");
});

const usual = await findPython(undefined, []);

Deno.test("find python: modules it lacks are named (needs a Python)", {
  ignore: usual.path === null,
}, async () => {
  const found = await findPython(undefined, ["json", "no_such_module"]);
  assert(found.path !== null);
  assertEquals(found.lacking, ["no_such_module"]);
});
