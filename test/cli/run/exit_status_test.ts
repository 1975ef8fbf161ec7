import { assertEquals } from "@std/assert";
import { EXIT, exitStatusOf } from "../../../src/cli/run/exit_status.ts";
import { UsageError } from "../../../src/cli/flags/usage_error.ts";
import { UnobtainableError } from "../../../src/store/unobtainable_error.ts";

const pin = {
  name: "a.model",
  url: "https://example.org/a",
  sha256: "",
  bytes: 0,
};

Deno.test("exit statuses are the documented numbers", () => {
  assertEquals(EXIT, {
    ok: 0,
    failed: 1,
    usage: 2,
    missing: 3,
    interrupted: 130,
  });
});

Deno.test("each kind of error has its exit status", () => {
  assertEquals(exitStatusOf(new UsageError("x")), 2);
  assertEquals(exitStatusOf(new UnobtainableError(pin, [])), 3);
  assertEquals(exitStatusOf(new DOMException("x", "AbortError")), 130);
  assertEquals(exitStatusOf(new RangeError("x")), 1);
  assertEquals(exitStatusOf("thrown text"), 1);
});
