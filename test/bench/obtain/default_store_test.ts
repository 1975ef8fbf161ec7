import { assertEquals } from "@std/assert";
import {
  callerPath,
  storePlaces,
  type Variables,
} from "../../../src/bench/obtain/default_store.ts";

/** Variables that hold this and no more. */
const holding =
  (values: Readonly<Record<string, string>>): Variables => (name) =>
    values[name] ?? null;

Deno.test("places: without any variable, the project's own cache and no mirror", () => {
  const project = { cacheDir: ".fusebench", mirror: null };
  assertEquals(storePlaces(holding({})), project);
  assertEquals(storePlaces(holding({ INIT_CWD: "/elsewhere" })), project);
});

Deno.test("places: a path is taken from where its caller stood, an absolute one and a URL as they are", () => {
  for (
    const [given, meant] of [
      ["cache", "/elsewhere/cache"],
      ["../cache", "/elsewhere/../cache"],
      ["/data/cache", "/data/cache"],
      ["C:\\data", "C:\\data"],
    ] as const
  ) {
    const variables = holding({
      INIT_CWD: "/elsewhere",
      FUSEBENCH_CACHE: given,
      FUSEBENCH_MIRROR: given,
    });
    assertEquals(storePlaces(variables), { cacheDir: meant, mirror: meant });
  }
  const several = holding({ INIT_CWD: "/here", FUSEBENCH_MIRROR: "m1:/b" });
  assertEquals(storePlaces(several).mirror, "/here/m1:/b");
  for (const url of ["https://mirror.example/files", "file:///data/mirror"]) {
    const variables = holding({
      INIT_CWD: "/elsewhere",
      FUSEBENCH_MIRROR: url,
    });
    assertEquals(storePlaces(variables).mirror, url);
  }
});

Deno.test("places: run without a task, a path is as it is", () => {
  assertEquals(callerPath("cache", holding({})), "cache");
});
