/** What one fusion costs on the referee, one thread. */
import { openBackend } from "../../src/runtime/open_backend.ts";
import { benchBackend } from "./bench_backend.ts";

benchBackend(() => openBackend("wasm"), "wasm, one thread");
