import { assertEquals } from "@std/assert";
import { callerPath, storePlaces } from "../../src/bench/default_store.ts";

/** Sets variables (null: unsets them) until disposed. */
function environment(
  variables: Readonly<Record<string, string | null>>,
): Disposable {
  const set = (name: string, value: string | null | undefined): void =>
    value ? Deno.env.set(name, value) : Deno.env.delete(name);
  const before = Object.keys(variables).map((name) =>
    [name, Deno.env.get(name)] as const
  );
  for (const [name, value] of Object.entries(variables)) set(name, value);
  return {
    [Symbol.dispose](): void {
      for (const [name, value] of before) set(name, value);
    },
  };
}

const NONE = {
  FUSEBENCH_CACHE: null,
  FUSEBENCH_MIRROR: null,
  INIT_CWD: null,
};

Deno.test("places: without any variable, the project's own cache and no mirror", () => {
  using _none = environment(NONE);
  assertEquals(storePlaces(), { cacheDir: ".fusebench", mirror: null });
  using _caller = environment({ INIT_CWD: "/elsewhere" });
  assertEquals(storePlaces(), { cacheDir: ".fusebench", mirror: null });
});

Deno.test("places: a path is taken from where its caller stood, an absolute one and a URL as they are", () => {
  using _here = environment({ ...NONE, INIT_CWD: "/elsewhere" });
  for (
    const [given, meant] of [
      ["cache", "/elsewhere/cache"],
      ["../cache", "/elsewhere/../cache"],
      ["/data/cache", "/data/cache"],
      ["C:\\data", "C:\\data"],
    ] as const
  ) {
    using _set = environment({
      FUSEBENCH_CACHE: given,
      FUSEBENCH_MIRROR: given,
    });
    assertEquals(storePlaces(), { cacheDir: meant, mirror: meant });
  }
  for (const url of ["https://mirror.example/files", "file:///data/mirror"]) {
    using _set = environment({ FUSEBENCH_MIRROR: url });
    assertEquals(storePlaces().mirror, url);
  }
});

Deno.test("places: run without a task, a path is as it is", () => {
  using _none = environment(NONE);
  assertEquals(callerPath("cache"), "cache");
});
