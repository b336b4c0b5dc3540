import type { ChangeStamp } from '../stamp/change-stamp.ts'
import { CODE_COLOURS, CODE_PATTERNS, type Code } from './code.ts'

/** A code with a key and a name and nothing else; colour and pattern follow from how many codes there are, so that neighbours differ. */
export function newCode(id: string, stamp: ChangeStamp, given: Partial<Code> & Pick<Code, 'key' | 'nameNl'>, codesSoFar: number): Code {
  return {
    parentId: null, nameEn: given.nameNl, definition: '', include: '', exclude: '', example: '',
    colour: CODE_COLOURS[codesSoFar % CODE_COLOURS.length]!,
    pattern: CODE_PATTERNS[Math.floor(codesSoFar / CODE_COLOURS.length) % CODE_PATTERNS.length]!,
    status: 'active', order: codesSoFar, ...given, id, made: stamp, changed: {}, deleted: false,
  }
}
