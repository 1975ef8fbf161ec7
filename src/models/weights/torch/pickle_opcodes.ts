import type { PickleMachine } from "./pickle_machine.ts";
import { PickleDict, PickleList, PickleTuple } from "./pickle_value.ts";

/** STOP ends a pickle; all other opcodes are in {@link PICKLE_OPCODES}. */
export const STOP = 0x2e;

/**
 * What each opcode does, under its name in Python's pickletools. Opcodes of protocol 0 and 1 that later protocols no
 * longer write are left out on purpose.
 */
export const PICKLE_OPCODES: ReadonlyMap<
  number,
  (machine: PickleMachine) => void
> = new Map<
  number,
  (machine: PickleMachine) => void
>([
  /* PROTO */ [0x80, (m) => {
    const protocol = m.input.u8();
    if (protocol < 2 || protocol > 5) {
      throw m.malformed(`protocol ${protocol} is not one of 2 to 5`);
    }
  }],
  /* FRAME */ [0x95, (m) => void m.input.length64()],

  /* MARK */ [0x28, (m) => m.stack.mark()],
  /* POP */ [0x30, (m) => void m.stack.pop()],
  /* POP_MARK */ [0x31, (m) => void m.stack.popMark()],
  /* DUP */ [0x32, (m) => m.stack.push(m.stack.top())],

  /* NONE */ [0x4e, (m) => m.stack.push(null)],
  /* NEWTRUE */ [0x88, (m) => m.stack.push(true)],
  /* NEWFALSE */ [0x89, (m) => m.stack.push(false)],
  /* BININT */ [0x4a, (m) => m.stack.push(m.input.i32())],
  /* BININT1 */ [0x4b, (m) => m.stack.push(m.input.u8())],
  /* BININT2 */ [0x4d, (m) => m.stack.push(m.input.u16())],
  /* LONG1 */ [0x8a, (m) => m.pushInteger(m.input.u8())],
  /* LONG4 */ [0x8b, (m) => m.pushInteger(m.input.i32())],
  /* BINFLOAT */ [0x47, (m) => m.stack.push(m.input.f64BigEndian())],

  /* SHORT_BINUNICODE */ [0x8c, (m) => m.pushText(m.input.u8())],
  /* BINUNICODE */ [0x58, (m) => m.pushText(m.input.u32())],
  /* BINUNICODE8 */ [0x8d, (m) => m.pushText(m.input.length64())],
  /* SHORT_BINSTRING */ [0x55, (m) => m.pushText(m.input.u8())],
  /* BINSTRING */ [0x54, (m) => m.pushText(m.input.i32())],
  /* SHORT_BINBYTES */ [0x43, (m) => m.stack.push(m.input.bytes(m.input.u8()))],
  /* BINBYTES */ [0x42, (m) => m.stack.push(m.input.bytes(m.input.u32()))],
  /* BINBYTES8 */ [
    0x8e,
    (m) => m.stack.push(m.input.bytes(m.input.length64())),
  ],

  /* EMPTY_LIST */ [0x5d, (m) => m.stack.push(new PickleList())],
  /* APPEND */ [0x61, (m) => m.append([m.stack.pop()])],
  /* APPENDS */ [0x65, (m) => m.append(m.stack.popMark())],
  /* EMPTY_TUPLE */ [0x29, (m) => m.stack.push(new PickleTuple([]))],
  /* TUPLE */ [0x74, (m) => m.stack.push(new PickleTuple(m.stack.popMark()))],
  /* TUPLE1 */ [0x85, (m) => m.stack.push(m.popItems(1))],
  /* TUPLE2 */ [0x86, (m) => m.stack.push(m.popItems(2))],
  /* TUPLE3 */ [0x87, (m) => m.stack.push(m.popItems(3))],
  /* EMPTY_DICT */ [0x7d, (m) => m.stack.push(new PickleDict())],
  /* SETITEM */ [0x73, (m) => m.setItems(m.popItems(2).items)],
  /* SETITEMS */ [0x75, (m) => m.setItems(m.stack.popMark())],

  /* BINGET */ [0x68, (m) => m.recall(m.input.u8())],
  /* LONG_BINGET */ [0x6a, (m) => m.recall(m.input.u32())],
  /* BINPUT */ [0x71, (m) => m.memoize(m.input.u8())],
  /* LONG_BINPUT */ [0x72, (m) => m.memoize(m.input.u32())],
  /* MEMOIZE */ [0x94, (m) => m.memoize()],

  /* GLOBAL */ [0x63, (m) => m.readGlobal()],
  /* STACK_GLOBAL */ [0x93, (m) => m.popGlobal()],
  /* NEWOBJ */ [0x81, (m) => m.newObject()],
  /* REDUCE */ [0x52, (m) => m.call()],
  /* BUILD */ [0x62, (m) => m.setState()],
  /* BINPERSID */ [0x51, (m) => m.loadPersistent()],
]);
