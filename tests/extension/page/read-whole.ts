import type { Block } from '../../../extension/page/build-block.ts'
import { type BlockReader, createBlockReader } from '../../../extension/page/read-blocks.ts'

/** Reads a block in one go, all its steps behind each other. */
export function readWhole(root: Element, reader: BlockReader = createBlockReader()): Block {
  const steps = reader.steps(root)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
